import { describe, expect, it } from "vitest";
import { drawForPrint } from "../../../src/app/draw-for-print";

/** A page whose window prints when it is told to; what is drawn is written down. */
function buildPage(isPaper = false) {
  const paper = Object.assign(new EventTarget(), { matches: isPaper });
  const window = Object.assign(new EventTarget(), { matchMedia: () => paper });
  const drawn: string[] = [];
  const draw = () => {
    drawn.push(printing.themeOr("dark"));
  };
  const printing = drawForPrint(window, { drawNow: () => (drawn.push("now"), []) }, draw);
  const turn = (matches: boolean) => {
    paper.matches = matches;
    paper.dispatchEvent(new Event("change"));
  };
  return { window, drawn, draw, printing, turn };
}

describe("a picture on paper", () => {
  it("is light from when the page is about to be printed until it has been, whatever is drawn meanwhile", () => {
    const { window, drawn, draw } = buildPage();
    draw();
    window.dispatchEvent(new Event("beforeprint"));
    draw();
    window.dispatchEvent(new Event("afterprint"));
    draw();
    expect(drawn).toEqual(["dark", "light", "now", "light", "dark", "dark"]);
  });

  it("is light where the page turns to paper without a word, or is paper from the start", () => {
    const { drawn, turn } = buildPage();
    turn(true);
    turn(false);
    expect(drawn).toEqual(["light", "now", "dark"]);
    expect(buildPage(true).printing.themeOr("dark")).toBe("light");
  });

  it("is drawn once for each turn, however often a browser says it", () => {
    const { window, drawn, turn } = buildPage();
    window.dispatchEvent(new Event("beforeprint"));
    turn(true);
    turn(false);
    window.dispatchEvent(new Event("afterprint"));
    expect(drawn).toEqual(["light", "now", "now", "dark"]);
  });

  it("is left alone once it is gone", () => {
    const { window, drawn, printing, turn } = buildPage();
    printing.stop();
    window.dispatchEvent(new Event("beforeprint"));
    window.dispatchEvent(new Event("afterprint"));
    turn(true);
    expect(drawn).toEqual([]);
  });
});
