import { EllipsisVertical, Pencil, Plus, Printer, Redo2, Undo2 } from "lucide-react";

import type { StoryId } from "../../model/ids";
import type { Story } from "../../model/network";
import { canEdit, selectStories } from "../../store/select-stories";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Button } from "../controls/Button";
import { IconButton } from "../controls/IconButton";
import { MenuButton } from "../controls/MenuButton";
import { useNavigation } from "../evidence/navigation";
import { useMessages } from "../use-messages";

const ICON_PX = 18;

const selectUndo = ({ document }: AppState) => document.history.done.at(-1)?.label ?? null;
const selectRedo = ({ document }: AppState) => document.history.undone.at(-1)?.label ?? null;
const selectIsForReading = ({ session }: AppState) => session.saving.type === "reading";

/** Which story is open, and what can be done with it as a whole. */
export function StoryHead({
  story,
  isEditing,
  onChoose,
  onEdit,
  onAddStory,
}: {
  readonly story: Story;
  readonly isEditing: boolean;
  readonly onChoose: (id: StoryId) => void;
  readonly onEdit: (isEditing: boolean) => void;
  readonly onAddStory: () => void;
}) {
  const { say, localized } = useMessages();
  const stories = useApp(selectStories);
  const mayEdit = useApp(canEdit);
  const isForReading = useApp(selectIsForReading);
  const actions = useActions();
  const nameOf = (each: Story) => localized(each.title) || say("stories.untitledStory");
  return (
    <header className="stories-head">
      <select
        className="stories-choice"
        aria-label={say("stories.story")}
        value={story.id}
        onChange={(event) => {
          const chosen = stories.find(({ id }) => id === event.target.value);
          if (chosen) onChoose(chosen.id);
        }}
      >
        {stories.map((each) => (
          <option key={each.id} value={each.id}>
            {nameOf(each)}
          </option>
        ))}
      </select>
      <div className="stories-tools">
        <span className="stories-count">{say("stories.steps", { count: story.steps.length })}</span>
        {!isEditing && story.steps.length > 0 ? (
          <IconButton
            label={say("stories.handout")}
            onPress={() => {
              actions.setHandout(story.id);
            }}
          >
            <Printer size={ICON_PX} aria-hidden />
          </IconButton>
        ) : null}
        {isEditing ? <EditTools story={story} onAddStory={onAddStory} /> : null}
        {isForReading ? null : (
          <Button
            variant={isEditing ? "plain" : "quiet"}
            aria-pressed={isEditing}
            isDisabled={!mayEdit}
            onPress={() => {
              onEdit(!isEditing);
            }}
          >
            <Pencil size={15} aria-hidden />
            {say("stories.edit")}
          </Button>
        )}
      </div>
    </header>
  );
}

function EditTools({ story, onAddStory }: { readonly story: Story; readonly onAddStory: () => void }) {
  const { say, sayNamed, localized } = useMessages();
  const { tell } = useNavigation();
  const actions = useActions();
  const undo = useApp(selectUndo);
  const redo = useApp(selectRedo);
  const stories = useApp(selectStories);
  const at = stories.findIndex(({ id }) => id === story.id);
  const naming = (label: string | null) => (label === null ? "" : sayNamed(label, {}));
  return (
    <>
      <IconButton
        label={undo === null ? say("stories.undo") : say("stories.undoWhat", { what: naming(undo) })}
        shortcut="Ctrl Z"
        isDisabled={undo === null}
        onPress={actions.undo}
      >
        <Undo2 size={ICON_PX} aria-hidden />
      </IconButton>
      <IconButton
        label={redo === null ? say("stories.redo") : say("stories.redoWhat", { what: naming(redo) })}
        shortcut="Ctrl Shift Z"
        isDisabled={redo === null}
        onPress={actions.redo}
      >
        <Redo2 size={ICON_PX} aria-hidden />
      </IconButton>
      <IconButton label={say("stories.newStory")} onPress={onAddStory}>
        <Plus size={ICON_PX} aria-hidden />
      </IconButton>
      <MenuButton
        label={say("stories.storyMenu")}
        icon={<EllipsisVertical size={ICON_PX} aria-hidden />}
        entries={[
          ...(at > 0
            ? [
                {
                  id: "up",
                  label: say("stories.moveStoryUp"),
                  onChoose: () => {
                    actions.moveStory(story.id, at - 1);
                  },
                },
              ]
            : []),
          ...(at < stories.length - 1
            ? [
                {
                  id: "down",
                  label: say("stories.moveStoryDown"),
                  onChoose: () => {
                    actions.moveStory(story.id, at + 1);
                  },
                },
              ]
            : []),
          {
            id: "delete",
            label: say("stories.removeStory"),
            onChoose: () => {
              actions.deleteStory(story.id);
              tell(say("stories.told.removed", { title: localized(story.title) }));
            },
          },
        ]}
      />
    </>
  );
}
