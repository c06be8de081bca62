import { AppError } from '../../graph-data/model/app-error.ts';
import type { Clone } from './clone.ts';
import type { MainlineCommit } from './git-history.ts';
import type { Commit } from './git.ts';
import type { HarvestContext } from './source.ts';
import type { Warning } from './warnings.ts';

/** A file as it became at a step of the main line. */
export interface FileVersion<Extract> {
  readonly path: string;
  readonly commit: Commit;
  /** What was made of its text; null when the file went away. */
  readonly extract: Extract | null;
}

/** How the versions of files become something small; kept by content, so each is made once. */
export interface Extraction<Extract> {
  /** Raise it when `extract` makes something else of the same text. */
  readonly version: string;
  /** Git's pathspecs, so that git need not tell of the rest. */
  readonly paths: readonly string[];
  reads(path: string): boolean;
  /** Pure. What JSON can hold, with its own warnings inside. */
  extract(file: { readonly path: string; readonly text: string }): Extract;
}

/** No commit of this community is older. */
const FIRST_DAY = '2010-01-01';
/** Blobs that are read in one go: enough to be quick, few enough to be small. */
const BATCH = 64;

/**
 * Every version of the files that `reads` accepts, from the oldest to the newest. A step whose date
 * cannot be true is left out, with a warning. Rejects with an AppError for a shallow clone, whose
 * oldest commit would look like the beginning of everything.
 */
export async function readFileVersions<Extract>(
  clone: Clone,
  {
    extraction,
    context,
  }: {
    readonly extraction: Extraction<Extract>;
    readonly context: Pick<HarvestContext, 'memo' | 'warn' | 'today' | 'progress'>;
  },
): Promise<FileVersion<Extract>[]> {
  await requireHistory(clone);
  const { path: source } = clone.repository;
  const steps = (await clone.readMainline(extraction.paths)).filter((step) =>
    isPlausible(step, { source, today: context.today, warn: context.warn }),
  );
  const changes = steps.flatMap(({ hash, date, changes: files }) =>
    files
      .filter(({ path }) => extraction.reads(path))
      .map(({ path, blob }) => ({ path, blob, commit: { hash, date } })),
  );
  context.progress.expect(changes.length);
  const versions: FileVersion<Extract>[] = [];
  for (let start = 0; start < changes.length; start += BATCH) {
    const batch = changes.slice(start, start + BATCH);
    const texts = createTextReader(clone, batch.map(({ blob }) => blob ?? '').filter(Boolean));
    for (const { path, blob, commit } of batch) {
      const extract =
        blob === null
          ? null
          : await context.memo.recall(`${extraction.version} ${path} ${blob}`, async () =>
              extraction.extract({ path, text: await texts(blob) }),
            );
      versions.push({ path, commit, extract });
    }
    context.progress.advance(batch.length);
  }
  return versions;
}

/** Rejects with an AppError for a shallow clone, whose oldest commit looks like the beginning. */
export async function requireHistory(clone: Clone): Promise<void> {
  if (!(await clone.isShallow())) return;
  throw new AppError(
    'unavailable',
    `The clone of ${clone.repository.path} is shallow: its history is needed. Complete it with: git fetch --unshallow`,
  );
}

/** Reads all of a batch when the first of it is needed, and nothing when all is remembered. */
function createTextReader(
  clone: Clone,
  hashes: readonly string[],
): (hash: string) => Promise<string> {
  let reading: Promise<readonly string[]> | null = null;
  return async (hash) => {
    reading ??= clone.readBlobs(hashes);
    return (await reading)[hashes.indexOf(hash)] ?? '';
  };
}

function isPlausible(
  { hash, date, changes }: MainlineCommit,
  {
    source,
    today,
    warn,
  }: { readonly source: string; readonly today: string; readonly warn: (it: Warning) => void },
): boolean {
  if (date >= FIRST_DAY && date <= today) return true;
  const file = changes[0]?.path ?? 'the repository';
  const message = `the commit ${hash.slice(0, 12)} says it is of ${date}, which cannot be; it was left out.`;
  warn({ source, file, line: 1, message });
  return false;
}
