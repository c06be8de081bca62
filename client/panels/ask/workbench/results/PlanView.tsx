import { useQuery } from '@tanstack/react-query';
import type { PlanStep } from '../../../../../graph-data/model/api/cypher.ts';
import { planQuery } from '../../../../api/ask-queries.ts';
import type { CypherRequest } from '../../../../api/ask-queries.ts';
import { useWords } from '../../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../../i18n/use-own-words.ts';
import { AskProblem } from '../../AskProblem.tsx';
import { ANSWER_WORDS } from './words.ts';

/** How the store goes about the query, asked for when it is looked at; nothing is run for it. */
export function PlanView({ asked }: { readonly asked: CypherRequest }) {
  const own = useOwnWords(ANSWER_WORDS);
  const { data, error, refetch } = useQuery(planQuery(asked));
  if (error !== null) return <AskProblem error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <output className="quiet">{own.planning}</output>;
  return data.plan === null ? null : <PlanTree plan={data.plan} />;
}

export function PlanTree({ plan }: { readonly plan: PlanStep }) {
  const own = useOwnWords(ANSWER_WORDS);
  return (
    <div className="plan">
      <p className="quiet">{own.planHint}</p>
      <ul>
        <PlanItem step={plan} />
      </ul>
    </div>
  );
}

function PlanItem({ step }: { readonly step: PlanStep }) {
  const own = useOwnWords(ANSWER_WORDS);
  const { formats } = useWords();
  return (
    <li>
      <strong>{step.operator}</strong> <code>{step.details}</code>
      {step.estimatedRows !== null && (
        <span className="quiet">
          {' '}
          {own.estimated(formats.number(Math.round(step.estimatedRows)))}
        </span>
      )}
      {step.steps.length > 0 && (
        <ul>
          {step.steps.map((inner, index) => (
            // Steps have no name of their own and never move.
            // eslint-disable-next-line react/no-array-index-key
            <PlanItem key={index} step={inner} />
          ))}
        </ul>
      )}
    </li>
  );
}
