import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../../graph-data/model/compare-text.ts';

/**
 * What was worked out before, by a key that tells everything the result depends on (hashes of git
 * objects, and a version of the code that makes it). Values are what JSON can hold. Nothing that
 * names a person's address may be kept.
 */
export interface Memo {
  recall<Value>(key: string, make: () => Value | Promise<Value>): Promise<Value>;
}

/** A memo that lasts as long as its owner. */
export function createMemo(earlier: ReadonlyMap<string, unknown> = new Map()): Memo & {
  readonly used: ReadonlyMap<string, unknown>;
} {
  const used = new Map<string, unknown>();
  return {
    used,
    async recall<Value>(key: string, make: () => Value | Promise<Value>): Promise<Value> {
      const value = used.has(key)
        ? used.get(key)
        : earlier.has(key)
          ? earlier.get(key)
          : await make();
      used.set(key, value);
      // A key names the code and the input, so what stands under it was made by the same `make`.
      return value as Value;
    },
  };
}

/**
 * A memo in a file, or one that forgets when `file` is null. What this run did not use is forgotten
 * when it is saved.
 */
export async function openMemo(file: string | null): Promise<Memo & { save(): Promise<void> }> {
  if (file === null) return { ...createMemo(), save: () => Promise.resolve() };
  const earlier = parseEntries(await readFile(file, 'utf8').catch(() => ''));
  const memo = createMemo(earlier);
  return {
    recall: (key, make) => memo.recall(key, make),
    async save() {
      const isSame =
        memo.used.size === earlier.size && [...memo.used.keys()].every((key) => earlier.has(key));
      if (isSame) return;
      const lines = [...memo.used]
        .toSorted(([left], [right]) => compareText(left, right))
        .map(([key, value]) => `${JSON.stringify([key, value])}\n`);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(`${file}.new`, lines.join(''));
      await rename(`${file}.new`, file);
    },
  };
}

/** A memo that cannot be read is worth nothing: what is missing is worked out again. */
function parseEntries(text: string): Map<string, unknown> {
  try {
    return new Map(
      text
        .split('\n')
        .filter(Boolean)
        .map((line): [string, unknown] => {
          const [key, value]: [unknown, unknown] = JSON.parse(line);
          return [String(key), value];
        }),
    );
  } catch {
    return new Map();
  }
}
