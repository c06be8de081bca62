import { toTypeTitle } from '../../../graph/type-titles.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { Insight } from '../Insight.tsx';
import { NodeLink } from '../../NodeLink.tsx';
import { readId, readNumber, readText } from '../read-row.ts';
import { useAnswer } from '../use-answer.ts';
import { INSIGHT_WORDS } from '../words.ts';

/** Of how many facts a source is the receipt, by what they say. */
export function SourceInsight({ id }: { readonly id: string }) {
  const own = useOwnWords(INSIGHT_WORDS);
  const { titleOf, formats } = useWords();
  return (
    <Insight title={own.facts} asked={useAnswer('facts-of-a-source', { source: id })}>
      {(rows) => (
        <ul className="insight__list">
          {rows.map((row) => {
            const type = readText(row, 'what') ?? '';
            return (
              <li key={type}>
                {titleOf(toTypeTitle(type))}{' '}
                <span className="quiet">
                  {own.factsLine(formats.number(readNumber(row, 'facts') ?? 0))}
                </span>
                <NodeLink id={readId(row, 'example')} />
              </li>
            );
          })}
        </ul>
      )}
    </Insight>
  );
}
