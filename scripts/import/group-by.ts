/** Items by key, in the order in which keys first appear (`Map.groupBy`, which Node 20 lacks). */
export function groupBy<Item>(
  items: Iterable<Item>,
  toKey: (item: Item) => string,
): Map<string, [Item, ...Item[]]> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = toKey(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
