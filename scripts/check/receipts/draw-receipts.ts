import { parseReceipt } from '../../../graph-data/model/receipt.ts';
import type { Receipt } from '../../../graph-data/model/receipt.ts';
import type { GraphNode, Relationship } from '../../../graph-data/model/graph.ts';
import type { Dataset } from '../../../graph-data/facts/facts.ts';
import { createSeededRandom } from '../../derive/seeded-random.ts';

/** A fact and one of its receipts. */
export interface ReceiptedFact {
  readonly fact: GraphNode | Relationship;
  readonly receipt: Receipt;
}

export interface Draw {
  readonly drawn: readonly ReceiptedFact[];
  /** How many there were to draw from. */
  readonly openable: number;
  /** How many rest on a source that cannot be opened here, by the id of the source. */
  readonly others: ReadonlyMap<string, number>;
}

/**
 * Draws receipts at random: each of the dataset has the same chance. The same facts and the same
 * seed give the same draw.
 */
export function drawReceipts(
  { nodes, relationships }: Dataset,
  how: {
    readonly count: number;
    readonly seed: number;
    readonly canOpen: (sourceId: string) => boolean;
  },
): Draw {
  const pool: ReceiptedFact[] = [];
  const others = new Map<string, number>();
  for (const fact of [...nodes, ...relationships]) {
    for (const text of [fact.properties.sources ?? []].flat()) {
      const receipt = parseReceipt(String(text));
      if (receipt === null) continue;
      const { sourceId } = receipt;
      if (how.canOpen(sourceId)) pool.push({ fact, receipt });
      else others.set(sourceId, (others.get(sourceId) ?? 0) + 1);
    }
  }
  const openable = pool.length;
  const random = createSeededRandom(how.seed);
  const count = Math.min(how.count, openable);
  // The first places of a shuffle: each is swapped with one that has not been drawn.
  for (let index = 0; index < count; index += 1) {
    const chosen = index + Math.floor(random() * (openable - index));
    const [one, other] = [pool[index], pool[chosen]];
    if (one === undefined || other === undefined) continue;
    pool[index] = other;
    pool[chosen] = one;
  }
  return { drawn: pool.slice(0, count), openable, others };
}
