import type { LayoutKind } from "../../model/view";
import { arrangeBySector } from "./arrange-by-sector";
import { arrangeByTime } from "./arrange-by-time";
import { arrangeInRings } from "./arrange-in-rings";
import type { Arrangement, ArrangementInput } from "./arrangement";

/** The layouts that need no forces, by name: each is worked out at once from what is shown. */
export const ARRANGEMENTS: Readonly<
  Record<Exclude<LayoutKind, "force">, (input: ArrangementInput) => Arrangement>
> = { sectors: arrangeBySector, rings: arrangeInRings, time: arrangeByTime };
