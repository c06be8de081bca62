import { kindOf } from '../../../graph-data/model/graph.ts';
import { toProblem } from '../facts.ts';
import type { Facts, Layer, NodeFact, Place, Problem } from '../facts.ts';

/** No fact stands twice in one layer, and no thing is there under two ids. */
export function checkDuplicates(facts: Facts): Problem[] {
  const claims = [
    ...facts.nodes.map(({ layer, place, node }) => ({ layer, place, id: node.id })),
    ...facts.relationships.map(({ layer, place, relationship }) => ({
      layer,
      place,
      id: relationship.id,
    })),
  ];
  return [...findRepeated(claims), ...findNamesakes(facts.nodes)];
}

/** Harvested files may each know something of one thing, once; what people write stands once. */
function findRepeated(
  facts: readonly { readonly layer: Layer; readonly place: Place; readonly id: string }[],
): Problem[] {
  const first = new Map<string, Place>();
  return facts.flatMap(({ layer, place, id }) => {
    const key = `${layer === 'harvested' ? place.file : layer} ${id}`;
    const earlier = first.get(key);
    first.set(key, earlier ?? place);
    return earlier === undefined
      ? []
      : [
          toProblem(
            place,
            `${id} stands already at ${earlier.file}:${earlier.line}; put them together.`,
          ),
        ];
  });
}

/** "Red Hat, Inc." and "RedHat" are one name to a reader. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[\s,.]+(?:inc|ltd|llc|corp|corporation|gmbh|co|ag)\.?$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function findNamesakes(nodes: readonly NodeFact[]): Problem[] {
  const owner = new Map<string, string>();
  const told = new Set<string>();
  return nodes.flatMap(({ place, node }) => {
    const kind = kindOf(node.labels);
    const names = [node.properties.name, node.properties.aliases ?? []].flat().map(String);
    return names.flatMap((name) => {
      const key = `${kind} ${normaliseName(name)}`;
      const other = owner.get(key) ?? node.id;
      owner.set(key, other);
      const pair = [other, node.id].toSorted().join(' ');
      if (other === node.id || told.has(pair)) return [];
      told.add(pair);
      return [
        toProblem(
          place,
          `${node.id} and ${other} are both called "${name}"; if they are one, use one id.`,
        ),
      ];
    });
  });
}
