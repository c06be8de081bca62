import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { schemaQuery } from '../../../api/queries.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { CodeText } from '../../../ui/CodeText.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useOpenQuery } from '../use-open-query.ts';
import { RunResult } from '../workbench/results/RunResult.tsx';
import { RunStatus } from '../workbench/RunStatus.tsx';
import { toRequest } from '../workbench/parameters/to-request.ts';
import { useRun } from '../workbench/use-run.ts';
import { KindChoice } from './KindChoice.tsx';
import { NodeConditions } from './NodeConditions.tsx';
import { MOST_STEPS, toQuery } from './pattern.ts';
import type { Pattern, PatternNode } from './pattern.ts';
import { PatternStepRow } from './PatternStepRow.tsx';
import { StepChoice } from './StepChoice.tsx';
import { PATTERN_WORDS } from './words.ts';

const BEGIN: Pattern = { start: { kind: 'Person', conditions: [] }, steps: [] };

/** A query that is clicked together: kinds, what ties them, conditions; and the Cypher as it grows. */
export function PatternTab() {
  const own = useOwnWords(PATTERN_WORDS);
  const openQuery = useOpenQuery();
  const [pattern, setPattern] = useState(BEGIN);
  const [isTried, setTried] = useState(false);
  const { data: schema, error, refetch } = useQuery(schemaQuery());
  const { state, run, stop } = useRun(() => {});
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (schema === undefined) return <output className="quiet">{own.reading}</output>;
  const query = toQuery(pattern);
  const sent = toRequest(query.text, query.parameters);
  const last = pattern.steps.at(-1)?.node ?? pattern.start;

  function setNode(index: number, node: PatternNode): void {
    if (index === 0) return setPattern({ ...pattern, start: node });
    const steps = pattern.steps.map((step, at) => (at === index - 1 ? { ...step, node } : step));
    return setPattern({ ...pattern, steps });
  }

  return (
    <div className="pattern">
      <p className="quiet">{own.intro}</p>
      <KindChoice
        schema={schema}
        kind={pattern.start.kind}
        onKind={(kind) => setPattern({ start: { kind, conditions: [] }, steps: [] })}
      />
      <NodeConditions schema={schema} node={pattern.start} onNode={(node) => setNode(0, node)} />
      {pattern.steps.map((step, index) => (
        // Steps follow one another and are only taken from the end.
        // eslint-disable-next-line react/no-array-index-key
        <div key={index} className="pattern__step">
          <PatternStepRow
            step={step}
            onRemove={
              index === pattern.steps.length - 1
                ? () => setPattern({ ...pattern, steps: pattern.steps.slice(0, -1) })
                : null
            }
          />
          <NodeConditions
            schema={schema}
            node={step.node}
            onNode={(node) => setNode(index + 1, node)}
          />
        </div>
      ))}
      {pattern.steps.length < MOST_STEPS && (
        <StepChoice
          schema={schema}
          kind={last.kind}
          onStep={({ type, direction, kind }) =>
            setPattern({
              ...pattern,
              steps: [...pattern.steps, { type, direction, node: { kind, conditions: [] } }],
            })
          }
        />
      )}
      <section>
        <h3 className="panel__title">{own.query}</h3>
        <CodeText className="pattern__query">{query.text}</CodeText>
      </section>
      <div className="actions">
        {state.is === 'running' ? (
          <TextButton icon="stop" className="button--main" onClick={stop}>
            {own.stop}
          </TextButton>
        ) : (
          <TextButton
            icon="play"
            className="button--main"
            onClick={() => {
              setTried(true);
              if ('request' in sent) run(sent.request);
            }}
          >
            {own.run}
          </TextButton>
        )}
        <TextButton icon="code" onClick={() => openQuery(query)}>
          {own.open}
        </TextButton>
      </div>
      {isTried && 'missing' in sent && (
        <p className="form-row__problem" role="alert">
          {own.incomplete}
        </p>
      )}
      {state.is !== 'idle' && (
        <RunStatus state={state} onRetry={() => 'request' in sent && run(sent.request)} />
      )}
      {state.is === 'done' && <RunResult answer={state.answer} asked={state.asked} />}
    </div>
  );
}
