import "../evidence/evidence.css";
import "./stories.css";

import { useMemo, useState } from "react";

import type { StoryId } from "../../model/ids";
import { canEdit, selectStories } from "../../store/select-stories";
import type { AppState } from "../../store/state";
import { useActions, useApp, useAppStore } from "../app-context";
import { Button } from "../controls/Button";
import { NavigationProvider, type Navigation } from "../evidence/navigation";
import { useMessages } from "../use-messages";
import { NEW_STORY_TITLE } from "./new-titles";
import { StepList } from "./StepList";
import { StoryHead } from "./StoryHead";

const selectIsFollowing = ({ session }: AppState) => session.saving.type === "following";
const selectAtStory = ({ session }: AppState) => session.atStep?.story ?? null;

/** The stories of the network: read step by step, each step with its view, and made and arranged in place. */
export function StoriesPanel() {
  const { say } = useMessages();
  const stories = useApp(selectStories);
  const atStory = useApp(selectAtStory);
  const mayEdit = useApp(canEdit);
  const isFollowing = useApp(selectIsFollowing);
  const actions = useActions();
  const store = useAppStore();
  const [chosen, setChosen] = useState<StoryId | null>(null);
  const [wantsEdit, setWantsEdit] = useState(false);
  const [told, setTold] = useState("");
  const navigation = useMemo<Navigation>(
    () => ({
      goToActor: actions.walkTo,
      goToRelationship: (id) => {
        actions.select({ type: "relationship", id });
      },
      tell: setTold,
    }),
    [actions],
  );
  const story =
    stories.find(({ id }) => id === chosen) ?? stories.find(({ id }) => id === atStory) ?? stories[0];
  const isEditing = mayEdit && wantsEdit;

  const addStory = () => {
    actions.addStory(NEW_STORY_TITLE);
    setChosen(selectStories(store.getState()).at(-1)?.id ?? null);
    setWantsEdit(true);
  };

  return (
    <NavigationProvider value={navigation}>
      <div className="stories">
        {isFollowing ? <p className="stories-note">{say("stories.following")}</p> : null}
        {story === undefined ? (
          <>
            <p className="stories-note">{say("stories.none")}</p>
            <Button variant="primary" isDisabled={!mayEdit} onPress={addStory}>
              {say("stories.newStory")}
            </Button>
          </>
        ) : (
          <>
            <StoryHead
              story={story}
              isEditing={isEditing}
              onChoose={setChosen}
              onEdit={setWantsEdit}
              onAddStory={addStory}
            />
            <StepList key={story.id} story={story} isEditing={isEditing} />
          </>
        )}
        <output className="stories-told">{told}</output>
      </div>
    </NavigationProvider>
  );
}
