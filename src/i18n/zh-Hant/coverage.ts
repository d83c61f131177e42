import type { COVERAGE as ENGLISH } from "../en/coverage";
import type { Translation } from "../translation";

/** How the articles and the network cover each other. */
export const COVERAGE: Translation<typeof ENGLISH> = {
  title: "涵蓋情形",
  tab: "涵蓋情形：{{cited, number}}／{{count, number}}",
  cited: "引為證據的句子",
  citedOf: "{{cited, number}}／{{count, number}}",
  notCited: "未被引用的句子",
  missed: "遺漏的證據",
  missedIntro: "這些句子提及兩個以上的行動者，卻沒有記錄任何關係。請讀讀看：其中可能有遺漏的證據。",
  missedNone: "凡提及兩個以上行動者的句子，都已證明某項關係。",
  pairs: "配對",
  morePairs_other: "另有 {{count, number}} 組配對",
  pair: "{{one}}－{{other}}",
  sentence: "第 {{number, number}} 句，第 {{paragraph, number}} 段",
  proof: "證明了什麼、有多確實",
  proofIntro: "以每一項最確實的原文為準。每次開啟時都會在文章中重新尋找原文。",
  things: { actors: "行動者", relationships: "關係", facts: "事實" },
  states: {
    exact: "確切",
    moved: "已移動",
    ambiguous: "有歧義",
    missing: "找不到",
    unproved: "沒有原文",
  },
  displaced: "不在原記錄位置的原文",
  displacedNone: "每段原文都在所記錄的位置。",
  fact: "{{actor}}：{{fact}}",
  step: "故事步驟：{{title}}",
  download: "匯出為 CSV",
  sentences: "句子",
  passages: "原文",
};
