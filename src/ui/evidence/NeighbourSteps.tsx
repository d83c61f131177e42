import { ChevronLeft, ChevronRight, CornerUpLeft } from "lucide-react";

import { selectNeighbourWalk } from "../../store/walk-neighbours";
import { useActions, useApp } from "../app-context";
import { Button } from "../controls/Button";
import { IconButton } from "../controls/IconButton";
import { useMessages } from "../use-messages";

/** Steps through the neighbours of the actor a walk began at, and back to it. Focus stays on the button pressed. */
export function NeighbourSteps() {
  const { say, shortName } = useMessages();
  const actions = useActions();
  const walk = useApp(selectNeighbourWalk);
  const actors = useApp((state) => state.document.index.actorById);
  if (!walk) return null;
  const { neighbours, position, origin, back } = walk;
  const nameOf = (id: typeof origin) => shortName(actors.get(id)?.label ?? "");
  const count = neighbours.length;
  return (
    <nav aria-label={say("evidence.walk.label")} className="walk">
      {back === null ? null : (
        <Button variant="quiet" onPress={actions.walkBack}>
          <CornerUpLeft size={16} aria-hidden />
          <span className="walk-back">{say("evidence.walk.back", { name: nameOf(back) })}</span>
        </Button>
      )}
      <span className="walk-position">
        {position < 0
          ? say("evidence.walk.around", { count })
          : say("evidence.walk.position", { position: position + 1, count, name: nameOf(origin) })}
      </span>
      <IconButton
        label={say("evidence.walk.previous")}
        isDisabled={count === 0}
        onPress={() => {
          actions.stepNeighbour(-1);
        }}
      >
        <ChevronLeft size={18} aria-hidden />
      </IconButton>
      <IconButton
        label={say("evidence.walk.next")}
        isDisabled={count === 0}
        onPress={() => {
          actions.stepNeighbour(1);
        }}
      >
        <ChevronRight size={18} aria-hidden />
      </IconButton>
    </nav>
  );
}
