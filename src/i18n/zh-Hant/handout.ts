import type { HANDOUT as ENGLISH } from "../en/handout";
import type { Translation } from "../translation";

/** The handout of a story: pages to print. */
export const HANDOUT: Translation<typeof ENGLISH> = {
  title: "講義",
  back: "回到網絡",
  print: "列印或存成 PDF",
  paper: "紙張",
  a4: "A4",
  letter: "Letter",
  withNotes: "附講者備忘",
  pages: "列印頁面預覽",
  step: "第 {{position, number}} 步，共 {{count, number}} 步",
  drawing: "正在繪製圖片……",
  ready: "可以列印：{{count, number}} 個步驟與資料來源。",
  pictureOf: "圖：{{description}}",
  legend: "圖例",
  passages: "原文引句",
  notes: "講者備忘",
  note: "註 {{number, number}}",
  sources: "資料來源",
  quotedIn: "引用於註 {{first, number}}–{{last, number}}",
  quotedInOne: "引用於註 {{first, number}}",
  notQuoted: "本故事未引用",
  languageOf: "語言：{{language}}",
  checkedAll_other: "{{count, number}} 段引句皆逐字見於來源的所示段落。",
  checkedSome: "{{count, number}} 段引句中有 {{found, number}} 段逐字見於來源，其餘已標明。",
  ownLanguage: "引句保留來源的語言。",
  made: "{{date}}以 Entente 製作。",
};
