import { isWorldAtlas, type WorldAtlas } from "../render/map-land";
import atlasAddress from "world-atlas/countries-110m.json?url";

/** Loads land and borders from beside the app. Throws an error that says what is wrong when they cannot be had. */
export async function loadWorldAtlas(page: Document): Promise<WorldAtlas> {
  const response = await fetch(new URL(atlasAddress, page.baseURI));
  if (!response.ok)
    throw new Error(`The map’s land (${atlasAddress}): the server answered ${response.status}`);
  const atlas: unknown = await response.json();
  if (!isWorldAtlas(atlas)) throw new Error(`The map’s land (${atlasAddress}) is not a world atlas.`);
  return atlas;
}
