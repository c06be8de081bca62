import type { FileVersion } from '../file-versions.ts';
import type { PeopleBook } from '../people-book.ts';
import type { ResolvedName } from '../resolve-names.ts';
import type { Snapshot } from '../spans.ts';
import type { ListedMember, Roster } from './member-roster.ts';

/** A member as a version of the roster has it, with the place of the term among theirs. */
export interface Seat {
  readonly person: ResolvedName;
  readonly spelling: string;
  readonly place: string;
  readonly role: ListedMember['role'];
}

interface Term {
  readonly number: number;
  /** The month of the version that told of it first. */
  readonly appeared: string;
  /** When it ends, as far as told; null when only its beginning is. */
  readonly until: string | null;
}

/**
 * The rosters by seats: a person's next term is another seat. The month beside a name was the end of
 * the term until April 2020 and its beginning since, with mistakes in between; what lies in the
 * future of a version is an end. A term is new when it ends later than the one before would, or
 * began after that one had appeared.
 */
export function toSeats(
  versions: readonly FileVersion<Roster>[],
  people: PeopleBook,
): Snapshot<Seat>[] {
  const terms = new Map<string, Term>();
  const snapshots: Snapshot<Seat>[] = [];
  for (const { commit, path, extract } of versions) {
    const members = extract?.members;
    if (members === null || members === undefined) continue;
    const values = new Map<string, Seat>();
    for (const member of members) {
      const person = people.resolve(member.name);
      if (person === null) continue;
      const term = nextTerm(terms.get(person.id), member.month, {
        path,
        month: commit.date.slice(0, 7),
      });
      terms.set(person.id, term);
      const place = path.endsWith('.yaml') ? member.name : '';
      const { name: spelling, role } = member;
      values.set(`${person.id} ${term.number}`, { person, spelling, place, role });
    }
    for (const id of terms.keys()) {
      // Who left and comes back begins anew.
      if (![...values.values()].some(({ person }) => person.id === id)) {
        terms.set(id, { number: (terms.get(id)?.number ?? 0) + 1, appeared: '', until: null });
      }
    }
    snapshots.push({ commit, path, values });
  }
  return snapshots;
}

function nextTerm(
  before: Term | undefined,
  month: string | null,
  version: { readonly path: string; readonly month: string },
): Term {
  // The text file only knew ends; a year alone was one, too.
  const isEnd =
    month !== null &&
    (!version.path.endsWith('.yaml') || month > version.month || month.length < 7);
  const until = isEnd ? month : null;
  if (before === undefined) return { number: 1, appeared: version.month, until };
  if (before.appeared === '') return { ...before, appeared: version.month, until };
  if (month === null) return before;
  const isNew = isEnd
    ? isLater(month, before.until ?? before.appeared)
    : isLater(month, before.appeared);
  return isNew
    ? { number: before.number + 1, appeared: version.month, until }
    : { ...before, until: until ?? before.until };
}

/** Later by a quarter: two elections are half a year apart, while a month is often corrected. */
function isLater(month: string, other: string): boolean {
  const [year = '', number] = month.split('-');
  const [otherYear = '', otherNumber] = other.split('-');
  const years = Number(year) - Number(otherYear);
  if (number === undefined || otherNumber === undefined) return years > 0;
  return years * 12 + Number(number) - Number(otherNumber) > 2;
}
