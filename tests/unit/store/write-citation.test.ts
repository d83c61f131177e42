import { describe, expect, it } from "vitest";

import { createAppStore } from "../../../src/store/create-app-store";
import { selectPassage } from "../../../src/store/select-evidence-passage";
import { CITATION_FORMS, writeCitation, type CitationForm } from "../../../src/store/write-citation";
import { buildHealthNetwork, withId } from "../../health-network";

const network = buildHealthNetwork();
const state = createAppStore({ network }).getState();

function cite(
  evidence: readonly (typeof network.actors)[number]["evidence"][number][],
  form: CitationForm,
  at = 0,
) {
  const passage = evidence[at];
  const shown = passage ? selectPassage(state, passage) : null;
  if (!shown) throw new Error("The test network lacks the passage.");
  return writeCitation(state.document.index, shown, form, "en");
}

const consortium = withId(network.actors, "consortium");

describe("writeCitation", () => {
  it("quotes the words in every form", () => {
    for (const form of CITATION_FORMS) {
      expect(cite(consortium.evidence, form)).toContain("launched in 2019, already integrates");
    }
  });

  it("gives the paragraph in a footnote, and leaves it out where the place is not known", () => {
    expect(cite(consortium.evidence, "footnote")).toContain("para. 1");
    expect(cite(withId(network.actors, "health-concern").evidence, "footnote")).not.toContain("para.");
  });

  it("says in a web annotation what the words prove", () => {
    const relationship = withId(network.relationships, "most-mou");
    expect(JSON.parse(cite(relationship.evidence, "annotation"))).toMatchObject({
      body: { value: "Ministry of Science signed Memorandum with Canada (2023)", language: "en" },
    });
    const fact = consortium.facts[2]?.evidence ?? [];
    expect(JSON.parse(cite(fact, "annotation"))).toMatchObject({
      body: { value: "Biobank Consortium: Volunteers" },
    });
  });

  it("points a web annotation at no position where there are several", () => {
    const annotation = cite(withId(network.actors, "health-concern").evidence, "annotation");
    expect(annotation).toContain("TextQuoteSelector");
    expect(annotation).not.toContain("TextPositionSelector");
  });
});
