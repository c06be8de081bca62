import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTaskProcess } from './task-process.ts';
import type { TaskProcess, TaskProcessListener } from './task-process.ts';

/**
 * A folder of the child's own for what the database puts aside. It leaves a folder behind for each
 * time that it was open, above all when it is killed; null where there is no room for one.
 */
function makeScratchFolder(): string | null {
  try {
    return mkdtempSync(path.join(tmpdir(), 'stackscape-store-'));
  } catch {
    return null;
  }
}

/**
 * Starts the child and waits until its database is open. Rejects with `unavailable` when it cannot
 * be opened: not there, not readable, not a database, or locked by a writer.
 */
export function startEmbeddedProcess(
  database: { readonly path: string; readonly mode: 'read' | 'write'; readonly niceness: number },
  listener: TaskProcessListener,
): Promise<TaskProcess> {
  const scratch = makeScratchFolder();
  return startTaskProcess(
    {
      name: 'embedded-child',
      argv: [database.path, database.mode, scratch ?? ''],
      refusal: 'The embedded store cannot be opened. Load it again with: npm run import',
      niceness: database.niceness,
      onGone() {
        if (scratch !== null) rm(scratch, { recursive: true, force: true }).catch(() => undefined);
      },
    },
    listener,
  );
}
