import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Question } from '../../../../graph-data/model/api/questions.ts';
import { questionAnswerQuery } from '../../../api/ask-queries.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { keepLastAnswer } from '../../../state/use-last-answer.ts';
import { AskProblem } from '../AskProblem.tsx';
import { toAnswerText } from '../results/answer-text.ts';
import { AnswerChart } from '../results/AnswerChart.tsx';
import type { CellReader } from '../results/cell-text.ts';
import { listFigureColumns } from '../results/chart-data.ts';
import { PictureActions } from '../results/PictureActions.tsx';
import { toResult } from '../results/result.ts';
import { ResultTable } from '../results/ResultTable.tsx';
import { useCellReader } from '../results/use-cell-reader.ts';
import { useShowRow } from '../results/use-show-row.ts';
import { ViewSwitch } from '../results/ViewSwitch.tsx';
import { QUESTION_WORDS } from './words.ts';

interface QuestionAnswerProps {
  readonly question: Question;
  readonly parameters: Readonly<Record<string, string | number>>;
}

const VIEWS = ['text', 'table', 'chart', 'picture'] as const;
type AnswerView = (typeof VIEWS)[number];

/** The answer as sentences, table, chart or picture. */
export function QuestionAnswer({ question, parameters }: QuestionAnswerProps) {
  const own = useOwnWords(QUESTION_WORDS);
  const { titleOf, formats } = useWords();
  const reader = useCellReader(true);
  const [view, setView] = useState<AnswerView>('table');
  const { data, error, refetch } = useQuery(questionAnswerQuery(question.name, parameters));
  const result = useMemo(
    () =>
      data === undefined
        ? null
        : toResult(data, (name) => {
            const column = question.columns.find((known) => known.name === name);
            return column === undefined ? name : titleOf(column.title);
          }),
    [data, question, titleOf],
  );
  const cache = useQueryClient();
  useEffect(() => {
    if (data === undefined) return;
    const { nodes, relationships } = data.graph;
    const asked = { question: question.name, parameters };
    keepLastAnswer(cache, { asked, nodes: nodes.length, relationships: relationships.length });
  }, [cache, data, question.name, parameters]);
  if (error !== null) return <AskProblem error={error} onRetry={() => void refetch()} />;
  if (data === undefined || result === null) {
    return <output className="quiet">{own.asking}</output>;
  }
  if (result.rows.length === 0) return <output className="note">{own.empty}</output>;
  const count = formats.number(result.rows.length);
  const views = VIEWS.filter((name) => name !== 'chart' || listFigureColumns(result).length > 0);
  const current = views.includes(view) ? view : 'table';
  return (
    <div className="answer">
      <div className="answer__head">
        <output className="quiet">{data.truncated ? own.cut(count) : own.rows(count)}</output>
        <ViewSwitch views={views} current={current} onChange={setView} />
      </div>
      <AnswerBody
        view={current}
        result={result}
        reader={reader}
        caption={titleOf(question.title)}
      />
    </div>
  );
}

interface AnswerBodyProps {
  readonly view: AnswerView;
  readonly result: ReturnType<typeof toResult>;
  readonly reader: CellReader;
  readonly caption: string;
}

function AnswerBody({ view, result, reader, caption }: AnswerBodyProps) {
  const own = useOwnWords(QUESTION_WORDS);
  const showRow = useShowRow();
  switch (view) {
    case 'text':
      return (
        <div className="answer__text">
          {toAnswerText(result, reader, own).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      );
    case 'table':
      return <ResultTable result={result} reader={reader} caption={caption} onRow={showRow} />;
    case 'chart':
      return <AnswerChart result={result} reader={reader} />;
    case 'picture':
      return <PictureActions ids={result.graph.nodes.map(({ id }) => id)} types={null} />;
    default:
      return view satisfies never;
  }
}
