import type { MAP as ENGLISH } from "../en/map";
import type { Translation } from "../translation";

/** The map view. */
export const MAP: Translation<typeof ENGLISH> = {
  label: "地圖：{{title}}",
  role: "地圖",
  keyboardHelp:
    "左右鍵在行動者與其關係之間循環移動，下鍵沿著關係前進，上鍵循原路返回，Enter 選取，F 聚焦，加減鍵縮放，0 顯示全部，Esc 退一步。",
  tools: "地圖工具",
  fit: "顯示地圖上的全部內容",
  tray: "地圖上沒有位置者",
  noSector: "無領域",
  counts:
    "{{shown, number}} 項關係中有 {{drawn, number}} 項連接地圖上的兩個行動者；{{unplaced, number}} 個行動者沒有位置，列於下方。",
  countsAll: "{{shown, number}} 項關係中有 {{drawn, number}} 項連接地圖上的兩個行動者。",
  legend: "關於這張地圖",
  borders:
    "陸地與邊界出自 Natural Earth（110m），不代表任何立場。圖上不標示其地名：所有名稱皆為本網絡所給行動者的名稱。",
  midway: "沒有自身位置的協議置於其雙方的中點。",
  spread: "同一地點的行動者圍繞該處排列，以細線相連。曲線為大圓弧。",
};
