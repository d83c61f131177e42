/**
 * Whether expansions may stand for the nodes of two cells: the sum of the cells' radii is below `opening` times the distance of their
 * centres (both squared here), and no two of their nodes are nearer than 1, where the force is softened.
 */
export function isFar(reach: number, distance2: number, opening2: number): boolean {
  return reach * reach < opening2 * distance2 && distance2 > (reach + 1) * (reach + 1);
}
