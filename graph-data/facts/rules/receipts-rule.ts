import { parseReceipt } from '../../model/receipt.ts';
import type { Properties } from '../../model/graph.ts';
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
  const better = [properties.correctedBy ?? []].flat().map(String);
  return [...receipts, ...better].flatMap((text, index) => {
    const trouble = findReceiptProblem(text, known);
    const field = index < receipts.length ? 'sources' : 'correctedBy';
    return trouble === null ? [] : [toProblem(place, `${id}: ${trouble}`, field)];
  });
}

/** What is wrong with a receipt, given the ids that there are; null when nothing is. */
export function findReceiptProblem(text: string, known: ReadonlySet<string>): string | null {
  const receipt = parseReceipt(text);
  if (receipt === null || !receipt.sourceId.startsWith('source:')) {
    return `the receipt "${text}" should read source:ID#PLACE.`;
  }
  return known.has(receipt.sourceId) ? null : `there is no source "${receipt.sourceId}".`;
}
