import "../presenter/presenter.css";

import type { Story } from "../../model/network";
import { PresenterView } from "../presenter/PresenterView";
import type { OpenTalk } from "../services";
import { useTalk } from "./use-talk";

/** The presenter's view in the page of the stage, for a browser that opens no second window; S or Esc ends it. */
export function PresenterHere({
  story,
  talk,
  onClose,
}: {
  readonly story: Story;
  readonly talk: OpenTalk;
  readonly onClose: () => void;
}) {
  const current = useTalk(talk);
  return current ? <PresenterView story={story} current={current} talk={talk} onClose={onClose} /> : null;
}
