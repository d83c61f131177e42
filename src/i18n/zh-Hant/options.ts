import type { OPTIONS as ENGLISH } from "../en/options";
import type { Translation } from "../translation";

/** How the picture is laid out, what its colours and sizes say, and through which lens it is seen. */
export const OPTIONS: Translation<typeof ENGLISH> = {
  noSector: "未分領域",
  title: "檢視選項",
  choice: "{{option}}：{{value}}",
  layout: "版面",
  layouts: { force: "依引力", sectors: "依領域", rings: "以所選為中心的環", time: "依時間" },
  layoutSays: {
    force: "有關係的行動者彼此靠近。",
    sectors: "行動者與其第一個領域的成員站在一起。",
    rings: "「{{name}}」位於中心，之後選取他者亦不變；每往外一環多一步。",
    time: "行動者位於文章所載的最早年份；未註明年份者另置一處。",
  },
  centreHere: "以「{{name}}」為環的中心",
  colour: "顏色",
  colours: { sector: "領域", kind: "類型", community: "社群", status: "狀態" },
  colourSays: {
    sector: "顏色代表領域；中心的另一種顏色是第二個領域。",
    kind: "顏色代表行動者的類型；最常見的五種類型各有一色。",
    community: "顏色代表社群：彼此關係多於對外關係的行動者，以 Louvain 法在整個網絡中找出。",
    status: "顏色代表該行動者各項關係中最強的狀態。",
  },
  rest: "其他，灰色",
  community: "以「{{name}}」為首",
  size: "大小",
  sizes: { degree: "關係數", betweenness: "中介", closeness: "接近" },
  sizeSays: {
    degree: "大小代表在整個網絡中的關係數。",
    betweenness: "大小代表中介度：其他行動者之間的最短路徑有多少經過它。",
    closeness: "大小代表接近度：由它到所有可及行動者所需的步數有多少。",
  },
  lens: "觀點",
  lenses: {
    none: "無",
    obstacles: "阻礙",
    proposed: "假如：加上構想中的關係",
    "without-proposed": "假如：不計構想中的關係",
  },
  measuring: "計算中……",
  notMeasured: "此瀏覽器無法計算網絡指標；顏色與大小維持原狀。",
  undated: "未註明年份",
};
