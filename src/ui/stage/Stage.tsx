import "./stage.css";

import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Story } from "../../model/network";
import { buildDeck } from "../../store/build-deck";
import { createAppStore, type AppStore } from "../../store/create-app-store";
import type { AppState } from "../../store/state";
import { AppProvider, useApp, useAppStore, useServices } from "../app-context";
import type { OpenTalk, StageServices } from "../services";
import { PresenterHere } from "./PresenterHere";
import { StageScreen } from "./StageScreen";

const selectOnStage = ({ session }: AppState) => session.onStage;

interface Opened {
  readonly services: StageServices;
  readonly talk: OpenTalk;
}

/**
 * The story on stage. It has a store of its own over the same document, so that nothing done before an audience, be it
 * a click, a filter or a drag, changes what is at the desk, its address or its file.
 */
export function Stage() {
  const desk = useAppStore();
  const services = useServices();
  const { i18n } = useTranslation();
  const onStage = useApp(selectOnStage);
  const [store] = useState(() => createStageStore(desk));
  const story = useMemo(() => findStory(desk.getState()), [desk]);
  const deck = useMemo(() => story && buildDeck(story), [story]);
  const [isPresenter, setIsPresenter] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);

  useEffect(() => sharePreferences(desk, store), [desk, store]);
  useEffect(() => {
    if (!onStage || !story) return undefined;
    let close: (() => void) | null = null;
    let isGone = false;
    const open = async () => {
      const stage = await services.loadStage();
      if (isGone) return;
      const talk = stage.openTalk(story, onStage.step);
      close = talk.close;
      setOpened({ services: stage, talk });
    };
    void open();
    return () => {
      isGone = true;
      close?.();
    };
  }, [services, onStage, story]);

  if (!story || !deck || !opened) return null;
  const handleLeave = () => {
    opened.services.forgetTalk();
    opened.services.leaveFullScreen();
    desk.actions.setOnStage(null);
  };
  return (
    <AppProvider store={store} services={services} messages={i18n}>
      {isPresenter ? (
        <PresenterHere
          story={story}
          talk={opened.talk}
          onClose={() => {
            setIsPresenter(false);
          }}
        />
      ) : (
        <StageScreen
          deck={deck}
          stage={opened.services}
          talk={opened.talk}
          onLeave={handleLeave}
          onPresenterHere={() => {
            setIsPresenter(true);
          }}
        />
      )}
    </AppProvider>
  );
}

function createStageStore(desk: AppStore): AppStore {
  const { document, preferences } = desk.getState();
  const store = createAppStore({ network: document.network, preferences });
  // The very positions of the desk, settled or dragged, so that the audience sees the same picture.
  store.setState({ document });
  return store;
}

function findStory({ document, session }: AppState): Story | null {
  const story = document.network.stories.find(({ id }) => id === session.onStage?.story);
  return story && story.steps.length > 0 ? story : null;
}

/** Theme and language are the reader's, wherever they change them. */
function sharePreferences(one: AppStore, other: AppStore): () => void {
  const share = (from: AppStore, to: AppStore) =>
    from.subscribe(({ preferences }) => {
      if (preferences !== to.getState().preferences) to.setState({ preferences });
    });
  const stops = [share(one, other), share(other, one)];
  return () => {
    for (const stop of stops) stop();
  };
}
