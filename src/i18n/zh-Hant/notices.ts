import type { NOTICES as ENGLISH } from "../en/notices";
import type { Translation } from "../translation";

/** Things the reader is told once. The keys are what a notice's `message` names. */
export const NOTICES: Translation<typeof ENGLISH> = {
  fileOpened: "已開啟「{{name}}」。",
  fileRefused: "未開啟「{{name}}」：{{problem}}",
  fileTooLarge:
    "未開啟「{{name}}」：檔案有 {{size, number}} MB，Entente 最多可開啟 {{limit, number}} MB 的專案檔。請移除部分來源或拆分網絡。",
  fileNotUtf8: "未開啟「{{name}}」：此檔案不是 UTF-8 文字檔，請另存為 UTF-8 後再試。",
  fileSaved: "已儲存「{{name}}」。",
  linkIgnored: "無法讀取連結中的檢視，因此顯示整個網絡：{{problem}}",
  linkPartly: "連結中的檢視有一部分已不符合此網絡，已略過：{{problem}}",
  mapLandMissing: "地圖無法顯示陸地與邊界：{{reason}}",
  embedUnknown: "網址中的「embed」不帶值，已略過「{{values}}」。",
  readerUnknown: "網址要求了 Entente 沒有的控制項，已略過：{{values}}。可用的有：{{known}}。",
  fullScreenRefused: "瀏覽器不允許全螢幕。",
  newVersion: "Entente 有新版本。您的工作會保留，在您同意之前不會有任何改變。",
  useNewVersion: "使用新版本",
};
