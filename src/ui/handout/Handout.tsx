import "./handout.css";

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";

import type { StoryId } from "../../model/ids";
import { buildHandout } from "../../store/build-handout";
import { selectStories } from "../../store/select-stories";
import type { AppState } from "../../store/state";
import { useActions, useApp, useServices } from "../app-context";
import type { HandoutServices, Paper } from "../handout-services";
import { moveFocus } from "../move-focus";
import { Notices } from "../shell/Notices";
import { useMessages } from "../use-messages";
import { HandoutBar } from "./HandoutBar";
import { SourcesSheet } from "./SourcesSheet";
import { StepSheet } from "./StepSheet";

const selectIndex = ({ document }: AppState) => document.index;

/** A story as pages to print, shown as they will be printed. */
export function Handout({ story: id }: { readonly story: StoryId }) {
  const services = useServices();
  const [handout, setHandout] = useState<HandoutServices | null>(null);
  const story = useApp(selectStories).find((each) => each.id === id);
  const actions = useActions();
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const loaded = await services.loadHandout();
      if (!isGone) setHandout(loaded);
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [services]);
  const isMissing = story === undefined;
  useEffect(() => {
    // Another tab may have deleted it meanwhile.
    if (isMissing) actions.setHandout(null);
  }, [isMissing, actions]);
  return handout && story ? <Pages story={story} services={handout} /> : null;
}

function Pages({
  story,
  services,
}: {
  readonly story: ReturnType<typeof selectStories>[number];
  readonly services: HandoutServices;
}) {
  const { say, localized, language } = useMessages();
  const actions = useActions();
  const index = useApp(selectIndex);
  const [paper, setPaper] = useState<Paper>(services.paper);
  const [hasSpeakerNotes, setHasSpeakerNotes] = useState(false);
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(new Set());
  const pages = useRef<HTMLElement>(null);
  const handout = useMemo(
    () => buildHandout(index, story, { hasSpeakerNotes }),
    [index, story, hasSpeakerNotes],
  );
  const edition = `${language} ${paper} ${String(hasSpeakerNotes)}`;
  const isReady = handout.steps.every((step) => drawn.has(`${edition} ${step.id}`));
  useEffect(() => {
    pages.current?.focus();
  }, []);
  const handleClose = () => {
    actions.setHandout(null);
    moveFocus("main");
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    handleClose();
  };
  return (
    // Escape closes it from wherever the focus is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="handout" data-paper={paper} onKeyDown={handleKeyDown}>
      <HandoutBar
        title={localized(story.title) || say("stories.untitledStory")}
        paper={paper}
        onPaper={setPaper}
        hasSpeakerNotes={hasSpeakerNotes}
        onSpeakerNotes={setHasSpeakerNotes}
        isReady={isReady}
        count={handout.steps.length}
        onPrint={services.print}
        onClose={handleClose}
      />
      {/* Pages are wider than a phone: they are scrolled by keys as well. */}
      <main ref={pages} tabIndex={-1} id="main" className="handout-pages" aria-label={say("handout.pages")}>
        {handout.steps.map((step, at) => (
          <StepSheet
            key={`${edition} ${step.id}`}
            step={step}
            at={at}
            count={handout.steps.length}
            title={handout.title}
            services={services}
            onDrawn={() => {
              setDrawn((before) => new Set(before).add(`${edition} ${step.id}`));
            }}
          />
        ))}
        <SourcesSheet handout={handout} />
      </main>
      <Notices />
    </div>
  );
}
