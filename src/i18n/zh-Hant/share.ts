import type { SHARE as ENGLISH } from "../en/share";
import type { Translation } from "../translation";

/** The share popover. */
export const SHARE: Translation<typeof ENGLISH> = {
  title: "分享目前檢視",
  explain: "此網址會還原您所見的內容：篩選、聚焦、選取與視角。不會上傳任何資料；網絡本身來自本網站。",
  address: "目前檢視的網址",
  copy: "複製連結",
  copied: "已複製連結。",
  refused: "瀏覽器不允許複製。請選取網址後自行複製。",
  code: "此網址的 QR 碼",
  codeTooLong: "網址太長，無法製成 QR 碼。減少篩選或選取項目可縮短網址。",
};
