import { createMentionFinder, type MentionFinder } from "../evidence/find-mentions";
import type { Actor } from "../model/network";
import { memoizeLast } from "./memoize-last";

/** The finder of these actors' mentions; preparing one takes time, so the last is kept. */
export const findMentionsOf = memoizeLast((actors: readonly Actor[]): MentionFinder =>
  createMentionFinder(actors),
);
