import "./map.css";

import { Maximize2, Minus, Plus } from "lucide-react";
import { useEffect, useRef } from "react";

import { selectMapTray } from "../../store/select-map-tray";
import { useApp, useServices } from "../app-context";
import { IconButton } from "../controls/IconButton";
import { useMessages } from "../use-messages";
import { MapTray } from "./MapTray";

const ICON_PX = 18;
const ZOOM_STEP = 1.4;

/** The network where it is in the world: the map, and a tray of what has no place on it. */
export function MapView() {
  const { say } = useMessages();
  const host = useRef<HTMLDivElement>(null);
  const { map } = useServices();
  const { drawn, shown, unplaced } = useApp(selectMapTray);
  useEffect(() => (host.current ? map.mount(host.current) : undefined), [map]);
  const step = (factor: number) => () => {
    map.zoomBy(factor);
  };
  return (
    <div className="map-view">
      <div className="map-stage">
        <div className="map-host" ref={host} />
        <div role="toolbar" aria-label={say("map.tools")} className="map-tools">
          <IconButton
            side="top"
            label={say("shell.picture.zoomOut")}
            shortcut="−"
            onPress={step(1 / ZOOM_STEP)}
          >
            <Minus size={ICON_PX} aria-hidden />
          </IconButton>
          <IconButton side="top" label={say("shell.picture.zoomIn")} shortcut="+" onPress={step(ZOOM_STEP)}>
            <Plus size={ICON_PX} aria-hidden />
          </IconButton>
          <IconButton side="top" label={say("map.fit")} shortcut="0" onPress={map.fit}>
            <Maximize2 size={ICON_PX} aria-hidden />
          </IconButton>
        </div>
      </div>
      <div className="map-foot">
        <p>{say(unplaced > 0 ? "map.counts" : "map.countsAll", { drawn, shown, unplaced })}</p>
        <p>{say("map.borders")}</p>
        <details className="map-legend">
          <summary>{say("map.legend")}</summary>
          <p>{say("map.midway")}</p>
          <p>{say("map.spread")}</p>
        </details>
        {unplaced > 0 ? <MapTray /> : null}
      </div>
    </div>
  );
}
