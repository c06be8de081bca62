import { compareText } from '../../graph-data/model/compare-text.ts';
import type { FactCollector, FactSet } from './fact-collector.ts';
import { NO_FACTS } from './fact-sets.ts';
import type { NameResolver, ResolvedName } from './resolve-names.ts';

interface Entry {
  readonly person: ResolvedName;
  readonly spellings: { readonly text: string; readonly date: string }[];
  readonly receipts: Set<string>;
}

export interface SeenName {
  readonly spelling: string;
  /** `YYYY-MM-DD`: when it was written so. */
  readonly date: string;
  readonly receipt: string;
}

/** People as a history tells of them, many times and in many spellings; their nodes come last. */
export interface PeopleBook {
  /** Null when no letter of the name can stand in an id. */
  resolve(spelling: string): ResolvedName | null;
  /** Notes that a receipt names a person so. */
  note(person: ResolvedName, seen: SeenName): void;
  addTo(collector: FactCollector): void;
}

/** `known` are facts of other sources: one person has one name, whoever tells of them. */
export function createPeopleBook(names: NameResolver, known: FactSet = NO_FACTS): PeopleBook {
  const entries = new Map<string, Entry>();
  const resolved = new Map<string, ResolvedName | null>();
  return {
    resolve(spelling) {
      const found = resolved.get(spelling);
      if (found !== undefined) return found;
      const person = names.resolvePerson(spelling);
      resolved.set(spelling, person);
      return person;
    },
    note(person, { spelling, date, receipt }) {
      const entry = entries.get(person.id) ?? { person, spellings: [], receipts: new Set() };
      entry.spellings.push({ text: spelling.trim().replace(/\s+/g, ' '), date });
      entry.receipts.add(receipt);
      entries.set(person.id, entry);
    },
    addTo(collector) {
      for (const { person, spellings, receipts } of entries.values()) {
        const texts = spellings
          .toSorted((left, right) => compareText(left.date, right.date))
          .map(({ text }) => text);
        const told = known.nodes.get(person.id)?.properties.name;
        const own = person.isKnown ? person.name : chooseName(texts);
        const name = typeof told === 'string' ? told : own;
        for (const receipt of receipts) {
          for (const spelling of [name, ...toOthers(name, texts)]) {
            collector.addNode({ id: person.id, kind: 'Person', name: spelling, receipt });
          }
        }
      }
    },
  };
}

/** The last of the most careful spellings: with capitals, and with the accents that others lack. */
export function chooseName(spellings: readonly string[]): string {
  const best = Math.max(...spellings.map(toCare));
  return spellings.findLast((spelling) => toCare(spelling) === best) ?? '';
}

function toCare(text: string): number {
  const words = text.split(' ');
  const isCapital = words.every((word) => /^\P{L}*\p{Lu}/u.test(word));
  const isShouted = words.some((word) => word.length > 3 && word === word.toUpperCase());
  return (isCapital ? 2 : 0) - (isShouted ? 2 : 0) + (/[^\p{ASCII}]/u.test(text) ? 1 : 0);
}

/** What differs by more than capitals, each once. */
function toOthers(name: string, spellings: readonly string[]): string[] {
  const seen = new Set([name.toLowerCase()]);
  return spellings
    .toSorted((left, right) => compareText(left, right))
    .filter((spelling) => {
      const key = spelling.toLowerCase();
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}
