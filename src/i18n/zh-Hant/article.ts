import type { ARTICLE as ENGLISH } from "../en/article";
import type { Translation } from "../translation";

/** The article panel. */
export const ARTICLE: Translation<typeof ENGLISH> = {
  sources: "文章",
  by: "作者：{{author}}",
  noText: "這個網絡沒有附上文章。",
  keys: "在文中以方向鍵逐一移動至各行動者，按 Enter 選取。",
  passages: "所選項目的原文",
  previous: "上一處原文",
  next: "下一處原文",
  positionAt: "第 {{position, number}} 處，共 {{count, number}} 處，位於第 {{paragraph}} 段",
  nothingSelected: "選取行動者或關係，即可在此看到它的原文。",
  noPassage: "這篇文章中沒有所選項目的原文。",
  paragraph: "第 {{number}} 段",
  passageStart: "引文開始",
  passageEnd: "引文結束",
  candidateStart: "有歧義引文的可能位置之一開始",
  unsure: "位置不明的原文",
  legend: {
    selected: "證明所選項目",
    uncited: "未被引用",
    mention: "提及行動者",
  },
};
