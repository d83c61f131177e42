import { createContext, useContext } from "react";

import type { ActorId, RelationshipId } from "../../model/ids";

/** Ways from one thing in the evidence panel to another; the panel then puts focus on the heading of what is new. */
export interface Navigation {
  /** To an actor, remembering the way back. */
  readonly goToActor: (id: ActorId) => void;
  readonly goToRelationship: (id: RelationshipId) => void;
  /** Shows a few words at the foot of the panel for a moment, and says them to a screen reader. */
  readonly tell: (words: string) => void;
}

const NavigationContext = createContext<Navigation | null>(null);

/** Gives what is beneath it its ways to other things. */
export const NavigationProvider = NavigationContext;

/** The ways from here to other things. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error("A part of the evidence panel was rendered outside <EvidencePanel>.");
  return navigation;
}
