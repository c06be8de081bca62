import type { PlanStep } from '../../graph-data/model/api/cypher.ts';
import type { Health } from '../../graph-data/model/api/health.ts';
import type { ExpansionsAnswer, NodeAnswer } from '../../graph-data/model/api/node.ts';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import type { PathsAnswer } from '../../graph-data/model/api/paths.ts';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { SchemaAnswer } from '../../graph-data/model/api/schema.ts';
import type { SearchAnswer } from '../../graph-data/model/api/search.ts';
import type { TableAnswer } from '../../graph-data/model/api/table.ts';
import type { Values } from '../../graph-data/model/api/values.ts';
import type { GraphNode, NodeLabel, Relationship, Subgraph } from '../../graph-data/model/graph.ts';
import type { RelationshipType } from '../../graph-data/model/relationship-types.ts';
import type { EngineName, QueryResult, Statement } from './cypher-engine.ts';

/** Every question may be given up (`signal`) and takes the graph as it was at a moment. */
export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
}

/** An ISO date (`2025-10-01`, `2025-10`, `2025`); undefined asks for the graph of all times. */
export interface AtMoment {
  readonly at?: string | undefined;
}

export interface OverviewQuestion extends AtMoment {
  readonly kinds?: readonly NodeLabel[] | undefined;
  /** Nodes at most; the most connected stay. */
  readonly limit: number;
}

export interface ValuesQuestion extends OverviewQuestion {
  readonly of: 'node' | 'relationship';
  /** A property of the vocabulary. */
  readonly property: string;
}

export interface SearchQuestion {
  readonly text: string;
  readonly kinds?: readonly NodeLabel[] | undefined;
  readonly limit: number;
}

export interface NodeQuestion extends AtMoment {
  readonly id: string;
}

export interface NeighbourhoodQuestion extends AtMoment {
  readonly id: string;
  readonly depth: number;
  readonly types?: readonly RelationshipType[] | undefined;
  readonly kinds?: readonly NodeLabel[] | undefined;
  readonly direction: 'out' | 'in' | 'both';
  /** Nodes at most, the one asked for included; the nearest and most connected stay. */
  readonly limit: number;
}

export interface PathsQuestion extends AtMoment {
  readonly from: string;
  readonly to: string;
  readonly mode: 'shortest' | 'all';
  readonly maxHops: number;
  readonly types?: readonly RelationshipType[] | undefined;
  /** Nodes that no path passes; an end among them is an end all the same. */
  readonly avoid?: readonly string[] | undefined;
  readonly limit: number;
}

export interface SubgraphQuestion extends AtMoment {
  readonly nodeIds: readonly string[];
}

/** What is named one by one, as a view is; relationships that are absent are all between the nodes. */
export interface NamedGraphQuestion extends SubgraphQuestion {
  readonly relationshipIds?: readonly string[] | undefined;
}

export interface TableQuestion {
  readonly statement: Statement;
  readonly maxRows: number;
  readonly parameters: Readonly<Record<string, QueryValue>>;
}

export interface QueryQuestion {
  readonly statement: Statement;
  readonly maxRows: number;
  /** Of the rows as JSON. */
  readonly maxBytes: number;
  /** See `RunOptions`. */
  readonly onLeftover?: (ended: Promise<void>) => void;
}

export type QueryAnswer = TableAnswer & { readonly limit: QueryResult['limit'] };

/** A run of nodes or of relationships of an export; all nodes come before the first relationship. */
export type GraphChunk =
  | { readonly nodes: readonly GraphNode[] }
  | { readonly relationships: readonly Relationship[] };

/** What is loaded, and whether the last import came to its end. */
export interface StoreState {
  readonly engine: EngineName;
  readonly version: string;
  readonly dataset: string | null;
  readonly nodes: number;
  readonly relationships: number;
  /** `none`: nothing was ever loaded; `interrupted`: an import began and did not finish. */
  readonly import: 'complete' | 'running' | 'interrupted' | 'none';
}

/**
 * What the server asks of a graph. Lists are in a stated order, the same on every engine. Absence is
 * null. Rejections are `AppError`s: `unavailable` while the database cannot be reached, `timeout`,
 * `too_large`.
 */
export interface GraphStore {
  readonly engine: EngineName;
  getState(options?: AskOptions): Promise<StoreState>;
  /** The state as `/health/ready` tells it; never rejects. */
  getHealth(options?: AskOptions): Promise<Health>;
  getSchema(options?: AskOptions): Promise<SchemaAnswer>;
  getOverview(question: OverviewQuestion, options?: AskOptions): Promise<Overview>;
  /** A property of everything that the same question for an overview has. */
  getValues(question: ValuesQuestion, options?: AskOptions): Promise<Values>;
  findNodes(question: SearchQuestion, options?: AskOptions): Promise<SearchAnswer>;
  /** Null when there is no such node (at that moment). */
  getNode(question: NodeQuestion, options?: AskOptions): Promise<NodeAnswer | null>;
  getExpansions(question: NodeQuestion, options?: AskOptions): Promise<ExpansionsAnswer | null>;
  getNeighbourhood(question: NeighbourhoodQuestion, options?: AskOptions): Promise<Subgraph | null>;
  /** Null when an end does not exist; an empty list when they are not connected. */
  findPaths(question: PathsQuestion, options?: AskOptions): Promise<PathsAnswer | null>;
  /** The given nodes that exist, and every relationship between them. */
  getSubgraph(question: SubgraphQuestion, options?: AskOptions): Promise<Subgraph>;
  /** Rows of a trusted statement, and what of the graph they mention. */
  getTable(question: TableQuestion, options?: AskOptions): Promise<TableAnswer>;
  /** The same of a query of a stranger that passed the guard, within limits. */
  runQuery(question: QueryQuestion, options?: AskOptions): Promise<QueryAnswer>;
  /** How the database would run such a query. */
  explainQuery(statement: Statement, options?: AskOptions): Promise<PlanStep>;
  /** The whole graph (at a moment) in chunks, ordered by id: nodes first. */
  readGraph(question: AtMoment, options?: AskOptions): AsyncIterable<GraphChunk>;
  /**
   * What is named, in chunks ordered by id: nodes first. At a moment it is what was there of it; at no
   * moment all of it must be there, or else this rejects with `not_found` before the first chunk.
   */
  readNamedGraph(question: NamedGraphQuestion, options?: AskOptions): AsyncIterable<GraphChunk>;
  /** The date of a release by id, name or series number (`flamingo`, `2025.2`); null when unknown. */
  getReleaseDate(release: string, options?: AskOptions): Promise<string | null>;
  close(): Promise<void>;
}
