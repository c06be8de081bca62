import type { Extraction } from '../file-versions.ts';
import { isNothing, openYaml } from '../yaml-text.ts';
import { MONTHS } from './months.ts';

/** A seat as a version of the roster has it. */
export interface ListedMember {
  readonly name: string;
  /** `YYYY-MM` or `YYYY`, whatever it means: when the term ends, or when it began. */
  readonly month: string | null;
  readonly role: 'chair' | 'vice-chair' | null;
}

export interface Roster {
  /** Null when it cannot be read. */
  readonly members: readonly ListedMember[] | null;
  readonly warnings: readonly { readonly line: number; readonly message: string }[];
}

type Warn = (key: 'date' | 'role', message: string) => void;

const ROSTERS = ['reference/members', 'reference/members.yaml'];

/** Who sits on the Technical Committee: lines of text until March 2019, YAML since. */
export const ROSTER: Extraction<Roster> = {
  version: 'roster 1',
  paths: ROSTERS,
  reads: (path) => ROSTERS.includes(path),
  extract: ({ path, text }) => (path.endsWith('.yaml') ? readYaml(text) : readLines(text)),
};

/** "Full Name (nick) <address> [March 2014] {chair}": only name, month and role are taken. */
const MEMBER_LINE =
  /^(?<name>[^(<[{]+?)\s*(?:\([^)]*\))?\s*(?:<[^>]*>)?\s*\[(?<month>[^\]]*)\]\s*(?:\{(?<role>[^}]*)\})?$/;

function readLines(text: string): Roster {
  const warnings: { line: number; message: string }[] = [];
  const members = text.split('\n').flatMap((line, index): ListedMember[] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const found = MEMBER_LINE.exec(line.trim())?.groups;
    const { name, month, role } = found ?? {};
    if (name === undefined || name.includes('@')) {
      warnings.push({ line: index + 1, message: 'expected a name with a month; it was left out.' });
      return [];
    }
    const warn: Warn = (_, message) => void warnings.push({ line: index + 1, message });
    return [toMember({ name, month, role }, warn)];
  });
  return { members, warnings };
}

function readYaml(text: string): Roster {
  const warnings: { line: number; message: string }[] = [];
  const yaml = openYaml({ file: '', text }, ({ line, message }) => {
    warnings.push({ line, message });
  });
  if (!yaml.isReadable) return { members: null, warnings };
  const members = Array.from({ length: yaml.lengthAt([]) }, (_, index): ListedMember[] => {
    const [name, month, role] = ['name', 'date', 'role'].map((key) => yaml.valueAt([index, key]));
    if (typeof name !== 'string' || name.includes('@')) {
      yaml.warn([index], 'expected a person with a name; it was left out.');
      return [];
    }
    const warn: Warn = (key, message) => yaml.warn([index, key], message);
    return [
      toMember(
        { name, month: String(month ?? ''), role: isNothing(role) ? undefined : String(role) },
        warn,
      ),
    ];
  }).flat();
  return { members, warnings };
}

function toMember(
  {
    name,
    month,
    role,
  }: {
    readonly name: string;
    readonly month?: string | undefined;
    readonly role?: string | undefined;
  },
  warn: Warn,
): ListedMember {
  const parsed = parseMonth(month ?? '');
  if (parsed === null)
    warn('date', `expected a month and a year such as March 2026, not "${month}".`);
  const office = role?.trim().replaceAll(' ', '-');
  const isKnown = office === undefined || office === 'chair' || office === 'vice-chair';
  if (!isKnown) warn('role', `the role "${role}" is unknown.`);
  return { name: name.trim(), month: parsed, role: isKnown ? (office ?? null) : null };
}

/** "March 2014" as `2014-03`; the year alone of a sentence that only has a year. */
export function parseMonth(text: string): string | null {
  const [, month = '', year] = /^([A-Z][a-z]+) (\d{4})$/.exec(text.trim()) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  if (number > 0) return `${year}-${String(number).padStart(2, '0')}`;
  return /\belections in (\d{4})$/.exec(text.trim())?.[1] ?? null;
}
