import { createHash } from 'node:crypto';
import type { Clone } from './clone.ts';
import { readFileVersions } from './file-versions.ts';
import type { Commit } from './git.ts';
import type { HarvestContext } from './source.ts';
import { splitTopLevel } from './top-level-parts.ts';
import type { TextPart } from './top-level-parts.ts';
import type { Warning } from './warnings.ts';

/** What was made of a part, and what was odd about it; lines count from the part's first. */
export interface PartReading<Entry> {
  /** Null when nothing can be made of it. */
  readonly entry: Entry | null;
  readonly warnings: readonly Omit<Warning, 'source' | 'file'>[];
}

/** A list as it became at a commit. */
export interface ListVersion<Entry> {
  readonly commit: Commit;
  /** The file in which it stood; null when it was nowhere. */
  readonly path: string | null;
  readonly entries: readonly Entry[];
}

export interface ListReading<Entry> {
  /** Raise it when `read` makes something else of the same text. */
  readonly version: string;
  /** The files in which the list stood at one time or another. */
  readonly paths: readonly string[];
  /** Pure. What JSON can hold; the same object stands in all versions that share the part. */
  read(text: string): PartReading<Entry>;
}

type Context = Pick<HarvestContext, 'memo' | 'warn' | 'today' | 'progress'>;

/** Where a part begins, and its hash. */
type Outline = readonly (readonly [line: number, hash: string])[];

/**
 * Every version of a list whose entries stand under keys at the top of a YAML file, from the oldest
 * to the newest. A version with an entry that cannot be read is left out with a warning, lest it
 * look as if the entry had gone.
 */
export async function readListVersions<Entry>(
  clone: Clone,
  { list, context }: { readonly list: ListReading<Entry>; readonly context: Context },
): Promise<ListVersion<Entry>[]> {
  const texts = new Map<string, string>();
  const versions = await readFileVersions(clone, {
    extraction: {
      version: `${list.version} outline`,
      paths: list.paths,
      reads: (path) => list.paths.includes(path),
      extract: ({ text }): Outline =>
        splitTopLevel(text).map((part) => {
          const hash = toHash(part);
          texts.set(hash, part.text);
          return [part.line, hash];
        }),
    },
    context,
  });
  const recall = createPartReader(clone, { list, context, texts });
  const told = new Set<string>();
  const lists: ListVersion<Entry>[] = [];
  for (const { path, commit, extract } of versions) {
    if (extract === null) {
      // A file that goes where another comes in the same step has only moved.
      if (lists.at(-1)?.commit.hash !== commit.hash)
        lists.push({ commit, path: null, entries: [] });
      continue;
    }
    const entries: Entry[] = [];
    for (const [line, hash] of extract) {
      const reading = await recall({ path, hash, commit });
      if (!told.has(hash)) warnOfPart({ reading, path, line, commit, clone, context });
      told.add(hash);
      if (reading.entry !== null) entries.push(reading.entry);
    }
    if (entries.length < extract.length) continue;
    if (lists.at(-1)?.commit.hash === commit.hash) lists.pop();
    lists.push({ commit, path, entries });
  }
  return lists;
}

/** Parts are remembered by their own content; a version is read again only where one is not. */
function createPartReader<Entry>(
  clone: Clone,
  {
    list,
    context,
    texts,
  }: {
    readonly list: ListReading<Entry>;
    readonly context: Context;
    readonly texts: Map<string, string>;
  },
): (part: { path: string; hash: string; commit: Commit }) => Promise<PartReading<Entry>> {
  return ({ path, hash, commit }) =>
    context.memo.recall(`${list.version} part ${hash}`, async () => {
      if (!texts.has(hash)) {
        const [text = ''] = await clone.readBlobs([`${commit.hash}:${path}`]);
        for (const part of splitTopLevel(text)) texts.set(toHash(part), part.text);
      }
      return list.read(texts.get(hash) ?? '');
    });
}

function toHash({ text }: TextPart): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

function warnOfPart<Entry>({
  reading,
  path,
  line,
  commit,
  clone,
  context,
}: {
  readonly reading: PartReading<Entry>;
  readonly path: string;
  readonly line: number;
  readonly commit: Commit;
  readonly clone: Clone;
  readonly context: Context;
}): void {
  const file = `${path}@${commit.hash.slice(0, 12)}`;
  for (const warning of reading.warnings) {
    context.warn({
      source: clone.repository.path,
      file,
      line: line + warning.line - 1,
      message: warning.message,
    });
  }
}
