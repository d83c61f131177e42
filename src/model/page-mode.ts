/** Controls of the app that a link for readers can leave in, in the order they are offered. */
export const READER_CONTROLS = [
  "network",
  "read",
  "map",
  "matrix",
  "table",
  "filters",
  "search",
  "stories",
  "present",
  "share",
  "export",
  "language",
  "theme",
  "fullscreen",
  "help",
] as const;

/** A control a link for readers can leave in. */
export type ReaderControl = (typeof READER_CONTROLS)[number];

/** What the page is opened for: everything, a frame in another page, or reading with the controls its author left in. */
export type PageMode =
  | { readonly type: "desk" }
  | { readonly type: "embed" }
  | { readonly type: "reader"; readonly controls: ReadonlySet<ReaderControl> };

const isControl = (name: string): name is ReaderControl => READER_CONTROLS.some((each) => each === name);

/** How much of an unknown value is named; the rest says nothing more. */
const NAMED_LENGTH = 40;

/**
 * Reads the mode from the query of an address: `?embed`, or `?reader=map,filters`. Values it does not know are left out
 * and returned, to be told; parameters it does not know are others' business.
 */
export function parsePageMode(search: string): {
  readonly mode: PageMode;
  readonly unknown: readonly string[];
} {
  const query = new URLSearchParams(search);
  const name = (value: string) => value.slice(0, NAMED_LENGTH);
  const embed = query.get("embed");
  if (embed !== null) return { mode: { type: "embed" }, unknown: embed === "" ? [] : [name(embed)] };
  const reader = query.getAll("reader");
  if (reader.length === 0) return { mode: { type: "desk" }, unknown: [] };
  const names = reader.flatMap((list) => list.split(",")).filter((each) => each !== "");
  return {
    mode: { type: "reader", controls: new Set(names.filter(isControl)) },
    unknown: [...new Set(names.filter((each) => !isControl(each)))].map(name),
  };
}

/** Whether a page of this mode has a control. */
export function hasControl(mode: PageMode, control: ReaderControl): boolean {
  return mode.type === "desk" || (mode.type === "reader" && mode.controls.has(control));
}

/** The query of a link for readers with these controls, without the question mark. */
export function writeReaderQuery(controls: ReadonlySet<ReaderControl>): string {
  return `reader=${READER_CONTROLS.filter((control) => controls.has(control)).join(",")}`;
}
