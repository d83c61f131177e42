/** The fields of a link: for each key its tokens. A key with nothing after `=` has none. */
export type LinkFields = ReadonlyMap<string, readonly string[]>;

const SEPARATOR = "~";
const ESCAPED = /[!~\ud800-\udfff]/gu;
const ESCAPE = /!([0-9a-f]{4})/g;
const PERCENT_RUN = /(?:%[0-9a-f]{2})+/gi;

/**
 * Fields as `key=token~token&key=token`. `~` is left alone by every program that passes links on. What must not part
 * tokens, and lone halves of surrogate pairs, which have no percent-encoding, become `!` and four hex digits.
 */
export function writeLinkFields(fields: LinkFields): string {
  const write = (token: string) =>
    encodeURIComponent(
      token.replace(ESCAPED, (unit) => `!${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
    );
  return Array.from(fields, ([key, tokens]) => `${key}=${tokens.map(write).join(SEPARATOR)}`).join("&");
}

/**
 * Fields of any text, also a broken one; reads what `writeLinkFields` wrote even where a program has percent-encoded
 * more or less of it, or written spaces as `+`. A key that comes again adds its tokens. `unreadable` gets each value
 * whose percent-encoding is broken; such a value is kept as it stands.
 */
export function readLinkFields(text: string, unreadable: (key: string, value: string) => void): LinkFields {
  const fields = new Map<string, readonly string[]>();
  for (const part of text.split("&")) {
    if (part === "") continue;
    const at = part.includes("=") ? part.indexOf("=") : part.length;
    const key = decode(part.slice(0, at)).text;
    const value = decode(part.slice(at + 1));
    if (value.isBroken) unreadable(key, value.text);
    const tokens = value.text === "" ? [] : value.text.split(SEPARATOR).map(unescape);
    fields.set(key, [...(fields.get(key) ?? []), ...tokens]);
  }
  return fields;
}

function unescape(token: string): string {
  return token.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function decode(text: string): { readonly text: string; readonly isBroken: boolean } {
  let isBroken = /%(?![0-9a-f]{2})/i.test(text);
  const decoded = text.replaceAll("+", " ").replace(PERCENT_RUN, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      isBroken = true;
      return run;
    }
  });
  return { text: decoded, isBroken };
}
