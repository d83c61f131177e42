import type { StepId, StoryId } from "../../src/model/ids";
import type { Network, Step } from "../../src/model/network";
import { DEFAULT_VIEW, type View } from "../../src/model/view";
import { buildHealthNetwork, withId } from "../health-network";
import { id } from "../unit/analysis/build-test-network";

export const TALK = id<StoryId>("talk");

/** The network of the tests with a talk of three steps, each about another actor, and notes nobody else may see. */
export function buildTalkNetwork(): Network {
  const network = buildHealthNetwork();
  const evidence = withId(network.actors, "consortium").evidence;
  const step = (name: string, actor: string, kind: View["kind"] = "network"): Step => ({
    id: id<StepId>(name),
    title: { en: `The ${name} step`, "zh-Hant": `步驟 ${name}` },
    body: { en: `What ${name} says.` },
    notes: { en: `Secret of ${name}.` },
    view: {
      ...DEFAULT_VIEW,
      kind,
      filters: { ...DEFAULT_VIEW.filters },
      selection: { actors: [withId(network.actors, actor).id], relationships: [] },
    },
    passages: evidence.slice(0, 1),
  });
  return {
    ...network,
    stories: [
      {
        id: TALK,
        title: { en: "A talk" },
        steps: [step("first", "most"), step("second", "canada"), step("third", "thailand", "matrix")],
      },
    ],
  };
}
