import type { CypherAnswer, QueryLimit } from '../../graph-data/model/api/cypher.ts';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { QuerySettings } from '../config.ts';
import type { CheckedQuery } from '../guard/check-query.ts';
import type { Guard } from '../guard/guard.ts';
import type { AskOptions, GraphStore, QueryQuestion } from '../store/graph-store.ts';
import { createSlots } from '../slots.ts';

export interface FreeQuery {
  readonly query: string;
  readonly parameters: Readonly<Record<string, QueryValue>>;
  /** Who asks: each may run so many at once. */
  readonly client: string;
}

/** Runs queries of strangers: through the guard, within every limit. */
export interface QueryRunner {
  run(asked: FreeQuery, options?: AskOptions): Promise<CypherAnswer>;
  close(): Promise<void>;
}

const NOTHING = {
  columns: [],
  rows: [],
  graph: { nodes: [], relationships: [], truncated: false, total: { nodes: 0, relationships: 0 } },
};

/** The guard is the runner's from now on, and closed with it; the store is not. */
export function createQueryRunner(parts: {
  readonly store: GraphStore;
  readonly guard: Guard;
  readonly limits: QuerySettings;
}): QueryRunner {
  const { store, guard, limits } = parts;
  const slots = createSlots(limits, {
    ofClient: `One client may run ${toQueries(limits.perClient)} at once; wait for an answer, then ask again.`,
    ofAll: 'As many queries run as may run at once; try again in a moment.',
  });

  async function ask(
    checked: CheckedQuery,
    { parameters, onLeftover }: FreeQuery & Pick<QueryQuestion, 'onLeftover'>,
    options: AskOptions,
  ) {
    const statement = { text: checked.text, parameters };
    if (checked.isExplain) {
      const plan = await store.explainQuery(statement, options);
      return { ...NOTHING, limit: null, plan };
    }
    const { maxRows } = limits;
    const maxBytes = limits.maxMegabytes * 2 ** 20;
    const answer = await store.runQuery(
      { statement, maxRows, maxBytes, ...(onLeftover && { onLeftover }) },
      options,
    );
    return { ...answer, columns: [...(checked.columns ?? answer.columns)], plan: null };
  }

  return {
    async run(asked, options = {}) {
      const giveBack = slots.take(asked.client);
      let ended: Promise<void> = Promise.resolve();
      try {
        const started = performance.now();
        const { query, parameters } = asked;
        const { maxPathLength } = limits;
        const question = { query, parameters, engine: store.engine, maxPathLength };
        const checked = await guard.check(question, options);
        const { limit, ...answer } = await ask(
          checked,
          { ...asked, onLeftover: (leftover) => (ended = leftover) },
          options,
        );
        const limitsReached: QueryLimit[] = limit === null ? [] : [limit];
        if (checked.hasBoundedPaths) limitsReached.push('path');
        return {
          ...answer,
          truncated: limitsReached.length > 0,
          limit: limitsReached[0] ?? null,
          limits: limitsReached,
          elapsedMs: Math.round((performance.now() - started) * 10) / 10,
        };
      } finally {
        // What the database does not let go of keeps its place.
        void ended.then(giveBack);
      }
    },
    close: () => guard.close(),
  };
}

function toQueries(count: number): string {
  return count === 1 ? 'one query' : `${count} queries`;
}
