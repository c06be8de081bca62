import { AppError } from '../graph-data/model/app-error.ts';

/** How much of what is costly goes on at once: in all, and of one client. */
export interface Slots {
  /**
   * Takes a place until the returned function is called. Throws `rate_limited` when the client has
   * no place left, `unavailable` when nobody has.
   */
  take(client: string): () => void;
}

export function createSlots(
  most: { readonly atOnce: number; readonly perClient: number },
  /** What to say to a client who has no place left, and where nobody has. */
  sentences: { readonly ofClient: string; readonly ofAll: string },
): Slots {
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
      if (own >= most.perClient) throw new AppError('rate_limited', sentences.ofClient);
      if (inAll >= most.atOnce) throw new AppError('unavailable', sentences.ofAll);
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
