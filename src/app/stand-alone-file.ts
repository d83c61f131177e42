import * as v from "valibot";

/** What a stand-alone file carries besides the app. */
export interface FileContent {
  /** The project file, parsed. */
  readonly project: unknown;
  readonly language: "en" | "zh-Hant";
  readonly theme: "light" | "dark" | "system";
  /** The view it opens with, as the part of a link after `#`. */
  readonly view: string;
}

/** Names the element that holds the content. */
export const CONTENT_ID = "entente-content";

const Carried = v.object({
  project: v.unknown(),
  language: v.picklist(["en", "zh-Hant"]),
  theme: v.picklist(["light", "dark", "system"]),
  view: v.string(),
});

/** Where the content goes: the build leaves this element in the viewer, before any of its code. */
const EMPTY_CONTENT = `<script type="application/json" id="${CONTENT_ID}"></script>`;
const EMPTY_TITLE = "<title>Entente</title>";

/** JSON that ends no element and begins none, whatever is in it: `<` is written as an escape. */
function writeContent(content: FileContent): string {
  return JSON.stringify(content)
    .replaceAll("<", String.raw`\u003c`)
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);
}

const escapeText = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Puts text in the place of a mark that stands in the page once before any code; throws where it is missing. */
function replaceMark(html: string, mark: string, text: string): string {
  const at = html.indexOf(mark);
  if (at < 0) throw new Error(`viewer.html: “${mark}” is not in it; build the app again.`);
  return html.slice(0, at) + text + html.slice(at + mark.length);
}

/** Makes a file that stands alone of the viewer's page: content inside, named by its title, nothing run that was not. */
export function writeStandAloneFile(viewer: string, title: string, content: FileContent): string {
  const titled = replaceMark(viewer, EMPTY_TITLE, `<title>${escapeText(title)} · Entente</title>`);
  return replaceMark(
    titled,
    EMPTY_CONTENT,
    EMPTY_CONTENT.replace("><", () => `>${writeContent(content)}<`),
  );
}

/** Reads the content out of a page's element. Throws an error that says what is wrong with it. */
export function readStandAloneContent(text: string): FileContent {
  if (text.trim() === "") throw new Error("This page carries no network: make a file of it with Export.");
  return v.parse(Carried, JSON.parse(text));
}
