import type { STAGE as ENGLISH } from "../en/stage";
import type { Translation } from "../translation";

/** The stage, and the way onto it. */
export const STAGE: Translation<typeof ENGLISH> = {
  present: "簡報",
  start: "開始",
  startOf: "開始「{{title}}」",
  startHere: "從第 {{position, number}} 步",
  startHereOf: "從「{{title}}」第 {{position, number}} 步開始",
  hint: "方向鍵、空白鍵或簡報遙控器換步；O 顯示所有步驟，B 黑屏，S 開啟講者視窗，Esc 離開。",
  announce: "第 {{position, number}} 步，共 {{count, number}} 步：{{title}}",
  blanked: {
    black: "舞台已黑屏。",
    white: "舞台已白屏。",
  },
  show: "重新顯示舞台",
  missing: "原文中找不到",
  ambiguous: "原文中有 {{count, number}} 處",
  overview: "所有步驟",
  return: "回到此步驟",
  leave: "離開舞台",
};
