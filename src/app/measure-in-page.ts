import type { MeasuredGraph, NetworkMeasures } from "../analysis/measures/measure-network";

/**
 * Measures a network in the page, where no worker will. What does it is fetched only then, and it begins after the page
 * has been drawn once more, so that the reader sees what is being waited for.
 */
export async function measureInPage(graph: MeasuredGraph): Promise<NetworkMeasures> {
  const { measureAlike } = await import("../analysis/measures/measure-alike");
  // A frame is drawn before the timeout; a page in the background draws none and must not wait for one.
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 50);
  });
  return measureAlike(graph);
}
