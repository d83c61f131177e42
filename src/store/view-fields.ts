import type { Camera, Filters, Selection, View } from "../model/view";

/** How one field of a view stands in a link. */
export interface FieldCode<Value> {
  /** The key in the link: short, a word a reader knows, never used for anything else again. */
  readonly key: string;
  /** The value as tokens; no tokens mean `null` or an empty list. */
  readonly write: (value: Value) => readonly string[];
  /** What the tokens say, unchecked: `parseView` judges it. What does not look right is handed on as it is. */
  readonly read: (tokens: readonly string[]) => unknown;
}

/** A code for every field: a field without one is a compile error. */
export type FieldCodes<Thing> = { readonly [Key in keyof Thing]: FieldCode<Thing[Key]> };

const word = <Value extends string>(key: string): FieldCode<Value> => ({
  key,
  write: (value) => [value],
  read: alone,
});

const maybe = <Value extends string>(key: string): FieldCode<Value | null> => ({
  key,
  write: (value) => (value === null ? [] : [value]),
  read: (tokens) => (tokens.length === 0 ? null : alone(tokens)),
});

const list = <Value extends string>(key: string): FieldCode<readonly Value[]> => ({
  key,
  write: (values) => values,
  read: (tokens) => [...new Set(tokens)],
});

const toggle = (key: string): FieldCode<boolean> => ({
  key,
  write: (value) => [value ? "on" : "off"],
  read: (tokens) => {
    const said = alone(tokens);
    return said === "on" ? true : said === "off" ? false : said;
  },
});

const camera = (key: string): FieldCode<Camera | null> => ({
  key,
  write: (value) => (value ? [value.x, value.y, value.zoom].map(String) : []),
  read: (tokens) => {
    if (tokens.length === 0) return null;
    const [x = "", y = "", zoom = "", ...rest] = tokens;
    return rest.length > 0 ? tokens : { x: toNumber(x), y: toNumber(y), zoom: toNumber(zoom) };
  },
});

/** Codes of the filters, in the order of the link. */
export const FILTER_CODES: FieldCodes<Filters> = {
  sectors: list("sector"),
  kinds: list("kind"),
  statuses: list("status"),
  bases: list("basis"),
  degree: {
    key: "degree",
    write: (range) => (range ? [String(range.from), String(range.to)] : []),
    read: (tokens) => {
      if (tokens.length === 0) return null;
      const [from = "", to = "", ...rest] = tokens;
      return rest.length > 0 ? tokens : { from: toNumber(from), to: toNumber(to) };
    },
  },
  years: {
    key: "years",
    write: (years) =>
      years ? [String(years.from), String(years.to), ...(years.includeUndated ? ["undated"] : [])] : [],
    read: (tokens) => {
      if (tokens.length === 0) return null;
      const [from = "", to = "", undated, ...rest] = tokens;
      if (rest.length > 0 || (undated !== undefined && undated !== "undated")) return tokens;
      return { from: toNumber(from), to: toNumber(to), includeUndated: undated === "undated" };
    },
  },
  rest: word("rest"),
};

/** Codes of the selection. */
export const SELECTION_CODES: FieldCodes<Selection> = {
  actors: list("actor"),
  relationships: list("relationship"),
};

/** Codes of the view's other fields. */
export const VIEW_CODES: FieldCodes<Omit<View, "filters" | "selection">> = {
  kind: word("view"),
  focus: {
    key: "focus",
    write: (focus) => (focus ? [String(focus.degrees), ...focus.actors] : []),
    read: (tokens) => {
      const [degrees, ...actors] = tokens;
      return degrees === undefined ? null : { degrees: toNumber(degrees), actors: [...new Set(actors)] };
    },
  },
  camera: camera("camera"),
  hulls: toggle("hulls"),
  panel: word("panel"),
  layout: word("layout"),
  centre: maybe("centre"),
  colourBy: word("colour"),
  sizeBy: word("size"),
  lens: word("lens"),
  path: {
    key: "path",
    write: (path) => (path ? [path.from, path.to, ...(path.answer > 0 ? [String(path.answer)] : [])] : []),
    read: (tokens) => {
      if (tokens.length === 0) return null;
      const [from, to, answer = "0", ...rest] = tokens;
      return rest.length > 0 ? tokens : { from, to, answer: toNumber(answer) };
    },
  },
  reading: {
    key: "read",
    write: (reading) => (reading ? [String(reading.sentence), reading.unread] : []),
    read: (tokens) => {
      if (tokens.length === 0) return null;
      const [sentence = "", unread = "dim", ...rest] = tokens;
      return rest.length > 0 ? tokens : { sentence: toNumber(sentence), unread };
    },
  },
  matrix: {
    key: "matrix",
    write: (matrix) => [matrix.rows, matrix.order],
    read: (tokens) => {
      const [rows, order, ...rest] = tokens;
      return rest.length > 0 ? tokens : { rows, order };
    },
  },
  mapCamera: camera("map"),
  time: maybe("time"),
};

/** The one token there should be; no token or several are handed on to be refused. */
function alone(tokens: readonly string[]): unknown {
  return tokens.length === 1 ? tokens[0] : tokens;
}

function toNumber(token: string): unknown {
  return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/.test(token) ? Number(token) : token;
}
