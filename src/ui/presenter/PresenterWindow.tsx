import "../stage/stage.css";
import "./presenter.css";

import { useEffect } from "react";

import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import type { OpenTalk } from "../services";
import { useTalk } from "../stage/use-talk";
import { useMessages } from "../use-messages";
import { PresenterView } from "./PresenterView";

const selectStories = ({ document }: AppState) => document.network.stories;

/** The presenter's window: what the speaker needs and the audience does not see. */
export function PresenterWindow({ talk }: { readonly talk: OpenTalk }) {
  const { say, localized } = useMessages();
  const current = useTalk(talk);
  const stories = useApp(selectStories);
  const story = stories.find(({ id }) => id === current?.story);
  const name = story ? localized(story.title) : "";
  useEffect(() => {
    document.title = `${say("presenter.title")} · ${name} · Entente`;
  }, [say, name]);
  if (!current) return <p className="presenter-waiting">{say("presenter.waiting")}</p>;
  if (!story) return <p className="presenter-waiting">{say("presenter.unknownStory")}</p>;
  return <PresenterView story={story} current={current} talk={talk} />;
}
