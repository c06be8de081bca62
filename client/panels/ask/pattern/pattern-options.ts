import type { SchemaAnswer } from '../../../../graph-data/model/api/schema.ts';
import { isDisplayKind } from '../../../graph/kinds.ts';

/** A relationship that a kind really has, with how many there are to a kind of neighbours. */
export interface StepOption {
  readonly type: string;
  readonly direction: 'out' | 'in';
  readonly kind: string;
  /** Null where only the schema is known, not how many there are. */
  readonly count: number | null;
}

/** Counts the relationships of a kind by type, direction and the labels of the neighbour. */
export function toCountQuery(kind: string): string {
  const side = (arrow: string, direction: string): string =>
    [
      `MATCH (a:\`${kind.replaceAll('`', '``')}\`)${arrow}(b:Entity)`,
      `RETURN type(r) AS type, '${direction}' AS direction, labels(b) AS labels, count(*) AS number`,
    ].join('\n');
  return [side('-[r]->', 'out'), 'UNION ALL', side('<-[r]-', 'in')].join('\n');
}

/** The options from the rows of that query; a neighbour counts under each of its labels. */
export function readOptions(rows: readonly (readonly unknown[])[]): StepOption[] {
  const options = new Map<string, StepOption>();
  for (const [type, direction, labels, number] of rows) {
    if (typeof type !== 'string' || typeof number !== 'number' || !Array.isArray(labels)) continue;
    for (const kind of labels.filter((label) => typeof label === 'string').filter(isDisplayKind)) {
      const side = direction === 'in' ? 'in' : 'out';
      const key = `${type} ${side} ${kind}`;
      const count = (options.get(key)?.count ?? 0) + number;
      options.set(key, { type, direction: side, kind, count });
    }
  }
  return sortOptions([...options.values()]);
}

/** What the schema allows, where the graph itself cannot be asked. */
export function toSchemaOptions(schema: SchemaAnswer, kind: string): StepOption[] {
  const base = schema.kinds.find((known) => known.kind === kind)?.narrows ?? kind;
  return sortOptions(
    schema.relationshipTypes
      .filter(({ count }) => count > 0)
      .flatMap(({ type, starts, ends }): StepOption[] => [
        ...(starts.includes(base)
          ? ends.map((end) => ({ type, direction: 'out' as const, kind: end, count: null }))
          : []),
        ...(ends.includes(base)
          ? starts.map((start) => ({ type, direction: 'in' as const, kind: start, count: null }))
          : []),
      ]),
  );
}

function sortOptions(options: readonly StepOption[]): StepOption[] {
  return options.toSorted(
    (a, b) =>
      a.type.localeCompare(b.type) ||
      a.direction.localeCompare(b.direction) ||
      a.kind.localeCompare(b.kind),
  );
}
