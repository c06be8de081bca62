import type { QueryValue } from '../../graph-data/model/api/query-value.ts';

/**
 * What the examples ask: five nodes, some of whose properties have the same name and are of another
 * kind.
 *
 *     a:A:P ─R─▶ b:B:P ─S─▶ c:A ─R─▶ a      d:D ─S─▶ d      e:B
 *     a ─R─▶ c, a ─S─▶ b
 */
export const EXAMPLE_GRAPH = `CREATE
  (a:A:P {id: 'a', n: 1, s: 'x', f: 1.5, l: [1, 2], b: true}),
  (b:B:P {id: 'b', n: 2, s: '1', l: ['p', 'q'], b: false}),
  (c:A {id: 'c', n: 3, s: '中文', f: 2.0}), (d:D {id: 'd'}), (e:B {id: 'e', n: 2, s: 'x'}),
  (a)-[:R {id: 'r1', w: 1}]->(b), (a)-[:R {id: 'r2', w: 2}]->(c), (b)-[:S {id: 'r3'}]->(c),
  (c)-[:R {id: 'r4', w: 5}]->(a), (d)-[:S {id: 'r5'}]->(d), (a)-[:S {id: 'r6', w: 7}]->(b)`;

/** Of one rule; they stand beside it. */
export interface DialectExamples {
  readonly name: string;
  /** With the answers of Neo4j 5.26. */
  readonly answers: readonly {
    readonly query: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly QueryValue[])[];
  }[];
  /** Not answered: Neo4j fails too, or the engine cannot. */
  readonly refused: readonly string[];
}
