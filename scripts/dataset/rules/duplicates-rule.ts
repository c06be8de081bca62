import { kindOf } from '../../../graph-data/model/graph.ts';
import { toNameKeys } from '../resolution/name-keys.ts';
import { toJudgingAdvice } from '../resolution/judge-lookalikes.ts';
import { createJudgement } from '../resolution/resolution-table.ts';
import type { ResolutionTable } from '../resolution/resolution-table.ts';
import { toProblem } from '../../../graph-data/facts/facts.ts';
import type { Facts, Place, Problem } from '../../../graph-data/facts/facts.ts';

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
  const reasonOf = createJudgement(table);
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
          if (other === node.id || told.has(pair) || reasonOf(other, node.id) !== null) {
            return [];
          }
          told.add(pair);
          const message = `${node.id} and ${other} are both called "${name}". ${toJudgingAdvice(other, node.id)}`;
          return [toProblem(place, message)];
        });
      }),
    );
  });
}
