import { select } from "d3";

import type { MapPlace } from "../model/locate-actors";
import { createPicture } from "./create-picture";
import { stageOf } from "./create-stage";
import { createSvgPainter, type Backdrop } from "./create-svg-painter";
import { createMapFrames, type MapLeader } from "./map-frame";
import { buildMapLand, type MapLand, type WorldAtlas } from "./map-land";
import { createMapProjection, projectPlace } from "./map-projection";
import { buildMapScene } from "./map-scene";
import { mixLandColours } from "./map-ground";
import type { NetworkView, NetworkViewOptions } from "./network-view";
import { buildPictureFrame } from "./picture-frame";
import type { Scene } from "./scene";
import { addLayer, toTenth } from "./svg-layer";
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to assign
import "./network-view.css";

/** The map: a picture whose actors stand where they are in the world. */
export interface MapView extends Omit<NetworkView, "setPositions"> {
  /** Where actors are, by actor index; those without a place are not drawn. Before the first scene. */
  readonly setPlaces: (places: readonly (MapPlace | null)[]) => void;
  /** Puts land and borders under the actors. */
  readonly setAtlas: (atlas: WorldAtlas) => void;
}

/** Creates the map in `host`, drawn, labelled, walked and pointed at as the picture is; nothing in it can be dragged. */
export function createMapView(host: HTMLElement, options: NetworkViewOptions): MapView {
  const projection = createMapProjection();
  let places: readonly (MapPlace | null)[] = [];
  let buildFrames = createMapFrames(projection, places);
  let leaders: readonly MapLeader[] = [];
  let ground: ReturnType<typeof addGround> | null = null;
  const addBackdrop = (stage: SVGGElement): Backdrop => {
    ground = addGround(stage);
    return {
      setScene: ground.setScene,
      setFrame: ({ zoom }) => ground?.setFrame(zoom, leaders),
    };
  };
  const createStage = stageOf(
    (container) => createSvgPainter(container, addBackdrop),
    (scene, positions, zoom) => {
      if (places.length === 0) return buildPictureFrame(scene, positions, zoom);
      const built = buildFrames(scene, positions, zoom);
      leaders = built.leaders;
      return built.frame;
    },
  );
  const view = createPicture(host, options, createStage, { isFixed: true });
  return {
    ...view,
    setScene: (scene) => {
      view.setScene(buildMapScene(scene, (index) => places[index] !== null));
    },
    setPlaces: (next) => {
      places = next;
      buildFrames = createMapFrames(projection, next);
      view.setPositions(
        Float64Array.from(
          next.flatMap((place) => {
            const at = place && projectPlace(projection, place);
            return at ? [at.x, at.y] : [NaN, NaN];
          }),
        ),
      );
    },
    setAtlas: (atlas) => {
      ground?.setLand(buildMapLand(atlas, projection));
    },
  };
}

/** Adds sea, land, borders and leaders, under everything else. */
function addGround(stage: SVGGElement) {
  const layer = addLayer(stage, "land", true).lower();
  const world = layer.append("g");
  const [outline, land, borders] = ["outline", "land", "borders"].map((name) =>
    world.append("path").attr("class", `entente-${name}`).attr("vector-effect", "non-scaling-stroke"),
  );
  const threads = layer.append("g");
  let colour = "";
  return {
    setScene: ({ palette }: Scene) => {
      colour = palette.line;
      const colours = mixLandColours(palette);
      outline?.attr("fill", "none").attr("stroke", colours.outline);
      land?.attr("fill", colours.land);
      borders?.attr("fill", "none").attr("stroke", palette.ground).attr("stroke-width", 1);
    },
    setLand: (drawn: MapLand) => {
      outline?.attr("d", drawn.outline);
      land?.attr("d", drawn.land);
      borders?.attr("d", drawn.borders);
    },
    setFrame: (zoom: number, leaders: readonly MapLeader[]) => {
      world.attr("transform", `scale(${zoom})`);
      threads
        .selectAll<SVGGElement, MapLeader>("g")
        .data(leaders)
        .join((enter) => {
          const thread = enter.append("g");
          thread.append("line");
          thread.append("circle").attr("r", 2);
          return thread;
        })
        .each(function (leader) {
          const thread = select(this);
          thread
            .select("line")
            .attr("x1", toTenth(leader.x0))
            .attr("y1", toTenth(leader.y0))
            .attr("x2", toTenth(leader.x1))
            .attr("y2", toTenth(leader.y1))
            .attr("stroke", colour)
            .attr("stroke-width", 1);
          thread
            .select("circle")
            .attr("cx", toTenth(leader.x0))
            .attr("cy", toTenth(leader.y0))
            .attr("fill", colour);
        });
    },
  };
}
