import type { OPENING as ENGLISH } from "../en/opening";
import type { Translation } from "../translation";

/** While a project file is opened. */
export const OPENING: Translation<typeof ENGLISH> = {
  title: "正在開啟「{{name}}」",
  progress: "已讀取並檢查：{{percent, number}}%",
  inPage: "此瀏覽器無法在背景讀取，頁面可能會暫時沒有回應。",
  kept: "檔案全部檢查完畢之前，目前開啟的內容不會改變。",
  cancel: "不要開啟",
};
