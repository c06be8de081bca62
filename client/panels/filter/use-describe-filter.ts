import type { Filter } from '../../graph/filter.ts';
import { useWords } from '../../i18n/use-messages.ts';
import type { Words } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useNames } from '../../state/use-names.ts';
import { findDefinition } from './properties.ts';
import { WORDS } from './words.ts';
import type { FilterWords } from './words.ts';

interface Scope {
  readonly words: Words;
  readonly own: FilterWords;
  readonly nameOf: (id: string) => string;
}

/** A filter in a few words: what it looks at, and what it asks for. */
export interface FilterText {
  readonly name: string;
  readonly value: string;
}

/** Describes filters in the language of the page. */
export function useDescribeFilter(): (filter: Filter) => FilterText {
  const scope = { words: useWords(), own: useOwnWords(WORDS), nameOf: useNames() };
  return (filter) => describe(filter, scope);
}

function describe(filter: Filter, { words, own, nameOf }: Scope): FilterText {
  const { formats, titleOf, valueOf } = words;
  switch (filter.kind) {
    case 'number':
    case 'date': {
      const bounds =
        filter.kind === 'number'
          ? [filter.from, filter.to].map((n) => (n === null ? null : formats.number(n)))
          : [filter.from, filter.to].map((day) => (day === null ? null : formats.date(day)));
      return { name: nameProperty(filter, words), value: describeBounds(bounds, own) };
    }
    case 'text': {
      const isExact = filter.text.startsWith('=');
      const text = isExact ? filter.text.slice(1) : filter.text;
      const shown = valueOf(text, findDefinition(filter.of, filter.property));
      const value = text === '' ? own.any : isExact ? shown : `“${shown}”`;
      return { name: nameProperty(filter, words), value };
    }
    case 'core':
      return { name: titleOf({ en: 'Core', zh: '核心' }), value: `≥ ${formats.number(filter.k)}` };
    case 'component': {
      const value = filter.id === null ? own.largest : own.componentOf(nameOf(filter.id));
      return { name: '', value };
    }
    case 'near': {
      const depth = formats.number(filter.depth);
      return { name: '', value: own.nearOf({ name: nameOf(filter.id), depth }) };
    }
    default:
      return filter satisfies never;
  }
}

function nameProperty(
  { of, property }: Extract<Filter, { readonly property: string }>,
  { titleOf }: Words,
): string {
  const definition = findDefinition(of, property);
  return definition === undefined ? property : titleOf(definition.title);
}

function describeBounds([from, to]: readonly (string | null)[], own: FilterWords): string {
  if (typeof from === 'string' && typeof to === 'string') return own.span({ from, to });
  if (typeof from === 'string') return own.atLeast(from);
  return typeof to === 'string' ? own.atMost(to) : own.any;
}
