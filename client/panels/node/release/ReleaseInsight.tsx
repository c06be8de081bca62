import { useMemo } from 'react';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useNames } from '../../../state/use-names.ts';
import { Chart } from '../charts/Chart.tsx';
import type { Drawing } from '../charts/draw.ts';
import { Insight } from '../Insight.tsx';
import { readId, readNumber } from '../read-row.ts';
import type { QueryRow } from '../read-row.ts';
import { useAnswer } from '../use-answer.ts';
import { INSIGHT_WORDS } from '../words.ts';

/** A release in numbers, beside all the others. */
export function ReleaseInsight({ id }: { readonly id: string }) {
  const own = useOwnWords(INSIGHT_WORDS);
  return (
    <Insight title={own.inNumbers} asked={useAnswer('releases-in-numbers', {})}>
      {(rows) => <ReleaseNumbers id={id} rows={rows} />}
    </Insight>
  );
}

const FIGURES = ['projectsIn', 'organisations', 'authors', 'commits'] as const;

function ReleaseNumbers({ id, rows }: { readonly id: string; readonly rows: readonly QueryRow[] }) {
  const own = useOwnWords(INSIGHT_WORDS);
  const { formats } = useWords();
  const nameOf = useNames();
  const counted = useMemo(() => rows.filter((row) => readNumber(row, 'commits') !== null), [rows]);
  const row = rows.find((each) => readId(each, 'release') === id);
  const drawing = useMemo<Drawing>(
    () => ({
      kind: 'columns',
      isShare: false,
      columns: counted.map((each) => {
        const label = nameOf(readId(each, 'release'));
        const value = readNumber(each, 'commits') ?? 0;
        const isThis = readId(each, 'release') === id;
        const colour = isThis ? 'var(--accent)' : 'var(--kind-Release)';
        return { label, value, colour, title: `${label}: ${formats.number(value)}` };
      }),
    }),
    [counted, id, nameOf, formats],
  );
  return (
    <>
      {row !== undefined && (
        <dl className="insight__figures">
          {FIGURES.map((figure) => {
            const value = readNumber(row, figure === 'projectsIn' ? 'projects' : figure);
            return (
              <div key={figure}>
                <dt>{own[figure]}</dt>
                <dd>{value === null ? own.unknown : formats.number(value)}</dd>
              </div>
            );
          })}
          {(['unattributed', 'independent'] as const).map((figure) => {
            const value = readNumber(row, figure);
            return (
              <div key={figure}>
                <dt>{own[figure]}</dt>
                <dd>{value === null ? own.unknown : formats.share(value)}</dd>
              </div>
            );
          })}
        </dl>
      )}
      <h4 className="quiet">{own.perRelease}</h4>
      <Chart
        title={own.perRelease}
        drawing={drawing}
        columns={[own.release, own.organisations, own.authors, own.commits, own.unattributed]}
        rows={counted.map((each) => ({
          key: readId(each, 'release'),
          cells: [
            nameOf(readId(each, 'release')),
            formats.number(readNumber(each, 'organisations') ?? 0),
            formats.number(readNumber(each, 'authors') ?? 0),
            formats.number(readNumber(each, 'commits') ?? 0),
            formats.share(readNumber(each, 'unattributed') ?? 0),
          ],
        }))}
      />
    </>
  );
}
