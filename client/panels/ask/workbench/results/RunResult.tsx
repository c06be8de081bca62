import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CypherAnswer } from '../../../../../graph-data/model/api/cypher.ts';
import { subgraphQuery } from '../../../../api/queries.ts';
import type { CypherRequest } from '../../../../api/ask-queries.ts';
import { useOwnWords } from '../../../../i18n/use-own-words.ts';
import { AskProblem } from '../../AskProblem.tsx';
import { PictureActions } from '../../results/PictureActions.tsx';
import { toResult } from '../../results/result.ts';
import { ResultTable } from '../../results/ResultTable.tsx';
import { useCellReader } from '../../results/use-cell-reader.ts';
import { useShowRow } from '../../results/use-show-row.ts';
import { ViewSwitch } from '../../results/ViewSwitch.tsx';
import { JsonView } from './JsonView.tsx';
import { PlanTree, PlanView } from './PlanView.tsx';
import { ResultGraph } from './ResultGraph.tsx';
import { ANSWER_WORDS } from './words.ts';

interface RunResultProps {
  readonly answer: CypherAnswer;
  readonly asked: CypherRequest;
}

const VIEWS = ['table', 'graph', 'json', 'plan'] as const;

/** The answer of a query, in each way that it can be looked at. */
export function RunResult({ answer, asked }: RunResultProps) {
  const reader = useCellReader(false);
  const showRow = useShowRow();
  const [view, setView] = useState<(typeof VIEWS)[number]>('table');
  const result = useMemo(() => toResult(answer, (name) => name), [answer]);
  if (answer.plan !== null) return <PlanTree plan={answer.plan} />;
  return (
    <div className="answer">
      <ViewSwitch views={VIEWS} current={view} onChange={setView} />
      {view === 'table' && (
        <ResultTable result={result} reader={reader} caption={asked.query} onRow={showRow} />
      )}
      {view === 'json' && <JsonView answer={answer} />}
      {view === 'plan' && <PlanView asked={asked} />}
      <GraphPart answer={answer} isDrawn={view === 'graph'} onNode={(id) => showRow([id])} />
    </div>
  );
}

interface GraphPartProps {
  readonly answer: CypherAnswer;
  readonly isDrawn: boolean;
  readonly onNode: (id: string) => void;
}

/** What of the graph the answer mentions: as a drawing, and into the picture. */
function GraphPart({ answer, isDrawn, onNode }: GraphPartProps) {
  const own = useOwnWords(ANSWER_WORDS);
  const [isBetween, setBetween] = useState(false);
  const ids = useMemo(() => answer.graph.nodes.map(({ id }) => id), [answer]);
  const between = useQuery({ ...subgraphQuery(ids), enabled: isBetween && ids.length > 0 });
  const relationships = isBetween
    ? (between.data?.relationships ?? [])
    : answer.graph.relationships;
  const types = isBetween
    ? null
    : [...new Set(answer.graph.relationships.map(({ type }) => type))].toSorted();
  return (
    <>
      {ids.length > 0 && (
        <fieldset className="choice">
          <legend className="visually-hidden">{own.relationships}</legend>
          {[false, true].map((value) => (
            <label key={String(value)} className="choice__one">
              <input
                type="radio"
                name="relationships-of-result"
                checked={isBetween === value}
                onChange={() => setBetween(value)}
              />
              {value ? own.between : own.returned}
            </label>
          ))}
        </fieldset>
      )}
      {isBetween && between.error !== null && (
        <AskProblem error={between.error} onRetry={() => void between.refetch()} />
      )}
      {isBetween && between.isLoading && <output className="quiet">{own.loading}</output>}
      {isDrawn && (
        <ResultGraph nodes={answer.graph.nodes} relationships={relationships} onNode={onNode} />
      )}
      <PictureActions ids={ids} types={types} />
    </>
  );
}
