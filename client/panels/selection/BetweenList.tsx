import { useState } from 'react';
import { toTypePhrase } from '../../graph/type-titles.ts';
import type { listBetween } from '../../graph/selection-sets.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useNames } from '../../state/use-names.ts';
import { TextButton } from '../../ui/Button.tsx';
import { WORDS } from './words.ts';

const PAGE = 30;

/** What ties the selected nodes to one another, as sentences. */
export function BetweenList({ between }: { readonly between: ReturnType<typeof listBetween> }) {
  const { formats, titleOf } = useWords();
  const own = useOwnWords(WORDS);
  const nameOf = useNames();
  const [most, setMost] = useState(PAGE);
  const shown = between.slice(0, most);
  return (
    <section>
      <h3 className="panel__title">
        {own.between}
        <span className="count">{formats.number(between.length)}</span>
      </h3>
      {between.length === 0 && <p className="quiet">{own.noneBetween}</p>}
      <ul className="between">
        {shown.map(({ type, start, end, count }) => (
          <li key={`${type} ${start} ${end}`}>
            {nameOf(start)} <span className="between__type">{titleOf(toTypePhrase(type))}</span>{' '}
            {nameOf(end)}
            {count > 1 && <span className="count"> {own.times(formats.number(count))}</span>}
          </li>
        ))}
      </ul>
      {shown.length < between.length && (
        <TextButton className="button--quiet" onClick={() => setMost(most + PAGE * 4)}>
          {own.more(formats.number(shown.length), formats.number(between.length))}
        </TextButton>
      )}
    </section>
  );
}
