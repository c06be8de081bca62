import type { Properties } from '../../model/graph.ts';
import { toProblem } from '../facts.ts';
import type { Facts, Place, Problem } from '../facts.ts';

/** What begins does not end before, and a release comes after the one that it succeeds. */
export function checkDates(facts: Facts): Problem[] {
  const releaseDates = new Map(
    facts.nodes.flatMap(({ node }): [string, string][] =>
      node.labels.includes('Release') && typeof node.properties.date === 'string'
        ? [[node.id, node.properties.date]]
        : [],
    ),
  );
  return [
    ...facts.nodes.flatMap(({ place, node }) => checkSpan(place, node)),
    ...facts.relationships.flatMap(({ place, relationship }) => {
      const { type, start, end } = relationship;
      const [later, earlier] = [releaseDates.get(start), releaseDates.get(end)];
      const isWrongOrder =
        type === 'SUCCEEDS' && later !== undefined && earlier !== undefined && later < earlier;
      return [
        ...checkSpan(place, relationship),
        ...(isWrongOrder
          ? [
              toProblem(
                place,
                `${start} (${later}) cannot succeed ${end} (${earlier}), which is later.`,
              ),
            ]
          : []),
      ];
    }),
  ];
}

function checkSpan(
  place: Place,
  { id, properties }: { readonly id: string; readonly properties: Properties },
): Problem[] {
  const { from, to } = properties;
  if (typeof from !== 'string' || typeof to !== 'string') return [];
  // Dates of different precision compare as far as both know: 2012-09 is not after 2012.
  const precision = Math.min(from.length, to.length);
  return from.slice(0, precision) > to.slice(0, precision)
    ? [toProblem(place, `${id}: it ends (${to}) before it begins (${from}).`, 'to')]
    : [];
}
