import { Play, Printer } from "lucide-react";

import type { Story } from "../../model/network";
import { selectStories } from "../../store/select-stories";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Button } from "../controls/Button";
import { Dialog } from "../controls/Dialog";
import { LocalText } from "../LocalText";
import { useMessages } from "../use-messages";

const selectAtStep = ({ session }: AppState) => session.atStep;

/** Which story to put on stage, and from which step. */
export function PresentDialog() {
  const { say } = useMessages();
  const actions = useActions();
  const stories = useApp(selectStories).filter(({ steps }) => steps.length > 0);
  return (
    <Dialog
      size="medium"
      title={say("stage.present")}
      closeLabel={say("buttons.close")}
      onClose={() => {
        actions.setDialog("none");
      }}
    >
      {stories.length === 0 ? <p>{say("stories.none")}</p> : null}
      <ul className="present-stories">
        {stories.map((story) => (
          <StoryChoice key={story.id} story={story} />
        ))}
      </ul>
      <p className="present-hint">{say("stage.hint")}</p>
    </Dialog>
  );
}

function StoryChoice({ story }: { readonly story: Story }) {
  const { say, localized } = useMessages();
  const actions = useActions();
  const atStep = useApp(selectAtStep);
  const here = atStep?.story === story.id ? story.steps.findIndex(({ id }) => id === atStep.step) : -1;
  const title = localized(story.title) || say("stories.untitledStory");
  const start = (step: number) => () => {
    actions.setOnStage({ story: story.id, step });
  };
  return (
    <li>
      <div>
        <h3>{title === "" ? null : <LocalText text={story.title} />}</h3>
        <p>{say("stories.steps", { count: story.steps.length })}</p>
      </div>
      <Button
        aria-label={say("stories.handoutOf", { title })}
        onPress={() => {
          actions.setHandout(story.id);
        }}
      >
        <Printer size={16} aria-hidden />
        {say("stories.handout")}
      </Button>
      {here > 0 ? (
        <Button aria-label={say("stage.startHereOf", { position: here + 1, title })} onPress={start(here)}>
          {say("stage.startHere", { position: here + 1 })}
        </Button>
      ) : null}
      <Button variant="primary" aria-label={say("stage.startOf", { title })} onPress={start(0)}>
        <Play size={16} aria-hidden />
        {say("stage.start")}
      </Button>
    </li>
  );
}
