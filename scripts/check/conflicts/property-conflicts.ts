import type { GraphNode, Properties, PropertyValue } from '../../../graph-data/model/graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../../graph-data/model/properties.ts';
import type { Claim } from '../../../graph-data/facts/claim.ts';
import type { Dataset, Facts, Place } from '../../../graph-data/facts/facts.ts';
import { groupBy } from '../../import/group-by.ts';
import { agree, receiptsOf } from './conflict.ts';
import type { Conflict, Statement } from './conflict.ts';

/** Properties in which facts may well differ without disagreeing: one's own words, and addresses. */
const INCIDENTAL = new Set([
  'sources',
  'correctedBy',
  'aliases',
  'description',
  'descriptionZh',
  'name',
  'nameZh',
  'purpose',
  'purposeZh',
  'roleZh',
  'url',
  'confidence',
]);

/** Two properties that answer one question: what a source counts and what we counted. */
const SAME_QUESTION: Readonly<Record<string, string>> = {
  authors: 'contributors',
  commits: 'changes',
};

/** Of release nodes only: an organisation has no number of changes beside that of its commits. */
function toQuestion(id: string, property: string): string {
  return id.startsWith('release:') ? (SAME_QUESTION[property] ?? property) : property;
}

/** One saying of one value. */
interface Saying {
  readonly id: string;
  readonly question: string;
  readonly property: string;
  readonly value: PropertyValue;
  readonly receipts: readonly string[];
  readonly place: Place;
  readonly correctedBy: readonly string[];
  readonly because: string | null;
}

/** Values of one property on which facts, and claims beside them, differ. */
export function findPropertyConflicts(
  facts: Facts,
  { claims, dataset }: { readonly claims: readonly Claim[]; readonly dataset: Dataset },
): Conflict[] {
  const things = [
    ...facts.nodes.map(({ place, node }) => ({ place, id: node.id, properties: node.properties })),
    ...facts.relationships.map(({ place, relationship: { id, properties } }) => ({
      place,
      id,
      properties,
    })),
  ];
  const sayings = [
    ...findDisputable(things, claims).flatMap((thing) => toSayings(thing, claims)),
    ...claims.map(toSaying),
  ];
  const nodes = new Map(dataset.nodes.map((node) => [node.id, node]));
  const groups = groupBy(sayings, ({ id, question }) => `${id} ${question}`);
  return [...groups.values()].flatMap((group) => toConflict(group, nodes));
}

interface Thing {
  readonly place: Place;
  readonly id: string;
  readonly properties: Properties;
}

/** Only what two facts are about, or one that may answer a question twice, or a claim. */
function findDisputable(things: readonly Thing[], claims: readonly Claim[]): Thing[] {
  const counts = new Map<string, number>();
  for (const { id } of things) counts.set(id, (counts.get(id) ?? 0) + 1);
  const claimed = new Set(claims.map(({ about }) => about));
  return things.filter(
    ({ id }) => (counts.get(id) ?? 0) > 1 || claimed.has(id) || id.startsWith('release:'),
  );
}

function toSayings({ place, id, properties }: Thing, claims: readonly Claim[]): Saying[] {
  const claimed = new Set(
    claims.filter(({ about }) => about === id).map(({ property }) => property),
  );
  return Object.entries(properties).flatMap(([property, value]): Saying[] => {
    const isDisputable = !Array.isArray(value) && !INCIDENTAL.has(property);
    if (!isDisputable && !claimed.has(property)) return [];
    const question = toQuestion(id, property);
    const receipts = receiptsOf(properties);
    return [{ id, question, property, value, receipts, place, correctedBy: [], because: null }];
  });
}

function toSaying({ about, property, claim, sources, ...rest }: Claim): Saying {
  const question = toQuestion(about, property);
  return { ...rest, id: about, question, property, value: claim, receipts: sources };
}

/** None when all agree. Those who say the same make one statement. */
function toConflict(sayings: readonly Saying[], nodes: ReadonlyMap<string, GraphNode>): Conflict[] {
  const sides: Saying[][] = [];
  for (const saying of sayings) {
    const side = sides.find(([first]) => first !== undefined && saysTheSame(first, saying));
    if (side === undefined) sides.push([saying]);
    else side.push(saying);
  }
  const [first] = sayings;
  if (first === undefined || sides.length < 2) return [];
  const { id, question } = first;
  return [
    {
      about: `${toName(id, nodes)}: ${titleOf(id, question)}`,
      statements: sides.map((side) => toStatement(side)),
    },
  ];
}

function saysTheSame(one: Saying, other: Saying): boolean {
  return agree(one.value, other.value) || JSON.stringify(one.value) === JSON.stringify(other.value);
}

function toStatement(side: readonly Saying[]): Statement {
  const [first] = side;
  const receipts = [...new Set(side.flatMap((saying) => saying.receipts))];
  const correctedBy = [...new Set(side.flatMap((saying) => saying.correctedBy))];
  return {
    says: [first?.value ?? []].flat().join(', '),
    receipts,
    where: first === undefined ? null : `${first.place.file}:${first.place.line}`,
    correctedBy,
    because: side.find(({ because }) => because !== null)?.because ?? null,
  };
}

/** The name of a node, or of both ends of a relationship. */
export function toName(id: string, nodes: ReadonlyMap<string, GraphNode>): string {
  const nameOf = (nodeId: string) => String(nodes.get(nodeId)?.properties.name ?? nodeId);
  const [type, start, end] = id.split('|');
  return start === undefined || end === undefined
    ? `${nameOf(id)} (${id})`
    : `${nameOf(start)} ${type} ${nameOf(end)}`;
}

function titleOf(id: string, property: string): string {
  const definitions: Readonly<Record<string, PropertyDefinition>> = id.includes('|')
    ? RELATIONSHIP_PROPERTIES
    : NODE_PROPERTIES;
  return definitions[property]?.title.en ?? property;
}
