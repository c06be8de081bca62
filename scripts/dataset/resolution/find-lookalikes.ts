import { compareText } from '../../../graph-data/model/compare-text.ts';
import type { GraphNode } from '../../../graph-data/model/graph.ts';
import type { NodeKind } from '../../../graph-data/model/kinds.ts';
import { groupBy } from '../../import/group-by.ts';
import { findFamiliar } from './familiar-names.ts';
import { toHomePageDomain } from './home-page-domain.ts';
import { toNameKeys } from './name-keys.ts';
import { toNamed } from './named-node.ts';
import type { Named } from './named-node.ts';
import { findNearPairs } from './near-keys.ts';

/** Two things that may be one. */
export interface Lookalike {
  /** In the order of the alphabet. */
  readonly ids: readonly [string, string];
  /** Whether they bear one name, which is an error in any dataset. */
  readonly isNamesake: boolean;
  /** What they have in common: a clause for people. */
  readonly because: string;
}

/** Kinds whose things have names of their own; releases and sources are told apart by their ids. */
const NAMED_KINDS: readonly NodeKind[] = [
  'Foundation',
  'Organisation',
  'Project',
  'Team',
  'Person',
  'Cloud',
  'Technology',
  'Feature',
  'Event',
];

/** Kinds between which it is a matter of choice what something is. */
const NEIGHBOURING_KINDS = [
  ['Foundation', 'Organisation'],
  ['Project', 'Technology'],
] as const satisfies (readonly [NodeKind, NodeKind])[];

/** Pairs that may be one, each once with the first thing in common that was found, sorted. */
export function findLookalikes(nodes: readonly GraphNode[]): Lookalike[] {
  const byKind = groupBy(nodes.flatMap(toNamed), ({ kind }) => kind);
  const ofKind = (kind: NodeKind) => byKind.get(kind) ?? [];
  const found = new Map<string, Lookalike>();
  const note = (one: Named, other: Named, because: string, isNamesake = false) => {
    const ids = toPair(one.node.id, other.node.id);
    if (ids[0] === ids[1] || found.has(ids.join(' '))) return;
    found.set(ids.join(' '), { ids, because, isNamesake });
  };
  for (const kind of NAMED_KINDS) {
    const owners = toOwners(ofKind(kind));
    for (const group of owners.values()) {
      for (const [one, other] of toPairs(group)) note(one, other, 'they bear one name', true);
    }
    for (const [one, other, because] of findOfKind(kind, ofKind(kind), owners)) {
      note(one, other, because);
    }
  }
  for (const [kind, neighbour] of NEIGHBOURING_KINDS) {
    for (const group of toOwners([...ofKind(kind), ...ofKind(neighbour)], true).values()) {
      for (const [one, other] of toPairs(group)) {
        note(one, other, `one name is that of a ${one.kind} and of a ${other.kind}`);
      }
    }
  }
  return [...found.values()].toSorted((left, right) =>
    compareText(left.ids.join(' '), right.ids.join(' ')),
  );
}

function toPair(one: string, other: string): readonly [string, string] {
  return compareText(one, other) <= 0 ? [one, other] : [other, one];
}

type Owners = ReadonlyMap<string, readonly Named[]>;

/** By key of the name; each owner once. `alike` reads the names of all kinds the same way. */
function toOwners(named: readonly Named[], alike = false): Owners {
  const owners = new Map<string, Named[]>();
  for (const item of named) {
    const keys = item.names.flatMap((name) => toNameKeys(alike ? 'Organisation' : item.kind, name));
    for (const key of new Set(keys)) {
      const group = owners.get(key);
      if (group === undefined) owners.set(key, [item]);
      else group.push(item);
    }
  }
  return owners;
}

function toPairs(group: readonly Named[]): (readonly [Named, Named])[] {
  return group.flatMap((one, index) =>
    group.slice(index + 1).map((other): readonly [Named, Named] => [one, other]),
  );
}

type Found = readonly [Named, Named, string];

function findOfKind(kind: NodeKind, named: readonly Named[], owners: Owners): Found[] {
  return [
    ...findNear(toNearKeys(kind, named), owners),
    ...findNeighbours(kind, named),
    ...findFamiliar(kind, named),
  ];
}

/** "KT Corporation" and "LY Corporation" only share what every other company has as well. */
function toNearKeys(kind: NodeKind, named: readonly Named[]): string[] {
  return named.flatMap(({ names }) =>
    names.flatMap((name) => {
      const keys = toNameKeys(kind, name);
      return kind === 'Organisation' ? keys.slice(-1) : keys;
    }),
  );
}

function findNear(keys: readonly string[], owners: Owners): Found[] {
  return findNearPairs(keys).flatMap(([key, near]) =>
    (owners.get(key) ?? []).flatMap((one) =>
      (owners.get(near) ?? []).flatMap((other): Found[] =>
        haveOwnRepositories(one.node, other.node)
          ? []
          : [[one, other, `"${key}" and "${near}" differ by a letter or two`]],
      ),
    ),
  );
}

/** Names of repositories differ by little on purpose: `python-nova-client`, `python-novaclient`. */
function haveOwnRepositories(one: GraphNode, other: GraphNode): boolean {
  const [these, those] = [one, other].map(({ properties }) =>
    [properties.repositories ?? []].flat().map(String),
  );
  if (these === undefined || those === undefined) return false;
  return these.length > 0 && those.length > 0 && !these.some((name) => those.includes(name));
}

/** Organisations at one domain; projects have pages on the sites of others. */
function findNeighbours(kind: NodeKind, named: readonly Named[]): Found[] {
  if (kind !== 'Organisation' && kind !== 'Foundation') return [];
  const byDomain = groupBy(
    named.filter(({ node }) => domainOf(node) !== null),
    ({ node }) => domainOf(node) ?? '',
  );
  return [...byDomain].flatMap(([domain, group]) =>
    toPairs(group).map(([one, other]): Found => [one, other, `both are at home at ${domain}`]),
  );
}

function domainOf({ properties: { url } }: GraphNode): string | null {
  return typeof url === 'string' ? toHomePageDomain(url) : null;
}
