import type { SHELL as ENGLISH } from "../en/shell";
import type { Translation } from "../translation";

/** The frame round the panels: top bar, picture controls, sheets. */
export const SHELL: Translation<typeof ENGLISH> = {
  appName: "Entente",
  loading: "載入中…",
  skip: {
    label: "跳至內容",
    picture: "跳至網絡圖",
    table: "跳至表格",
    filters: "跳至搜尋與篩選",
    details: "跳至佐證",
  },
  views: {
    label: "檢視",
    network: "網絡圖",
    table: "表格",
  },
  find: "搜尋行動者、引文…",
  findLong: "搜尋行動者、引文與指令",
  findShort: "搜尋",
  filterShort: "篩選",
  project: {
    label: "專案",
    open: "開啟專案檔…",
    download: "下載專案檔",
  },
  share: "分享",
  language: {
    label: "語言",
    en: "English",
    "zh-Hant": "繁體中文",
  },
  theme: {
    label: "佈景",
    light: "淺色",
    dark: "深色",
    system: "依系統設定",
  },
  help: "說明",
  picture: {
    tools: "網絡圖工具",
    zoomIn: "放大",
    zoomOut: "縮小",
    fit: "顯示整個網絡",
    pause: "暫停排版",
    resume: "繼續排版",
    again: "重新排版",
    hulls: "描出各領域範圍",
    fullScreen: "全螢幕",
  },
  panels: {
    filters: "搜尋與篩選",
    details: "佐證與文章",
    evidence: "佐證",
    article: "文章",
    stories: "故事",
    collapse: "隱藏面板：{{panel}}",
    expand: "顯示面板：{{panel}}",
    resize: "面板寬度：{{panel}}",
    width: "{{count, number}} 像素",
  },
  visible:
    "顯示 {{actors, number}} 個行動者中的 {{shownActors, number}} 個、{{relationships, number}} 項關係中的 {{shownRelationships, number}} 項",
  layout: {
    running: "排版中… {{percent, number}}%",
    paused: "排版已暫停",
    "worker-failed": "背景排版程序發生錯誤，改在本頁面繼續排版，速度可能較慢。",
    "worker-silent": "背景排版程序沒有回應，改在本頁面繼續排版，速度可能較慢。",
    unsupported: "此瀏覽器無法在背景排版，改在本頁面排版，速度可能較慢。",
  },
  selected: "已選取：{{name}}。",
  selectedMany: "已選取 {{count, number}} 項。",
  selectedNothing: "未選取任何項目。",
  notices: "訊息",
  dismiss: "關閉訊息",
};
