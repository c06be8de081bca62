import type { FactCollector } from '../fact-collector.ts';
import type { NameResolver, ResolvedName } from '../resolve-names.ts';
import { isNothing } from '../yaml-text.ts';
import type { KeyPath, YamlText } from '../yaml-text.ts';

/** A file with people in it, and what is known of names. */
export interface PeopleReading {
  readonly yaml: YamlText;
  readonly names: NameResolver;
}

/** The person of an entry `{ name, … }`; null, and a warning, when it has another form. Nothing but the name is ever taken. */
export function parseNamed(reading: PeopleReading, path: KeyPath): ResolvedName | null {
  const namePath = [...path, 'name'];
  const name = reading.yaml.valueAt(namePath);
  if (typeof name === 'string') return toNamed(reading, namePath, name);
  reading.yaml.warn(path, 'expected a person with a name.');
  return null;
}

function toNamed({ yaml, names }: PeopleReading, path: KeyPath, text: string): ResolvedName | null {
  if (isNothing(text.trim())) return null;
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
