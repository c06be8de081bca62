import { useId, useMemo, useState } from 'react';
import type { PropertyValue } from '../../../graph-data/model/graph.ts';
import type { Filter } from '../../graph/filter.ts';
import type { PropertyFilter } from '../../graph/filters/values.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { findDefinition } from './properties.ts';
import { WORDS } from './words.ts';

interface TextFieldsProps {
  readonly name: string;
  readonly filter: Extract<PropertyFilter, { readonly kind: 'text' }>;
  readonly values: readonly PropertyValue[];
  readonly onChange: (filter: Filter) => void;
}

/** So few different texts are offered as a list to choose from. */
const FEW = 16;
/** Of many, the most frequent ones are proposed. */
const MOST_PROPOSED = 60;

/** A text to look for, or one of the few that there are. */
export function TextFields({ name, filter, values, onChange }: TextFieldsProps) {
  const own = useOwnWords(WORDS);
  const { valueOf, formats } = useWords();
  const texts = useMemo(() => countTexts(values), [values]);
  const definition = findDefinition(filter.of, filter.property);
  if (texts.length > FEW) {
    return <FreeText name={name} filter={filter} texts={texts} onChange={onChange} />;
  }
  const title = (text: string): string => {
    if (text === 'true') return own.yes;
    return text === 'false' ? own.no : valueOf(text, definition);
  };
  return (
    <label className="filter-card__row">
      <span>{own.is}</span>
      <select
        className="field"
        aria-label={`${name}: ${own.is}`}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      >
        <option value="">{own.any}</option>
        {texts.map(([text, count]) => (
          <option key={text} value={`=${text}`}>
            {`${title(text)} (${formats.number(count)})`}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FreeTextProps extends Omit<TextFieldsProps, 'values'> {
  readonly texts: readonly (readonly [string, number])[];
}

function FreeText({ name, filter, texts, onChange }: FreeTextProps) {
  const own = useOwnWords(WORDS);
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const settle = (): void => {
    if (draft !== null && draft !== filter.text) onChange({ ...filter, text: draft });
    setDraft(null);
  };
  return (
    <label className="small-field">
      <span>{own.text}</span>
      <input
        type="text"
        className="field"
        aria-label={own.textOf(name)}
        list={id}
        maxLength={200}
        value={draft ?? filter.text}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
      <datalist id={id}>
        {texts.slice(0, MOST_PROPOSED).map(([text]) => (
          <option key={text}>{text}</option>
        ))}
      </datalist>
    </label>
  );
}

/** The different texts, the most frequent first. */
function countTexts(values: readonly PropertyValue[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values.flat()) {
    const text = String(value);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
