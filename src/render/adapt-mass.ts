import type { MassScene } from "./mass-protocol";
import type { ScenePalette } from "./scene";
import type { SceneColumns } from "./scene-columns";

/** What of a scene goes to who draws its mass: no more than that, as the page is held up while it is copied. */
export function pickMass(columns: SceneColumns, palette: ScenePalette): MassScene {
  const { nodeCount, linkCount, actorOf, sourceOf, targetOf, statusOf } = columns;
  const { symbolOf, symbols, colourOf, secondColourOf, colours, radiusPx } = columns;
  return {
    nodeCount,
    linkCount,
    actorOf,
    sourceOf,
    targetOf,
    statusOf,
    symbolOf,
    symbols,
    colourOf,
    secondColourOf,
    colours,
    radiusPx,
    palette,
  };
}

/**
 * The mass in the colours the reader's system asks for: its own where colours are forced, darker lines where more contrast
 * is wanted. Elements have that from the style sheet, which pixels do not see.
 */
export function adaptMass(scene: MassScene, view: Window): MassScene {
  const { palette } = scene;
  if (view.matchMedia("(forced-colors: active)").matches) {
    const [ground, ink, muted, accent] = readSystemColours(view.document, [
      "Canvas",
      "CanvasText",
      "GrayText",
      "Highlight",
    ]);
    if (!ground || !ink || !muted || !accent) return scene;
    return {
      ...scene,
      palette: { ground, ink, mutedInk: muted, line: ink, accent },
      colours: scene.colours.map(() => ink),
    };
  }
  return view.matchMedia("(prefers-contrast: more)").matches
    ? { ...scene, palette: { ...palette, line: palette.ink } }
    : scene;
}

/** System colours as `#rrggbb`; null where the browser does not know one. */
function readSystemColours(document: Document, names: readonly string[]): (string | null)[] {
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  const colours = names.map((name) => {
    probe.style.color = name;
    const found = /rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(probe).color);
    if (!found) return null;
    return `#${found
      .slice(1, 4)
      .map((channel) => Number(channel).toString(16).padStart(2, "0"))
      .join("")}`;
  });
  probe.remove();
  return colours;
}
