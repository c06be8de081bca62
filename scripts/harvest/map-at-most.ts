/** Results in the order of the items, with at most `atOnce` being worked on. Ends with a failure. */
export async function mapAtMost<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  const waiting = items.entries();
  const workers = Array.from({ length: atOnce }, async () => {
    for (const [index, item] of waiting) results.set(index, await work(item));
  });
  await Promise.all(workers);
  return items.flatMap((_item, index) =>
    // Each index has a result by now; a result may itself be undefined.
    results.has(index) ? [results.get(index) as Result] : [],
  );
}
