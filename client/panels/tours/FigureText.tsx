import { useQueries, useQuery } from '@tanstack/react-query';
import type { QueryValue } from '../../../graph-data/model/api/query-value.ts';
import { questionAnswerQuery, questionsQuery } from '../../api/ask-queries.ts';
import { useWords } from '../../i18n/use-messages.ts';
import type { Words } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useNames } from '../../state/use-names.ts';
import { isRecord, readFigure, splitText } from '../../tours/read-figure.ts';
import type { Figure, TourStep } from '../../tours/tour.ts';
import { TOUR_WORDS } from './words.ts';

/** The sentences of a stop, their figures read from the data, and which questions gave them. */
export function FigureText({ step }: { readonly step: TourStep }) {
  const own = useOwnWords(TOUR_WORDS);
  const { titleOf, formats } = useWords();
  const figures = Object.entries(step.figures ?? {});
  const answers = useQueries({
    queries: figures.map(([, { question, parameters }]) =>
      questionAnswerQuery(question, parameters ?? {}),
    ),
  });
  const { data: questions } = useQuery({ ...questionsQuery(), enabled: figures.length > 0 });
  const asked = new Set(figures.map(([, { question }]) => question));
  const titles = (questions ?? []).filter(({ name }) => asked.has(name));
  const isReady = answers.every(({ isPending }) => !isPending);
  return (
    <>
      <p className="tour-card__text" data-ready={isReady}>
        {splitText(titleOf(step.text)).map((part) => {
          if (typeof part === 'string') return part;
          const index = figures.findIndex(([key]) => key === part.key);
          const figure = figures[index]?.[1];
          const answer = answers[index];
          if (figure === undefined || answer === undefined || answer.isError) {
            return own.unknownFigure;
          }
          return answer.data === undefined ? (
            '…'
          ) : (
            <FigureValue key={part.key} figure={figure} value={readFigure(figure, answer.data)} />
          );
        })}
      </p>
      {titles.length > 0 && (
        <p className="quiet">{own.from(formats.list(titles.map(({ title }) => titleOf(title))))}</p>
      )}
    </>
  );
}

interface FigureValueProps {
  readonly figure: Figure;
  readonly value: QueryValue;
}

/** A node is a way to it; anything else is written as people write it. */
function FigureValue({ figure, value }: FigureValueProps) {
  const own = useOwnWords(TOUR_WORDS);
  const words = useWords();
  const { find } = useExplorer();
  const nameOf = useNames();
  if (isRecord(value) && typeof value['id'] === 'string') {
    const { id } = value;
    return (
      <button type="button" className="text-link" onClick={() => find(id)}>
        {nameOf(id)}
      </button>
    );
  }
  if (typeof value === 'string' && figure.as === 'name') {
    const release = `release:${value}`;
    const name = nameOf(release);
    return <b>{name === release ? value : name}</b>;
  }
  return <b>{toText(value, figure.as, words) ?? own.unknownFigure}</b>;
}

function toText(value: QueryValue, as: Figure['as'], { formats }: Words): string | null {
  if (as === 'share' && typeof value === 'number')
    return `${formats.number(Math.round(value * 1000) / 10)} %`;
  if (as === 'number' && typeof value === 'number') return formats.number(value);
  return as === 'date' && typeof value === 'string' ? formats.date(value) : null;
}
