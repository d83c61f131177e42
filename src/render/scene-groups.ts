/** The ends of links, as node places by link place. */
export interface LinkEnds {
  readonly sourceOf: Int32Array;
  readonly targetOf: Int32Array;
}

/** The group (connected component) of each node, 0 … count − 1. */
export interface SceneGroups {
  readonly groupOf: Int32Array;
  readonly count: number;
}

/** Finds the groups that links tie together. Groups are numbered by the place of their first node. */
export function buildSceneGroups(nodeCount: number, { sourceOf, targetOf }: LinkEnds): SceneGroups {
  const parent = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) parent[node] = node;
  const rootOf = (node: number): number => {
    let at = node;
    for (let above = parent[at] ?? at; above !== at; above = parent[at] ?? at) {
      // Halving the way up keeps it short for the next who goes it.
      const next = parent[above] ?? above;
      parent[at] = next;
      at = next;
    }
    return at;
  };
  for (let link = 0; link < sourceOf.length; link++) {
    const a = rootOf(sourceOf[link] ?? 0);
    const b = rootOf(targetOf[link] ?? 0);
    // The lower place stays above, so that a group goes by its first node.
    if (a < b) parent[b] = a;
    else parent[a] = b;
  }
  const groupOf = new Int32Array(nodeCount);
  let count = 0;
  for (let node = 0; node < nodeCount; node++) {
    const root = rootOf(node);
    groupOf[node] = root === node ? count++ : (groupOf[root] ?? -1);
  }
  return { groupOf, count };
}
