import { AppError } from '../../graph-data/model/app-error.ts';
import { readImportRecord } from '../cypher/import-state.ts';
import type { CypherEngine } from './cypher-engine.ts';
import type { EngineSource } from './cypher-store.ts';
import { readCurrentGraph } from './embedded-files.ts';
import { readImportState } from './import-marker.ts';

/** How long a replaced graph may still answer the requests that began with it, exports above all. */
const GRACE_MS = 300_000;

/**
 * The embedded store as the source of answers. It follows the store's folder: an import that swaps
 * in a new graph is seen at the next request, and a folder that vanished is asked for again each
 * time, so that the server recovers by itself when it is back.
 */
export function createEmbeddedSource(options: {
  readonly storeDirectory: string;
  readonly openEngine: (path: string) => CypherEngine;
}): EngineSource {
  let open: { readonly name: string; readonly engine: CypherEngine } | null = null;
  const retired = new Set<CypherEngine>();

  function retire(engine: CypherEngine): void {
    retired.add(engine);
    const close = () => {
      retired.delete(engine);
      void engine.close();
    };
    setTimeout(close, GRACE_MS).unref();
  }

  async function getEngine(): Promise<CypherEngine> {
    const current = await readCurrentGraph(options.storeDirectory);
    if (current === null) {
      if (open !== null) {
        retire(open.engine);
        open = null;
      }
      throw new AppError(
        'unavailable',
        'There is no graph in the embedded store yet; load the dataset with: npm run import',
      );
    }
    if (open?.name !== current.name) {
      if (open !== null) retire(open.engine);
      open = { name: current.name, engine: options.openEngine(current.path) };
    }
    return open.engine;
  }

  return {
    name: 'embedded',
    getEngine,
    async getState(run) {
      const marker = await readImportState(options.storeDirectory);
      const hasGraph = (await readCurrentGraph(options.storeDirectory)) !== null;
      if (!hasGraph && marker !== 'none') {
        const nothing = { dataset: null, nodes: 0, relationships: 0 };
        return { engine: 'embedded', version: '', ...nothing, import: marker };
      }
      const engine = await getEngine();
      const record = await readImportRecord(engine, run);
      return {
        engine: 'embedded',
        version: await engine.getVersion(),
        dataset: record?.dataset ?? null,
        nodes: record?.nodes ?? 0,
        relationships: record?.relationships ?? 0,
        import: marker === 'none' ? (record === null ? 'none' : 'complete') : marker,
      };
    },
    async close() {
      const engines = [...retired, ...(open === null ? [] : [open.engine])];
      open = null;
      retired.clear();
      for (const engine of engines) await engine.close();
    },
  };
}
