import type { TABLE as ENGLISH } from "../en/table";
import type { Translation } from "../translation";

/** The table view. */
export const TABLE: Translation<typeof ENGLISH> = {
  title: "表格",
  actors: "行動者",
  relationships: "關係",
  search: "篩選列",
  searchHint: "名稱、類型、引文…",
  shownActors: "{{all, number}} 個行動者中的 {{shown, number}} 個",
  shownRelationships: "{{all, number}} 項關係中的 {{shown, number}} 項",
  sorting: "排序中…",
  looking: "篩選中…",
  download: "下載 CSV",
  empty: "沒有任何一列含有「{{query}}」。",
  emptyFilters: "篩選後沒有任何一列。",
  dimmed: "被篩選淡化",
  columns: {
    name: "名稱",
    kind: "類型",
    sectors: "領域",
    degree: "關係數",
    passage: "原文",
    source: "起",
    label: "關係",
    target: "迄",
    status: "狀態",
    basis: "依據",
    since: "年份",
  },
  paragraph: "¶{{number}}",
  morePassages: "+{{count, number}}",
  noPassage: "沒有原文",
  anchor: {
    exact: "¶",
    moved: "已移動",
    ambiguous: "不明確",
    missing: "已遺失",
  },
};
