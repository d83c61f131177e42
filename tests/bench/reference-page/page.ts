// What ours is compared with: d3-force with its defaults and a 2-D canvas, all on the main thread and drawn anew at every tick, as
// the usual examples do. Opened with ?graph=<name>; tells the benchmark about itself as the contestant page does.
import {
  drag,
  extent,
  forceCenter,
  forceLink,
  forceManyBody,
  forceSimulation,
  schemeTableau10,
  select,
  zoom,
  zoomIdentity,
  zoomTransform,
  type D3DragEvent,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3";

interface BenchGraph {
  readonly n: number;
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly group: readonly number[];
}

interface Dot extends SimulationNodeDatum {
  readonly colour: string;
  x: number;
  y: number;
}

interface Line extends SimulationLinkDatum<Dot> {
  readonly source: Dot;
  readonly target: Dot;
}

const WIDTH = 1200;
const HEIGHT = 800;
const RADIUS = 4;
const MARGIN = 40;

/** Every line in one stroke and every colour in one fill: what a careful page of this sort does. */
function draw(
  context: CanvasRenderingContext2D,
  { x, y, k }: { x: number; y: number; k: number },
  dots: readonly Dot[],
  lines: readonly Line[],
): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, WIDTH, HEIGHT);
  context.setTransform(k, 0, 0, k, x, y);
  context.lineWidth = 1 / k;
  context.strokeStyle = "rgba(150, 150, 150, 0.5)";
  context.beginPath();
  for (const { source, target } of lines) {
    context.moveTo(source.x, source.y);
    context.lineTo(target.x, target.y);
  }
  context.stroke();
  for (const colour of schemeTableau10) {
    context.fillStyle = colour;
    context.beginPath();
    for (const dot of dots) {
      if (dot.colour !== colour) continue;
      context.moveTo(dot.x + RADIUS, dot.y);
      context.arc(dot.x, dot.y, RADIUS, 0, 2 * Math.PI);
    }
    context.fill();
  }
}

async function start(): Promise<void> {
  const name = new URLSearchParams(location.search).get("graph") ?? "50";
  const graph: BenchGraph = await (await fetch(`/graph/${name}.json`)).json();
  const host = document.querySelector<HTMLElement>("#root");
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext("2d");
  if (!host || !context) throw new Error("The page has nothing to draw on.");
  host.append(canvas);

  // The simulation gives places to dots that have none; with none at all, types would have to be lied about.
  const dots: Dot[] = graph.group.map((group, at) => ({
    index: at,
    colour: schemeTableau10[group % schemeTableau10.length] ?? "#000",
    x: Number.NaN,
    y: Number.NaN,
  }));
  const lines: Line[] = graph.source.flatMap((from, at) => {
    const [source, target] = [dots[from], dots[graph.target[at] ?? -1]];
    return source && target ? [{ source, target }] : [];
  });
  const simulation = forceSimulation(dots)
    .force("link", forceLink<Dot, Line>(lines))
    .force("charge", forceManyBody())
    .force("center", forceCenter());

  let draws = 0;
  const redraw = () => {
    draw(context, zoomTransform(canvas), dots, lines);
    draws++;
    // oxlint-disable-next-line no-underscore-dangle -- the benchmark's name
    if (draws === 1) window.__h?.firstDraw();
  };
  const zooming = zoom<HTMLCanvasElement, unknown>().scaleExtent([0.001, 20]).on("zoom", redraw);
  const fit = () => {
    const [left = 0, right = 0] = extent(dots, (dot) => dot.x);
    const [top = 0, bottom = 0] = extent(dots, (dot) => dot.y);
    const k = Math.min(
      (WIDTH - 2 * MARGIN) / Math.max(1, right - left),
      (HEIGHT - 2 * MARGIN) / Math.max(1, bottom - top),
      2,
    );
    const place = zoomIdentity
      .translate(WIDTH / 2, HEIGHT / 2)
      .scale(k)
      .translate(-(left + right) / 2, -(top + bottom) / 2);
    zooming.transform(select(canvas), place);
  };
  const findDot = ({ x, y }: { x: number; y: number }) => {
    const place = zoomTransform(canvas);
    const [atX, atY] = place.invert([x, y]);
    const dot = simulation.find(atX, atY, (2 * RADIUS) / Math.min(1, place.k));
    return dot ? { dot, x: place.applyX(dot.x), y: place.applyY(dot.y) } : undefined;
  };
  type Grip = { readonly dot: Dot; readonly x: number; readonly y: number };
  type Dragged = D3DragEvent<HTMLCanvasElement, unknown, Grip>;
  const hold = ({ subject, x, y }: Dragged) => {
    [subject.dot.fx, subject.dot.fy] = zoomTransform(canvas).invert([x, y]);
  };
  const dragging = drag<HTMLCanvasElement, unknown, Grip | undefined>()
    .subject((event: { x: number; y: number }) => findDot(event))
    .on("start", (event: Dragged) => {
      simulation.alphaTarget(0.3).restart();
      hold(event);
    })
    .on("drag", hold)
    .on("end", ({ subject }: Dragged) => {
      simulation.alphaTarget(0);
      subject.dot.fx = null;
      subject.dot.fy = null;
    });
  // Dragging first: what it takes, zooming leaves alone.
  select(canvas).call(dragging).call(zooming);

  const settled = new Promise<string>((resolve) => {
    simulation.on("tick", redraw).on("end", () => {
      fit();
      resolve("at rest");
    });
  });
  fit();
  window.bench = {
    settled,
    pos: (node: number) => [dots[node]?.x, dots[node]?.y],
    posAll: () => dots.flatMap(({ x, y }) => [x, y]),
    screen: (node: number) => {
      const { left, top } = canvas.getBoundingClientRect();
      const dot = dots[node];
      const [x, y] = zoomTransform(canvas).apply([dot?.x ?? 0, dot?.y ?? 0]);
      return [left + x, top + y];
    },
    draws: () => draws,
    fit,
    stop: () => void simulation.on("end", null).stop(),
  };
}

void start();
