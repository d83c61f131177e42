import { describe, expect, it } from "vitest";
import { matchText, parseQuery } from "../../../src/analysis/search/match-text";

const match = (query: string, text: string) => {
  const found = matchText(parseQuery(query), text);
  return found && [found.quality, ...found.ranges.map(({ start, end }) => text.slice(start, end))];
};

describe("matching a text", () => {
  it.each([
    ["tsmc", "TSMC", ["whole", "TSMC"]],
    ["“TSMC”", "TSMC", ["whole", "TSMC"]],
    ["tai", "Taiwan", ["start", "Tai"]],
    ["ai strategy", "Taiwan AI Strategy", ["words", "AI", "Strategy"]],
    ["strategy taiwan", "Taiwan AI Strategy", ["words", "Taiwan", "Strategy"]],
    ["tawian", "Taiwan AI Strategy", ["slip", "Taiwan"]],
    ["covid19", "the COVID-19 pandemic", ["words", "COVID-19"]],
    ["19", "the COVID-19 pandemic", ["words", "19"]],
    ["cafe", "Cafe\u0301 culture", ["start", "Cafe\u0301"]],
    ["ca", "Cafe\u0301 culture", ["start", "Cafe\u0301"]],
    ["人體", "國家級人體生物資料庫", ["words", "人體"]],
    ["國家級", "國家級人體生物資料庫", ["start", "國家級"]],
    ["國家人體", "國家級人體生物資料庫", ["slip", "國家", "人體"]],
    ["ai 策略", "台灣 AI 策略", ["words", "AI", "策略"]],
  ])("“%s” in “%s”", (query, text, found) => {
    expect(match(query, text)).toEqual(found);
  });

  it.each([
    ["wan", "Taiwan"],
    ["taiwan forum", "Taiwan AI Strategy"],
    ["2022", "in 2023"],
    ["mou", "the MOB"],
    ["積體", "台積電"],
    ["生物銀行", "資料庫"],
    ["", "Taiwan"],
    ["—", "Taiwan — TSMC"],
  ])("does not find “%s” in “%s”", (query, text) => {
    expect(match(query, text)).toBeNull();
  });
});
