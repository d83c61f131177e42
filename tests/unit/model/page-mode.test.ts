import { describe, expect, it } from "vitest";

import { hasControl, parsePageMode, READER_CONTROLS, writeReaderQuery } from "../../../src/model/page-mode";

describe("the mode of a page", () => {
  it("is the desk where the query says nothing of it", () => {
    expect(parsePageMode("?utm_source=x")).toEqual({ mode: { type: "desk" }, unknown: [] });
  });

  it("is a frame with ?embed, also beside ?reader, and a value is told of", () => {
    expect(parsePageMode("?embed&reader=map").mode.type).toBe("embed");
    expect(parsePageMode("?embed=yes")).toEqual({ mode: { type: "embed" }, unknown: ["yes"] });
  });

  it("keeps every set of controls through a link", () => {
    for (const control of READER_CONTROLS) {
      const controls = new Set([control, "help" as const]);
      const read = parsePageMode(`?${writeReaderQuery(controls)}`);
      expect(read).toEqual({ mode: { type: "reader", controls }, unknown: [] });
    }
    expect(parsePageMode(`?${writeReaderQuery(new Set())}`)).toEqual({
      mode: { type: "reader", controls: new Set() },
      unknown: [],
    });
  });

  it("leaves out and tells what it does not know, once, cut short, and gives no control by it", () => {
    const { mode, unknown } = parsePageMode(
      `?reader=map,edit,edit,__proto__,constructor,MAP,${"x".repeat(99)}`,
    );
    expect(mode).toEqual({ type: "reader", controls: new Set(["map"]) });
    expect(unknown).toEqual(["edit", "__proto__", "constructor", "MAP", "x".repeat(40)]);
  });

  it("has every control at the desk, none in a frame, and the chosen ones for readers", () => {
    const { mode } = parsePageMode("?reader=map");
    expect(READER_CONTROLS.filter((each) => hasControl({ type: "desk" }, each))).toEqual(READER_CONTROLS);
    expect(READER_CONTROLS.filter((each) => hasControl({ type: "embed" }, each))).toEqual([]);
    expect(READER_CONTROLS.filter((each) => hasControl(mode, each))).toEqual(["map"]);
  });
});
