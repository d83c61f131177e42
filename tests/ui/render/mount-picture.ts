import shipped from "../../../data/taiwan-science-diplomacy.json";
import type { Network } from "../../../src/model/network";
import { parseProjectFile } from "../../../src/model/parse-project-file";
import type { SceneInput } from "../../../src/render/scene-input";
import { createSvgView } from "../../../src/render/create-svg-view";
import type { NetworkView, NetworkViewEvent } from "../../../src/render/network-view";
import { buildTestScene } from "../../unit/render/build-test-scene";
import { describeProblem } from "../../describe-problem";

/** The shipped network. */
export function readShipped(): Network {
  const parsed = parseProjectFile(shipped);
  if (!parsed.ok) throw new Error(parsed.error.map(describeProblem).join("\n"));
  return parsed.value;
}

/** A picture on the page, and what it told. */
export interface MountedPicture {
  readonly host: HTMLElement;
  readonly view: NetworkView;
  readonly events: NetworkViewEvent[];
  /** The element that holds the picture. */
  readonly container: HTMLElement;
  /** Draws the network anew with other circumstances. */
  readonly redraw: (parts: Partial<SceneInput>) => void;
}

/** Puts a picture of the network on the page, fitted, without motion unless it is wanted. */
export function mountPicture(
  network: Network,
  { width, height }: { readonly width: number; readonly height: number } = { width: 1200, height: 800 },
  parts: Partial<SceneInput> = {},
  isMotionReduced = true,
): MountedPicture {
  const host = document.createElement("div");
  host.style.width = `${width}px`;
  host.style.height = `${height}px`;
  host.style.fontFamily = '"Noto Sans", "Noto Sans CJK TC", sans-serif';
  document.body.append(host);
  const events: NetworkViewEvent[] = [];
  const view = createSvgView(host, {
    onEvent: (event) => events.push(event),
    prefersReducedMotion: () => isMotionReduced,
    messages: () => ({
      pictureLabel: "Network: test",
      keyboardHelp: "Arrow keys walk.",
      pictureRole: "network picture",
      actorRole: "actor",
      relationshipRole: "relationship",
    }),
  });
  view.setScene(buildTestScene(network, parts));
  view.setPositions(
    Float64Array.from(
      network.actors.flatMap(({ position }, at) => [position?.x ?? at * 70, position?.y ?? (at % 3) * 60]),
    ),
  );
  view.fitTo("all", { durationMs: 0 });
  view.labelCensus();
  const container = host.querySelector<HTMLElement>("[role=application]");
  if (!container) throw new Error("The picture has no container.");
  const redraw = (next: Partial<SceneInput>) => {
    view.setScene(buildTestScene(network, { ...parts, ...next }));
    view.labelCensus();
  };
  return { host, view, events, container, redraw };
}

/** Where the middle of an element is on the page. */
export function middleOf(element: Element): { readonly clientX: number; readonly clientY: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

/** The group that draws an actor or a relationship, by the beginning of its name. */
export function findDrawn({ host }: MountedPicture, name: string): SVGGElement {
  const found = [...host.querySelectorAll<SVGGElement>("g[role=img]")].find((group) =>
    group.getAttribute("aria-label")?.startsWith(name),
  );
  if (!found) throw new Error(`Nothing drawn is called “${name}”.`);
  return found;
}
