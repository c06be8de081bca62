import { parseReceipt } from '../../../graph-data/model/receipt.ts';
import type { Properties } from '../../../graph-data/model/graph.ts';
import { toProblem } from '../facts.ts';
import type { Facts, Place, Problem } from '../facts.ts';

/** Every fact has a receipt, and every receipt names a source that is known. */
export function checkReceipts(facts: Facts): Problem[] {
  const known = new Set(facts.nodes.map(({ node }) => node.id));
  return [
    ...facts.nodes.flatMap(({ place, node }) => checkFact(known, place, node)),
    ...facts.relationships.flatMap(({ place, relationship }) =>
      checkFact(known, place, relationship),
    ),
  ];
}

function checkFact(
  known: ReadonlySet<string>,
  place: Place,
  { id, properties }: { readonly id: string; readonly properties: Properties },
): Problem[] {
  const receipts = [properties.sources ?? []].flat().map(String);
  if (receipts.length === 0) {
    return [
      toProblem(place, `${id} has no receipt; expected "sources", a list of source:ID#PLACE.`),
    ];
  }
  return receipts.flatMap((text) => {
    const receipt = parseReceipt(text);
    if (receipt === null || !receipt.sourceId.startsWith('source:')) {
      return [
        toProblem(place, `${id}: the receipt "${text}" should read source:ID#PLACE.`, 'sources'),
      ];
    }
    if (!known.has(receipt.sourceId)) {
      return [toProblem(place, `${id}: there is no source "${receipt.sourceId}".`, 'sources')];
    }
    return [];
  });
}
