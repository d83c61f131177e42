import type { Network } from "../model/network";
import { buildCoverage } from "./build-coverage";
import { createMentionFinder } from "./find-mentions";
import { locateEvidence } from "./locate-evidence";

const listed = (numbers: readonly number[]) => (numbers.length === 0 ? "none" : numbers.join(", "));

/**
 * Sums up a network and how far its sources are covered, in lines of plain English for a terminal. Of each source only
 * the first `bodyParagraphs` paragraphs count: what follows may be about the author or a picture.
 */
export function buildSummary(network: Network, bodyParagraphs: number = Infinity): readonly string[] {
  const located = locateEvidence(network);
  const exact = located.filter(({ anchor }) => anchor.state === "exact").length;
  const mentions = createMentionFinder(network.actors);
  const facts = network.actors.reduce((sum, actor) => sum + actor.facts.length, 0);
  const sources = network.sources.flatMap((source) => {
    const { sentences } = buildCoverage(source, located, mentions);
    const body = sentences.filter(({ sentence }) => sentence.paragraph <= bodyParagraphs);
    const numbersWhere = (test: (covered: (typeof body)[number]) => boolean) =>
      body.filter(test).map(({ sentence }) => sentence.number);
    const uncited = numbersWhere(({ passages }) => passages.length === 0);
    const missed = numbersWhere(({ unprovedPairs }) => unprovedPairs.length > 0);
    return [
      `${source.id}: ${body.length - uncited.length} of ${body.length} sentences cited`,
      `  sentences no passage cites: ${listed(uncited)}`,
      `  sentences that name two or more actors but prove no relationship: ${listed(missed)}`,
    ];
  });
  return [
    `${network.actors.length} actors, ${network.relationships.length} relationships, ${facts} facts, ` +
      `${network.stories.length} stories`,
    `${exact} of ${located.length} passages exact`,
    ...sources,
  ];
}
