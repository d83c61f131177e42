import {
  buildAnnotation,
  buildAnnotationPage,
  buildBibtex,
  buildFootnote,
  buildQuote,
  type Quotation,
} from "../evidence/cite-passage";
import { locateEvidence, type PassageOwner } from "../evidence/locate-evidence";
import { buildSentence } from "../model/build-sentence";
import { type LanguageTag, localize } from "../model/localized-text";
import type { NetworkIndex } from "../model/network-index";
import { findPassages, type ShownPassage } from "./select-evidence-passage";

/** The forms a passage can be copied in, in the order they are offered. */
export const CITATION_FORMS = ["quote", "footnote", "bibtex", "annotation"] as const;

/** A form a passage can be copied in. */
export type CitationForm = (typeof CITATION_FORMS)[number];

/** A passage as text to be pasted elsewhere. Its place is given only where it is known for sure. */
export function writeCitation(
  index: NetworkIndex,
  shown: ShownPassage,
  form: CitationForm,
  language: LanguageTag,
): string {
  const { passage, source, places, state } = shown;
  const place = state === "ambiguous" ? undefined : places[0];
  const quotation: Quotation = {
    source,
    exact: passage.exact,
    prefix: passage.prefix,
    suffix: passage.suffix,
    range: place ?? null,
    paragraph: place?.paragraph ?? null,
  };
  return WRITERS[form](quotation, language, () => describeProven(index, shown, language));
}

const WRITERS: Readonly<
  Record<CitationForm, (quotation: Quotation, language: LanguageTag, proven: () => string) => string>
> = {
  quote: buildQuote,
  footnote: buildFootnote,
  bibtex: buildBibtex,
  annotation: (quotation, language, proven) => buildAnnotation(quotation, proven(), language),
};

/** Every passage that proves an actor, a fact or a relationship, as one page of W3C Web Annotations (JSON-LD). */
export function writeAnnotations(index: NetworkIndex, language: LanguageTag): string {
  const annotated = locateEvidence(index.network).flatMap(({ owner, passage, anchor }) => {
    const source = index.sourceById.get(passage.source);
    if (!source || owner.type === "step") return [];
    const { exact, prefix, suffix } = passage;
    const range = anchor.state === "exact" || anchor.state === "moved" ? anchor : null;
    const quotation: Quotation = { source, exact, prefix, suffix, range, paragraph: null };
    return [{ quotation, body: describeOwner(index, owner, language) }];
  });
  return buildAnnotationPage(annotated, language);
}

/** What a passage proves, in words. */
function describeProven(index: NetworkIndex, { passage }: ShownPassage, language: LanguageTag): string {
  const owner = findPassages(index).get(passage)?.owner;
  return owner ? describeOwner(index, owner, language) : "";
}

/** A relationship's sentence, or the name of the actor or fact. */
function describeOwner(index: NetworkIndex, owner: PassageOwner, language: LanguageTag): string {
  if (owner.type === "relationship") {
    const relationship = index.relationshipById.get(owner.relationship);
    return relationship ? buildSentence(index, relationship, language) : "";
  }
  if (owner.type !== "actor" && owner.type !== "fact") return "";
  const actor = index.actorById.get(owner.actor);
  const name = actor ? localize(actor.label, language).text : "";
  const fact = owner.type === "fact" ? actor?.facts[owner.fact] : undefined;
  return fact ? `${name}: ${localize(fact.label, language).text}` : name;
}
