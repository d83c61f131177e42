import { readProjectFile } from "../formats/project-file";
import type { Network } from "../model/network";
import { listProblems } from "./open-file";

/** The network the app comes with, served beside the page. */
const SHIPPED_NETWORK = "taiwan-science-diplomacy.json";

/** Loads the network the app comes with. Throws an error that says what is wrong when it cannot be had or read. */
export async function loadShippedNetwork(page: Document): Promise<Network> {
  const response = await fetch(new URL(SHIPPED_NETWORK, page.baseURI));
  if (!response.ok) throw new Error(`${SHIPPED_NETWORK}: the server answered ${response.status}`);
  const result = readProjectFile(await response.text());
  if (!result.ok) throw new Error(`${SHIPPED_NETWORK}: ${listProblems(result.error)}`);
  return result.value;
}
