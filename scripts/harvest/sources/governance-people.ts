import type { FactCollector } from '../fact-collector.ts';
import { toPersonName } from '../names.ts';
import type { PersonName } from '../names.ts';
import { isNothing } from '../yaml-text.ts';
import type { KeyPath, YamlText } from '../yaml-text.ts';

/** What stands where a name would, when nobody has the role. */
const NOBODY = 'APPOINTMENT NEEDED';

/**
 * Who leads, from `{ name, … }` or the older "Name (nick)". Null when there is nobody; null and a
 * warning when the form is unknown. Nothing but the name is ever taken.
 */
export function parseLead(yaml: YamlText, path: KeyPath): PersonName | null {
  const value = yaml.valueAt(path);
  if (isNothing(value)) return null;
  if (typeof value === 'string') return toNamed(yaml, path, value.replace(/\s*\([^)]*\)\s*$/, ''));
  return parseNamed(yaml, path);
}

/** The person of an entry `{ name, … }`; null, and a warning, when it has another form. */
export function parseNamed(yaml: YamlText, path: KeyPath): PersonName | null {
  const namePath = [...path, 'name'];
  const name = yaml.valueAt(namePath);
  if (typeof name === 'string') return toNamed(yaml, namePath, name);
  yaml.warn(path, 'expected a person with a name.');
  return null;
}

function toNamed(yaml: YamlText, path: KeyPath, text: string): PersonName | null {
  if (isNothing(text.trim()) || text.trim().toUpperCase() === NOBODY) return null;
  const person = text.includes('@') ? null : toPersonName(text);
  if (person === null) yaml.warn(path, 'expected the name of a person in Latin letters.');
  return person;
}

export function addPerson(
  collector: FactCollector,
  { person, receipt }: { readonly person: PersonName; readonly receipt: string },
): void {
  collector.addNode({
    id: person.id,
    kind: 'Person',
    name: person.name,
    properties: { aliases: person.aliases === undefined ? undefined : [...person.aliases] },
    receipt,
  });
}
