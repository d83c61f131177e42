import type { MATRIX as ENGLISH } from "../en/matrix";
import type { Translation } from "../translation";

/** The matrix view. */
export const MATRIX: Translation<typeof ENGLISH> = {
  title: "矩陣",
  cross: "交叉",
  actors: "行動者 × 行動者",
  countries: "國家 × 領域",
  order: "排序",
  bySector: "依領域",
  byCommunity: "依社群",
  byName: "依名稱",
  communities: "同一社群排在一起，最大者在前：彼此關係多於對外關係的行動者，以 Louvain 法在整個網絡中找出。",
  measuring: "正在計算社群；在此之前依領域排序。",
  notMeasured: "無法計算社群；依領域排序。",
  readActors: "由列讀至欄：誰對誰做了什麼。",
  readCountries: "關係計入其行動者所代表或所在的國家，並計入其他行動者的領域。",
  gaps_other: "{{all, number}} 格中有 {{count, number}} 格是空缺：文章在此沒有任何關係。",
  leftOut: "{{all, number}} 個行動者中，僅列出關係最多的 {{shown, number}} 個。篩選即可查看其他行動者。",
  empty: "沒有可交叉的內容：篩選後沒有任何行動者。",
  emptyCountries: "沒有可交叉的內容：顯示的行動者中沒有代表國家者。",
  keys: "方向鍵逐格移動，加按 Ctrl 跳至下一個有內容的格子；Enter 選取。",
  pair: "{{row}} → {{column}}",
  crossing: "{{row}}、{{column}}",
  none: "沒有關係",
  gap: "空缺",
  statusCount: "{{status}} {{count, number}}",
  cell: "{{pair}}：{{counts}}",
  corner: { actors: "列 → 欄", countries: "國家、領域" },
  self: "同一行動者",
};
