import { AppError } from '../../graph-data/model/app-error.ts';

/** How many queries run at once: in all, and of one client. */
export interface QuerySlots {
  /**
   * Takes a place until the returned function is called. Throws `rate_limited` when the client has
   * no place left, `unavailable` when nobody has.
   */
  take(client: string): () => void;
}

export function createQuerySlots(most: {
  readonly atOnce: number;
  readonly perClient: number;
}): QuerySlots {
  const taken = new Map<string, number>();
  let inAll = 0;

  function giveBack(client: string): void {
    inAll -= 1;
    const left = (taken.get(client) ?? 0) - 1;
    if (left > 0) taken.set(client, left);
    else taken.delete(client);
  }

  return {
    take(client) {
      const own = taken.get(client) ?? 0;
      if (own >= most.perClient) {
        throw new AppError(
          'rate_limited',
          `One client may run ${toQueries(most.perClient)} at once; wait for an answer, then ask again.`,
        );
      }
      if (inAll >= most.atOnce) {
        throw new AppError(
          'unavailable',
          'As many queries run as may run at once; try again in a moment.',
        );
      }
      inAll += 1;
      taken.set(client, own + 1);
      let isHeld = true;
      return () => {
        if (isHeld) giveBack(client);
        isHeld = false;
      };
    },
  };
}

function toQueries(count: number): string {
  return count === 1 ? 'one query' : `${count} queries`;
}
