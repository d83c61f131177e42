import { EllipsisVertical, GripVertical } from "lucide-react";

import type { Language } from "../../i18n/create-i18n";
import type { Step, Story } from "../../model/network";
import { selectStepView } from "../../store/select-stories";
import { useActions, useAppStore } from "../app-context";
import { MenuButton } from "../controls/MenuButton";
import { useNavigation } from "../evidence/navigation";
import { LocalText } from "../LocalText";
import { useMessages } from "../use-messages";
import { StepEditor } from "./StepEditor";
import { StepReader } from "./StepReader";
import type { GripHandlers } from "./use-reorder";

/** A step: its number and title, which lead to its view; opened, what it says; while editing, the ways to change it. */
export function StepRow({
  story,
  step,
  at,
  isOpen,
  isEditing,
  writing,
  dropMark,
  isDragged,
  gripHandlers,
  onMove,
}: {
  readonly story: Story;
  readonly step: Step;
  /** Its place in the story, from 0. */
  readonly at: number;
  readonly isOpen: boolean;
  readonly isEditing: boolean;
  readonly writing: Language;
  readonly dropMark: "before" | "after" | null;
  readonly isDragged: boolean;
  readonly gripHandlers: GripHandlers;
  readonly onMove: (to: number) => void;
}) {
  const { say, localized } = useMessages();
  const actions = useActions();
  const place = { story: story.id, step: step.id };
  const title = localized(step.title) || say("stories.untitledStep");
  const position = at + 1;
  return (
    <li
      className="step"
      data-open={isOpen ? "" : undefined}
      data-drop={dropMark ?? undefined}
      data-dragged={isDragged ? "" : undefined}
    >
      <div className="step-head">
        {isEditing ? (
          <button
            type="button"
            className="button step-grip"
            data-grip=""
            aria-label={say("stories.move", { position, title })}
            {...gripHandlers}
            onKeyDown={(event) => {
              const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
              if (by === undefined) return;
              event.preventDefault();
              onMove(at + by);
            }}
          >
            <GripVertical size={16} aria-hidden />
          </button>
        ) : null}
        <button
          type="button"
          className="step-go"
          aria-label={say("stories.goTo", { position, title })}
          aria-current={isOpen ? "step" : undefined}
          onClick={() => {
            actions.goToStep(place);
          }}
        >
          <span className="step-number">{position}</span>
          <span className="step-title" dir="auto">
            {localized(step.title) === "" ? title : <LocalText text={step.title} />}
          </span>
        </button>
        {isEditing ? <StepMenu story={story} step={step} at={at} onMove={onMove} /> : null}
      </div>
      {isOpen ? (
        isEditing ? (
          <StepEditor place={place} step={step} writing={writing} />
        ) : (
          <StepReader story={story} step={step} at={at} />
        )
      ) : null}
    </li>
  );
}

function StepMenu({
  story,
  step,
  at,
  onMove,
}: {
  readonly story: Story;
  readonly step: Step;
  readonly at: number;
  readonly onMove: (to: number) => void;
}) {
  const { say, localized } = useMessages();
  const { tell } = useNavigation();
  const actions = useActions();
  const store = useAppStore();
  const place = { story: story.id, step: step.id };
  const title = localized(step.title) || say("stories.untitledStep");
  return (
    <MenuButton
      label={say("stories.more", { position: at + 1 })}
      icon={<EllipsisVertical size={16} aria-hidden />}
      entries={[
        ...(at > 0
          ? [
              {
                id: "up",
                label: say("stories.moveUp"),
                onChoose: () => {
                  onMove(at - 1);
                },
              },
            ]
          : []),
        ...(at < story.steps.length - 1
          ? [
              {
                id: "down",
                label: say("stories.moveDown"),
                onChoose: () => {
                  onMove(at + 1);
                },
              },
            ]
          : []),
        {
          id: "duplicate",
          label: say("stories.duplicate"),
          onChoose: () => {
            actions.duplicateStep(place);
            tell(say("stories.told.duplicated", { title }));
          },
        },
        {
          id: "retake",
          label: say("stories.retake"),
          onChoose: () => {
            actions.retakeView(place, selectStepView(store.getState()));
            tell(say("stories.told.retaken", { title }));
          },
        },
        {
          id: "delete",
          label: say("stories.remove"),
          onChoose: () => {
            actions.deleteStep(place);
            tell(say("stories.told.removed", { title }));
            // The row is gone, it may have been the last; the focus must not fall back to the page.
            requestAnimationFrame(() => {
              const rows = document.querySelectorAll<HTMLElement>(".step-list .step-go");
              const add = document.querySelector<HTMLElement>(".step-list + .button");
              (rows[Math.min(at, rows.length - 1)] ?? add)?.focus();
            });
          },
        },
      ]}
    />
  );
}
