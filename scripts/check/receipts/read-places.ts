import { runGit } from '../../harvest/git-process.ts';

/** What git has under a name such as `COMMIT:PATH`. */
export type GitObject =
  | { readonly kind: 'file'; readonly text: string }
  | {
      readonly kind: 'directory';
      readonly names: readonly string[];
      /** Who put something there: file names may be no more than somebody's nick. */
      readonly authors: readonly string[];
    }
  | { readonly kind: 'history'; readonly commits: number }
  | { readonly kind: 'nothing' };

/** A range of a history, `A...B` as addresses that compare have it. */
const RANGE = /^([^\s.-][^\s]*?)\.\.\.([^\s.-][^\s]*)$/;

export function isRange(path: string): boolean {
  return RANGE.test(path);
}

/** Reads what stands at a commit, of one clone, in the order asked for; each thing once. */
export async function readPlaces(
  clone: string,
  places: readonly { readonly commit: string; readonly path: string }[],
): Promise<GitObject[]> {
  const names = places.map(({ commit, path }) => (isRange(path) ? path : `${commit}:${path}`));
  const objects = new Map<string, GitObject>();
  // A name with a line end in it would be two to git; no path that anyone means has one.
  const plain = [...new Set(names)].filter((name) => !isRange(name) && !/[\r\n]/.test(name));
  for (const [name, object] of await readBlobsAndTrees(clone, plain)) {
    const isDirectory = object.kind === 'directory';
    objects.set(
      name,
      isDirectory ? { ...object, authors: await readAuthors(clone, name) } : object,
    );
  }
  for (const name of new Set(names.filter(isRange))) {
    objects.set(name, await countCommits(clone, name));
  }
  return names.map((name) => objects.get(name) ?? { kind: 'nothing' });
}

async function readBlobsAndTrees(
  clone: string,
  names: readonly string[],
): Promise<[string, GitObject][]> {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}\n`).join('');
  const output = await runGit(clone, ['cat-file', '--batch'], input);
  const objects: [string, GitObject][] = [];
  let offset = 0;
  for (const name of names) {
    const lineEnd = output.indexOf('\n', offset);
    const heading = output.toString('utf8', offset, lineEnd);
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(heading) ?? [];
    if (size === undefined) {
      // "NAME missing", or "ambiguous": nothing follows.
      offset = lineEnd + 1;
      objects.push([name, { kind: 'nothing' }]);
      continue;
    }
    const start = lineEnd + 1;
    const end = start + Number(size);
    offset = end + 1;
    const bytes = output.subarray(start, end);
    objects.push([name, toObject(type, bytes)]);
  }
  return objects;
}

function toObject(type: string | undefined, bytes: Buffer): GitObject {
  if (type === 'blob') return { kind: 'file', text: bytes.toString('utf8') };
  return type === 'tree'
    ? { kind: 'directory', names: toEntryNames(bytes), authors: [] }
    : { kind: 'nothing' };
}

const MOST_COMMITS = 100;

/** Authors of the last commits that touched a directory, `COMMIT:PATH`. */
async function readAuthors(clone: string, name: string): Promise<string[]> {
  const colon = name.indexOf(':');
  const [commit, path] = [name.slice(0, colon), name.slice(colon + 1)];
  const limit = `--max-count=${MOST_COMMITS}`;
  const output = await runGit(clone, ['log', limit, '--format=%aN', commit, '--', path]);
  return [...new Set(output.toString('utf8').split('\n').filter(Boolean))];
}

const HASH_LENGTH = 20;

/** `MODE NAME\0HASH`, one after the other. */
function toEntryNames(tree: Buffer): string[] {
  const names: string[] = [];
  for (let offset = 0; offset < tree.length;) {
    const space = tree.indexOf(' ', offset);
    const end = tree.indexOf('\0', space);
    if (space === -1 || end === -1) break;
    names.push(tree.toString('utf8', space + 1, end));
    offset = end + 1 + HASH_LENGTH;
  }
  return names;
}

async function countCommits(clone: string, range: string): Promise<GitObject> {
  const [, from, to] = RANGE.exec(range) ?? [];
  try {
    const output = await runGit(clone, ['rev-list', '--count', `${from}..${to}`, '--']);
    return { kind: 'history', commits: Number(output.toString('utf8').trim()) };
  } catch {
    // The clone lacks one of the two.
    return { kind: 'nothing' };
  }
}
