/**
 * The group (connected component) of each node, 0 … count − 1, where links run between node positions `source` and
 * `target`. Groups are numbered by the place of their first node.
 */
export function buildSceneGroups(
  nodeCount: number,
  links: readonly { readonly source: number; readonly target: number }[],
): { readonly groupOf: Int32Array; readonly count: number } {
  const parent = Int32Array.from({ length: nodeCount }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    for (let at = node; at !== root;) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const { source, target } of links) {
    const a = rootOf(source);
    const b = rootOf(target);
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  const groupOf = new Int32Array(nodeCount).fill(-1);
  let count = 0;
  for (let node = 0; node < nodeCount; node++) {
    const root = rootOf(node);
    if (root === node) groupOf[node] = count++;
    else groupOf[node] = groupOf[root] ?? -1;
  }
  return { groupOf, count };
}
