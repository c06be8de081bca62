import { openYaml } from '../yaml-text.ts';
import type { KeyPath, YamlText } from '../yaml-text.ts';
import type { Warning } from '../warnings.ts';

export const LANDSCAPE_FILE = 'landscape.yml';
const MEMBERS = 'CNCF Members';

/** A company or body as the landscape lists it among members. */
export interface LandscapeMember {
  /** Without what the list adds to it. */
  readonly name: string;
  readonly tier: string;
  readonly joined?: string;
  readonly homepage?: string;
  readonly locator: string;
}

/** A project as the landscape lists it. */
export interface LandscapeProject {
  readonly name: string;
  /** Absent for projects of others. */
  readonly maturity?: string;
  readonly homepage?: string;
  readonly repository?: string;
  readonly accepted?: string;
  readonly graduated?: string;
  readonly archived?: string;
  readonly locator: string;
}

/** What was read, and what has an unknown form. Plain values, so that a memo can keep them. */
export interface FromLandscape<Item> {
  readonly items: readonly Item[];
  readonly troubles: readonly Omit<Warning, 'source' | 'file'>[];
}

/** The members that a version of the file lists; reads no more of it than that. */
export function readMembers(text: string): FromLandscape<LandscapeMember> {
  const part = cutMembers(text);
  if (part === null) {
    return { items: [], troubles: [{ line: 1, message: `there is no category "${MEMBERS}".` }] };
  }
  return read(part.text, part.linesBefore, ({ yaml, path, locator, tier }) => {
    const name = textAt(yaml, [...path, 'name']);
    if (name === undefined) return null;
    return {
      name: name.replace(/\s*\((?:member|supporter)\)$/i, ''),
      // The category of end users has had several names.
      tier: tier.toLowerCase().replace(/^end user.*$/, 'end user supporter'),
      ...withTexts({
        joined: dateAt(yaml, [...path, 'joined']),
        homepage: textAt(yaml, [...path, 'homepage_url']),
      }),
      locator,
    };
  });
}

/** All projects that the file lists, members left out. */
export function readProjects(text: string): FromLandscape<LandscapeProject> {
  return read(text, 0, ({ yaml, path, locator, category }) => {
    const name = textAt(yaml, [...path, 'name']);
    if (name === undefined || category === MEMBERS) return null;
    const extra = (key: string) => dateAt(yaml, [...path, 'extra', key]);
    return {
      name,
      ...withTexts({
        maturity: textAt(yaml, [...path, 'project']),
        homepage: textAt(yaml, [...path, 'homepage_url']),
        repository: textAt(yaml, [...path, 'repo_url']),
        accepted: extra('accepted'),
        graduated: extra('graduated'),
        archived: extra('archived'),
      }),
      locator,
    };
  });
}

interface Place {
  readonly yaml: YamlText;
  readonly path: KeyPath;
  readonly locator: string;
  readonly category: string;
  readonly tier: string;
}

/** Visits each entry of each list below each category; what has another form is a trouble. */
function read<Item>(
  text: string,
  linesBefore: number,
  toItem: (place: Place) => Item | null,
): FromLandscape<Item> {
  const items: Item[] = [];
  const troubles: { line: number; message: string }[] = [];
  const yaml = openYaml({ file: LANDSCAPE_FILE, text }, ({ line, message }) =>
    troubles.push({ line: line + linesBefore, message }),
  );
  for (const category of indexes(yaml, ['landscape'])) {
    const top = ['landscape', category];
    const name = textAt(yaml, [...top, 'name']) ?? '';
    for (const group of indexes(yaml, [...top, 'subcategories'])) {
      const middle = [...top, 'subcategories', group];
      const tier = textAt(yaml, [...middle, 'name']) ?? '';
      for (const index of indexes(yaml, [...middle, 'items'])) {
        const path = [...middle, 'items', index];
        const own = textAt(yaml, [...path, 'name']);
        if (own === undefined) yaml.warn(path, 'expected a name.');
        const names = ['landscape', name, 'subcategories', tier, 'items', own ?? ''];
        const locator = [LANDSCAPE_FILE, ...names].join('/');
        const item = toItem({ yaml, path, locator, category: name, tier });
        if (item !== null) items.push(item);
      }
    }
  }
  return { items, troubles };
}

/** A list may be left empty: then nothing stands after its key. */
function indexes(yaml: YamlText, path: KeyPath): number[] {
  const value = yaml.valueAt(path);
  if (value === '' || value === undefined) return [];
  return Array.from({ length: yaml.lengthAt(path) }, (_, index) => index);
}

function textAt(yaml: YamlText, path: KeyPath): string | undefined {
  const value = yaml.valueAt(path);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function dateAt(yaml: YamlText, path: KeyPath): string | undefined {
  const text = textAt(yaml, path);
  if (text === undefined || text === 'null') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  yaml.warn(path, `"${text}" is no date such as 2016-03-10; it was left out.`);
  return undefined;
}

function withTexts<Key extends string>(
  texts: Readonly<Record<Key, string | undefined>>,
): Partial<Record<Key, string>> {
  const given = Object.entries(texts).filter(([, text]) => text !== undefined);
  // What is left of a record of texts is one.
  return Object.fromEntries(given) as Partial<Record<Key, string>>;
}

/** The lines of the category of members, as a file of their own; the whole takes seconds to read. */
function cutMembers(text: string): { readonly text: string; readonly linesBefore: number } | null {
  const lines = text.split('\n');
  const isCategory = (line: string) => line.trim() === '- category:';
  const start = lines.findIndex(
    (line, index) => isCategory(line) && lines[index + 1]?.trim() === `name: ${MEMBERS}`,
  );
  if (start === -1) return null;
  const length = lines.slice(start + 1).findIndex(isCategory);
  const part = lines.slice(start, length === -1 ? undefined : start + 1 + length);
  return { text: ['landscape:', ...part].join('\n'), linesBefore: start - 1 };
}
