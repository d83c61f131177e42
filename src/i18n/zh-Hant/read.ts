import type { READ as ENGLISH } from "../en/read";
import type { Translation } from "../translation";

/** The read view: the article sentence by sentence beside the picture. */
export const READ: Translation<typeof ENGLISH> = {
  label: "文章逐句閱讀",
  panes: "文章與涵蓋情形",
  text: "內文",
  textLabel: "文章全文",
  textHelp:
    "上下方向鍵逐句移動，左右方向鍵移至句中提及的行動者，Page Up 與 Page Down 逐段移動。按 Enter 顯示所選內容，按空白鍵自動閱讀。",
  position: "第 {{number, number}} 句，共 {{count, number}} 句；第 {{paragraph, number}} 段",
  names: "{{actors}}、{{relationships}}",
  namesNone: "未提及行動者",
  missed: "提及{{actors}}，但未證明任何關係",
  notCited: "未被引用",
  aside: "正在查看：{{name}}",
  asidePlace: "正在查看文章中的一處",
  back: "回到第 {{number, number}} 句",
  showEvidence: "開啟證據",
  player: "閱讀",
  previous: "上一句",
  next: "下一句",
  play: "自動往下讀",
  pause: "停止自動閱讀",
  speed: "速度",
  speeds: { half: "½×", one: "1×", two: "2×" },
  unread: "尚未讀到者",
  unreadOptions: { show: "顯示", dim: "淡化", hide: "隱藏" },
  scrubber: "文章中的位置",
  scrubberValue: "第 {{paragraph, number}} 段，第 {{number, number}} 句，共 {{count, number}} 句",
  said: "第 {{number, number}} 句，第 {{paragraph, number}} 段。",
  mark: {
    cited: "引為證據",
    missed: "提及兩個以上行動者，但未證明關係",
    none: "未被引用",
  },
};
