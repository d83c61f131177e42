import type { PRESENTER as ENGLISH } from "../en/presenter";
import type { Translation } from "../translation";

/** The presenter's window. */
export const PRESENTER: Translation<typeof ENGLISH> = {
  title: "講者檢視",
  waiting: "正在等候舞台。請讓舞台視窗開著，本視窗會自行連上。",
  unknownStory: "舞台顯示的故事不在本視窗中。請關閉本視窗，並在舞台按 S 重新開啟。",
  now: "目前在舞台上",
  next: "下一步",
  last: "這是最後一步。",
  noNotes: "此步驟沒有備忘。",
  timer: "已進行：",
  clock: "現在時刻：",
  pause: "暫停",
  goOn: "繼續",
  reset: "歸零",
  black: "黑屏",
  white: "白屏",
  backToStage: "回到舞台",
  open: "講者視窗",
  blocked: "講者視窗沒有出現。請允許此網頁的彈出視窗，或在此處查看備忘。",
  showHere: "在此顯示備忘",
  partner: {
    none: "正在尋找舞台……",
    here: "已連上舞台。",
    silent: "舞台沒有回應；畫面不變，之後會自行跟上。",
    gone: "舞台已關閉。重新開啟後，簡報會從原處繼續。",
  },
};
