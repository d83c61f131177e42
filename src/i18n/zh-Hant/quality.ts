import type { QUALITY as ENGLISH } from "../en/quality";
import type { Translation } from "../translation";

/** How much time a layout of the whole network may take. */
export const QUALITY: Translation<typeof ENGLISH> = {
  label: "排版品質",
  fast: {
    name: "快速",
    large: "最快完成，可看出主要群集。",
    small: "只依作用力排列，名稱與連線可能重疊。",
  },
  balanced: {
    name: "平衡",
    large: "交叉較少，相鄰者彼此靠近。",
    small: "經過修整，名稱與連線互不重疊。",
  },
  best: {
    name: "最佳",
    large: "費時最久，相鄰者最為靠近。",
    small: "網絡這麼小時，與「平衡」相同。",
  },
  note: "用於整個網絡的排版；已儲存的位置在您重新排版之前不會改變。",
};
