import { describe, expect, it } from "vitest";

import { parseProjectFile } from "../../../src/model/parse-project-file";
import { describeProblem } from "../../describe-problem";
import { LIMITS } from "../../../src/model/schema-parts";
import { DEFAULT_VIEW } from "../../../src/model/view";
import { buildTestFile, buildTestPassage, type TestFile } from "./build-test-file";

/** The lines a reader sees of what is wrong with a file. */
function problemsOf(input: unknown): readonly string[] {
  const parsed = parseProjectFile(input);
  return parsed.ok ? [] : parsed.error.map(describeProblem);
}

/** The sound file with one thing spoiled. */
function spoil(change: (file: TestFile) => void): TestFile {
  const file = buildTestFile();
  change(file);
  return file;
}

function networkOf(input: unknown) {
  const parsed = parseProjectFile(input);
  if (!parsed.ok) throw new Error(parsed.error.map(describeProblem).join("\n"));
  return parsed.value;
}

describe("parseProjectFile, a sound file", () => {
  it("gives actors for nodes and relationships for links, in the file's order", () => {
    const network = networkOf(buildTestFile());
    expect(network.actors.map(({ id }) => id)).toEqual(["tsmc", "canada"]);
    expect(network.relationships.map(({ source, target }) => [source, target])).toEqual([["tsmc", "canada"]]);
    expect(network).not.toHaveProperty("format");
    expect(network).not.toHaveProperty("nodes");
  });

  it("fills in what may be left out and leaves absent what has no default", () => {
    const { actors, stories } = networkOf(buildTestFile());
    expect(actors[1]).toStrictEqual({
      id: "canada",
      label: "Canada",
      aliases: [],
      kind: "company",
      sectors: [],
      facts: [],
      evidence: [],
    });
    expect(stories[0]?.steps[0]).toMatchObject({
      body: "",
      notes: "",
      view: { ...DEFAULT_VIEW, kind: "table" },
    });
  });

  it("takes a file of only a title, nodes and links", () => {
    const bare = { format: "entente", version: 1, title: "T", nodes: [], links: [] };
    expect(networkOf(bare)).toStrictEqual({
      title: "T",
      summary: "",
      sources: [],
      sectors: [],
      kinds: [],
      actors: [],
      relationships: [],
      stories: [],
    });
  });

  it("takes self loops and parallel relationships", () => {
    const file = spoil(({ links }) => {
      links.push({ ...links[0], id: "again" }, { ...links[0], id: "loop", target: "tsmc" });
    });
    expect(networkOf(file).relationships).toHaveLength(3);
  });

  it.each(["__proto__", "constructor", "prototype", "toString", "then", "hasOwnProperty"])(
    "takes “%s” as the id of an ordinary actor, sector and kind",
    (name) => {
      const file: TestFile = JSON.parse(
        JSON.stringify(buildTestFile()).replaceAll(/"(?:tsmc|chips|company)"/g, JSON.stringify(name)),
      );
      const { actors, relationships } = networkOf(file);
      expect(actors[0]).toMatchObject({ id: name, kind: name, sectors: [name] });
      expect(relationships[0]?.source).toBe(name);
      expect(Object.hasOwn(Object.prototype, "id")).toBe(false);
    },
  );

  it("does not change what it is given", () => {
    const file = buildTestFile({ other: 1 });
    const before = structuredClone(file);
    parseProjectFile(file);
    expect(file).toStrictEqual(before);
  });
});

describe("parseProjectFile, keys it does not know", () => {
  it("keeps them on the thing they stand on", () => {
    const file = spoil((content) => {
      content["madeBy"] = { tool: "x" };
      Object.assign(content.nodes[0] ?? {}, { group: 7, extra: "a key of this name" });
      const evidence = [buildTestPassage({ checkedBy: "A" })];
      Object.assign(content.links[0] ?? {}, { weight: [1, 2], evidence });
    });
    const network = networkOf(file);
    expect(network.extra).toEqual({ madeBy: { tool: "x" } });
    expect(network.actors[0]?.extra).toEqual({ group: 7, extra: "a key of this name" });
    expect(network.relationships[0]?.extra).toEqual({ weight: [1, 2] });
    expect(network.relationships[0]?.evidence[0]?.extra).toEqual({ checkedBy: "A" });
    expect(network.actors[1]).not.toHaveProperty("extra");
  });

  it("keeps even “__proto__”, “constructor” and the names the network has for other things", () => {
    const file: unknown = JSON.parse(
      JSON.stringify(buildTestFile()).replace(
        /^\{/,
        '{"__proto__":{"polluted":1},"constructor":2,"actors":[3],',
      ),
    );
    const { extra, actors } = networkOf(file);
    expect(Object.entries(extra ?? {})).toEqual([
      ["__proto__", { polluted: 1 }],
      ["constructor", 2],
      ["actors", [3]],
    ]);
    expect(actors).toHaveLength(2);
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("parseProjectFile, what is not a project file of this version", () => {
  it.each([[null], [[]], ["text"], [5], [undefined], [{}], [{ format: "other", version: 1 }]])(
    "says what a project file is when given %j",
    (input) => {
      expect(problemsOf(input)).toEqual([
        'not an Entente project file: it must be an object with "format": "entente" and "version": 1',
      ]);
    },
  );

  it("tells whoever brings nodes and links alone what to add", () => {
    const [problem] = problemsOf({ nodes: [{ id: "a" }], links: [{ source: "a", target: "a" }] });
    expect(problem).toMatch(/add "format": "entente", "version": 1, a title, the kinds/);
  });

  it("refuses a newer version without looking further, and names both versions", () => {
    expect(problemsOf({ format: "entente", version: 2, nodes: "?" })).toEqual([
      "version: the file is of version 2, made by a newer Entente; this one knows versions up to 1",
    ]);
  });

  it.each([0, -1])("refuses version %i, which never was", (version) => {
    expect(problemsOf(buildTestFile({ version }))).toEqual([
      `version: there is no version ${version} of the project file; the first is 1`,
    ]);
  });

  it.each([undefined, "1", 1.5, null])("asks for a whole number when the version is %j", (version) => {
    expect(problemsOf(buildTestFile({ version }))).toEqual([
      'version: a whole number is needed here, such as "version": 1',
    ]);
  });
});

describe("parseProjectFile, what is wrong with a file", () => {
  const node = (content: TestFile) => content.nodes[0] ?? {};
  const link = (content: TestFile) => content.links[0] ?? {};
  const set = (thing: Record<string, unknown>, changes: Record<string, unknown>) =>
    Object.assign(thing, changes);
  const passage = (changes: Record<string, unknown>) => ({ evidence: [buildTestPassage(changes)] });

  const cases: readonly (readonly [string, (content: TestFile) => unknown, string])[] = [
    ["no title", (content) => delete content["title"], "“title” is missing"],
    ["no nodes", (content) => set(content, { nodes: undefined }), "“nodes” is missing"],
    [
      "nodes as an object",
      (content) => set(content, { nodes: {} }),
      "nodes: a list is needed, not an object",
    ],
    [
      "a title that is a number",
      (content) => set(content, { title: 5 }),
      "title: text, or a map from language to text is needed, not a number",
    ],
    [
      "a label without languages",
      (content) => set(node(content), { label: {} }),
      "nodes[0].label: at least one entry is needed",
    ],
    [
      "a label in no language",
      (content) => set(node(content), { label: { "not a tag": "x" } }),
      'nodes[0].label["not a tag"]: “not a tag” is not a language tag such as en or zh-Hant',
    ],
    [
      "a label in __proto__",
      (content) => set(node(content), { label: JSON.parse('{"en":"x","__proto__":"y"}') }),
      "nodes[0].label.__proto__: “__proto__” is not a language tag such as en or zh-Hant",
    ],
    [
      "a label that is a number in one language",
      (content) => set(node(content), { label: { en: 5 } }),
      "nodes[0].label.en: text is needed, not a number",
    ],
    [
      "a node that is text",
      (content) => set(content, { nodes: [...content.nodes, "x"] }),
      "nodes[2]: an object is needed, not text",
    ],
    [
      "an id that is a number",
      (content) => content.nodes.push({ id: 5, label: "x", kind: "company" }),
      "nodes[2].id: text is needed, not a number",
    ],
    [
      "a blank id",
      (content) => content.nodes.push({ id: " \t", label: "x", kind: "company" }),
      "nodes[2].id: this must not be blank",
    ],
    [
      "a long id",
      (content) => content.nodes.push({ id: "x".repeat(501), label: "x", kind: "company" }),
      "nodes[2].id: 501 characters, at most 500 are taken",
    ],
    [
      "an id taken twice",
      (content) => content.nodes.push({ id: "tsmc", label: "x", kind: "company" }),
      "nodes[2].id: the id “tsmc” is taken by nodes[0]",
    ],
    ["an unknown kind", (content) => set(node(content), { kind: "ghost" }), "nodes[0].kind: no kind “ghost”"],
    [
      "an unknown sector",
      (content) => set(node(content), { sectors: ["chips", "ghost"] }),
      "nodes[0].sectors[1]: no sector “ghost”",
    ],
    [
      "a sector twice",
      (content) => set(node(content), { sectors: ["chips", "chips"] }),
      "nodes[0].sectors[1]: “chips” stands in this list twice",
    ],
    [
      "null instead of a list",
      (content) => set(node(content), { sectors: null }),
      "nodes[0].sectors: a list is needed, not null",
    ],
    [
      "an unknown target",
      (content) => set(link(content), { target: "tsmcc" }),
      "links[0].target: no node “tsmcc”",
    ],
    [
      "an unknown hindered link",
      (content) => set(link(content), { hinders: ["ghost"] }),
      "links[0].hinders[0]: no link “ghost”",
    ],
    [
      "an unknown status",
      (content) => set(link(content), { status: "hoped" }),
      "links[0].status: “hoped” is not one of operating, signed, proposed, obstacle",
    ],
    ["no basis", (content) => delete link(content)["basis"], "links[0]: “basis” is missing"],
    [
      "half a year",
      (content) => set(link(content), { since: 2019.5 }),
      "links[0].since: a whole number is needed, not 2019.5",
    ],
    [
      "an end before the beginning",
      (content) => set(link(content), { until: 2018 }),
      "links[0]: “since” (2019) is after “until” (2018)",
    ],
    [
      "an unknown source of a passage",
      (content) => set(link(content), passage({ source: "ghost" })),
      "links[0].evidence[0].source: no source “ghost”",
    ],
    [
      "a passage that ends before it starts",
      (content) => set(link(content), passage({ start: 5, end: 4 })),
      "links[0].evidence[0]: “start” (5) is after “end” (4)",
    ],
    [
      "a passage from before the text",
      (content) => set(link(content), passage({ start: -1 })),
      "links[0].evidence[0].start: -1 is less than 0",
    ],
    [
      "a passage of no words",
      (content) => set(link(content), passage({ exact: "" })),
      "links[0].evidence[0].exact: this must not be blank",
    ],
    [
      "an unknown source of a fact's passage",
      (content) =>
        set(node(content), {
          facts: [{ label: "L", value: 1, qualifier: "over", ...passage({ source: "ghost" }) }],
        }),
      "nodes[0].facts[0].evidence[0].source: no source “ghost”",
    ],
    [
      "an infinite value",
      (content) =>
        set(node(content), { facts: [{ label: "L", value: JSON.parse("1e999"), qualifier: "over" }] }),
      "nodes[0].facts[0].value: a finite number is needed",
    ],
    [
      "a value that is no number",
      (content) => set(node(content), { position: { x: Number.NaN, y: 0 } }),
      "nodes[0].position.x: a finite number is needed",
    ],
    [
      "a latitude beyond the pole",
      (content) => set(node(content), { place: { lat: 90.1, lon: 0 } }),
      "nodes[0].place.lat: 90.1 is more than 90",
    ],
    [
      "a longitude beyond the date line",
      (content) => set(node(content), { place: { lat: 0, lon: -181 } }),
      "nodes[0].place.lon: -181 is less than -180",
    ],
    [
      "a country in small letters",
      (content) => set(node(content), { place: { country: "tw", lat: 0, lon: 0 } }),
      "nodes[0].place.country: “tw” is not a country code of two capital letters such as TW",
    ],
    [
      "a place that is a list",
      (content) => set(node(content), { place: [] }),
      "nodes[0].place: an object is needed, not a list",
    ],
    [
      "a symbol nobody draws",
      (content) => set(content.kinds[0] ?? {}, { symbol: "heart" }),
      "kinds[0].symbol: “heart” is not one of circle, square, diamond, triangle, star, cross, wye, plus, times, asterisk, diamond2, square2, triangle2",
    ],
    [
      "two sources of one id",
      (content) => content.sources.push({ ...content.sources[0] }),
      "sources[1].id: the id “article” is taken by sources[0]",
    ],
    [
      "two stories of one id",
      (content) => content.stories.push({ ...content.stories[0] }),
      "stories[1].id: the id “tour” is taken by stories[0]",
    ],
  ];
  it.each(cases)("tells of %s at its place, and of nothing else", (_, change, problem) => {
    expect(problemsOf(spoil(change))).toEqual([problem]);
  });

  it.each([
    "red",
    "#fff",
    "#2e34901",
    "#2e349g",
    "red;background:url(//x)",
    "url(x)",
    "var(--x)",
    "",
    " #2e3490",
  ])("takes “%s” for no colour", (color) => {
    const file = spoil(({ sectors }) => set(sectors[0] ?? {}, { color }));
    expect(problemsOf(file)).toEqual([`sectors[0].color: “${color}” is not a colour written #rrggbb`]);
  });

  it("tells of steps with the same id, and of what a step's view does not find", () => {
    const file = spoil((content) => {
      const steps = [
        { id: "one", title: "1", view: { selection: { actors: ["ghost"] } } },
        {
          id: "one",
          title: "2",
          view: { filters: { kinds: ["company", "ghost"] }, zoom: 3 },
          passages: [buildTestPassage({ source: "ghost" })],
        },
      ];
      content.stories = [{ id: "tour", title: "T", steps }];
    });
    expect(problemsOf(file)).toEqual([
      "stories[0].steps[1].view: “zoom” is not known here; it may come from a newer Entente",
    ]);
    const known = spoil((content) => {
      const steps = [
        { id: "one", title: "1", view: { selection: { actors: ["ghost"] } } },
        {
          id: "one",
          title: "2",
          view: { filters: { kinds: ["company", "ghost"] } },
          passages: [buildTestPassage({ source: "ghost" })],
        },
      ];
      content.stories = [{ id: "tour", title: "T", steps }];
    });
    expect(problemsOf(known)).toEqual([
      "stories[0].steps[1].id: the id “one” is taken by stories[0].steps[0]",
      "stories[0].steps[0].view.selection.actors[0]: no node “ghost”",
      "stories[0].steps[1].view.filters.kinds[1]: no kind “ghost”",
      "stories[0].steps[1].passages[0].source: no source “ghost”",
    ]);
  });

  it("tells of all that is wrong at once, and does not blame links for a node that is there but unsound", () => {
    const file = spoil((content) => {
      delete node(content)["label"];
      set(link(content), { status: "hoped" });
      content.links.push({ ...content.links[0], id: "second", status: "signed", source: "ghost" });
    });
    expect(problemsOf(file)).toEqual([
      "nodes[0]: “label” is missing",
      "links[0].status: “hoped” is not one of operating, signed, proposed, obstacle",
      "links[1].source: no node “ghost”",
    ]);
  });

  it("tells a hundred problems and counts the others", () => {
    const nodes = Array.from({ length: 150 }, () => ({ id: "same" }));
    const parsed = parseProjectFile(buildTestFile({ nodes, links: [], stories: [] }));
    expect(parsed.ok).toBe(false);
    const problems = parsed.ok ? [] : parsed.error;
    expect(problems).toHaveLength(101);
    // Two keys are missing from each of 150 nodes, and 149 of them take the first one's id.
    expect(problems.at(-1)).toMatchObject({ code: "more", params: { count: 150 * 2 + 149 - 100 } });
  });

  it("refuses more actors than the limit, naming both numbers", () => {
    const nodes = Array.from({ length: LIMITS.actors + 1 }, (_, at) => ({ id: `n${at}` }));
    expect(problemsOf(buildTestFile({ nodes, links: [], stories: [] }))).toEqual([
      "nodes: 200,001 entries, at most 200,000 are taken",
    ]);
  });
});
