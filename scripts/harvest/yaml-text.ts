import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { z } from 'zod';
import type { Warning } from './warnings.ts';

/** Keys of maps and places in lists, from the top of a file. */
export type KeyPath = readonly (string | number)[];

/**
 * A YAML file of a source. Every scalar is the text that stands there, so that `2025.10` stays
 * a release and `no` a word.
 */
export interface YamlText {
  readonly file: string;
  /** False when the file is no YAML at all; a warning says so already. */
  readonly isReadable: boolean;
  /** Where `path` stands, as receipts write it. */
  locate(path: KeyPath): string;
  /** The line of `path`, from 1, or of the deepest part of it that stands in the file. */
  lineAt(path: KeyPath): number;
  warn(path: KeyPath, message: string): void;
  /** Keys of the map at `path`; none, and a warning, when it is something else. */
  keysAt(path: KeyPath): string[];
  /** How many entries the list at `path` has; none, and a warning, when it is something else. */
  lengthAt(path: KeyPath): number;
  valueAt(path: KeyPath): unknown;
  /** The map at `path` in the form expected; null, and a warning, when it has another. */
  readMap<Shape extends z.ZodObject>(path: KeyPath, schema: Shape): z.infer<Shape> | null;
}

/** What YAML writes for nothing. */
export function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || value === 'null' || value === '~';
}

/** Never throws: what is wrong with the text becomes a warning. */
export function openYaml(
  { file, text }: { readonly file: string; readonly text: string },
  tell: (warning: Omit<Warning, 'source'>) => void,
): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'failsafe',
  });
  // What is missing at the end is told with the last line that has something.
  const end = Math.max(0, text.trimEnd().length - 1);
  const toLine = (offset: number) => Math.max(1, lines.linePos(Math.min(offset, end)).line);
  const warnAt = (offset: number, message: string) => tell({ file, line: toLine(offset), message });
  for (const { code, pos, message } of document.errors) {
    warnAt(
      pos[0],
      code === 'DUPLICATE_KEY'
        ? 'This key stands twice; the later one counts.'
        : `This is not YAML: ${message}`,
    );
  }
  const isReadable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  const root: unknown = isReadable ? toValue(document) : undefined;
  const valueAt = (path: KeyPath) => path.reduce<unknown>(step, root);
  const warn = (path: KeyPath, message: string) =>
    warnAt(findOffset(document.contents, path), `${path.join('/') || 'the file'}: ${message}`);
  return {
    file,
    isReadable,
    locate: (path) => [file, ...path].join('/'),
    lineAt: (path) => toLine(findOffset(document.contents, path)),
    warn,
    valueAt,
    keysAt(path) {
      const value = valueAt(path);
      if (isRecord(value)) return Object.keys(value);
      if (isReadable) warn(path, 'expected a map.');
      return [];
    },
    lengthAt(path) {
      const value = valueAt(path);
      if (Array.isArray(value)) return value.length;
      if (isReadable) warn(path, 'expected a list.');
      return 0;
    },
    readMap(path, schema) {
      const value = valueAt(path);
      for (const key of isRecord(value) ? Object.keys(value) : []) {
        if (!(key in schema.shape))
          warn([...path, key], 'there is no such key in the forms known.');
      }
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      const issue = parsed.error.issues[0];
      const inner = (issue?.path ?? []).map((key) => (typeof key === 'number' ? key : String(key)));
      warn([...path, ...inner], `${issue?.message ?? 'it has an unknown form'}; it was left out.`);
      return null;
    },
  };
}

/** An alias without its anchor, or too many of them, cannot become a value. */
function toValue(document: Document): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function step(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The offset of the deepest part of `path` that stands in the file. */
function findOffset(contents: unknown, path: KeyPath): number {
  let node: unknown = contents;
  let offset = 0;
  for (const key of path) {
    const found = findChild(node, key);
    if (found === null) break;
    offset = found.offset;
    node = found.node;
  }
  return offset;
}

function findChild(
  node: unknown,
  key: string | number,
): { readonly offset: number; readonly node: unknown } | null {
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return item === undefined ? null : { offset: toOffset(item), node: item };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(
    (item) => isPair(item) && isScalar(item.key) && item.key.value === String(key),
  );
  return pair === undefined ? null : { offset: toOffset(pair.key), node: pair.value };
}

function toOffset(node: unknown): number {
  // Whatever the parser made of text knows its range; only nodes made by hand have none.
  return (node as Node | null)?.range?.[0] ?? 0;
}
