import type { FoundWays, WayQuestions } from "../analysis/answer-ways";
import type { ActorId } from "../model/ids";
import type { NetworkIndex } from "../model/network-index";
import type { VisibleNetwork } from "../model/visible-network";

/** The ways between two actors that are to be found, in the network and in what filters leave of it. */
export interface WaysWanted extends WayQuestions {
  readonly index: NetworkIndex;
  readonly visible: VisibleNetwork;
  readonly from: ActorId;
  readonly to: ActorId;
}

/** What was found when last something was wanted of a worker. */
export interface WaysKnown {
  readonly wanted: WaysWanted;
  readonly found: FoundWays;
}
