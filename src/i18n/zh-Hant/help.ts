import type { HELP as ENGLISH } from "../en/help";
import type { Translation } from "../translation";

/** The help dialog. */
export const HELP: Translation<typeof ENGLISH> = {
  title: "如何閱讀與使用",
  reading: "閱讀網絡圖",
  readingIntro:
    "每個符號是文章提到的一個行動者，每條線是一項關係，從沒有記號的一端讀到有記號的一端。顏色代表領域，符號越大表示關係越多。",
  lines: "線條：關係的確定程度",
  status: {
    operating: "依文章所述，已在運作。",
    signed: "已簽署書面協議。",
    proposed: "可能或應該如此，文中未再多說。",
    obstacle: "阻礙其他關係。",
  },
  symbols: "符號：行動者的類型",
  evidence: "選取任何項目，即可閱讀文章中佐證它的原文。凡是由編者推論的關係，皆附上理由。",
  keys: {
    everywhere: "任何位置皆可用的按鍵",
    picture: "網絡圖中的按鍵",
    read: "閱讀檢視中的按鍵",
  },
  key: {
    find: "搜尋行動者、引文與指令",
    help: "本說明",
    undo: "復原",
    redo: "重做",
    close: "關閉開啟中的視窗",
    around: "在行動者與其關係之間循環移動",
    follow: "沿著關係到另一端",
    back: "循原路返回",
    ends: "第一個與最後一個行動者",
    groups: "在互不相連的群之間移動",
    select: "選取；加按 Shift 可多選",
    focus: "只顯示鄰近者",
    pin: "固定或取消固定",
    zoom: "縮放",
    fit: "顯示整個網絡",
    pan: "移動畫面",
    move: "移動行動者並固定",
    sentence: "下一句、上一句",
    sentenceInText: "在內文中：下一句、上一句",
    mention: "在內文中：移至句中提及的行動者",
    paragraph: "在內文中：下一段、上一段",
    passage: "所選項目的下一處、上一處原文",
    play: "在內文中：自動閱讀，或停止",
    backToSentence: "回到目前的句子",
    stepBack: "先取消選取，再取消聚焦",
  },
  preferences: "偏好設定",
  singleKeys: "不需 Ctrl 或 ⌘ 的按鍵（/ 與 ?）在任何位置皆有效",
  reducedMotion: "不使用動畫",
};
