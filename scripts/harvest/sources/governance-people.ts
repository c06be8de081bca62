import type { FactCollector } from '../fact-collector.ts';
import type { NameResolver, ResolvedName } from '../resolve-names.ts';
import { isNothing } from '../yaml-text.ts';
import type { KeyPath, YamlText } from '../yaml-text.ts';

/** A file with people in it, and what is known of names. */
export interface PeopleReading {
  readonly yaml: YamlText;
  readonly names: NameResolver;
}

/** What stands where a name would, when nobody has the role. */
const NOBODY = 'APPOINTMENT NEEDED';

/**
 * Who leads, from `{ name, … }` or the older "Name (nick)". Null when there is nobody; null and a
 * warning when the form is unknown. Nothing but the name is ever taken.
 */
export function parseLead(reading: PeopleReading, path: KeyPath): ResolvedName | null {
  const value = reading.yaml.valueAt(path);
  if (isNothing(value)) return null;
  if (typeof value === 'string')
    return toNamed(reading, path, value.replace(/\s*\([^)]*\)\s*$/, ''));
  return parseNamed(reading, path);
}

/** The person of an entry `{ name, … }`; null, and a warning, when it has another form. */
export function parseNamed(reading: PeopleReading, path: KeyPath): ResolvedName | null {
  const namePath = [...path, 'name'];
  const name = reading.yaml.valueAt(namePath);
  if (typeof name === 'string') return toNamed(reading, namePath, name);
  reading.yaml.warn(path, 'expected a person with a name.');
  return null;
}

function toNamed({ yaml, names }: PeopleReading, path: KeyPath, text: string): ResolvedName | null {
  if (isNothing(text.trim()) || text.trim().toUpperCase() === NOBODY) return null;
  const person = text.includes('@') ? null : names.resolvePerson(text);
  if (person === null) yaml.warn(path, 'expected the name of a person in Latin letters.');
  return person;
}

export function addPerson(
  collector: FactCollector,
  { person, receipt }: { readonly person: ResolvedName; readonly receipt: string },
): void {
  collector.addNode({
    id: person.id,
    kind: 'Person',
    name: person.name,
    receipt,
  });
}
