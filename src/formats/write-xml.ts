/** An XML element: its name, attributes (what is `null` is left out) and content, which is text or elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
  readonly content?: string | readonly XmlElement[];
}

/** What XML 1.0 cannot hold at all, escaped or not: control characters, lone surrogates, U+FFFE and U+FFFF. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function escapeXml(text: string, characters: RegExp): string {
  return text
    .replace(UNWRITABLE, "\ufffd")
    .replace(characters, (character) => ESCAPES[character] ?? character);
}

/**
 * Writes a document with one element a line, so that it diffs. Any text may stand in it: what XML cannot hold becomes
 * U+FFFD, the sign for a character that could not be kept.
 */
export function writeXml(root: XmlElement): string {
  const lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
  const put = ({ name, attributes = {}, content = [] }: XmlElement, indent: string) => {
    const written = Object.entries(attributes)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => ` ${key}="${escapeXml(String(value), /[&<>"\t\n\r]/g)}"`)
      .join("");
    if (content.length === 0) lines.push(`${indent}<${name}${written}/>`);
    else if (typeof content === "string")
      lines.push(`${indent}<${name}${written}>${escapeXml(content, /[&<>\r]/g)}</${name}>`);
    else {
      lines.push(`${indent}<${name}${written}>`);
      for (const child of content) put(child, `${indent}  `);
      lines.push(`${indent}</${name}>`);
    }
  };
  put(root, "");
  return `${lines.join("\n")}\n`;
}
