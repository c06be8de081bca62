import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SchemaAnswer } from '../../../../graph-data/model/api/schema.ts';
import { countsQuery } from '../../../api/ask-queries.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { readOptions, toCountQuery, toSchemaOptions } from './pattern-options.ts';
import type { StepOption } from './pattern-options.ts';
import { useTitles } from '../../../i18n/use-titles.ts';
import { PATTERN_WORDS } from './words.ts';

interface StepChoiceProps {
  readonly schema: SchemaAnswer;
  readonly kind: string;
  readonly onStep: (option: StepOption) => void;
}

/** What a kind is tied to in this graph, with how often. */
export function StepChoice({ schema, kind, onStep }: StepChoiceProps) {
  const own = useOwnWords(PATTERN_WORDS);
  const { formats } = useWords();
  const titles = useTitles();
  const { data, isError } = useQuery(countsQuery(toCountQuery(kind)));
  const options = useMemo(
    () =>
      data === undefined
        ? isError
          ? toSchemaOptions(schema, kind)
          : null
        : readOptions(data.rows),
    [data, isError, schema, kind],
  );
  if (options === null) return <output className="quiet">{own.reading}</output>;
  if (options.length === 0) return <p className="quiet">{own.noSteps}</p>;
  return (
    <>
      <label className="form-row">
        <span className="form-row__title">{own.addStep}</span>
        <select
          className="field"
          value=""
          onChange={(event) => {
            const option = options[Number(event.target.value)];
            if (event.target.value !== '' && option !== undefined) onStep(option);
          }}
        >
          <option value="">{own.chooseStep}</option>
          {options.map(({ type, direction, kind: end, count }, index) => (
            <option key={`${type} ${direction} ${end}`} value={index}>
              {own.step({
                type: titles.titleOfType(type),
                kind: titles.titleOfKind(end),
                isOut: direction === 'out',
                count: count === null ? null : formats.number(count),
              })}
            </option>
          ))}
        </select>
      </label>
      {isError && <p className="quiet">{own.notCounted}</p>}
    </>
  );
}
