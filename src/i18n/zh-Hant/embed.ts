import type { EMBED as ENGLISH } from "../en/embed";
import type { Translation } from "../translation";

/** A view in another page's frame, and links for readers. */
export const EMBED: Translation<typeof ENGLISH> = {
  picture: "圖與圖例",
  open: "在 Entente 開啟",
  newWindow: "（於新視窗）",
  title: "嵌入網頁",
  explain: "把目前檢視連同圖例與證據放進其他網頁的框架。讀者的瀏覽器不會儲存任何資料。",
  width: "寬度",
  height: "高度",
  size: "{{width, number}} × {{height, number}} 像素",
  snippet: "要貼上的 HTML",
  copySnippet: "複製 HTML",
  copied: "已複製。",
  readers: "給讀者的連結",
  readersExplain: "完整的閱讀介面，只保留您選擇的控制項。讀者不會儲存或更改任何內容。",
  controls: "控制項",
  readersAddress: "給讀者的網址",
  copyReaders: "複製給讀者的連結",
  control: {
    network: "網絡檢視",
    read: "閱讀檢視",
    map: "地圖檢視",
    matrix: "矩陣檢視",
    table: "表格檢視",
    filters: "篩選",
    search: "尋找",
    stories: "故事",
    present: "簡報",
    share: "分享",
    export: "匯出",
    language: "語言",
    theme: "主題",
    fullscreen: "全螢幕",
    help: "說明",
  },
};
