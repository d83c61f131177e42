/**
 * Runs inside a page before any script of its own and writes down what happens to it, for `window.probe.read()`: first draw, rest, tasks
 * over 50 ms, and for every animation frame its time and how many pictures the page had drawn by then. It is handed over as
 * text, so it may use nothing from outside.
 */
export function installProbe() {
  const frames = [];
  const tasks = [];
  const marks = { firstDraw: null, settled: null };
  let bench;
  const watch = () => {
    frames.push([performance.now(), bench?.draws() ?? 0]);
    requestAnimationFrame(watch);
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
  Object.defineProperty(window, "bench", {
    get: () => bench,
    set: (given) => {
      bench = given;
      void bench.settled.then(() => (marks.settled = performance.now()));
    },
  });
  window.probe = { read: () => ({ frames, tasks, marks }) };
  // oxlint-disable-next-line no-underscore-dangle -- the name other benchmarks call it by
  window.__h = {
    firstDraw: () =>
      requestAnimationFrame(() => {
        marks.firstDraw ??= performance.now();
        watch();
      }),
  };
}
