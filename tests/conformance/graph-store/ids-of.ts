/** Nodes or relationships by their ids alone. */
export function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}
