import type { AppState } from "../../store/state";
import { useApp, useServices } from "../app-context";
import { Button } from "../controls/Button";
import { Dialog } from "../controls/Dialog";
import { useMessages } from "../use-messages";

const selectOpening = ({ session }: AppState) => session.opening;

/** How far the opening of a large file is, with the way to call it off. */
export function OpeningDialog() {
  const { say } = useMessages();
  const services = useServices();
  const opening = useApp(selectOpening);
  if (!opening) return null;
  const percent = Math.floor(100 * opening.share);
  const words = say("opening.progress", { percent });
  return (
    <Dialog
      title={say("opening.title", { name: opening.name })}
      closeLabel={say("opening.cancel")}
      size="small"
      onClose={services.cancelOpening}
    >
      <div className="opening">
        <progress max={100} value={percent} aria-label={words} />
        <p className="opening-words">{words}</p>
        <p>{say(opening.isInPage ? "opening.inPage" : "opening.kept")}</p>
        <Button onPress={services.cancelOpening}>{say("buttons.cancel")}</Button>
      </div>
    </Dialog>
  );
}
