import { createHash } from 'node:crypto';
import { toNameKeys } from '../../dataset/resolution/name-keys.ts';
import type { LogEntry } from '../git-history.ts';
import { toDay } from '../git.ts';
import { isBotName } from './bots.ts';

/**
 * The ordinary commits of a range as they may be kept: who and what are hashes, which tell only
 * whether two are the same.
 */
export interface RangeCommits {
  /** Address, domain, address and name by the mailmap (empty when it is no full name). */
  readonly people: readonly (readonly [string, string, string, string])[];
  /** Place among the people, day (empty when no clock was right), the change, the writing. */
  readonly commits: readonly (readonly [number, string, string, string])[];
  /** How many commits say a time that cannot be, and the first of them. */
  readonly odd: { readonly count: number; readonly commit: string };
}

/** Raise it when the same log makes something else. */
export const RANGE_COMMITS_VERSION = '1';

/** Git is of April 2005; what claims to be older has a wrong clock. */
const FIRST_DAY = '2005-04-01';

/** Tells whether two texts are the same, and nothing else of them. */
export function toMark(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

/** An address without what old tools wrote around it. */
export function toBareAddress(address: string): string {
  return address.toLowerCase().replace(/[\s<>"'()]/g, '');
}

export function toDomain(address: string): string {
  const bare = toBareAddress(address);
  return bare.includes('@') ? bare.slice(bare.lastIndexOf('@') + 1) : '';
}

/** A name of more than one word, in a form in which spellings agree; else nothing. */
export function toFullName(name: string): string {
  return toNameKeys('Person', name)[1] ?? '';
}

/** Leaves out bots; what is written later than `today` has a wrong clock. */
export function toRangeCommits(entries: readonly LogEntry[], today: string): RangeCommits {
  const places = new Map<string, number>();
  const people: (readonly [string, string, string, string])[] = [];
  const odd = { count: 0, commit: '' };
  const commits = entries.flatMap((entry) => {
    if (isBotName(entry.authorName)) return [];
    const person = toPerson(entry);
    const key = person.join(' ');
    const place = places.get(key) ?? people.push(person) - 1;
    places.set(key, place);
    const { day, isOdd } = toWorkday(entry, today);
    if (isOdd) {
      odd.count += 1;
      odd.commit = entry.hash;
    }
    const { changeId, authorAddress, authored, subject } = entry;
    const change = changeId === '' ? '' : toMark(changeId);
    const writing = toMark(`${authorAddress} ${authored} ${changeId || subject}`);
    return [[place, day, change, writing] as const];
  });
  return { people, commits, odd };
}

function toPerson(entry: LogEntry): readonly [string, string, string, string] {
  const { authorAddress, mappedAddress, mappedName } = entry;
  const fullName = toFullName(mappedName);
  return [
    toMark(toBareAddress(authorAddress)),
    toDomain(authorAddress),
    toMark(toBareAddress(mappedAddress)),
    fullName === '' ? '' : toMark(fullName),
  ];
}

/** The day of writing; where that clock was wrong, of committing; where both were, none. */
function toWorkday(
  { authored, committed }: LogEntry,
  today: string,
): { readonly day: string; readonly isOdd: boolean } {
  const isPossible = (day: string) => day >= FIRST_DAY && day <= today;
  const [written, taken] = [toDay(authored), toDay(committed)];
  const isOdd = !isPossible(written) || !isPossible(taken);
  const isLater = Number(authored) > Number(committed) + 2 * 86_400;
  if (isPossible(written) && !(isLater && isPossible(taken))) return { day: written, isOdd };
  return { day: isPossible(taken) ? taken : '', isOdd };
}
