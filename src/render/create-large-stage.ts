import { symbolScale, type Box } from "./camera";
import { createMassLayer } from "./create-mass-layer";
import { createSvgPainter } from "./create-svg-painter";
import { createHeldLinks } from "./held-links";
import type { Hit } from "./hit-test";
import { findDetail, measureSpacing } from "./large-detail";
import { extractScene, toExtractHit, toLargeHit, type SceneExtract } from "./large-extract";
import { curveOfLink, findLargeHit, findNodeAt, type LargePlaces } from "./large-hit-test";
import { createLargeNames } from "./large-names";
import type { LargeScene } from "./large-scene";
import { adaptMass, pickMass } from "./adapt-mass";
import { buildLargeWalkGround } from "./large-walk-ground";
import { pointOnCurve } from "./link-curve";
import type { OpenMassPort } from "./mass-port";
import type { MassShot } from "./mass-protocol";
import { buildPictureFrame } from "./picture-frame";
import type { NameType } from "./name-stamps";
import { createNamesCanvas } from "./names-canvas";
import { createPicturePace } from "./picture-pace";
import type { PictureStage, Point, StageOptions } from "./picture-stage";
import type { PictureMessages } from "./network-view";

/** After the last movement everything is drawn once more, as well as can be. */
const SETTLE_AFTER_MS = 120;
/** Browsers that do not say when they have nothing to do are thought idle so long after a picture. */
const IDLE_AFTER_MS = 300;
/** Labels keep this far from the picture's edge. */
const EDGE_PX = 4;
/** How far beyond the picture's edge the mass is drawn, so that moving on shows no empty edge. */
const MARGIN_PX = 80;
/** Lit things are written out as elements where there are no more; else all of them are lit in the mass, as some of them alone would say something else. */
const MOST_NODES = 300;
const MOST_LINKS = 400;
/** An actor in hand that has more links has them drawn as a few lines: as elements they could not follow the hand. */
const MOST_HELD_LINKS = 40;
/** What the reader is on is never smaller than this. */
const LEAST_OVERLAY_SCALE = 0.5;
/** From this part of the usual reach on single links can be pointed at. */
const LINK_REACH = 0.6;

/**
 * A stage for very many things: the mass of them is pixels, drawn elsewhere and moved along meanwhile; what the reader is
 * on, and all names, are elements on top, drawn, named and focused as in a small picture.
 */
export function createLargeStage(
  { container, measure, fontFamily, clock, camera, size }: StageOptions,
  openPort: OpenMassPort,
): PictureStage<LargeScene> {
  const { ownerDocument: document } = container;
  const view = document.defaultView ?? globalThis.window;
  const overlay = createSvgPainter(container);
  const mass = createMassLayer({
    document,
    openPort,
    onDrawn: (shot, isWhole, spentMs) => {
      pace.note(shot, spentMs);
      // What is left out at rest is left out for good: it would be left out of the next picture too.
      if (!isWhole && shot.isMoving) settleSoon();
      if (!shot.isMoving) whenIdle(view, prepareMoving);
    },
  });
  const heldLinks = createHeldLinks(document);
  /** What the first frame of a movement would have to wait for. */
  const prepareMoving = () => {
    if (!scene || isMoving) return;
    scene.columns.bends();
    if (!namesCanvas.prepare(names.labels(), nameTypeOf(scene))) whenIdle(view, prepareMoving);
  };
  container.insertBefore(mass.element(), overlay.surface);
  container.insertBefore(heldLinks.element, overlay.surface);
  const namesCanvas = createNamesCanvas(document);
  container.append(namesCanvas.element);
  const pace = createPicturePace();
  const names = createLargeNames(measure, clock.now);
  const forcedColours = view.matchMedia("(forced-colors: active)");
  let scene: LargeScene | null = null;
  let messages: PictureMessages | null = null;
  let positions = new Float64Array();
  let spacing = 0;
  let extract: SceneExtract | null = null;
  let held: { readonly place: number; readonly actor: number; readonly point: Point } | null = null;
  /** Where keyboard focus is and was: an element that loses focus must outlive it. */
  let stops: readonly Hit[] = [];
  let focused: Hit | null = null;
  const stale = { extract: false, frame: false, positions: false, mass: false };
  let isMoving = false;
  /** Actors are on their way to other places. */
  let isShifting = false;
  let areNamesOnCanvas = false;
  /** While an actor is in hand, what moves is drawn on the page. */
  let heldDraws = 0;
  let drawnZoom = 0;
  let request: number | null = null;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;

  const detail = () => findDetail(camera().zoom, spacing);
  const overlayScale = () =>
    Math.max(detail().scale, Math.min(LEAST_OVERLAY_SCALE, symbolScale(camera().zoom)));
  const places = (of: LargeScene): LargePlaces => ({
    columns: of.columns,
    positions,
    zoom: camera().zoom,
    scale: detail().scale,
  });
  const shiftOf = (): Point => {
    const { x, y, zoom } = camera();
    const { width, height } = size();
    return { x: width / 2 - x * zoom, y: height / 2 - y * zoom };
  };
  const areaOf = (): Box => {
    const { x, y } = shiftOf();
    const { width, height } = size();
    return { x0: EDGE_PX - x, y0: EDGE_PX - y, x1: width - EDGE_PX - x, y1: height - EDGE_PX - y };
  };
  const requestDrawing = () => {
    request ??= clock.request(() => draw());
  };
  const settleSoon = () => {
    clearTimeout(settleTimer);
    settleTimer = setTimeout(() => {
      isMoving = false;
      isShifting = false;
      names.look();
      stale.mass = true;
      requestDrawing();
    }, SETTLE_AFTER_MS);
  };
  const move = () => {
    isMoving = true;
    stale.mass = true;
    settleSoon();
    requestDrawing();
  };

  const writeExtract = (of: LargeScene) => {
    const own = held ? linksOf(of, held.place) : [];
    const apart = new Set(own.length > MOST_HELD_LINKS ? own : []);
    heldLinks.hold(new Map([...apart].map((link) => [link, of.writeLink(link)])), of.palette, overlayScale());
    const lit = isLitByElements(of) ? of.foremostLinks : of.meantLinks.slice(0, MOST_LINKS);
    const links = lit.filter((link) => !apart.has(link));
    if (apart.size === 0) links.push(...own);
    const nodes = (of.foremostNodes.length > MOST_NODES ? of.meantNodes : of.foremostNodes).slice(
      0,
      MOST_NODES,
    );
    for (const stop of stops) (stop.type === "node" ? nodes : links).push(stop.place);
    nodes.push(...of.selectedNodes.slice(0, MOST_NODES), ...of.pinnedNodes.slice(0, MOST_NODES));
    if (held) nodes.push(held.place);
    extract = extractScene(of, { nodes, links, isSpoken: true });
    if (messages) overlay.setScene(extract.scene, messages);
    overlay.showFocus(toExtractHit(extract, focused));
    stale.extract = false;
    stale.frame = true;
  };
  const drawExtract = () => {
    if (!extract || !scene) return;
    const frame = buildPictureFrame(extract.scene, positions, camera().zoom, overlayScale());
    overlay.setFrame(frame);
    const at = { ...places(scene), scale: overlayScale() };
    heldLinks.draw((link) => curveOfLink(at, link));
    stale.frame = false;
  };
  const orderMass = (of: LargeScene) => {
    // Before anybody has a place a picture would show nothing, where another may be seen still, and be taken for the first.
    if (of.columns.nodeCount > 0 && !positions.some((place) => Number.isFinite(place))) return;
    if (stale.positions) {
      spacing = measureSpacing(positions, of.columns.actorOf);
      mass.setPositions(positions);
      stale.positions = false;
    }
    stale.mass = false;
    const { width, height } = size();
    if (width > 0 && height > 0) mass.want(shotOf(of));
  };
  /** Pixels of the screen to a CSS pixel, as many as can be told apart. */
  const sharpRatio = () => Math.min(3, Math.max(1, view.devicePixelRatio || 1));
  const nameTypeOf = ({ language, palette }: LargeScene): NameType => ({
    family: fontFamily,
    language,
    palette,
    ratio: sharpRatio(),
  });
  /** Names of actors on their way are few; the first of them come while a network is opened, when a canvas takes too long to get. */
  const doNamesMove = () => isMoving && !isShifting && !held;
  /** Elements that nobody sees need not be where the camera is: to move none of them takes a browser a millisecond. */
  const isOverlayBare = () =>
    areNamesOnCanvas && extract?.scene.nodes.length === 0 && extract.scene.links.length === 0;
  const shiftOverlay = () => {
    const { x, y } = shiftOf();
    overlay.setShift(x, y);
  };
  const showNames = (of: LargeScene) => {
    const labels = names.labels();
    // The colours a system forces are in the style sheet.
    areNamesOnCanvas =
      doNamesMove() && !forcedColours.matches && namesCanvas.show(labels, shiftOf(), size(), nameTypeOf(of));
    if (!areNamesOnCanvas) {
      namesCanvas.hide();
      overlay.setLabels(labels);
    }
    overlay.hideLabels(areNamesOnCanvas);
  };
  const shotOf = (of: LargeScene): MassShot => {
    const { scale, isNear } = detail();
    const seen = {
      camera: camera(),
      size: size(),
      marginPx: MARGIN_PX,
      isNear: isNear && !(isMoving && pace.isNearTooSlow()),
    };
    const sharp = sharpRatio();
    return {
      ...seen,
      ratio: isMoving ? pace.ratioFor(seen, sharp, isShifting) : sharp,
      scale,
      hasRegions: of.hasHulls,
      held: held?.place ?? -1,
      isLitElsewhere: isLitByElements(of),
      isMoving,
      isZooming: isMoving && pace.isZooming(seen.camera, isShifting),
    };
  };
  const draw = ({ isWhole = false } = {}) => {
    if (request !== null) clock.cancel(request);
    request = null;
    if (!scene) return;
    if (stale.extract) writeExtract(scene);
    if (stale.mass || stale.positions) orderMass(scene);
    const isZoomed = camera().zoom !== drawnZoom;
    const isMoved = stale.frame || isZoomed;
    if (isMoved) drawExtract();
    const sight = {
      scene,
      places: places(scene),
      area: areaOf(),
      detail: detail(),
      scale: overlayScale(),
    };
    const named = names.draw(sight, { isWhole, isMoved, isMoving, isShifting });
    if (named === "coming") requestDrawing();
    if (named === "other") showNames(scene);
    if (isMoved && held) heldDraws += 1;
    drawnZoom = camera().zoom;
    const shift = shiftOf();
    if (!isOverlayBare()) shiftOverlay();
    namesCanvas.moveTo(shift);
    heldLinks.setShift(shift.x, shift.y);
    mass.moveTo(camera(), size());
  };

  return {
    surface: overlay.surface,
    marks: {
      elementOf: (hit) => {
        if (!scene) return null;
        const [latest] = stops;
        if (latest?.type !== hit.type || latest.place !== hit.place) {
          stops = [hit, ...stops.slice(0, 1)];
          writeExtract(scene);
          drawExtract();
          shiftOverlay();
        } else if (stale.extract) writeExtract(scene);
        const place = extract && toExtractHit(extract, hit);
        return place && overlay.elementOf(place);
      },
      hitOf: (element) => {
        const hit = overlay.hitOf(element);
        return extract && toLargeHit(extract, hit);
      },
      showFocus: (hit) => {
        focused = hit;
        overlay.showFocus(extract && toExtractHit(extract, hit));
      },
    },
    setSize: overlay.setSize,
    groundOf: buildLargeWalkGround,
    setScene: (next, words) => {
      messages = words;
      if (scene?.columns !== next.columns) {
        [stops, focused, held] = [[], null, null];
        names.forget(true);
        mass.tell({ type: "scene", scene: adaptMass(pickMass(next.columns, next.palette), view) });
        stale.positions = true;
      } else names.forget(false);
      scene = next;
      mass.tell({ type: "emphasis", nodes: next.nodeEmphasis, links: next.linkEmphasis });
      writeExtract(next);
      stale.mass = true;
      requestDrawing();
    },
    setPositions: (next) => {
      // Fresh memory for each picture of many actors would cost more than all else that is done here.
      if (positions.length === next.length) positions.set(next);
      else positions = next.slice();
      if (held) [positions[2 * held.actor], positions[2 * held.actor + 1]] = [held.point.x, held.point.y];
      [stale.positions, stale.frame] = [true, true];
      // Round an actor in hand the others only give way.
      isShifting = !held;
      move();
    },
    hold: (place, point) => {
      const actor = scene?.columns.actorOf[place] ?? -1;
      if (actor < 0) return;
      if (held?.place !== place) stale.extract = true;
      held = { place, actor, point };
      [positions[2 * actor], positions[2 * actor + 1]] = [point.x, point.y];
      stale.frame = true;
      requestDrawing();
      settleSoon();
    },
    letGo: () => {
      held = null;
      [stale.extract, stale.positions] = [true, true];
      requestDrawing();
    },
    moveCamera: move,
    rearrangeLabels: () => {
      names.look();
      stale.mass = true;
      requestDrawing();
    },
    drawWaiting: () => {
      if (request !== null) draw();
    },
    drawNow: (isSettled) => {
      if (isSettled) names.look();
      draw({ isWhole: true });
      return names.labels();
    },
    drawWhole: (instead) => {
      if (!scene) return null;
      names.look();
      draw({ isWhole: true });
      const whole = instead ?? scene.whole();
      const frame = buildPictureFrame(whole, positions, camera().zoom, detail().scale);
      return { scene: whole, frame, labels: names.labels(), shift: shiftOf() };
    },
    hitAt: (xPx, yPx, reach) => {
      if (!scene) return null;
      const shift = shiftOf();
      const [x, y] = [xPx - shift.x, yPx - shift.y];
      const { reach: share } = detail();
      const node = findNodeAt(places(scene), x, y, reach.nodePx * share);
      if (node >= 0) return { type: "node", place: node };
      const named = names.hitAt(x, y);
      if (named) return named;
      if (share < LINK_REACH) return null;
      return findLargeHit(places(scene), x, y, { nodePx: 0, linkPx: reach.linkPx * share });
    },
    pointOf: (hit) => {
      if (!scene) return null;
      if (hit.type === "node") {
        const actor = scene.columns.actorOf[hit.place] ?? -1;
        const [x = NaN, y = NaN] = positions.subarray(2 * actor, 2 * actor + 2);
        return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
      }
      const { zoom } = camera();
      const curve = curveOfLink(places(scene), hit.place);
      const at = curve && pointOnCurve(curve, 0.5);
      return at && { x: at.x / zoom, y: at.y / zoom };
    },
    boxOf: (isWanted) => {
      let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
      const { actorOf = [], nodeCount = 0 } = scene?.columns ?? {};
      for (let place = 0; place < nodeCount; place++) {
        const actor = actorOf[place] ?? 0;
        const x = positions[2 * actor] ?? NaN;
        const y = positions[2 * actor + 1] ?? NaN;
        if (!isWanted(actor) || !Number.isFinite(x) || !Number.isFinite(y)) continue;
        if (x < x0) x0 = x;
        if (y < y0) y0 = y;
        if (x > x1) x1 = x;
        if (y > y1) y1 = y;
      }
      return x0 <= x1 ? { x0, y0, x1, y1 } : null;
    },
    targetOf: (hit) =>
      (hit && (hit.type === "node" ? scene?.nodeTarget(hit.place) : scene?.linkTarget(hit.place))) || null,
    placeOf: (target) => scene?.placeOf(target) ?? -1,
    isSelected: (node) => scene?.selectedNodes.includes(node) ?? false,
    draws: () => mass.draws() + heldDraws,
    whenDrawn: () => mass.whenDrawn,
    destroy: () => {
      if (request !== null) clock.cancel(request);
      clearTimeout(settleTimer);
      mass.destroy();
      scene = null;
    },
  };
}

/** Does what somebody would else have to wait for later, once there is nothing else to do. */
function whenIdle(view: Window, run: () => void): void {
  if ("requestIdleCallback" in view) view.requestIdleCallback(run);
  else setTimeout(run, IDLE_AFTER_MS);
}

/** Whether lit links are elements, and need not be lit in the mass. */
const isLitByElements = (scene: LargeScene) => scene.foremostLinks.length <= MOST_LINKS;

/** Links that end at a node. */
function linksOf({ columns: { sourceOf, targetOf } }: LargeScene, node: number): number[] {
  const found: number[] = [];
  for (let link = 0; link < sourceOf.length; link++) {
    if (sourceOf[link] === node || targetOf[link] === node) found.push(link);
  }
  return found;
}
