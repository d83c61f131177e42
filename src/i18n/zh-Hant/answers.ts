import type { ANSWERS as ENGLISH } from "../en/answers";
import type { Translation } from "../translation";

/** How two actors are connected: asking, and the answers. */
export const ANSWERS: Translation<typeof ENGLISH> = {
  question: "「{{from}}」與「{{to}}」如何相連？",
  ask: "它如何連結到……",
  askTitle: "「{{name}}」如何連結到……",
  askPlaceholder: "輸入另一個行動者…",
  askPair: "兩者如何相連？",
  label: "連結",
  way: "第 {{position, number}} 條路徑，共 {{count, number}} 條",
  steps_other: "{{count, number}} 步",
  strength: "強度取決於最弱的一步：{{status}}",
  previous: "上一條路徑",
  next: "下一條路徑",
  close: "回到先前的檢視",
  ways: "路徑，由短至長",
  between_other: "「{{from}}」與「{{to}}」之間另有 {{count, number}} 項關係",
  looking: "正在尋找{{from}}與{{to}}之間的連結…",
  none: "這個網絡中，「{{from}}」與「{{to}}」之間沒有任何連結。",
  noneFiltered: "在目前的篩選條件下，「{{from}}」與「{{to}}」之間沒有任何連結。",
  hidden: "篩選條件使{{names}}不在圖中。",
  withoutFilters_other: "不篩選時有 {{count, number}} 條路徑。",
  withoutFiltersMost: "不篩選時至少有 {{count, number}} 條路徑。",
  clear: "清除篩選與聚焦",
  back: "回到路徑",
};
