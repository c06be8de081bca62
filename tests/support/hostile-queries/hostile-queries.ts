import type { QueryValue } from '../../../graph-data/model/api/query-value.ts';
import { EXHAUSTING } from './exhausting.ts';
import { REACHING_OUT } from './reaching-out.ts';
import { UNREADABLE } from './unreadable.ts';
import { WRITING } from './writing.ts';

/** Queries that must not reach a store, by family: every known way past a guard, and what hurts. */
export interface HostileQuery {
  readonly family: string;
  readonly query: string;
  readonly parameters: Readonly<Record<string, QueryValue>>;
}

const PARAMETERS = {
  name: 'nova',
  url: 'http://127.0.0.1/secret',
  many: 1e12,
  long: 'x'.repeat(5_000),
  pattern: '(a|aa)+$',
  list: [1, 2, 3],
};

const FAMILIES = { ...WRITING, ...REACHING_OUT, ...UNREADABLE, ...EXHAUSTING };

export const HOSTILE_QUERIES: readonly HostileQuery[] = Object.entries(FAMILIES).flatMap(
  ([family, queries]) => queries.map((query) => ({ family, query, parameters: PARAMETERS })),
);

/** Those that a store would write by, as far as it understands them. */
export const WRITING_QUERIES: readonly HostileQuery[] = HOSTILE_QUERIES.filter(
  ({ family, query }) =>
    /write|escape/.test(family) || /^(?:CREATE|DROP|ALTER|GRANT|DENY|REVOKE)/.test(query),
);
