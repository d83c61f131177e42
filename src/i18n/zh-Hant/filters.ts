import type { FILTERS as ENGLISH } from "../en/filters";
import type { Translation } from "../translation";

/** The panel that finds and filters, which is also the picture's legend. */
export const FILTERS: Translation<typeof ENGLISH> = {
  sector: "領域",
  kind: "類型",
  status: "狀態",
  basis: "依據",
  degree: "行動者的關係數",
  years: "年份",
  includeUndated: "包含未註明年份者",
  range: "{{from}} 至 {{to}}",
  rangeFrom: "{{range}}：最小",
  rangeTo: "{{range}}：最大",
  rest: "不符合條件者",
  hide: "隱藏",
  dim: "淡化",
  clearAll: "清除篩選",
  clearGroup: "清除：{{group}}",
  hidden: "已隱藏：{{actors}}、{{relationships}}。",
  dimmed: "已淡化：{{actors}}、{{relationships}}。",
  nothingHidden: "沒有隱藏任何內容。",
  nothingLeft: "沒有行動者符合這些篩選條件。",
  focus: "聚焦",
  focusOn: "聚焦：{{names}}",
  stepsUnit_other: "步",
  focusReach: "聚焦範圍的步數",
  clearFocus: "取消聚焦",
  more: "其他 {{count, number}} 個",
};
