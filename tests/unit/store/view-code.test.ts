import { describe, expect, it } from "vitest";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { describeProblem } from "../../describe-problem";
import { DEFAULT_VIEW, NO_FILTERS, type View } from "../../../src/model/view";
import { LONGEST_LINK, readViewCode, writeViewCode } from "../../../src/store/view-code";
import {
  migrateLinkFields,
  VIEW_CODE_MIGRATIONS,
  VIEW_CODE_VERSION,
  type ViewCodeMigration,
} from "../../../src/store/view-code-migrations";
import { buildSmallNetwork, id } from "../analysis/build-test-network";

const index = buildNetworkIndex(buildSmallNetwork());
const read = (code: string) => readViewCode(code, index);
const problemsOf = (code: string) => read(code).problems.map(describeProblem);

/** A link of each version there has been, and the view it must open as for ever. */
const LINKS_BY_VERSION: ReadonlyMap<number, { readonly link: string; readonly view: View }> = new Map([
  [
    1,
    {
      link: "view=table&focus=2~tsmc~most&camera=12.5~-40~1.25&hulls=on&panel=article&layout=rings&centre=most&colour=community&size=closeness&lens=obstacles&path=tsmc~uk~2&read=7~hide&matrix=countries~name&map=-40~12.5~3&time=only&sector=health~chips&kind=body&status=signed~obstacle&basis=stated&degree=1~4&years=2019~2023~undated&rest=dim&actor=uk&relationship=most-uk&v=1",
      view: {
        kind: "table",
        filters: {
          sectors: [id("health"), id("chips")],
          kinds: [id("body")],
          statuses: ["signed", "obstacle"],
          bases: ["stated"],
          degree: { from: 1, to: 4 },
          years: { from: 2019, to: 2023, includeUndated: true },
          rest: "dim",
        },
        focus: { actors: [id("tsmc"), id("most")], degrees: 2 },
        selection: { actors: [id("uk")], relationships: [id("most-uk")] },
        camera: { x: 12.5, y: -40, zoom: 1.25 },
        hulls: true,
        panel: "article",
        layout: "rings",
        centre: id("most"),
        colourBy: "community",
        sizeBy: "closeness",
        lens: "obstacles",
        path: { from: id("tsmc"), to: id("uk"), answer: 2 },
        reading: { sentence: 7, unread: "hide" },
        matrix: { rows: "countries", order: "name" },
        mapCamera: { x: -40, y: 12.5, zoom: 3 },
        time: "only",
      },
    },
  ],
]);

describe("a link", () => {
  it("is empty for a first visit", () => {
    expect(writeViewCode(DEFAULT_VIEW)).toBe("");
    expect(read("")).toEqual({ view: DEFAULT_VIEW, problems: [] });
    expect(read("#")).toEqual({ view: DEFAULT_VIEW, problems: [] });
  });

  it("says only what differs, in words", () => {
    const view: View = {
      ...DEFAULT_VIEW,
      filters: {
        ...NO_FILTERS,
        sectors: [id("health")],
        years: { from: 2019, to: 2023, includeUndated: false },
      },
      selection: { actors: [id("uk")], relationships: [] },
    };
    expect(writeViewCode(view)).toBe("sector=health&years=2019~2023&actor=uk&v=1");
  });

  it("opens for every version there has been", () => {
    const versions = Array.from({ length: VIEW_CODE_VERSION }, (_, at) => at + 1);
    expect([...LINKS_BY_VERSION.keys()], "a new version needs a link here").toEqual(versions);
    for (const { link, view } of LINKS_BY_VERSION.values())
      expect(read(link)).toEqual({ view, problems: [] });
  });

  it("is written today as the newest of these links", () => {
    const newest = LINKS_BY_VERSION.get(VIEW_CODE_VERSION);
    expect(newest && writeViewCode(newest.view)).toBe(newest?.link);
  });
});

describe("migrations of links", () => {
  it("lead from each version to the next without a gap", () => {
    expect(VIEW_CODE_MIGRATIONS.map((migration) => migration.from)).toEqual(
      Array.from({ length: VIEW_CODE_VERSION - 1 }, (_, at) => at + 1),
    );
  });

  it("run from the link's version on, in order", () => {
    const add = (from: number): ViewCodeMigration => ({
      from,
      migrate: (fields) => new Map([["path", [...(fields.get("path") ?? []), `${from}`]]]),
    });
    const migrate = (version: number) =>
      migrateLinkFields(new Map(), version, [add(1), add(2), add(3)]).get("path");
    expect(migrate(1)).toEqual(["1", "2", "3"]);
    expect(migrate(3)).toEqual(["3"]);
    expect(migrate(4)).toBeUndefined();
  });
});

describe("a bad link opens the app and says why", () => {
  it.each([
    ["actor=tsmcc~uk&v=1", ["selection.actors[0]: no node “tsmcc”"]],
    ["sector=health~nope&v=1", ["filters.sectors[1]: no sector “nope”"]],
    ["layout=rings&centre=tsmcc&v=1", ["centre: no node “tsmcc”"]],
    ["view=hologram&v=1", ["kind: “hologram” is not one of network, read, map, matrix, table"]],
    ["degree=5~2&v=1", ["filters.degree: “from” (5) is after “to” (2)"]],
    ["degree=many~2&v=1", ["filters.degree.from: a number is needed, not text"]],
    ["camera=1~2~0&v=1", ["camera.zoom: 0 is less than 0"]],
    ["hulls=perhaps&v=1", ["hulls: true or false is needed, not text"]],
    [
      "panel=article&panel=evidence&v=1",
      ['panel: “["article","evidence"]” is not one of evidence, article, stories'],
    ],
    ["actor=%&v=1", ["actor: “%” cannot be read", "selection.actors[0]: no node “%”"]],
    ["actor=%E0%A4%A&v=1", ["actor: “%E0%A4%A” cannot be read", "selection.actors[0]: no node “%E0%A4%A”"]],
    ["sector=health", ["the link is cut short: its end, “v=1”, is missing"]],
    ["sector=health&v=", ["the link is cut short: its end, “v=1”, is missing"]],
    ["sector=health&v=one", ["v: “one” cannot be read"]],
    ["__proto__=1&v=1", ["“__proto__” is not known here; it may come from a newer Entente"]],
    [
      "sector=health&v=7",
      ["the link is of version 7, made by a newer Entente; this one knows versions up to 1"],
    ],
  ])("%s", (link, problems) => {
    expect(problemsOf(link)).toEqual(problems);
  });

  it("keeps what is right beside what is wrong", () => {
    expect(read("actor=tsmcc~uk&sector=health&v=7").view).toEqual({
      ...DEFAULT_VIEW,
      filters: { ...NO_FILTERS, sectors: ["health"] },
      selection: { actors: ["uk"], relationships: [] },
    });
  });

  it("refuses 2 MB unread", () => {
    const { view, problems } = read(`actor=${"x~".repeat(2 ** 20)}`);
    expect(view).toBe(DEFAULT_VIEW);
    expect(problems.map((problem) => problem.code)).toEqual(["link-too-long"]);
  });

  it("tells a hundred problems of the longest link and counts the others", () => {
    const { problems } = read(`actor=${"x~".repeat(LONGEST_LINK / 2 - 10)}`);
    expect(problems.length).toBeLessThanOrEqual(110);
  });
});
