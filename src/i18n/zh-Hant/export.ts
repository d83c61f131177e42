import type { EXPORT as ENGLISH } from "../en/export";
import type { Translation } from "../translation";

/** Taking pictures and data away. */
export const EXPORT: Translation<typeof ENGLISH> = {
  open: "匯出",
  title: "匯出",
  picture: "圖片",
  pictureExplain: "與畫面完全相同，並附標題與出處。",
  format: "格式",
  svg: "SVG，供印刷與編輯",
  png: "PNG，供簡報與郵件",
  scale: "大小",
  theme: "底色",
  light: "淺色",
  dark: "深色",
  legend: "附圖例",
  download: "下載",
  copy: "複製圖片",
  copied: "已複製圖片。",
  copyRefused: "瀏覽器不允許複製，請改為下載圖片。",
  saved: "已儲存「{{name}}」。",
  tooLarge:
    "{{width, number}} × {{height, number}} 像素超過瀏覽器所能繪製的上限（每邊 {{limit, number}}）。請選擇較小的尺寸或 SVG。",
  failed: "此瀏覽器無法繪製這張圖片。請選擇較小的尺寸或 SVG。",
  noPicture: "畫面上沒有網絡圖。請切換到網絡圖後再試一次。",
  handout: "講義",
  handoutExplain: "把故事變成可列印或存成 PDF 的頁面：每步一頁，附圖片、內文與原文引句。",
  page: "單一檔案",
  pageExplain:
    "整個應用程式連同此網絡與故事，收在一個 HTML 檔裡。按兩下即可開啟，不需連線，並從目前檢視開始，供閱讀與簡報。",
  savePage: "下載 HTML",
  noViewer: "無法載入製作檔案所需的部分。請在連線時開啟本頁一次，再試一次。",
  data: "資料",
  dataExplain: "整個網絡，不受篩選影響。",
  sourceLine:
    "出處：{{sources}}。顯示 {{allActors, number}} 個行動者中的 {{shownActors, number}} 個、{{allRelationships, number}} 項關係中的 {{shownRelationships, number}} 項。",
  formats: {
    project: { name: "專案檔", use: "全部內容，可在 Entente 或任何 D3 範例中再次開啟" },
    actors: { name: "行動者（CSV）", use: "供試算表使用：名稱、類型、領域、事實、引文" },
    relationships: { name: "關係（CSV）", use: "供試算表使用：句子、狀態、依據、引文" },
    annotations: { name: "註解（JSON-LD）", use: "每段引文皆為 W3C Web Annotation" },
    gexf: { name: "GEXF 1.3", use: "供 Gephi 與 Gephi Lite 使用" },
    graphml: { name: "GraphML", use: "供 NetworkX、igraph、yEd 與 Cytoscape 使用" },
  },
};
