import { useMemo, useState } from 'react';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { toRangeText } from './answer-text.ts';
import type { CellReader } from './cell-text.ts';
import { QUESTION_WORDS } from '../questions/words.ts';
import { listFigureColumns, toBars } from './chart-data.ts';
import type { Result } from './result.ts';

const WORDS = {
  en: {
    figure: 'Figure',
    none: 'This answer has no column of numbers to draw.',
    more: (text: { shown: string; total: string }) =>
      `${text.shown} of ${text.total} bars; show more`,
  },
  zh: {
    figure: '数值',
    none: '这个答案没有可以画成图表的数值列。',
    more: (text: { shown: string; total: string }) => `${text.shown}/${text.total} 条；显示更多`,
  },
};

const PAGE = 40;

/** One column of numbers as bars, each with its figure beside it: read as a list by those who listen. */
export function AnswerChart({
  result,
  reader,
}: {
  readonly result: Result;
  readonly reader: CellReader;
}) {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  const figures = useMemo(() => listFigureColumns(result), [result]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [shown, setShown] = useState(PAGE);
  const column = chosen !== null && figures.includes(chosen) ? chosen : figures[0];
  const bars = useMemo(
    () => (column === undefined ? [] : toBars(result, column, reader)),
    [result, column, reader],
  );
  const answerWords = useOwnWords(QUESTION_WORDS);
  if (column === undefined) return <p className="quiet">{own.none}</p>;
  return (
    <div className="answer-chart">
      {figures.length > 1 ? (
        <label className="form-row">
          <span className="form-row__title">{own.figure}</span>
          <select
            className="field"
            value={column}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {figures.map((index) => (
              <option key={index} value={index}>
                {result.columns[index]?.title}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p className="quiet">{result.columns[column]?.title}</p>
      )}
      {/* Who contributed how much says little without how much is nobody's. */}
      {figures
        .filter((index) => index !== column && result.columns[index]?.name === 'unattributed')
        .flatMap((index) => toRangeText(result, index, { reader, words: answerWords }))
        .map((sentence) => (
          <p key={sentence} className="quiet">
            {sentence}
          </p>
        ))}
      <ul className="bars">
        {bars.slice(0, shown).map((bar, index) => (
          // Two rows may read alike; bars never move.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index} className="bar">
            <span className="bar__label">{bar.label}</span>
            <span className="bar__track" aria-hidden="true">
              <span className="bar__fill" style={{ width: `${bar.share * 100}%` }} />
            </span>
            <span className="bar__figure figure">{bar.figure}</span>
          </li>
        ))}
      </ul>
      {bars.length > shown && (
        <TextButton className="button--quiet" onClick={() => setShown(shown + PAGE)}>
          {own.more({ shown: formats.number(shown), total: formats.number(bars.length) })}
        </TextButton>
      )}
    </div>
  );
}
