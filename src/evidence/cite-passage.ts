import { localize, type LanguageTag } from "../model/localized-text";
import type { Source } from "../model/network";
import type { TextRange } from "./locate-anchor";

/** A quoted stretch of a source, as a citation needs it. */
export interface Quotation {
  readonly source: Source;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where the words stand in the source's text, or null when that is not known for sure. */
  readonly range: TextRange | null;
  /** The paragraph they stand in, from 1, or null when that is not known for sure. */
  readonly paragraph: number | null;
}

/** The punctuation and words of a citation. The quoted words stay in the source's language. */
interface Form {
  readonly quote: (words: string) => string;
  readonly title: (words: string) => string;
  readonly paragraph: (number: number) => string;
  readonly join: (parts: readonly string[]) => string;
  readonly colon: string;
  readonly stop: string;
}

const ENGLISH: Form = {
  quote: (words) => `“${words.replaceAll("“", "‘").replaceAll("”", "’")}”`,
  title: (words) => words,
  paragraph: (number) => `para. ${number}`,
  join: (parts) => parts.join(", "),
  colon: ": ",
  stop: ".",
};

const CHINESE: Form = {
  quote: (words) => `「${words.replaceAll("「", "『").replaceAll("」", "』")}」`,
  title: (words) => `〈${words}〉`,
  paragraph: (number) => `第 ${number} 段`,
  join: (parts) => parts.join("，"),
  colon: "：",
  stop: "。",
};

const formOf = (language: LanguageTag) => (/^zh\b/iu.test(language) ? CHINESE : ENGLISH);
const titleOf = (source: Source, language: LanguageTag) => localize(source.title, language).text;
const WEB_ADDRESS = /^https?:\/\/\S+$/iu;

/** The address of a source when it is one a reader can follow. */
const addressOf = ({ url }: Source) => (url !== undefined && WEB_ADDRESS.test(url) ? url : null);

/** The words between quotation marks, and who says them: for a message or a slide. */
export function buildQuote(quotation: Quotation, language: LanguageTag): string {
  const { source, exact } = quotation;
  const { quote, join } = formOf(language);
  const by = [source.author ?? "", titleOf(source, language)].filter((part) => part !== "");
  return by.length === 0 ? quote(exact) : `${quote(exact)} — ${join(by)}`;
}

/** A footnote: author, title, paragraph, address, and the words. */
export function buildFootnote(quotation: Quotation, language: LanguageTag): string {
  const { source, exact, paragraph } = quotation;
  const form = formOf(language);
  const title = titleOf(source, language);
  const parts = [
    source.author ?? "",
    title === "" ? "" : form.title(title),
    paragraph === null ? "" : form.paragraph(paragraph),
    addressOf(source) ?? "",
  ];
  const stop = /[.!?…。！？]["'”’」』)）]*$/u.test(exact) ? "" : form.stop;
  return `${form.join(parts.filter((part) => part !== ""))}${form.colon}${form.quote(exact)}${stop}`;
}

const BIBTEX_ESCAPES = new Map([
  ["\\", "\\textbackslash{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
  ..."&%$#_{}".split("").map((sign): [string, string] => [sign, `\\${sign}`]),
]);

const escapeBibtex = (text: string) =>
  text.replaceAll(/[\\~^&%$#_{}]/gu, (sign) => BIBTEX_ESCAPES.get(sign) ?? sign).replaceAll(/\s+/gu, " ");

/** A BibTeX key of plain letters: from the source's id, the paragraph and nothing else. */
const keyOf = ({ source, paragraph }: Quotation) =>
  `${source.id.replaceAll(/[^A-Za-z0-9-]+/gu, "-")}${paragraph === null ? "" : `-p${paragraph}`}`;

/** A BibTeX `@misc` entry for the source, with the words in its note. TeX's signs are escaped. */
export function buildBibtex(quotation: Quotation, language: LanguageTag): string {
  const { source, exact, paragraph } = quotation;
  const note = `${paragraph === null ? "" : `Para. ${paragraph}: `}${ENGLISH.quote(exact)}`;
  const fields: readonly (readonly [string, string])[] = [
    ["author", escapeBibtex(source.author ?? "")],
    // A second pair of braces keeps BibTeX from lowering the capitals.
    ["title", `{${escapeBibtex(titleOf(source, language))}}`],
    ["url", (addressOf(source) ?? "").replaceAll(/[{}\\]/gu, encodeURIComponent)],
    ["language", escapeBibtex(source.language)],
    ["note", escapeBibtex(note)],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${keyOf(quotation)},\n${lines.join(",\n")}\n}`;
}

/** Half a surrogate pair cannot be encoded in an address. */
const wellFormed = (text: string) => text.replaceAll(/\p{Cs}/gu, "\uFFFD");

/**
 * A W3C Web Annotation (JSON-LD) that points at the words: a TextQuoteSelector, and a TextPositionSelector when it is
 * known where they stand. The standard counts characters, so positions are given in code points. The target is the
 * source's address, or a `urn:` made of its id when it has none.
 */
export function buildAnnotation(quotation: Quotation, body: string, bodyLanguage: LanguageTag): string {
  return JSON.stringify(
    { "@context": ANNOTATION_CONTEXT, ...describeAnnotation(quotation, body, bodyLanguage) },
    null,
    2,
  );
}

/** Many Web Annotations as one AnnotationPage (JSON-LD), in the order given. */
export function buildAnnotationPage(
  annotated: readonly { readonly quotation: Quotation; readonly body: string }[],
  bodyLanguage: LanguageTag,
): string {
  const items = annotated.map(({ quotation, body }) => describeAnnotation(quotation, body, bodyLanguage));
  return `${JSON.stringify({ "@context": ANNOTATION_CONTEXT, type: "AnnotationPage", items }, null, 2)}\n`;
}

const ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld";

function describeAnnotation(quotation: Quotation, body: string, bodyLanguage: LanguageTag): object {
  const { source, exact, prefix, suffix, range } = quotation;
  const codePoints = (end: number) => Array.from(source.text.slice(0, end)).length;
  return {
    type: "Annotation",
    motivation: "identifying",
    body: { type: "TextualBody", value: body, language: bodyLanguage, format: "text/plain" },
    target: {
      source: {
        id: addressOf(source) ?? `urn:entente:source:${encodeURIComponent(wellFormed(source.id))}`,
        type: "Text",
        language: source.language,
      },
      selector: [
        { type: "TextQuoteSelector", exact, prefix, suffix },
        ...(range === null
          ? []
          : [{ type: "TextPositionSelector", start: codePoints(range.start), end: codePoints(range.end) }]),
      ],
    },
  };
}
