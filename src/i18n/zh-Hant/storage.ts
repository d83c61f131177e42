import type { STORAGE as ENGLISH } from "../en/storage";
import type { Translation } from "../translation";

/** Whether work is kept in this browser, and what to do when it is not. */
export const STORAGE: Translation<typeof ENGLISH> = {
  restoring: "正在開啟此瀏覽器儲存的內容…",
  state: {
    saving: "儲存中…",
    saved: "已儲存於此瀏覽器",
    failed: "尚未儲存",
    following: "唯讀跟隨中",
  },
  banner: {
    off: "此瀏覽器不為本頁保留任何資料：關閉後，您的編輯就會消失。請下載專案檔以保留。",
    full: "尚未儲存：此瀏覽器的儲存空間已滿。您的編輯仍在，系統會再試。",
    refused: "尚未儲存：此瀏覽器的儲存空間沒有回應。您的編輯仍在，系統會再試。",
    following: "另一個分頁正在編輯此網絡。此分頁會顯示它儲存的內容，待它關閉後接手。",
    damaged: "無法讀取此瀏覽器儲存的內容，已原封不動保留：{{problem}}。您現在的編輯不會儲存。",
  },
  retry: "再試一次",
  download: "下載專案檔",
  downloadRaw: "下載儲存的內容",
  discard: "捨棄並從現在開始儲存",
  openShipped: "回到隨附的網絡",
  earlierName: "先前的內容",
  openEarlier: "開啟先前的內容",
  secondCopy: "最新的副本已損壞；已由前一份副本與其後的變更重建。",
  earlierKept: "您的內容已另外保留：可從專案選單的「開啟先前的內容」取回。",
};
