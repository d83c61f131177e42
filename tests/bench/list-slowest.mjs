// Makes lines of a processor profile: who took the most time, by themselves and with all they called.
const SHOWN = 14;

/** A profile as the browser's Profiler gives it, as text: milliseconds itself, in all, function, place. */
export function listSlowest({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parentOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const self = new Map();
  samples.forEach((id, at) => self.set(id, (self.get(id) ?? 0) + (timeDeltas[at] ?? 0) / 1000));
  const nameOf = (id) => {
    const { functionName, url, lineNumber } = byId.get(id).callFrame;
    return `${functionName || "(anonymous)"} ${url.split("/").at(-1)}:${lineNumber + 1}`;
  };
  const times = new Map();
  const add = (name, key, ms) => {
    const entry = times.get(name) ?? { self: 0, total: 0 };
    entry[key] += ms;
    times.set(name, entry);
  };
  for (const [id, ms] of self) {
    add(nameOf(id), "self", ms);
    const seen = new Set();
    for (let at = id; at !== undefined; at = parentOf.get(at)) {
      const name = nameOf(at);
      if (!seen.has(name)) add(name, "total", ms);
      seen.add(name);
    }
  }
  const isIdle = (name) => /^\((idle|root|program)\)/.test(name);
  const rows = [...times].filter(([name]) => !isIdle(name));
  const list = (key) =>
    rows
      .sort(([, one], [, other]) => other[key] - one[key])
      .slice(0, SHOWN)
      .map(([name, ms]) => `  ${ms.self.toFixed(0).padStart(6)} ${ms.total.toFixed(0).padStart(6)}  ${name}`);
  return ["  itself  in all", ...list("self"), "  by all", ...list("total")].join("\n");
}
