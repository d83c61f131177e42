import { measureAlike } from "./measure-alike";
import type { MeasuredGraph } from "./measure-network";

self.addEventListener(
  "message",
  ({ data }: MessageEvent<{ readonly run: number; readonly graph: MeasuredGraph }>) => {
    self.postMessage({ run: data.run, measures: measureAlike(data.graph) }, { transfer: [] });
  },
);
