import { createHash } from 'node:crypto';
import type { Properties } from '../../graph-data/model/graph.ts';
import { compareText } from '../../graph-data/model/compare-text.ts';
import { NODE_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../graph-data/model/properties.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';

const LENGTH = 16;
const DEFINITIONS: Readonly<Record<string, PropertyDefinition>> = NODE_PROPERTIES;

/** Of the facts themselves, however they are written down: derived values do not count. */
export function toFactsFingerprint({ nodes, relationships }: Dataset): string {
  const hash = createHash('sha256');
  for (const { id, labels, properties } of nodes) {
    hash.update(JSON.stringify([id, labels, toEntries(properties)]));
  }
  for (const { id, properties } of relationships) {
    hash.update(JSON.stringify([id, toEntries(properties)]));
  }
  return hash.digest('hex').slice(0, LENGTH);
}

function toEntries(properties: Properties): [string, unknown][] {
  return Object.entries(properties)
    .filter(([key]) => DEFINITIONS[key]?.derived !== true)
    .toSorted(([left], [right]) => compareText(left, right));
}

/** Of files by their bytes, in the order given: cheap enough to ask at every start. */
export function toBytesFingerprint(
  files: Iterable<{ readonly name: string; readonly bytes: Uint8Array | string }>,
): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(name).update('\0').update(bytes).update('\0');
  return hash.digest('hex').slice(0, LENGTH);
}
