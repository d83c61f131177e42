import { csvParseRows } from "d3";
import { expect, it } from "vitest";

import { writeCoverageCsv } from "../../../src/formats/coverage-csv";
import { writePassagesCsv } from "../../../src/formats/passages-csv";
import { buildHealthNetwork, withId } from "../../health-network";

const network = buildHealthNetwork();
const source = withId(network.sources, "article");
const actorId = (id: string) => withId(network.actors, id).id;
const [relationship] = network.relationships;
const [passage] = relationship?.evidence ?? [];

it("writes a sentence with what is proved, named and perhaps missed, each on a line of its cell", () => {
  const text = writeCoverageCsv([
    {
      source: source.id,
      number: 3,
      paragraph: 2,
      start: 10,
      end: 40,
      text: "=SUM(A1), said “Canada”",
      state: "missed",
      passages: 1,
      actors: [actorId("canada")],
      relationships: [],
      named: [actorId("canada"), actorId("most")],
      unprovedPairs: [[actorId("canada"), actorId("most")]],
    },
  ]);
  const [headings = [], row = []] = csvParseRows(text.replace(/^\uFEFF/u, ""));
  const cell = (heading: string) => row[headings.indexOf(heading)];
  expect(cell("sentence")).toBe("3");
  expect(cell("named.actors")).toBe("canada\nmost");
  expect(cell("missed.pairs")).toBe("canada + most");
  // A spreadsheet must not run the article's words.
  expect(cell("text")).toBe("'=SUM(A1), said “Canada”");
});

it("writes a passage with where it was recorded and each place where it might stand", () => {
  if (!passage) throw new Error("The test network's first relationship has no passage.");
  const text = writePassagesCsv([
    {
      passage,
      place: "links[0].evidence[0]",
      proves: "relationship",
      id: relationship?.id ?? "",
      state: "ambiguous",
      found: [
        { start: 1, end: 4 },
        { start: 11, end: 14 },
      ],
    },
  ]);
  const [headings = [], row = []] = csvParseRows(text.replace(/^\uFEFF/u, ""));
  const cell = (heading: string) => row[headings.indexOf(heading)];
  expect(cell("anchor")).toBe("ambiguous");
  expect(cell("recorded")).toBe(`${passage.start}-${passage.end}`);
  expect(cell("found")).toBe("1-4\n11-14");
});
