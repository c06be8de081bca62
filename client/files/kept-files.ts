import { createStore, del, delMany, get, keys, set, update } from 'idb-keyval';
import type { Origin } from '../graph/local/local-layer.ts';
import type { OwnTab } from './own-tab.ts';
import type { NamedBytes } from './read-graph-files.ts';

/** Files that were brought at once, as they were. */
export interface Brought {
  readonly origin: Origin;
  readonly files: readonly NamedBytes[];
}

/** Where the browser keeps what a person brought, so that loading the page anew takes nothing away. */
export interface KeptFiles {
  /** Whether this tab kept something before the page was loaded. */
  readonly hasSome: boolean;
  /** In the order in which they were brought; rejects where they are no longer there. */
  readonly read: () => Promise<readonly Brought[]>;
  /** In place of what came of that origin before; rejects where the browser keeps nothing. */
  readonly keep: (brought: Brought) => Promise<void>;
  /** Never rejects: what cannot be removed is not looked for again. */
  readonly forget: (origin: Origin) => Promise<void>;
  /** Removes what tabs left that were closed. */
  readonly sweep: () => Promise<void>;
}

type All = readonly Brought[];

/** A tab that the browser put to sleep holds no lock, and wakes. */
const LONGEST_SLEEP_MS = 2 * 86_400_000;

/** In the browser's database, under the id of the tab; as large as files are that can be opened. */
export function createKeptFiles(tab: OwnTab): KeptFiles {
  const database = createStore('stackscape', 'brought');

  async function claim(): Promise<string> {
    const { id, from } = await tab.claim();
    if (from === null) return id;
    const others = await get<All>(from, database);
    if (others !== undefined) await update<All>(id, (own = others) => own, database);
    return id;
  }

  async function remove(origin: Origin): Promise<void> {
    const id = await claim();
    const left = without((await get<All>(id, database)) ?? [], origin);
    if (left.length > 0) return set(id, left, database);
    tab.forget();
    return del(id, database);
  }

  return {
    hasSome: tab.isKnown(),
    read: async () => {
      const kept = await get<All>(await claim(), database);
      if (kept !== undefined) return kept;
      tab.forget();
      throw new Error('The browser has kept nothing for this tab.');
    },
    keep: async (brought) => {
      const id = await claim();
      await update<All>(id, (kept = []) => [...without(kept, brought.origin), brought], database);
    },
    forget: async (origin) => {
      if (tab.isKnown()) await remove(origin).catch(tab.forget);
    },
    sweep: async () => {
      const isOld = (id: string): boolean =>
        Date.now() - Number.parseInt(id, 10) > LONGEST_SLEEP_MS;
      const old = (await keys<string>(database)).filter(isOld);
      await delMany([...(await tab.findClosed(old))], database);
    },
  };
}

function without(kept: All, origin: Origin): All {
  return kept.filter((brought) => brought.origin !== origin);
}
