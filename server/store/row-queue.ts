/** A queue between a callback that produces and a loop that consumes. */
export interface RowQueue<Item> extends AsyncIterable<Item> {
  push(item: Item): void;
  end(): void;
  fail(error: Error): void;
}

/** Items come out in order; what was pushed before an error comes out before it. */
export function createRowQueue<Item>(): RowQueue<Item> {
  const items: Item[] = [];
  let outcome: { readonly error: Error | null } | null = null;
  let wake: () => void = () => undefined;

  return {
    push(item) {
      items.push(item);
      wake();
    },
    end() {
      outcome ??= { error: null };
      wake();
    },
    fail(error) {
      outcome ??= { error };
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const item = items.shift();
        if (item !== undefined) {
          yield item;
          continue;
        }
        if (outcome !== null) {
          if (outcome.error !== null) throw outcome.error;
          return;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
