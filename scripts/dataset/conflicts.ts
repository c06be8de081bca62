import type { Facts } from './facts.ts';

/** Properties in which sources may well differ without disagreeing. */
const INCIDENTAL = new Set(['sources', 'aliases', 'description', 'descriptionZh', 'name', 'url']);

/** A sentence for each field on which two facts about one thing differ, with both places. */
export function findConflicts({ nodes, relationships }: Facts): string[] {
  const claims = [
    ...nodes.map(({ place, node }) => ({ place, ...node })),
    ...relationships.map(({ place, relationship }) => ({ place, ...relationship })),
  ];
  const first = new Map<string, { readonly text: string; readonly where: string }>();
  const conflicts: string[] = [];
  for (const { place, id, properties } of claims) {
    for (const [key, value] of Object.entries(properties)) {
      if (INCIDENTAL.has(key)) continue;
      const text = JSON.stringify(value);
      const where = `${place.file}:${place.line}`;
      const earlier = first.get(`${id} ${key}`);
      if (earlier === undefined) first.set(`${id} ${key}`, { text, where });
      else if (earlier.text !== text) {
        conflicts.push(
          `${id}: "${key}" is ${earlier.text} (${earlier.where}) and ${text} (${where})`,
        );
      }
    }
  }
  return conflicts;
}
