import type { TIME as ENGLISH } from "../en/time";
import type { Translation } from "../translation";

/** The time bar. */
export const TIME: Translation<typeof ENGLISH> = {
  title: "時間",
  open: "逐年查看",
  close: "關閉時間列",
  year: "年份",
  previous: "上一個有記載的年份",
  next: "下一個有記載的年份",
  play: "播放年份",
  pause: "暫停",
  mode: "每一年顯示的內容",
  upTo: "截至該年",
  only: "僅該年",
  undatedShown_other: "同時顯示 {{count, number}} 項未註明年份的關係",
  undatedHidden_other: "未顯示 {{count, number}} 項未註明年份的關係",
  events: "{{year}} 年",
  fact: "{{actor}}：{{fact}}",
  nothing: "篩選後這一年沒有任何內容。",
};
