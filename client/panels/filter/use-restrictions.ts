import { RELATIONSHIP_TYPE_DEFINITIONS } from '../../../graph-data/model/relationship-types.ts';
import { getKindTitles, isDisplayKind } from '../../graph/kinds.ts';
import { isRelationshipType } from '../../graph/layers.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import type { Command } from '../../state/commands/command.ts';
import { removeFilter, showAllTypes } from '../../state/commands/filter.ts';
import { showAllKinds } from '../../state/commands/show.ts';
import { setComparison, setTime } from '../../state/commands/time.ts';
import { useView } from '../../state/use-view.ts';
import type { TimeRange } from '../../state/view-state.ts';
import { useDescribeFilter } from './use-describe-filter.ts';
import { WORDS } from './words.ts';

/** One thing that leaves something out of the picture. */
export interface Restriction {
  readonly key: string;
  readonly text: string;
  readonly isOff: boolean;
  /** The panel that tells more. */
  readonly panel: string;
  readonly remove: Command;
}

/** What restricts the picture just now, in words; of many kinds or types the first are named. */
export function useRestrictions(mostNamed: number): Restriction[] {
  const own = useOwnWords(WORDS);
  const { formats, titleOf } = useWords();
  const describe = useDescribeFilter();
  const { hiddenKinds, hiddenTypes, filters, time, comparison } = useView((view) => view);
  const found: Restriction[] = [];
  const add = (restriction: Omit<Restriction, 'isOff'> & { readonly isOff?: boolean }): void => {
    found.push({ isOff: false, ...restriction });
  };
  if (comparison !== null) {
    const [before, after] = [comparison.before, comparison.after].map(formats.date);
    const text = own.compared({ before: before ?? '', after: after ?? '' });
    add({ key: 'comparison', text, panel: 'time', remove: setComparison(null) });
  } else if (time !== null) {
    const text = describeTime(time);
    add({ key: 'time', text, panel: 'time', remove: setTime(null) });
  }
  if (hiddenKinds.length > 0) {
    const names = hiddenKinds.filter(isDisplayKind).map((kind) => {
      return titleOf(getKindTitles(kind).plural);
    });
    const text = own.hiddenKinds(shorten(names));
    add({ key: 'kinds', text, panel: 'show', remove: showAllKinds });
  }
  if (hiddenTypes.length > 0) {
    const names = hiddenTypes.filter(isRelationshipType).map((type) => {
      return titleOf(RELATIONSHIP_TYPE_DEFINITIONS[type].title);
    });
    const text = own.hiddenTypes(shorten(names));
    add({ key: 'types', text, panel: 'filter', remove: showAllTypes });
  }
  for (const [place, filter] of filters.entries()) {
    const { name, value } = describe(filter);
    const text = name === '' ? value : `${name}: ${value}`;
    const key = `${place}-${text}`;
    add({ key, text, isOff: filter.isOff, panel: 'filter', remove: removeFilter(place) });
  }
  return found;

  function describeTime({ from, to }: TimeRange): string {
    return from === to
      ? own.moment(formats.date(from))
      : own.span({ from: formats.date(from), to: formats.date(to) });
  }

  function shorten(names: readonly string[]): string {
    const first = names.slice(0, mostNamed);
    const rest = names.length - first.length;
    return formats.list(rest > 0 ? [...first, `+${formats.number(rest)}`] : first);
  }
}
