import { ChevronDown, ChevronUp } from "lucide-react";

import type { MarkedPlace } from "../../store/select-article-passages";
import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import { IconButton } from "../controls/IconButton";
import { useMessages } from "../use-messages";

const selectHasSelection = ({ view }: AppState) =>
  view.selection.actors.length + view.selection.relationships.length > 0;

/** Which passage of the selection is being read, and the way to the one before and the one after, round and round. */
export function PassageSteps({
  places,
  at,
  onStep,
}: {
  readonly places: readonly MarkedPlace[];
  readonly at: number;
  readonly onStep: (at: number) => void;
}) {
  const { say } = useMessages();
  const hasSelection = useApp(selectHasSelection);
  const count = places.length;
  const place = places[at];
  return (
    <div className="article-bar">
      <output className="article-position">
        {place
          ? say("article.positionAt", { position: at + 1, count, paragraph: place.paragraph })
          : say(hasSelection ? "article.noPassage" : "article.nothingSelected")}
      </output>
      {count < 2 ? null : (
        <nav aria-label={say("article.passages")} className="article-steps">
          <IconButton
            label={say("article.previous")}
            onPress={() => {
              onStep((at - 1 + count) % count);
            }}
          >
            <ChevronUp size={18} aria-hidden />
          </IconButton>
          <IconButton
            label={say("article.next")}
            onPress={() => {
              onStep((at + 1) % count);
            }}
          >
            <ChevronDown size={18} aria-hidden />
          </IconButton>
        </nav>
      )}
    </div>
  );
}
