import type { SearchAnswer } from '../../graph-data/model/api.ts';
import { toDisplayKind } from './kinds.ts';
import type { DisplayKind } from './kinds.ts';

export type SearchItem = SearchAnswer['items'][number];

export interface SearchGroup {
  readonly kind: DisplayKind | undefined;
  /** Each with its place in the whole list, in which the arrow keys move. */
  readonly items: readonly { readonly item: SearchItem; readonly index: number }[];
}

/** Groups hits by kind; the kind of the best hit comes first, and hits keep their order within. */
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
    items: list.map((item) => {
      const entry = { item, index };
      index += 1;
      return entry;
    }),
  }));
}
