import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { findMissingForBrowser, launchBrowser } from '../../../tests/support/browser.ts';
import { findProjectRoot } from '../../command-line/project-root.ts';
import { createBenchStore, readBundledDataset } from '../stores.ts';
import type { BenchStore } from '../stores.ts';
import { seeFirstPicture } from './first-picture.ts';
import type { FirstPicture } from './first-picture.ts';
import { expandNode, moveAround } from './interaction.ts';
import type { Expand } from './interaction.ts';
import { toReport } from './report.ts';
import { buildYardstick, serveYardstick } from './serve-yardstick.ts';
import { HIDDEN_NEIGHBOURS, HUB } from './synthetic-dataset.ts';
import { prepareSyntheticDataset } from './synthetic-store.ts';

export interface ExplorerBenchOptions {
  readonly rounds: number;
  readonly note: (text: string) => void;
}

/** How the explorer fares in a real browser, beside a plain page that draws the same graph. */
export async function benchExplorer({ rounds, note }: ExplorerBenchOptions): Promise<string> {
  const missing = await findMissingForBrowser();
  if (missing !== null) return `Not measured: ${missing}`;
  const root = findProjectRoot(import.meta.url);
  const folder = await mkdtemp(path.join(tmpdir(), 'stackscape-bench-'));
  const browser = await launchBrowser();
  try {
    await buildYardstick(root, path.join(folder, 'yardstick'));
    const synthetic = await prepareSyntheticDataset(root, note);
    const bundled = await readBundledDataset(root);
    const reports: string[] = [];
    for (const [name, loaded] of Object.entries({ synthetic, bundled })) {
      note(`Measuring the ${name} graph …`);
      const store = createBenchStore(
        'embedded',
        { STACKSCAPE_STORE_DIR: path.join(folder, name) },
        { ...loaded, root },
      );
      await store.load();
      const setup = { store, browser, rounds, yardstick: path.join(folder, 'yardstick') };
      const measured = await measureStore(setup, name === 'synthetic' ? HUB : null);
      reports.push(toReport(name, loaded.dataset, measured));
    }
    return reports.join('\n\n');
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Setup {
  readonly store: BenchStore;
  readonly browser: Browser;
  readonly rounds: number;
  /** The folder of the built plain page. */
  readonly yardstick: string;
}

export interface Measured {
  readonly ours: readonly FirstPicture[];
  readonly plain: readonly FirstPicture[];
  readonly moves: Awaited<ReturnType<typeof moveAround>>;
  readonly expansions: readonly Expand[];
}

function measureStore(
  { store, browser, rounds, yardstick }: Setup,
  hub: string | null,
): Promise<Measured> {
  return store.serve((address) =>
    serveYardstick(
      { folder: yardstick, overview: `${address}/api/v1/overview` },
      async (plainAddress) => {
        const [ours, plain]: [FirstPicture[], FirstPicture[]] = [[], []];
        const expansions: Expand[] = [];
        // The first of each warms up server and browser, and is not counted.
        for (let round = 0; round <= rounds; round += 1) {
          const pair = [
            await seeFirstPicture(browser, address),
            await seeFirstPicture(browser, plainAddress),
          ] as const;
          if (round === 0) continue;
          ours.push(pair[0]);
          plain.push(pair[1]);
        }
        const moves = await moveAround(browser, address);
        for (let round = 0; hub !== null && round < rounds; round += 1) {
          const asked = { id: hub, neighbours: HIDDEN_NEIGHBOURS };
          expansions.push(await expandNode(browser, address, asked));
        }
        return { ours, plain, moves, expansions };
      },
    ),
  );
}
