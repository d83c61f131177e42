import type { LENSES as ENGLISH } from "../en/lenses";
import type { Translation } from "../translation";

/** The lenses: what stands in the way, and what the proposed would add. */
export const LENSES: Translation<typeof ENGLISH> = {
  obstacles: "有何阻礙",
  hindered_other: "{{count, number}} 項關係受阻",
  hinderedNone: "圖中沒有任何關係被指為受阻。",
  by: "受阻於",
  general: "未指明受阻關係的阻礙",
  free_other: "{{count, number}} 項關係在此不受阻",
  freeSays: "撇開受阻的部分，仍然可行的關係。",
  close: "離開此觀點",
  proposed: "構想中的關係會帶來什麼",
  switch: "構想中的關係",
  with: "顯示",
  without: "不計",
  seenFrom: "由「{{name}}」來看。選取其他行動者即可改由該處來看。",
  measure: "指標",
  before: "不計",
  after: "加上",
  relationships: "關係數",
  reached: "「{{name}}」可及的行動者",
  components: "互不相連的部分",
  meanSteps: "由「{{name}}」到兩種情形皆可及者的平均步數",
  neighbours_other: "「{{name}}」的 {{count, number}} 個新鄰居",
  approaches_other: "{{count, number}} 個行動者離「{{name}}」更近",
  nearer: "{{without, number}} → {{with, number}} 步",
  reachable_other: "不可及 → {{count, number}} 步",
  added_other: "{{count, number}} 個行動者僅靠構想中的關係相連",
  list_other: "{{count, number}} 項構想中的關係",
};
