import type { SearchAnswer, SearchMatch } from '../../graph-data/model/api/search.ts';
import { findDisplayKind, toDisplayKind } from './kinds.ts';
import type { DisplayKind } from './kinds.ts';
import { groupSearchItems } from './search-groups.ts';
import type { SearchItem } from './search-groups.ts';

/** One line of the list under the search field. */
export interface SearchOption {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly kind: DisplayKind | undefined;
  /** What matched; null for what was found before. */
  readonly match: SearchMatch | null;
}

/** Under one title: hits of a kind, names that are alike, or what was found before. */
export interface SearchOptionGroup {
  readonly about: 'kind' | 'nearest' | 'recent';
  readonly kind: DisplayKind | undefined;
  readonly options: readonly SearchOption[];
}

/** Something found before, as the browser keeps it. */
interface RecentFind {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly kind: string;
}

/** The list for a text that was searched for. */
export function listHits(answer: SearchAnswer | undefined): readonly SearchOptionGroup[] {
  if (answer === undefined) return [];
  if (answer.items.length === 0) {
    const options = (answer.nearest ?? []).map(toOption);
    return options.length === 0 ? [] : [{ about: 'nearest', kind: undefined, options }];
  }
  return groupSearchItems(answer.items).map(({ kind, items }) => ({
    about: 'kind',
    kind,
    options: items.map(({ item }) => toOption(item)),
  }));
}

/** The list for an empty field. */
export function listRecent(finds: readonly RecentFind[]): readonly SearchOptionGroup[] {
  if (finds.length === 0) return [];
  const options = finds.map(({ id, name, nameZh, kind }) => ({
    id,
    name,
    nameZh,
    kind: findDisplayKind(kind),
    match: null,
  }));
  return [{ about: 'recent', kind: undefined, options }];
}

function toOption({ node, match }: SearchItem): SearchOption {
  const { name, nameZh } = node.properties;
  return {
    id: node.id,
    name: typeof name === 'string' ? name : node.id,
    nameZh: typeof nameZh === 'string' ? nameZh : null,
    kind: toDisplayKind(node.labels),
    match,
  };
}
