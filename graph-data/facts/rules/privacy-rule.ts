import type { Properties } from '../../model/graph.ts';
import { toProblem } from '../facts.ts';
import type { Facts, Place, Problem } from '../facts.ts';

const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;

/** No e-mail address stands anywhere in the facts, not even within a receipt. */
export function checkPrivacy(facts: Facts): Problem[] {
  return [
    ...facts.nodes.flatMap(({ place, node }) => checkFact(place, node)),
    ...facts.relationships.flatMap(({ place, relationship }) => checkFact(place, relationship)),
  ];
}

function checkFact(
  place: Place,
  { id, properties }: { readonly id: string; readonly properties: Properties },
): Problem[] {
  return findPrivateText({ id, ...properties }).map((key) =>
    toProblem(place, `"${key}" holds an e-mail address; leave it out.`, key),
  );
}

/** Keys of the properties that hold an e-mail address. */
export function findPrivateText(properties: Properties): string[] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const texts = Array.isArray(value) ? value : [value];
    return texts.some(
      (text) => typeof text === 'string' && text.includes('@') && ADDRESS.test(text),
    )
      ? [key]
      : [];
  });
}
