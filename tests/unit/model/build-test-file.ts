/** A project file as JSON, which tests take apart and spoil. */
export interface TestFile {
  [key: string]: unknown;
  sources: Record<string, unknown>[];
  sectors: Record<string, unknown>[];
  kinds: Record<string, unknown>[];
  nodes: Record<string, unknown>[];
  links: Record<string, unknown>[];
  stories: Record<string, unknown>[];
}

/** A passage of the test file's article. */
export function buildTestPassage(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    source: "article",
    exact: "TSMC leads.",
    prefix: "",
    suffix: " Canada signs.",
    start: 0,
    end: 11,
    ...changes,
  };
}

/** A small sound file with every kind of thing in it; a new copy each time. */
export function buildTestFile(changes: Record<string, unknown> = {}): TestFile {
  return {
    format: "entente",
    version: 1,
    title: { en: "Title", "zh-Hant": "標題" },
    summary: "Summary",
    sources: [{ id: "article", title: "Article", language: "en", text: "TSMC leads. Canada signs." }],
    sectors: [{ id: "chips", label: "Chips", color: "#2e3490", colorDark: "#5684da" }],
    kinds: [{ id: "company", label: "Company", symbol: "circle" }],
    nodes: [
      {
        id: "tsmc",
        label: { en: "TSMC", "zh-Hant": "台積電" },
        kind: "company",
        sectors: ["chips"],
        facts: [{ label: "Founded", value: 1987, qualifier: "since", evidence: [buildTestPassage()] }],
        place: { country: "TW", lat: 24.8, lon: 121 },
        evidence: [buildTestPassage()],
        position: { x: 1, y: 2, pinned: false },
      },
      { id: "canada", label: "Canada", kind: "company", evidence: [] },
    ],
    links: [
      {
        id: "tsmc-canada",
        source: "tsmc",
        target: "canada",
        kind: "supplies",
        label: "supplies",
        status: "operating",
        basis: "stated",
        since: 2019,
        hinders: ["tsmc-canada"],
        evidence: [buildTestPassage()],
      },
    ],
    stories: [
      {
        id: "tour",
        title: "Tour",
        steps: [{ id: "one", title: "One", view: { kind: "table" }, passages: [buildTestPassage()] }],
      },
    ],
    ...changes,
  };
}
