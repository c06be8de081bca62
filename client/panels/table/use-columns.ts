import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Overview } from '../../../graph-data/model/api/overview.ts';
import type { SchemaAnswer } from '../../../graph-data/model/api/schema.ts';
import type { Values } from '../../../graph-data/model/api/values.ts';
import type { PropertyValue } from '../../../graph-data/model/graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../../graph-data/model/properties.ts';
import { overviewQuery, schemaQuery, valuesQuery } from '../../api/queries.ts';
import type { Cell, TableColumn } from '../../graph/table/table.ts';
import { useWords } from '../../i18n/use-messages.ts';
import type { Words } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { unfold } from '../../state/use-filter-values.ts';
import { TABLE_WORDS } from './words.ts';

export type TableSubject = Values['of'];

/** Columns that are there without asking; `degree` stands last. */
const OWN_COLUMNS = {
  node: ['name', 'kind', 'id', 'from', 'to', 'degree'],
  relationship: ['name', 'type', 'end', 'id', 'from', 'to'],
} as const;
/** Shown until somebody chooses others. */
export const FIRST_COLUMNS: Readonly<Record<TableSubject, readonly string[]>> = {
  node: ['name', 'kind', 'from', 'to', 'degree'],
  relationship: ['name', 'type', 'end', 'from', 'to'],
};
/** Told by a column of ours, or of use to programs only. */
const ELSEWHERE = new Set(['name', 'from', 'to', 'x', 'y', 'degree', 'permalink', 'sources']);

/** Every column that there could be, in order. */
export function useColumns(of: TableSubject): readonly TableColumn[] {
  const own = useOwnWords(TABLE_WORDS);
  const { titleOf } = useWords();
  const { data: schema } = useQuery(schemaQuery());
  return useMemo(() => {
    const toOwn = (key: (typeof OWN_COLUMNS)[TableSubject][number]): TableColumn => ({
      key,
      title: key === 'name' && of === 'relationship' ? own.start : own[key],
      isNumber: key === 'degree',
    });
    const fixed = OWN_COLUMNS[of].map(toOwn);
    const properties = schema === undefined ? [] : listProperties(schema, of);
    const chosen = properties.map(([key, { title, type }]): TableColumn => ({
      key: `.${key}`,
      title: titleOf(title),
      isNumber: type === 'integer' || type === 'float',
    }));
    const lastOwn = of === 'node' ? fixed.slice(-1) : [];
    return [...fixed.slice(0, fixed.length - lastOwn.length), ...chosen, ...lastOwn];
  }, [of, own, schema, titleOf]);
}

function listProperties(
  schema: SchemaAnswer,
  of: TableSubject,
): (readonly [string, PropertyDefinition])[] {
  const groups = of === 'node' ? schema.kinds : schema.relationshipTypes;
  const present = new Set(groups.flatMap(({ properties }) => properties.map(({ key }) => key)));
  const definitions: Readonly<Record<string, PropertyDefinition>> =
    of === 'node' ? NODE_PROPERTIES : RELATIONSHIP_PROPERTIES;
  return Object.entries(definitions).filter(([key]) => present.has(key) && !ELSEWHERE.has(key));
}

/** The values of the chosen properties, each asked for when it is chosen. */
export function useColumnValues(
  of: TableSubject,
  columns: readonly string[],
): { readonly values: ReadonlyMap<string, (key: string) => Cell>; readonly isLoading: boolean } {
  const { data: overview } = useQuery(overviewQuery());
  const { valueOf } = useWords();
  const chosen = columns.filter((key) => key.startsWith('.')).map((key) => key.slice(1));
  const answers = useQueries({
    queries: chosen.map((property) => valuesQuery({ of, property })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  const values = useMemo(
    () =>
      new Map(answers.map((answer) => [answer.property, createReader(overview, answer, valueOf)])),
    [answers, overview, valueOf],
  );
  return { values, isLoading: values.size < chosen.length };
}

function createReader(
  overview: Overview | undefined,
  answer: Values,
  valueOf: Words['valueOf'],
): (key: string) => Cell {
  if (overview === undefined) return () => null;
  const map = unfold(overview, answer);
  const definitions: Readonly<Record<string, PropertyDefinition>> =
    answer.of === 'node' ? NODE_PROPERTIES : RELATIONSHIP_PROPERTIES;
  const definition = definitions[answer.property];
  return (key) => toCell(map.get(key), (text) => valueOf(text, definition));
}

function toCell(value: PropertyValue | undefined, toTitle: (text: string) => string): Cell {
  if (value === undefined) return null;
  if (typeof value === 'string') return toTitle(value);
  return Array.isArray(value) ? value.join('; ') : value;
}
