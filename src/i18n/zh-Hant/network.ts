import type { NETWORK as ENGLISH } from "../en/network";
import type { Translation } from "../translation";

/** Words of the domain that the program, not the file, brings. */
export const NETWORK: Translation<typeof ENGLISH> = {
  actors_other: "{{count, number}} 個行動者",
  relationships_other: "{{count, number}} 項關係",
  status: {
    operating: "運作中",
    signed: "已簽署",
    proposed: "構想中",
    obstacle: "阻礙",
  },
  basis: {
    stated: "文中明言",
    inferred: "推論",
  },
};
