import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Clone } from './clone.ts';
import type { FactLines } from './fact-file.ts';
import { mapAtMost } from './map-at-most.ts';
import type { Warning } from './warnings.ts';

/** Two cores. */
const AT_ONCE = 2;

const lastRunSchema = z.object({
  inputs: z.string(),
  output: z.string(),
  warnings: z.array(
    z.object({ source: z.string(), file: z.string(), line: z.number(), message: z.string() }),
  ),
});

/** What a source was made from the last time, what came of it, and what it warned of. */
type LastRun = z.infer<typeof lastRunSchema>;

/** Everything that decides what a source makes of its clones. */
export interface RunInputs {
  /** Of the harvester itself and of the tables that people keep. */
  readonly program: string;
  readonly clones: readonly Clone[];
  readonly missing: readonly string[];
  readonly known: FactLines;
}

/** A fingerprint of the inputs: the same one means that gathering again would make the same. */
export async function fingerprintInputs({
  program,
  clones,
  missing,
  known,
}: RunInputs): Promise<string> {
  const hash = createHash('sha256').update(program);
  const states = await mapAtMost(clones, AT_ONCE, async (clone) => {
    const tags = [...(await clone.listTags())].map(([tag, commit]) => ` ${tag}=${commit}`);
    const { repository, head } = clone;
    return `\n${repository.name} ${head.hash} ${await clone.isShallow()}${tags.join('')}`;
  });
  for (const state of states) hash.update(state);
  for (const name of missing) hash.update(`\nwithout ${name}`);
  for (const line of known.values()) hash.update(`\n${line}`);
  return hash.digest('hex');
}

export function fingerprintLines(lines: FactLines): string {
  const hash = createHash('sha256');
  for (const line of lines.values()) hash.update(`${line}\n`);
  return hash.digest('hex');
}

/** The last run of a source; null when there was none, or it cannot be read. */
export async function readLastRun(file: string): Promise<LastRun | null> {
  try {
    return lastRunSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

export async function writeLastRun(
  file: string,
  run: Omit<LastRun, 'warnings'> & { readonly warnings: readonly Warning[] },
): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(run));
  await rename(`${file}.new`, file);
}
