import { readStored, store } from '../state/browser-history.ts';

const KEY = 'stackscape:tab';

/** The id of a tab, and of the one that it was duplicated from, where it was. */
export interface TabId {
  readonly id: string;
  readonly from: string | null;
}

/** What tells a tab from others, for as long as it is open: its storage has an id, on which it holds a lock. */
export interface OwnTab {
  /** Whether it had an id before the page was loaded. */
  readonly isKnown: () => boolean;
  /** The id that no other tab has; begins with the milliseconds since 1970 when it was given. */
  readonly claim: () => Promise<TabId>;
  readonly forget: () => void;
  /** Which of these ids no open tab has. */
  readonly findClosed: (ids: readonly string[]) => Promise<readonly string[]>;
}

export function createOwnTab({ sessionStorage, navigator, crypto }: Window): OwnTab {
  let claimed: Promise<TabId> | null = null;

  /** A tab that was duplicated begins with the other's storage, but the other holds the lock. */
  async function claim(): Promise<TabId> {
    const known = readStored(sessionStorage, KEY);
    if (known !== null && (await hold(known))) return { id: known, from: null };
    const id = `${Date.now()} ${crypto.randomUUID()}`;
    await hold(id);
    store(sessionStorage, KEY, id);
    if (readStored(sessionStorage, KEY) !== id) throw new Error('The tab remembers nothing.');
    return { id, from: known };
  }

  function hold(id: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const held = navigator.locks.request(toLock(id), { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        // The browser takes it back with the page.
        return lock === null ? undefined : new Promise(() => undefined);
      });
      held.catch(reject);
    });
  }

  function forget(): void {
    claimed = null;
    sessionStorage.removeItem(KEY);
  }

  return {
    isKnown: () => readStored(sessionStorage, KEY) !== null,
    claim: async () => {
      claimed ??= claim();
      try {
        return await claimed;
      } catch (error) {
        claimed = null;
        throw error;
      }
    },
    forget,
    findClosed: async (ids) => {
      const { held = [] } = await navigator.locks.query();
      const open = new Set(held.map(({ name }) => name));
      return ids.filter((id) => !open.has(toLock(id)));
    },
  };
}

function toLock(id: string): string {
  return `${KEY} ${id}`;
}
