import type { SearchAnswer } from '../../graph-data/model/api/search.ts';
import { toDisplayKind } from './kinds.ts';
import type { DisplayKind } from './kinds.ts';

export type SearchItem = SearchAnswer['items'][number];

export interface SearchGroup {
  readonly kind: DisplayKind | undefined;
  /** Each with its place in the whole list, in which the arrow keys move. */
  readonly items: readonly { readonly item: SearchItem; readonly index: number }[];
}

/** Where several kinds were found, so many of each, so that none hides the others. */
const MOST_OF_A_KIND = 5;

/**
 * Groups hits by kind; the kind of the best hit comes first, and hits keep their order within. Of
 * several kinds only the best of each are listed.
 */
export function groupSearchItems(items: readonly SearchItem[]): SearchGroup[] {
  const groups = new Map<DisplayKind | undefined, SearchItem[]>();
  for (const item of items) {
    const kind = toDisplayKind(item.node.labels);
    const list = groups.get(kind);
    if (list === undefined) groups.set(kind, [item]);
    else list.push(item);
  }
  let index = 0;
  return [...groups].map(([kind, list]) => ({
    kind,
    items: (groups.size > 1 ? list.slice(0, MOST_OF_A_KIND) : list).map((item) => {
      const entry = { item, index };
      index += 1;
      return entry;
    }),
  }));
}
