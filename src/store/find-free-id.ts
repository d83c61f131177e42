/** The first id of the form "step-4" that no entry of the list has, counting from one more than the list is long. */
export function findFreeId<Id extends string>(stem: string, list: readonly { readonly id: Id }[]): Id {
  const taken = new Set<string>(list.map(({ id }) => id));
  const isFree = (id: string): id is Id => !taken.has(id);
  for (let number = list.length + 1; ; number += 1) {
    const id = `${stem}-${number}`;
    if (isFree(id)) return id;
  }
}
