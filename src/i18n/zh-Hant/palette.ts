import type { PALETTE as ENGLISH } from "../en/palette";
import type { Translation } from "../translation";

/** The command palette. */
export const PALETTE: Translation<typeof ENGLISH> = {
  title: "搜尋",
  placeholder: "行動者、引文、指令…",
  results: "搜尋結果",
  groups: {
    recent: "最近使用",
    actors: "行動者",
    relationships: "關係",
    passages: "引文",
    commands: "指令",
  },
  nothing: "找不到「{{query}}」。請減少字詞，或改用另一種語言。",
  hint: "↑ ↓ 移動，Enter 選取，Esc 關閉",
  count_other: "{{count, number}} 筆結果",
  commands: {
    fit: "顯示整個網絡",
    again: "重新排版",
    pause: "暫停排版",
    resume: "繼續排版",
    hulls: "描出各領域範圍：開或關",
    clearFilters: "清除篩選",
    clearFocus: "取消聚焦",
    clearSelection: "取消選取",
    network: "前往檢視：網絡圖",
    table: "前往檢視：表格",
    article: "顯示文章",
    evidence: "顯示佐證",
    themeLight: "佈景：淺色",
    themeDark: "佈景：深色",
    themeSystem: "佈景：依系統設定",
    english: "語言：English",
    chinese: "語言：繁體中文",
    share: "分享目前檢視",
    help: "說明",
    open: "開啟專案檔…",
    fullScreen: "全螢幕",
  },
};
