import type { LanguageTag, LocalizedText } from "../model/localized-text";
import type { Network } from "../model/network";
import { locateEvidence } from "./locate-evidence";

/** Something a shipped network may not leave undone: where, and what. */
export interface Shortcoming {
  /** Where in the project file, such as `links[14]`; things with an id carry it in brackets. */
  readonly place: string;
  readonly message: string;
}

interface Auditor {
  readonly network: Network;
  readonly languages: readonly LanguageTag[];
  readonly report: (place: string, message: string) => void;
}

/** Every text is there in every language; one plain string for all of them will do for a proper name. */
function auditText(auditor: Auditor, text: LocalizedText | undefined, place: string): void {
  if (text === undefined) return;
  if (typeof text === "string") {
    auditor.report(place, `is one text for all languages; give it in ${auditor.languages.join(" and ")}`);
    return;
  }
  for (const language of auditor.languages) {
    const words = Object.hasOwn(text, language) ? text[language] : undefined;
    if (words === undefined || words.trim() === "") auditor.report(place, `has no text in ${language}`);
  }
}

function auditTexts(auditor: Auditor): void {
  const { network } = auditor;
  const check = (text: LocalizedText | undefined, place: string) => auditText(auditor, text, place);
  check(network.title, "title");
  check(network.summary, "summary");
  network.sources.forEach(({ title }, at) => check(title, `sources[${at}].title`));
  network.sectors.forEach(({ label }, at) => check(label, `sectors[${at}].label`));
  network.kinds.forEach(({ label }, at) => check(label, `kinds[${at}].label`));
  network.actors.forEach(({ id, label, summary, facts }, at) => {
    const place = `nodes[${at}] (${id})`;
    check(label, `${place}.label`);
    if (summary === undefined) auditor.report(place, "has no summary");
    check(summary, `${place}.summary`);
    facts.forEach((fact, index) => {
      check(fact.label, `${place}.facts[${index}].label`);
      check(fact.unit, `${place}.facts[${index}].unit`);
    });
  });
  network.relationships.forEach(({ id, label, note }, at) => {
    check(label, `links[${at}] (${id}).label`);
    check(note, `links[${at}] (${id}).note`);
  });
  network.stories.forEach((story, at) => {
    check(story.title, `stories[${at}].title`);
    story.steps.forEach((step, index) => {
      for (const key of ["title", "body", "notes"] as const) {
        check(step[key], `stories[${at}].steps[${index}].${key}`);
      }
    });
  });
}

function auditEvidence({ network, report }: Auditor): void {
  const named = (place: string) => {
    const [, list, at] = /^(nodes|links)\[(\d+)\]/u.exec(place) ?? [];
    const things = list === "nodes" ? network.actors : list === "links" ? network.relationships : [];
    const thing = things[Number(at)];
    return thing ? place.replace("]", `] (${thing.id})`) : place;
  };
  for (const { place, passage, anchor } of locateEvidence(network)) {
    const words = `“${passage.exact.slice(0, 60)}”`;
    if (anchor.state !== "exact") {
      const found = anchor.state === "moved" ? ` (now at ${anchor.start})` : "";
      report(named(place), `${words} is ${anchor.state}${found}, not exact`);
    } else if (passage.end !== anchor.end) {
      report(named(place), `${words} ends at ${anchor.end}, but the passage says ${passage.end}`);
    }
  }
  network.actors.forEach(({ id, evidence, facts }, at) => {
    if (evidence.length === 0) report(`nodes[${at}] (${id})`, "has no passage");
    facts.forEach((fact, index) => {
      if (fact.evidence.length === 0) report(`nodes[${at}] (${id}).facts[${index}]`, "has no passage");
    });
  });
  network.relationships.forEach(({ id, evidence, basis, note, status, hinders }, at) => {
    const place = `links[${at}] (${id})`;
    if (evidence.length === 0) report(place, "has no passage");
    if (basis === "inferred" && note === undefined)
      report(place, "is inferred but has no note with the reason");
    if (hinders.length > 0 && status !== "obstacle") report(place, "hinders others but is not an obstacle");
  });
  network.stories.forEach((story, at) => {
    if (story.steps.length === 0) report(`stories[${at}] (${story.id})`, "has no step");
    story.steps.forEach(({ id, passages }, index) => {
      if (passages.length === 0) report(`stories[${at}].steps[${index}] (${id})`, "has no passage");
    });
  });
}

function auditUse({ network, report }: Auditor): void {
  const usedSectors = new Set(network.actors.flatMap(({ sectors }) => sectors));
  network.sectors.forEach(({ id }, at) => {
    if (!usedSectors.has(id)) report(`sectors[${at}] (${id})`, "is not used by any actor");
  });
  const usedKinds = new Set(network.actors.map(({ kind }) => kind));
  network.kinds.forEach(({ id }, at) => {
    if (!usedKinds.has(id)) report(`kinds[${at}] (${id})`, "is not used by any actor");
  });
  const tied = new Set(network.relationships.flatMap(({ source, target }) => [source, target]));
  network.actors.forEach(({ id, sectors }, at) => {
    if (!tied.has(id)) report(`nodes[${at}] (${id})`, "has no relationship");
    if (sectors.length === 0) report(`nodes[${at}] (${id})`, "is in no sector");
  });
}

/**
 * Checks a sound network against the stricter rules of one that is shipped: everything proved by passages that stand
 * exactly where they say, everything in every language, nothing unused and no actor alone.
 */
export function auditNetwork(network: Network, languages: readonly LanguageTag[]): readonly Shortcoming[] {
  const shortcomings: Shortcoming[] = [];
  const auditor: Auditor = {
    network,
    languages,
    report: (place, message) => shortcomings.push({ place, message }),
  };
  auditEvidence(auditor);
  auditUse(auditor);
  auditTexts(auditor);
  return shortcomings;
}
