import { deflateSync, strToU8 } from 'fflate';
import type {
  Fact,
  PackedFacts,
  PackedNodes,
  PackedReceipts,
  PackedReferences,
  PackedRelationships,
  PackedTables,
  ReferenceGroup,
  ReferencePlace,
} from '../../../graph-data/model/report-page.ts';
import type { Report } from './report.ts';

/** The rows of a page in columns; of the nodes only where they are packed, too. */
export function packTables(
  { nodes, relationships, references }: Report,
  hasNodes: boolean,
): PackedTables {
  const texts = new Map<string, number>();
  const numberOf = (text: string | null): number => {
    if (text === null) return 0;
    const known = texts.get(text) ?? texts.size + 1;
    texts.set(text, known);
    return known;
  };
  const packed = {
    nodes: hasNodes ? packNodes(nodes, numberOf) : null,
    relationships: packRelationships(relationships, numberOf),
    references: references.map((group) => packReferences(group, numberOf)),
  };
  return { texts: [...texts.keys()], ...packed };
}

/** As they stand in a page, in letters that end no element. */
export function writePacked(tables: PackedTables): string {
  // Its own code rather than Node's zlib, which differs between versions: same report, same bytes.
  const bytes = deflateSync(strToU8(JSON.stringify(tables)), { level: 9 });
  return Buffer.from(bytes).toString('base64');
}

type NumberOf = (text: string | null) => number;

function packNodes(nodes: Report['nodes'], numberOf: NumberOf): PackedNodes {
  return {
    names: nodes.map(({ name }) => numberOf(name)),
    kinds: nodes.map(({ kindTitle }) => numberOf(kindTitle)),
    descriptions: nodes.map(({ description }) => numberOf(description)),
    facts: packFacts(nodes, numberOf),
    receipts: packReceipts(nodes),
  };
}

function packRelationships(
  relationships: Report['relationships'],
  numberOf: NumberOf,
): PackedRelationships {
  return {
    startSteps: toSteps(relationships.map(({ start }) => start)),
    ends: relationships.map(({ end }) => end),
    types: relationships.map(({ type }) => numberOf(type)),
    whens: relationships.map(({ when }) => numberOf(when)),
    facts: packFacts(relationships, numberOf),
    receipts: packReceipts(relationships),
  };
}

function packFacts(rows: readonly { readonly facts: readonly Fact[] }[], numberOf: NumberOf) {
  const all = rows.flatMap(({ facts }) => facts);
  return {
    counts: rows.map(({ facts }) => facts.length),
    titles: all.map(({ title }) => numberOf(title)),
    texts: all.map(({ text }) => numberOf(text)),
    links: all.map(({ link }) => numberOf(link)),
  } satisfies PackedFacts;
}

function packReceipts(rows: readonly { readonly receipts: readonly number[] }[]): PackedReceipts {
  return {
    counts: rows.map(({ receipts }) => receipts.length),
    steps: toSteps(rows.flatMap(({ receipts }) => receipts)),
  };
}

function toSteps(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

function packReferences(group: ReferenceGroup, numberOf: NumberOf): PackedReferences {
  const { source, link, edition, places } = group;
  const links = places.map((place, index) => {
    const before = places[index - 1];
    const isSame = before !== undefined && place.link !== null && before.link === place.link;
    return isSame ? SAME : packLink(place, numberOf);
  });
  return {
    source: numberOf(source),
    link: numberOf(link),
    edition: numberOf(edition),
    places: places.map(({ place }) => place),
    commits: places.map(({ commit }) => numberOf(commit)),
    before: links.map(({ before }) => before),
    after: links.map(({ after }) => after),
    taken: links.map(({ taken }) => taken),
    tails: links.map(({ tail }) => tail),
  };
}

const SAME = { before: -1, after: 0, taken: 0, tail: 0 };
const NO_LINK = { before: 0, after: 0, taken: 0, tail: 0 };

/** Most links are those of their document with the place's commit and file in them. */
function packLink({ place, link, commit }: ReferencePlace, numberOf: NumberOf) {
  if (link === null) return NO_LINK;
  const cut = commit === null ? -1 : link.indexOf(commit);
  const rest = cut < 0 ? link : link.slice(cut + (commit ?? '').length);
  const file = findFile(place, rest);
  const at = rest.lastIndexOf(file);
  const [head, tail] = [numberOf(rest.slice(0, at)), rest.slice(at + file.length)];
  return {
    before: cut < 0 ? head : numberOf(link.slice(0, cut)),
    after: cut < 0 ? 0 : head,
    taken: file.length,
    tail: tail === '' ? 0 : numberOf(tail),
  };
}

/** As many whole steps of a place's path as are in a link. */
function findFile(place: string, link: string): string {
  for (let end = place.length; end > 0; end = place.lastIndexOf('/', end - 1)) {
    const file = place.slice(0, end);
    if (link.includes(file)) return file;
  }
  return '';
}
