import { toRelationshipId } from '../../../graph-data/model/graph.ts';
import type { GraphNode, Relationship } from '../../../graph-data/model/graph.ts';
import type { NodeKind } from '../../../graph-data/model/kinds.ts';
import { KIND_DEFINITIONS } from '../../../graph-data/model/kinds.ts';
import type { RelationshipType } from '../../../graph-data/model/relationship-types.ts';
import type { Dataset } from '../../../graph-data/facts/facts.ts';
import { createSeededRandom } from '../../derive/seeded-random.ts';

const NODES = 20_000;
const RELATIONSHIPS = 60_000;
/** Neighbours of `HUB` that come with its expansion only. */
export const HIDDEN_NEIGHBOURS = 100;
/** Every fact has a receipt; these are of nothing. */
const SOURCE = 'source:made-up';
export const HUB = 'project:the-hub';
/** Groups within which most relationships are: without any a layout would be one blot. */
const GROUPS = 60;
const SHARE_WITHIN_GROUP = 0.9;

/** How often a kind comes, in a hundred. */
const KINDS: readonly (readonly [NodeKind, number])[] = [
  ['Person', 55],
  ['Organisation', 20],
  ['Project', 15],
  ['Team', 5],
  ['Cloud', 5],
];

/** What ties two kinds in the first picture, so that the whole graph is drawn from the start. */
const TIES: Readonly<Record<string, readonly RelationshipType[]>> = {
  'Person Organisation': ['WORKS_FOR', 'LEADS'],
  'Person Team': ['MEMBER_OF', 'LEADS'],
  'Person Project': ['LEADS'],
  'Organisation Project': ['ADOPTED', 'SUPPORTS'],
  'Organisation Organisation': ['ACQUIRED', 'PART_OF'],
  'Organisation Cloud': ['OPERATES'],
  'Team Project': ['MAINTAINS'],
  'Project Project': ['PART_OF', 'SPUN_OUT_OF'],
  'Cloud Project': ['RUNS_ON'],
};

const SYLLABLES = ['an', 'ber', 'chi', 'do', 'el', 'fra', 'go', 'hu', 'in', 'ka', 'lo', 'mi'];
const MORE_SYLLABLES = [
  'na',
  'or',
  'pe',
  'quin',
  'ro',
  'sta',
  'ti',
  'ul',
  'ven',
  'wei',
  'xu',
  'zo',
];

interface Member {
  readonly node: GraphNode;
  readonly kind: NodeKind;
  readonly group: number;
}

type Random = () => number;

/**
 * A graph of the size that the explorer is measured with, the same bytes each time: 20,000 nodes of
 * our kinds and 60,000 relationships of our types, in groups, some nodes with many ties and most
 * with few. Nearly all of it is in the first picture; `HUB` has a hundred neighbours that are not.
 */
export function createSyntheticDataset(): Dataset {
  const random = createSeededRandom(20_260_401);
  const members = createMembers(random, NODES - HIDDEN_NEIGHBOURS);
  const drawn = tie(random, members, RELATIONSHIPS - HIDDEN_NEIGHBOURS);
  const hidden = Array.from({ length: HIDDEN_NEIGHBOURS }, (_, index) =>
    toNode('Organisation', `org:supplier-${index}`, `Supplier ${index}`),
  );
  const contributions = hidden.map(({ id }) => toRelationship('CONTRIBUTED_TO', id, HUB, {}));
  return {
    nodes: [...members.map(({ node }) => node), ...hidden].toSorted(byId),
    relationships: [...drawn, ...contributions].toSorted(byId),
  };
}

function createMembers(random: Random, count: number): Member[] {
  const hub = { node: toNode('Project', HUB, 'The hub'), kind: 'Project', group: 0 } as const;
  const members: Member[] = [hub];
  const taken = new Set<string>([HUB]);
  while (members.length < count) {
    const kind = pickKind(random);
    const name = toName(random);
    const id = `${KIND_DEFINITIONS[kind].idPrefix}:${name.toLowerCase().replaceAll(' ', '-')}`;
    if (taken.has(id)) continue;
    taken.add(id);
    members.push({ node: toNode(kind, id, name), kind, group: Math.floor(random() * GROUPS) });
  }
  return members;
}

function pickKind(random: Random): NodeKind {
  let left = random() * 100;
  for (const [kind, share] of KINDS) {
    left -= share;
    if (left < 0) return kind;
  }
  return 'Person';
}

/** Two words of two or three syllables. */
function toName(random: Random): string {
  const syllables = [...SYLLABLES, ...MORE_SYLLABLES];
  const toWord = (): string => {
    const count = 2 + Math.floor(random() * 2);
    const word = Array.from(
      { length: count },
      () => syllables[Math.floor(random() * syllables.length)] ?? '',
    ).join('');
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  };
  return `${toWord()} ${toWord()}`;
}

/** Every node is tied at least once; the first ones of a group gather the most. */
function tie(random: Random, members: readonly Member[], count: number): Relationship[] {
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    members.filter((member) => member.group === group),
  );
  const found = new Map<string, Relationship>();
  const add = (start: Member): boolean => {
    const among = random() < SHARE_WITHIN_GROUP ? (groups[start.group] ?? members) : members;
    // The third power of a number below 1 is small most of the time.
    const end = among[Math.floor(random() ** 3 * among.length)];
    if (end === undefined || end.node.id === start.node.id) return false;
    const relationship = join(random, start, end) ?? join(random, end, start);
    if (relationship === null || found.has(relationship.id)) return false;
    found.set(relationship.id, relationship);
    return true;
  };
  while (found.size < count) {
    for (const member of members) {
      if (found.size === count) break;
      // Two people, say, are not tied: then somebody else is looked for.
      while (!add(member));
    }
  }
  return [...found.values()];
}

function join(random: Random, start: Member, end: Member): Relationship | null {
  const types = TIES[`${start.kind} ${end.kind}`] ?? [];
  const type = types[Math.floor(random() * types.length)];
  if (type === undefined) return null;
  // Every third has a first day; none is over, or it would not be in the first picture.
  const properties = random() < 0.33 ? { from: `${2010 + Math.floor(random() * 15)}-05-01` } : {};
  return toRelationship(type, start.node.id, end.node.id, properties);
}

function toNode(kind: NodeKind, id: string, name: string): GraphNode {
  return { id, labels: ['Entity', kind], properties: { name, sources: [SOURCE] } };
}

function toRelationship(
  type: RelationshipType,
  start: string,
  end: string,
  properties: Relationship['properties'],
): Relationship {
  const id = toRelationshipId({ type, start, end });
  return { id, type, start, end, properties: { ...properties, sources: [SOURCE] } };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
