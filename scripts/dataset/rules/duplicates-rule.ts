import { kindOf } from '../../../graph-data/model/graph.ts';
import { toNameKeys } from '../resolution/name-keys.ts';
import { createJudgement } from '../resolution/resolution-table.ts';
import type { ResolutionTable } from '../resolution/resolution-table.ts';
import { toProblem } from '../facts.ts';
import type { Facts, Place, Problem } from '../facts.ts';

/**
 * No fact stands twice: harvested files may each know something of one thing, once; what people
 * write stands once.
 */
export function checkRepeated({ nodes, relationships }: Facts): Problem[] {
  const claims = [
    ...nodes.map(({ layer, place, node }) => ({ layer, place, id: node.id })),
    ...relationships.map(({ layer, place, relationship }) => ({
      layer,
      place,
      id: relationship.id,
    })),
  ];
  const first = new Map<string, Place>();
  return claims.flatMap(({ layer, place, id }) => {
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

/** No two things of one kind bear one name, unless they are judged different. */
export function checkNamesakes({ nodes }: Facts, table: ResolutionTable): Problem[] {
  const owners = new Map<string, Set<string>>();
  const isSettled = createJudgement(table);
  const told = new Set<string>();
  return nodes.flatMap(({ place, node }) => {
    const kind = kindOf(node.labels);
    if (kind === undefined) return [];
    const names = [node.properties.name ?? [], node.properties.aliases ?? []].flat().map(String);
    return names.flatMap((name) =>
      toNameKeys(kind, name).flatMap((key) => {
        const others = owners.get(`${kind} ${key}`) ?? new Set();
        owners.set(`${kind} ${key}`, others.add(node.id));
        return [...others].flatMap((other) => {
          const pair = [other, node.id].toSorted().join(' ');
          if (other === node.id || told.has(pair) || isSettled(other, node.id)) return [];
          told.add(pair);
          const judge = `If they are one, use one id; if not, say so under "different" in aliases.yaml: - { ids: [${other}, ${node.id}], because: … }`;
          return [toProblem(place, `${node.id} and ${other} are both called "${name}". ${judge}`)];
        });
      }),
    );
  });
}
