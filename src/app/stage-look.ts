import type { Camera } from "../model/view";
import type { NetworkViewOptions } from "../render/network-view";
import type { Scene } from "../render/scene";
import { buildStageScene, findCast, type StageLook as SceneLook } from "../render/stage-scene";
import { selectLit } from "../store/select-reading";
import { selectPictureFraming, selectSpotlight } from "../store/select-spotlight";
import type { AppState } from "../store/state";

/** The element a picture fills, as far as its size goes. */
type Host = Pick<HTMLElement, "clientWidth" | "clientHeight">;
/** What a picture frames: actor indices, or everything. */
type Framing = readonly number[] | "all";

/** How a picture, or the map, differs on stage from a desk. */
export interface StageLook {
  /** The scene, larger, with names only for what the step is about, in colours that a projector can show. */
  readonly dress: (scene: Scene, state: AppState, host: Host) => Scene;
  /** The same as a look, for a picture that dresses its scene by itself. */
  readonly lookFor: (state: AppState, host: Host) => SceneLook;
  /** What to frame where the view has no camera; the same answer is the same object. */
  readonly framing: (state: AppState) => Framing;
  /** Larger names need more room round a picture, and a few actors may fill a wall after all. */
  readonly room: (host: Host) => Pick<NetworkViewOptions, "insets" | "nearestFit">;
  /** A view's camera for a host on stage: it shows at least what it showed at the desk. */
  readonly toCamera: (camera: Camera, host: Host) => Camera;
  /** The reverse, so that what a speaker moves to is a view like any other. */
  readonly fromCamera: (camera: Camera, host: Host) => Camera;
}

/** Host in which names on stage have their least size, 18 px, in pixels along its shorter side. */
const SMALLEST_HOST_PX = 560;
/** Room for names round a picture, in pixels at a desk's scale. */
const INSET_PX = { across: 36, along: 8 };
/** Pixels per layout unit a fit comes near to at most, at a desk's scale. */
const NEAREST_FIT = 1.7;

/** Creates the look of a picture that filled `desk`, in CSS pixels, where its views were made. */
export function createStageLook(desk: { readonly width: number; readonly height: number }): StageLook {
  /** How many times the pixels of a desk a host has for what a desk shows. */
  const stretchOf = ({ clientWidth, clientHeight }: Host): number => {
    const stretch = Math.min(clientWidth / desk.width, clientHeight / desk.height);
    return stretch > 0 ? stretch : 1;
  };
  return {
    dress: (scene, state, host) => buildStageScene(scene, buildLook(state, host)),
    lookFor: buildLook,
    framing: createFraming(),
    room: (host) => ({
      insets: () => {
        const scale = scaleFor(host);
        const [across, along] = [INSET_PX.across * scale, INSET_PX.along * scale];
        return { top: along, right: across, bottom: along, left: across };
      },
      nearestFit: () => NEAREST_FIT * scaleFor(host),
    }),
    toCamera: (camera, host) => ({ ...camera, zoom: camera.zoom * stretchOf(host) }),
    fromCamera: (camera, host) => ({ ...camera, zoom: camera.zoom / stretchOf(host) }),
  };
}

/** How much larger than at a desk things are drawn: with their host, never smaller than 18 px for a name. */
function scaleFor({ clientWidth, clientHeight }: Host): number {
  const least = 18 / 14;
  return Math.min(3, Math.max(least, (least * Math.min(clientWidth, clientHeight)) / SMALLEST_HOST_PX));
}

function buildLook(state: AppState, host: Host): SceneLook {
  return { cast: selectCast(state), hover: state.session.hover, scale: scaleFor(host) };
}

function selectCast(state: AppState) {
  return findCast(state.document.index, state.view, selectLit(state) ?? selectSpotlight(state));
}

/**
 * A step's cast fills the stage; where the step is about everything, everything does. A click before the audience
 * changes the cast and not the framing.
 */
function createFraming(): (state: AppState) => Framing {
  let last: { readonly state: AppState; readonly framed: Framing } | null = null;
  return (state) => {
    const asked = selectPictureFraming(state);
    if (asked !== "all") return asked;
    if (last && isSameStep(last.state, state)) return last.framed;
    const { actorIndex } = state.document.index;
    const cast = [...selectCast(state).actors].flatMap((id) => actorIndex.get(id) ?? []);
    last = { state, framed: cast.length > 0 ? cast : "all" };
    return last.framed;
  };
}

/** A step brings filters and a focus of its own; a click leaves the very same ones. */
function isSameStep(one: AppState, other: AppState): boolean {
  return (
    one.document.index === other.document.index &&
    one.view.filters === other.view.filters &&
    one.view.focus === other.view.focus &&
    one.view.lens === other.view.lens &&
    one.view.kind === other.view.kind
  );
}
