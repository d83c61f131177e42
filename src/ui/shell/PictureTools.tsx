import { Maximize2, Minus, Pause, Play, Plus, RotateCw, Spline } from "lucide-react";

import type { AppState } from "../../store/state";
import { useActions, useApp, useServices } from "../app-context";
import { IconButton } from "../controls/IconButton";
import { useMessages } from "../use-messages";
import { QualityMenu } from "./QualityMenu";

const ICON_PX = 18;
const ZOOM_STEP = 1.4;

const selectHulls = ({ view }: AppState) => view.hulls;
const selectLayoutType = ({ session }: AppState) => session.layoutStatus.type;

/** Buttons for the picture: everything a wheel, a drag or a key does there, for a click. */
export function PictureTools() {
  const { say } = useMessages();
  const { picture, layout } = useServices();
  const hulls = useApp(selectHulls);
  const actions = useActions();
  return (
    <div role="toolbar" aria-label={say("shell.picture.tools")} className="picture-tools">
      <IconButton
        side="top"
        label={say("shell.picture.hulls")}
        aria-pressed={hulls}
        onPress={() => {
          actions.setHulls(!hulls);
        }}
      >
        <Spline size={ICON_PX} aria-hidden />
      </IconButton>
      <LayoutButton />
      <IconButton side="top" label={say("shell.picture.again")} onPress={layout.again}>
        <RotateCw size={ICON_PX} aria-hidden />
      </IconButton>
      <QualityMenu />
      <span className="tools-rule" />
      <IconButton
        side="top"
        label={say("shell.picture.zoomOut")}
        shortcut="−"
        onPress={() => {
          picture.zoomBy(1 / ZOOM_STEP);
        }}
      >
        <Minus size={ICON_PX} aria-hidden />
      </IconButton>
      <IconButton
        side="top"
        label={say("shell.picture.zoomIn")}
        shortcut="+"
        onPress={() => {
          picture.zoomBy(ZOOM_STEP);
        }}
      >
        <Plus size={ICON_PX} aria-hidden />
      </IconButton>
      <IconButton side="top" label={say("shell.picture.fit")} shortcut="0" onPress={picture.fit}>
        <Maximize2 size={ICON_PX} aria-hidden />
      </IconButton>
    </div>
  );
}

/** Pauses a layout that runs and goes on with one that is paused; with neither there is nothing to press. */
function LayoutButton() {
  const { say } = useMessages();
  const { layout } = useServices();
  const type = useApp(selectLayoutType);
  if (type === "paused") {
    return (
      <IconButton side="top" label={say("shell.picture.resume")} onPress={layout.resume}>
        <Play size={ICON_PX} aria-hidden />
      </IconButton>
    );
  }
  return (
    <IconButton
      side="top"
      label={say("shell.picture.pause")}
      isDisabled={type === "idle"}
      onPress={layout.pause}
    >
      <Pause size={ICON_PX} aria-hidden />
    </IconButton>
  );
}
