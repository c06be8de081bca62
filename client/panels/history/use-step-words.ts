import { RELATIONSHIP_TYPE_DEFINITIONS } from '../../../graph-data/model/relationship-types.ts';
import { getKindTitles, isDisplayKind } from '../../graph/kinds.ts';
import { isRelationshipType } from '../../graph/layers.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import type { Change } from '../../state/describe-step.ts';
import { useNames } from '../../state/use-names.ts';
import { HISTORY_WORDS } from './words.ts';

const MOST_NAMED = 2;

/** Says in the language of the page what a step did. */
export function useStepWords(): (changes: readonly Change[]) => string {
  const { t, titleOf, formats } = useWords();
  const own = useOwnWords(HISTORY_WORDS);
  const nameOf = useNames();

  /** Nodes, kinds, types, layers and dates by the names they have on the page. */
  const toName = (item: string, what: Change['what']): string => {
    if (what === 'layout') return own.layouts[item] ?? item;
    if (isDisplayKind(item)) return titleOf(getKindTitles(item).plural);
    const layer = t.layerTitles[item];
    if (layer !== undefined) return layer;
    if (isRelationshipType(item)) return titleOf(RELATIONSHIP_TYPE_DEFINITIONS[item].title);
    return formats.date(nameOf(item));
  };

  const toItems = (items: readonly string[], what: Change['what']): string => {
    const names = items.slice(0, MOST_NAMED).map((item) => toName(item, what));
    const others = items.length - names.length;
    const listed = formats.list(names);
    return others === 0 ? listed : own.more(listed, formats.number(others));
  };

  return (changes) =>
    changes
      .map((change) =>
        'items' in change
          ? own.lists[change.what](toItems(change.items, change.what))
          : own.plain[change.what],
      )
      .join(' · ');
}
