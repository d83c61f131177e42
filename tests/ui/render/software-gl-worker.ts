import { createMassGl } from "../../../src/render/gl/create-mass-gl";
import { createMassPainter } from "../../../src/render/mass-painter";
import type { ToMass } from "../../../src/render/mass-protocol";
import { openAnyGl } from "./open-any-gl";

// The worker of the app, but that its WebGL may be software and can be taken away, and that it tells who draws.
const nowMs = () => performance.now();
let opened: WebGL2RenderingContext | null = null;
const { receive } = createMassPainter({
  post: (message, transfer) => self.postMessage(message, { transfer: [...transfer] }),
  nowMs,
  openAccelerator: (onStale) => {
    const openGl = (canvas: OffscreenCanvas) => (opened = openAnyGl(canvas));
    const gl = createMassGl({ openGl, nowMs, onStale });
    return {
      draw: (mass, shot) => {
        const drawn = gl.draw(mass, shot);
        self.postMessage(drawn ? "drawn with WebGL" : "drawn plainly");
        return drawn;
      },
    };
  },
});

self.addEventListener("message", ({ data }: MessageEvent<ToMass | "lose">) => {
  if (data === "lose") opened?.getExtension("WEBGL_lose_context")?.loseContext();
  else receive(data);
});
