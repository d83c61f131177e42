import { escapeXml } from "./escape-xml";
import type { MapLeader } from "./map-frame";
import type { MapLand } from "./map-land";
import { mixColours } from "../model/mix-colours";
import type { ScenePalette } from "./scene";

/** How far land and its borders stand off the ground. */
const LAND_SHARE = 0.84;
const BORDER_SHARE = 0.72;

/** The colours of land and of the edge of the world on a ground. */
export function mixLandColours({ line, ground }: ScenePalette): {
  readonly land: string;
  readonly outline: string;
} {
  return { land: mixColours(line, ground, LAND_SHARE), outline: mixColours(line, ground, BORDER_SHARE) };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Writes land, borders and leaders as SVG, in the pixels of a frame at `zoom`; without land, the leaders alone. */
export function writeMapGround(
  land: MapLand | null,
  leaders: readonly MapLeader[],
  zoom: number,
  palette: ScenePalette,
): string {
  const colours = mixLandColours(palette);
  const thin = `stroke-width="1" vector-effect="non-scaling-stroke"`;
  const world = land && [
    `<g transform="scale(${zoom})">`,
    `<path d="${land.outline}" fill="none" stroke="${escapeXml(colours.outline)}" ${thin}/>`,
    `<path d="${land.land}" fill="${escapeXml(colours.land)}"/>`,
    `<path d="${land.borders}" fill="none" stroke="${escapeXml(palette.ground)}" ${thin}/>`,
    `</g>`,
  ];
  const threads = leaders.map(
    ({ x0, y0, x1, y1 }) =>
      `<path d="M${round(x0)},${round(y0)}L${round(x1)},${round(y1)}" stroke="${escapeXml(palette.line)}" fill="none"/>` +
      `<circle cx="${round(x0)}" cy="${round(y0)}" r="2" fill="${escapeXml(palette.line)}"/>`,
  );
  return [...(world ?? []), ...threads].join("");
}
