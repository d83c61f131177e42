import type { EDIT as ENGLISH } from "../en/edit";
import type { Translation } from "../translation";

/** What can be undone, by the label of its step in the history. */
export const EDIT: Translation<typeof ENGLISH> = {
  pin: "固定",
  unpin: "取消固定",
  layout: "重新排版",
  addStory: "新增故事",
  retitleStory: "故事標題",
  moveStory: "移動故事",
  deleteStory: "刪除故事",
  addStep: "新增步驟",
  duplicateStep: "複製步驟",
  retitleStep: "步驟標題",
  rewriteStep: "步驟文字",
  retakeView: "重新擷取檢視",
  attachPassages: "引用原文",
  detachPassage: "移除引文",
  moveStep: "移動步驟",
  deleteStep: "刪除步驟",
};
