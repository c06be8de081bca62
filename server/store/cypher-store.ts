import type { Health } from '../../graph-data/model/api/health.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import { parseReceipt } from '../../graph-data/model/receipt.ts';
import { readExpansions } from '../cypher/expansions.ts';
import { readNamedGraph } from '../cypher/named-graph.ts';
import { readNameIndex, searchNames } from '../cypher/names.ts';
import type { NameIndex } from '../cypher/names.ts';
import { readNeighbourhood } from '../cypher/neighbourhood.ts';
import { readNodesById } from '../cypher/nodes-by-id.ts';
import { readOverview } from '../cypher/overview.ts';
import { readPaths } from '../cypher/paths.ts';
import { readRelationshipsBetween } from '../cypher/relationships-between.ts';
import { readReleaseDate } from '../cypher/releases.ts';
import { readSchema } from '../cypher/schema.ts';
import { readQuery, readTable } from '../cypher/table.ts';
import { readValues } from '../cypher/values.ts';
import { readWholeGraph } from '../cypher/whole-graph.ts';
import type { CypherEngine, EngineName, RunOptions } from './cypher-engine.ts';
import type { AskOptions, GraphStore, StoreState } from './graph-store.ts';

/** Where the questions get their engine, and what is known of the last import. */
export interface EngineSource {
  readonly name: EngineName;
  /** The engine over the graph in use; rejects with `unavailable` while there is none. */
  getEngine(): Promise<CypherEngine>;
  getState(options: AskOptions): Promise<StoreState>;
  close(): Promise<void>;
}

/** The questions of the server, put to whichever database is behind. */
export function createCypherStore(source: EngineSource): GraphStore {
  let names: { readonly key: string; readonly index: Promise<NameIndex> } | null = null;

  /** Names of the dataset in use; read anew when another was loaded, or an import went on. */
  async function getNames(engine: CypherEngine, run: RunOptions): Promise<NameIndex> {
    const { dataset, nodes, import: state } = await source.getState(run);
    const key = JSON.stringify([dataset, nodes, state]);
    if (names?.key === key) return names.index;
    // Several searches may wait for them, so none of them takes them along when it is given up.
    const entry = { key, index: readNameIndex(engine, {}) };
    names = entry;
    entry.index.catch(() => {
      if (names === entry) names = null;
    });
    return entry.index;
  }

  const store: GraphStore = {
    engine: source.name,
    getState: (options = {}) => source.getState(options),
    getHealth: (options = {}) => toHealth(source, options),
    async getSchema(run = {}) {
      return readSchema(await source.getEngine(), run);
    },
    async getOverview(question, run = {}) {
      const engine = await source.getEngine();
      const { dataset } = await source.getState(run);
      return readOverview(engine, question, { dataset: dataset ?? '', run });
    },
    async getValues(question, run = {}) {
      const engine = await source.getEngine();
      const { dataset } = await source.getState(run);
      return readValues(engine, question, { dataset: dataset ?? '', run });
    },
    async findNodes(question, run = {}) {
      const engine = await source.getEngine();
      return searchNames(engine, await getNames(engine, run), { ...question, run });
    },
    async getNode({ id, at }, run = {}) {
      const engine = await source.getEngine();
      const [node] = await readNodesById(engine, { ids: [id], at }, run);
      if (node === undefined) return null;
      const receipts = [node.properties.sources ?? []].flat().map(String);
      const sourceIds = receipts.flatMap((text) => parseReceipt(text)?.sourceId ?? []);
      return { node, sources: await readNodesById(engine, { ids: sourceIds.toSorted() }, run) };
    },
    async getExpansions(question, run = {}) {
      const engine = await source.getEngine();
      const [[node], expansions] = await Promise.all([
        readNodesById(engine, { ids: [question.id], at: question.at }, run),
        readExpansions(engine, question, run),
      ]);
      return node === undefined ? null : expansions;
    },
    async getNeighbourhood(question, run = {}) {
      const engine = await source.getEngine();
      const [[node], neighbourhood] = await Promise.all([
        readNodesById(engine, { ids: [question.id], at: question.at }, run),
        readNeighbourhood(engine, question, run),
      ]);
      return node === undefined ? null : neighbourhood;
    },
    async findPaths(question, run = {}) {
      return readPaths(await source.getEngine(), question, run);
    },
    async getSubgraph({ nodeIds, at }, run = {}) {
      const engine = await source.getEngine();
      const nodes = await readNodesById(engine, { ids: nodeIds, at }, run);
      const ids = nodes.map(({ id }) => id);
      const relationships = await readRelationshipsBetween(engine, { ids, at }, run);
      const total = { nodes: nodes.length, relationships: relationships.length };
      return { nodes, relationships, truncated: false, total };
    },
    async getTable(question, run = {}) {
      return readTable(await source.getEngine(), question, run);
    },
    async runQuery(question, run = {}) {
      return readQuery(await source.getEngine(), question, run);
    },
    async explainQuery(statement, run = {}) {
      const engine = await source.getEngine();
      return engine.explain(statement, { ...run, aside: 'query' });
    },
    async *readGraph(question, run = {}) {
      yield* readWholeGraph(await source.getEngine(), question, run);
    },
    async *readNamedGraph(question, run = {}) {
      yield* readNamedGraph(await source.getEngine(), question, run);
    },
    async getReleaseDate(release, run = {}) {
      return readReleaseDate(await source.getEngine(), release, run);
    },
    close: () => source.close(),
  };
  return store;
}

const IMPORT_SENTENCES = {
  running: 'An import is running.',
  interrupted: 'An import was interrupted before its end; run it again: npm run import',
  none: 'Nothing is loaded yet; load the dataset with: npm run import',
} as const;

/** Ready when a whole graph can be asked; an older graph that is still whole counts. */
async function toHealth(source: EngineSource, options: AskOptions): Promise<Health> {
  try {
    const state = await source.getState(options);
    const { nodes, relationships, dataset, version } = state;
    // A Neo4j is written in place; the embedded store keeps the older graph until the new is whole.
    const isWhole = dataset !== null && (state.import === 'complete' || source.name === 'embedded');
    return {
      status: isWhole ? 'ready' : 'not_ready',
      ...(state.import === 'complete' ? {} : { reason: IMPORT_SENTENCES[state.import] }),
      store: { engine: source.name, version },
      graph: { nodes, relationships, dataset },
    };
  } catch (error) {
    return {
      status: 'not_ready',
      reason: error instanceof AppError ? error.message : 'The store could not answer.',
      store: { engine: source.name, version: null },
      graph: { nodes: null, relationships: null, dataset: null },
    };
  }
}
