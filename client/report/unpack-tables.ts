import type {
  Fact,
  NodeRow,
  PackedFacts,
  PackedNodes,
  PackedReceipts,
  PackedReferences,
  PackedRelationships,
  PackedTables,
  ReferenceGroup,
  RelationshipRow,
} from '../../graph-data/model/report-page.ts';

/** The rows that a page holds in columns. */
export interface Tables {
  /** Null where they stand in the page as they are. */
  readonly nodes: readonly NodeRow[] | null;
  readonly relationships: readonly RelationshipRow[];
  readonly references: readonly ReferenceGroup[];
}

/** Inflates what the page carries, without asking anybody. */
export async function readPacked(base64: string): Promise<Tables> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  // The server wrote it for this very script.
  return unpackTables(JSON.parse(await new Response(inflated).text()) as PackedTables);
}

type TextOf = (number: number | undefined) => string | null;

export function unpackTables(tables: PackedTables): Tables {
  const { texts, nodes, relationships, references } = tables;
  const textOf: TextOf = (number = 0) => texts[number - 1] ?? null;
  let count = 0;
  return {
    nodes: nodes === null ? null : unpackNodes(nodes, textOf),
    relationships: unpackRelationships(relationships, textOf),
    references: references.map((group) => {
      const first = count + 1;
      count += group.places.length;
      return unpackReferences(group, first, textOf);
    }),
  };
}

function unpackNodes(packed: PackedNodes, textOf: TextOf): NodeRow[] {
  const takeFacts = createFactReader(packed.facts, textOf);
  const takeReceipts = createReceiptReader(packed.receipts);
  return packed.names.map((name, row) => ({
    name: textOf(name) ?? '',
    kindTitle: textOf(packed.kinds[row]) ?? '',
    description: textOf(packed.descriptions[row]),
    facts: takeFacts(row),
    receipts: takeReceipts(row),
  }));
}

function unpackRelationships(packed: PackedRelationships, textOf: TextOf): RelationshipRow[] {
  const takeFacts = createFactReader(packed.facts, textOf);
  const takeReceipts = createReceiptReader(packed.receipts);
  let start = 0;
  return packed.startSteps.map((step, row) => {
    start += step;
    return {
      start,
      end: packed.ends[row] ?? 0,
      type: textOf(packed.types[row]) ?? '',
      when: textOf(packed.whens[row]) ?? '',
      facts: takeFacts(row),
      receipts: takeReceipts(row),
    };
  });
}

/** Reads the facts of row after row. */
function createFactReader({ counts, titles, texts, links }: PackedFacts, textOf: TextOf) {
  let at = 0;
  return (row: number): Fact[] =>
    Array.from({ length: counts[row] ?? 0 }, () => {
      const fact = {
        title: textOf(titles[at]) ?? '',
        text: textOf(texts[at]) ?? '',
        link: textOf(links[at]),
      };
      at += 1;
      return fact;
    });
}

/** Reads the receipts of row after row. */
function createReceiptReader({ counts, steps }: PackedReceipts) {
  let [at, number] = [0, 0];
  return (row: number): number[] =>
    Array.from({ length: counts[row] ?? 0 }, () => {
      number += steps[at] ?? 0;
      at += 1;
      return number;
    });
}

function unpackReferences(packed: PackedReferences, first: number, textOf: TextOf): ReferenceGroup {
  let link: string | null = null;
  return {
    source: textOf(packed.source) ?? '',
    link: textOf(packed.link),
    edition: textOf(packed.edition) ?? '',
    places: packed.places.map((place, index) => {
      const commit = textOf(packed.commits[index]);
      const [before = 0, after = 0] = [packed.before[index], packed.after[index]];
      if (before === 0) link = null;
      if (before > 0) {
        const middle = after === 0 ? '' : `${commit ?? ''}${textOf(after) ?? ''}`;
        const file = place.slice(0, packed.taken[index]);
        link = `${textOf(before) ?? ''}${middle}${file}${textOf(packed.tails[index]) ?? ''}`;
      }
      return { number: first + index, place, link, commit };
    }),
  };
}
