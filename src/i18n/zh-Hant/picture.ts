import type { PICTURE as ENGLISH } from "../en/picture";
import type { Translation } from "../translation";

/** What the picture itself says, on screen and to a screen reader. */
export const PICTURE: Translation<typeof ENGLISH> = {
  label: "網絡圖：{{title}}",
  keyboardHelp:
    "左右鍵在行動者與其關係之間循環移動，下鍵沿著關係前進，上鍵循原路返回，Enter 選取，F 聚焦，P 固定或取消固定，加減鍵縮放，Esc 退一步。",
  description: "{{actors}}、{{relationships}}。顏色代表領域，符號代表類型，大小代表關係數，線條代表狀態。",
  actorName_other: "{{name}}，{{kind}}，{{sectors}}，{{count, number}} 項關係",
  relationshipName: "{{sentence}}，{{status}}，{{basis}}",
  pinned: "已固定",
  pictureRole: "網絡圖",
  actorRole: "行動者",
  relationshipRole: "關係",
  group: "第 {{number, number}} 群，共 {{count, number}} 群",
};
