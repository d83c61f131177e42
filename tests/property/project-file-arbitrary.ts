import * as fc from "fast-check";

import { BASES, STATUSES } from "../../src/model/status";
import { VIEW_KINDS } from "../../src/model/view";

/** Any text a person, a program or an enemy might write. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom("<script>alert(1)</script>", "\uD83D", "\u202E", "a\u0000b", "台積電", "e\u0301", " "),
);
const anyId = fc
  .oneof(anyText, fc.constantFrom("__proto__", "constructor", "prototype", "toString", "hasOwnProperty"))
  .filter((text) => /\S/u.test(text));
const anyFilledText = anyText.map((text) => `${text}.`);
const anyNumber = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  // JSON has one zero.
  .map((number) => (number === 0 ? 0 : number));
const anyLabel = fc.oneof(
  anyText,
  fc.dictionary(fc.constantFrom("en", "zh-Hant", "fr", "ja-JP"), anyText, {
    minKeys: 1,
    noNullPrototype: true,
  }),
);

/** Keys that no version knows, with any JSON under them. */
const anyExtra = fc
  .array(
    fc.tuple(
      fc.constantFrom("weight", "group", "extra", "__proto__", "constructor", "x-tool", "actors", "", "名"),
      // Through JSON and back, for JSON has no negative zero.
      fc.jsonValue({ maxDepth: 3 }).map((json): unknown => JSON.parse(JSON.stringify(json))),
    ),
    { maxLength: 2 },
  )
  .map((entries) => Object.fromEntries(entries));

/** A thing with some of its optional keys, and with keys that are not known. */
const anyThing = <Known extends object, Optional extends object>(
  known: { readonly [Key in keyof Known]: fc.Arbitrary<Known[Key]> },
  optional: { readonly [Key in keyof Optional]: fc.Arbitrary<Optional[Key]> },
): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(fc.record(known), fc.record(optional, { requiredKeys: [] }), anyExtra)
    .map(([required, others, extra]) => ({ ...extra, ...others, ...required }));

/** At least one entry, since an empty list is the same as none. */
const some = <Entry>(entry: fc.Arbitrary<Entry>) => fc.array(entry, { minLength: 1, maxLength: 3 });
const orderedPair = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.nat(most))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);

interface Ids {
  readonly sources: readonly string[];
  readonly sectors: readonly string[];
  readonly kinds: readonly string[];
  readonly nodes: readonly string[];
  readonly links: readonly string[];
}

const anyPassage = ({ sources }: Ids) =>
  fc
    .tuple(
      anyThing(
        { source: fc.constantFrom(...sources), exact: anyFilledText, prefix: anyText, suffix: anyText },
        {},
      ),
      orderedPair(1000),
    )
    .map(([passage, [start, end]]) => ({ ...passage, start, end }));

const anyFact = (ids: Ids) =>
  anyThing(
    {
      label: anyLabel,
      value: anyNumber,
      qualifier: fc.constantFrom("exactly", "over", "nearly", "since"),
      evidence: fc.array(anyPassage(ids), { maxLength: 2 }),
    },
    { unit: anyLabel },
  );

const anyNode = (ids: Ids, id: string) =>
  anyThing(
    {
      id: fc.constant(id),
      label: anyLabel,
      kind: fc.constantFrom(...ids.kinds),
      sectors: fc.subarray([...ids.sectors]),
      evidence: fc.array(anyPassage(ids), { maxLength: 2 }),
    },
    {
      aliases: some(anyFilledText),
      summary: anyLabel,
      facts: some(anyFact(ids)),
      place: anyThing(
        { lat: fc.integer({ min: -90, max: 90 }), lon: fc.integer({ min: -180, max: 180 }) },
        { country: fc.constantFrom("TW", "CZ") },
      ),
      position: anyThing({ x: anyNumber, y: anyNumber, pinned: fc.boolean() }, {}),
    },
  );

const anyLink = (ids: Ids, id: string) =>
  anyThing(
    {
      id: fc.constant(id),
      source: fc.constantFrom(...ids.nodes),
      target: fc.constantFrom(...ids.nodes),
      kind: anyFilledText,
      label: anyLabel,
      status: fc.constantFrom(...STATUSES),
      basis: fc.constantFrom(...BASES),
      evidence: fc.array(anyPassage(ids), { maxLength: 2 }),
    },
    {
      since: fc.integer({ min: -500, max: 2000 }),
      until: fc.integer({ min: 2000, max: 9999 }),
      note: anyLabel,
      hinders: fc.subarray([...ids.links], { minLength: 1 }),
    },
  );

const anyView = ({ nodes, links, sectors, kinds }: Ids) =>
  fc.record(
    {
      kind: fc.constantFrom(...VIEW_KINDS),
      hulls: fc.boolean(),
      selection: fc.record({
        actors: fc.subarray([...nodes]),
        relationships: fc.subarray([...links]),
      }),
      filters: fc.record(
        {
          sectors: fc.subarray([...sectors]),
          kinds: fc.subarray([...kinds]),
          degree: orderedPair(9).map(([from, to]) => ({ from, to })),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );

const anyStory = (ids: Ids, id: string, steps: readonly string[]) =>
  anyThing(
    {
      id: fc.constant(id),
      title: anyLabel,
      steps: fc.tuple(
        ...steps.map((step) =>
          anyThing(
            {
              id: fc.constant(step),
              title: anyLabel,
              body: anyLabel,
              notes: anyLabel,
              view: anyView(ids),
              passages: fc.array(anyPassage(ids), { maxLength: 2 }),
            },
            {},
          ),
        ),
      ),
    },
    {},
  );

const anyColor = fc.stringMatching(/^#[0-9a-fA-F]{6}$/);
const each = <Entry>(ids: readonly string[], build: (id: string) => fc.Arbitrary<Entry>) =>
  fc.tuple(...ids.map(build));
const anyIds = (most: number) => fc.uniqueArray(anyId, { minLength: 1, maxLength: most });

/**
 * A sound project file as JSON, with unknown keys in every place, and no list left empty that may be left out: such a
 * file is written back as it was, but for the order of keys and for views, which are written whole.
 */
export const anyProjectFile: fc.Arbitrary<Record<string, unknown>> = fc
  .record({
    sources: anyIds(2),
    sectors: anyIds(3),
    kinds: anyIds(2),
    nodes: anyIds(4),
    links: anyIds(4),
    stories: anyIds(2),
    steps: anyIds(2),
  })
  .chain(({ stories, steps, ...ids }) =>
    anyThing(
      {
        format: fc.constant("entente"),
        version: fc.constant(1),
        title: anyLabel,
        summary: anyLabel,
        sources: each(ids.sources, (id) =>
          anyThing(
            {
              id: fc.constant(id),
              title: anyLabel,
              language: fc.constantFrom("en", "zh-Hant"),
              text: anyText,
            },
            { author: anyText, url: anyText },
          ),
        ),
        sectors: each(ids.sectors, (id) =>
          anyThing({ id: fc.constant(id), label: anyLabel, color: anyColor, colorDark: anyColor }, {}),
        ),
        kinds: each(ids.kinds, (id) =>
          anyThing(
            { id: fc.constant(id), label: anyLabel, symbol: fc.constantFrom("circle", "wye", "triangle2") },
            {},
          ),
        ),
        nodes: each(ids.nodes, (id) => anyNode(ids, id)),
        links: each(ids.links, (id) => anyLink(ids, id)),
        stories: each(stories, (id) => anyStory(ids, id, steps)),
      },
      {},
    ),
  );
