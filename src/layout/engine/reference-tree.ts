/** Charge of every node: d3-force's default. */
export const charge = -30;

/** A quadtree as d3-quadtree grows it. A child is 0 where there is none, a cell's number, or −1 − the node of a leaf. */
export interface ReferenceTree {
  /** Four children of each cell; cell 0 is never used. */
  children: Int32Array;
  /** Left and right of each cell. */
  lefts: Float64Array;
  rights: Float64Array;
  /** Weighted middle of what is in a cell, and its charge. */
  xs: Float64Array;
  ys: Float64Array;
  charges: Float64Array;
  cellCount: number;
  /** What the whole square is: like a child. */
  root: number;
  /** The square. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The next node at the very place of a node, or −1. */
  readonly next: Int32Array;
  /** Children to be looked at yet, and how wide each is. */
  pending: Int32Array;
  widths: Float64Array;
}

/** A tree has room for so many cells to a node at first; nodes that lie close together need more. */
const cellsPerNode = 2;
const leastCells = 64;

/** Makes a tree for so many nodes, to be planted. */
export function createTree(count: number): ReferenceTree {
  const cells = cellsPerNode * count + leastCells;
  return {
    children: new Int32Array(4 * cells),
    lefts: new Float64Array(cells),
    rights: new Float64Array(cells),
    xs: new Float64Array(cells),
    ys: new Float64Array(cells),
    charges: new Float64Array(cells),
    cellCount: 0,
    root: 0,
    left: 0,
    right: 0,
    top: 0,
    bottom: 0,
    next: new Int32Array(count),
    // At most three of each cell on the way down wait.
    pending: new Int32Array(4 * cells),
    widths: new Float64Array(4 * cells),
  };
}

function growTree(tree: ReferenceTree): void {
  const extend = <A extends Int32Array | Float64Array>(array: A, into: A): A => {
    into.set(array);
    return into;
  };
  const cells = 2 * tree.lefts.length;
  tree.children = extend(tree.children, new Int32Array(4 * cells));
  tree.lefts = extend(tree.lefts, new Float64Array(cells));
  tree.rights = extend(tree.rights, new Float64Array(cells));
  tree.xs = new Float64Array(cells);
  tree.ys = new Float64Array(cells);
  tree.charges = new Float64Array(cells);
  tree.pending = new Int32Array(4 * cells);
  tree.widths = new Float64Array(4 * cells);
}

function addCell(tree: ReferenceTree, left: number, right: number): number {
  const cell = ++tree.cellCount;
  if (cell >= tree.lefts.length) growTree(tree);
  tree.children.fill(0, 4 * cell, 4 * cell + 4);
  tree.lefts[cell] = left;
  tree.rights[cell] = right;
  return cell;
}

/** Grows the tree anew over all nodes. */
export function plantTree(tree: ReferenceTree, positions: Float64Array): void {
  tree.cellCount = 0;
  tree.root = 0;
  coverAll(tree, positions);
  for (let node = 0; node < tree.next.length; node++) addNode(tree, positions, node);
}

/** The square of whole numbers that holds all nodes, doubled from one unit at the least of them. */
function coverAll(tree: ReferenceTree, positions: Float64Array): void {
  let [leastX, leastY, mostX, mostY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let k = 0; k < positions.length; k += 2) {
    const x = positions[k] ?? 0;
    const y = positions[k + 1] ?? 0;
    if (x < leastX) leastX = x;
    if (x > mostX) mostX = x;
    if (y < leastY) leastY = y;
    if (y > mostY) mostY = y;
  }
  tree.left = Math.floor(leastX);
  tree.top = Math.floor(leastY);
  tree.right = tree.left + 1;
  tree.bottom = tree.top + 1;
  for (let size = 2; mostX >= tree.right || mostY >= tree.bottom; size *= 2) {
    tree.right = tree.left + size;
    tree.bottom = tree.top + size;
  }
}

function addNode(tree: ReferenceTree, positions: Float64Array, node: number): void {
  const x = positions[2 * node] ?? 0;
  const y = positions[2 * node + 1] ?? 0;
  let { left, right, top, bottom } = tree;
  /** Where the child that is looked at is noted; −1 is the root. */
  let slot = -1;
  let child = tree.root;
  tree.next[node] = -1;
  while (child > 0) {
    const middleX = (left + right) / 2;
    const middleY = (top + bottom) / 2;
    let quadrant = 0;
    if (x >= middleX) {
      left = middleX;
      quadrant = 1;
    } else right = middleX;
    if (y >= middleY) {
      top = middleY;
      quadrant += 2;
    } else bottom = middleY;
    slot = 4 * child + quadrant;
    child = tree.children[slot] ?? 0;
  }
  if (child === 0) {
    note(tree, slot, -1 - node);
    return;
  }
  const other = -1 - child;
  const otherX = positions[2 * other] ?? 0;
  const otherY = positions[2 * other + 1] ?? 0;
  if (x === otherX && y === otherY) {
    tree.next[node] = other;
    note(tree, slot, -1 - node);
    return;
  }
  for (;;) {
    const cell = addCell(tree, left, right);
    note(tree, slot, cell);
    const middleX = (left + right) / 2;
    const middleY = (top + bottom) / 2;
    const quadrant = (x >= middleX ? 1 : 0) + (y >= middleY ? 2 : 0);
    const otherQuadrant = (otherX >= middleX ? 1 : 0) + (otherY >= middleY ? 2 : 0);
    slot = 4 * cell + quadrant;
    if (quadrant !== otherQuadrant) {
      tree.children[4 * cell + otherQuadrant] = child;
      tree.children[slot] = -1 - node;
      return;
    }
    if (x >= middleX) left = middleX;
    else right = middleX;
    if (y >= middleY) top = middleY;
    else bottom = middleY;
  }
}

function note(tree: ReferenceTree, slot: number, child: number): void {
  if (slot < 0) tree.root = child;
  else tree.children[slot] = child;
}

/** Charge and middle of every cell; a cell always comes after the one it lies in. */
export function weighTree(tree: ReferenceTree, positions: Float64Array): void {
  const { children, xs, ys, charges, next } = tree;
  for (let cell = tree.cellCount; cell > 0; cell--) {
    let sum = 0;
    let weight = 0;
    let x = 0;
    let y = 0;
    for (let slot = 4 * cell; slot < 4 * cell + 4; slot++) {
      const child = children[slot] ?? 0;
      if (child === 0) continue;
      const node = -1 - child;
      const own = child > 0 ? (charges[child] ?? 0) : chargeOf(next, node);
      const share = Math.abs(own);
      sum += own;
      weight += share;
      x += share * (child > 0 ? (xs[child] ?? 0) : (positions[2 * node] ?? 0));
      y += share * (child > 0 ? (ys[child] ?? 0) : (positions[2 * node + 1] ?? 0));
    }
    charges[cell] = sum;
    xs[cell] = x / weight;
    ys[cell] = y / weight;
  }
}

/** The charge of all nodes at one place. */
export function chargeOf(next: Int32Array, head: number): number {
  let sum = 0;
  for (let node = head; node >= 0; node = next[node] ?? -1) sum += charge;
  return sum;
}
