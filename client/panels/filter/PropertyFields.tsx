import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PropertyValue } from '../../../graph-data/model/graph.ts';
import { valuesQuery } from '../../api/queries.ts';
import type { Filter } from '../../graph/filter.ts';
import { collectValues, toDateBounds, toPropertyKey } from '../../graph/filters/values.ts';
import type { PropertyFilter } from '../../graph/filters/values.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { NumberFields } from './NumberFields.tsx';
import { TextFields } from './TextFields.tsx';
import { useDescribeFilter } from './use-describe-filter.ts';
import { WORDS } from './words.ts';

interface PropertyFieldsProps {
  readonly filter: PropertyFilter;
  readonly onChange: (filter: Filter) => void;
}

/** What can be set of a filter by property, as soon as the values are there. */
export function PropertyFields({ filter, onChange }: PropertyFieldsProps) {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  const { visible } = useExplorer();
  const { data, error, refetch } = useQuery(valuesQuery(filter));
  const map = visible.values.get(toPropertyKey(filter));
  const unfiltered = visible.getUnfiltered();
  const present = filter.of === 'node' ? unfiltered.nodes : unfiltered.edges;
  const values = useMemo(
    () => (map === undefined ? [] : collectValues(map, present)),
    [map, present],
  );
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined || map === undefined) return <p className="quiet">{own.loading}</p>;
  if (values.length === 0) return <p className="quiet">{own.noValues}</p>;
  const counts = { shown: formats.number(values.length), total: formats.number(present.size) };
  return (
    <>
      <Fields filter={filter} values={values} onChange={onChange} />
      {values.length < present.size && <p className="quiet">{own.missing(counts)}</p>}
    </>
  );
}

interface FieldsProps extends PropertyFieldsProps {
  /** Of what is in the picture. */
  readonly values: readonly PropertyValue[];
}

function Fields({ filter, values, onChange }: FieldsProps) {
  const { name } = useDescribeFilter()(filter);
  switch (filter.kind) {
    case 'number':
      return <NumberFields name={name} filter={filter} values={values} onChange={onChange} />;
    case 'date': {
      const bounds = toDateBounds(values);
      return <DateFields name={name} filter={filter} bounds={bounds} onChange={onChange} />;
    }
    case 'text':
      return <TextFields name={name} filter={filter} values={values} onChange={onChange} />;
    default:
      return filter satisfies never;
  }
}

interface DateFieldsProps {
  readonly name: string;
  readonly filter: Extract<PropertyFilter, { readonly kind: 'date' }>;
  readonly bounds: { readonly from: string; readonly to: string } | null;
  readonly onChange: (filter: Filter) => void;
}

function DateFields({ name, filter, bounds, onChange }: DateFieldsProps) {
  const own = useOwnWords(WORDS);
  return (
    <div className="filter-card__pair">
      <DateField
        label={own.from}
        name={own.fromOf(name)}
        value={filter.from}
        bounds={bounds}
        onChange={(from) => onChange({ ...filter, from })}
      />
      <DateField
        label={own.to}
        name={own.toOf(name)}
        value={filter.to}
        bounds={bounds}
        onChange={(to) => onChange({ ...filter, to })}
      />
    </div>
  );
}
