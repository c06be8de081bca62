import type { DataGraph } from './data-graph.ts';
import type { ColourBy } from './looks.ts';
import { KIND_COLOURS } from './palette.ts';
import type { Scheme } from './palette.ts';
import type { PictureFilter } from './visibility.ts';

/** What colours tell apart when they do not tell kinds: by node id, the key of its group. */
export type GroupOf = ReadonlyMap<string, string>;

export type Grouping = Exclude<ColourBy, 'kind'>;

/** Who belongs to none. */
export const NO_GROUP = '-';
/** Groups beyond the coloured ones, all together. */
export const OTHER_GROUPS = '+';

/** One line of the legend. */
export interface Group {
  readonly key: string;
  readonly colour: string;
  /** Members in the whole graph, the most important first. */
  readonly members: readonly string[];
}

/**
 * The group of each node. A team has its projects and who leads it; an organisation its people and
 * clouds, and the projects to which nobody contributed more; of what changed hands, who has it now.
 * `commits` are those of relationships, by their keys.
 */
export function toGroupOf(
  graph: DataGraph,
  by: Grouping,
  commits: ReadonlyMap<string, unknown> | null,
): GroupOf {
  if (by === 'community') {
    const known = graph.filterNodes((_id, { community }) => community >= 0);
    return new Map(known.map((id) => [id, String(graph.getNodeAttribute(id, 'community'))]));
  }
  const weights = new Map<string, Map<string, number>>();
  const tie = (member: string, group: string, weight: number): void => {
    const ofMember = weights.get(member) ?? new Map<string, number>();
    ofMember.set(group, (ofMember.get(group) ?? 0) + weight);
    weights.set(member, ofMember);
  };
  graph.forEachNode((id, { kind }) => {
    if (HEADS[by].has(kind)) tie(id, id, Infinity);
  });
  graph.forEachEdge((edge, { type, from, to }, source, target, start) => {
    const reads = TIES[by][type];
    if (
      reads === undefined ||
      !HEADS[by].has(reads === 'start' ? start.kind : graph.getNodeAttribute(target, 'kind'))
    )
      return;
    const [group, member] = reads === 'start' ? [source, target] : [target, source];
    // Whoever is it now counts before whoever was it, and the later before the earlier.
    const days = (to === undefined ? 1e6 : to) + (from ?? 0) / 1e6;
    const count = commits?.get(edge);
    const weight = type === 'CONTRIBUTED_TO' ? (typeof count === 'number' ? count / 1e9 : 0) : days;
    if (weight > 0) tie(member, group, weight);
  });
  return new Map(
    [...weights].flatMap(([member, groups]) => {
      const [best] = [...groups].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return best === undefined ? [] : [[member, best[0]]];
    }),
  );
}

/** Kinds that are a group themselves. */
const HEADS: Readonly<Record<Exclude<Grouping, 'community'>, ReadonlySet<string>>> = {
  team: new Set(['Team']),
  organisation: new Set(['Organisation', 'TelecomAdopter', 'Foundation']),
};

/** Relationships that make a member, and which of their ends is the group. */
const TIES: Readonly<
  Record<Exclude<Grouping, 'community'>, Readonly<Record<string, 'start' | 'end'>>>
> = {
  team: { MAINTAINS: 'start', LEADS: 'end' },
  organisation: { WORKS_FOR: 'end', OPERATES: 'start', CONTRIBUTED_TO: 'start' },
};

/** For a legend; grey is what none of the colours is. */
const GREYS: Readonly<Record<Scheme, { readonly others: string; readonly none: string }>> = {
  light: { others: '#7d8793', none: '#c3c9d1' },
  dark: { others: '#8a94a1', none: '#474f5a' },
};
/** In an order in which neighbours in the legend differ in hue and in lightness. */
const SHADES = [
  'Organisation',
  'Team',
  'Person',
  'Project',
  'Cloud',
  'Foundation',
  'Technology',
  'TelecomAdopter',
  'Feature',
  'Event',
] as const;

/** The largest groups with a colour each, then the others as one, then who belongs to none. */
export function toGroups(graph: DataGraph, groupOf: GroupOf, scheme: Scheme): Group[] {
  const members = new Map<string, string[]>();
  const ranked = graph
    .nodes()
    .toSorted(
      (a, b) =>
        graph.getNodeAttribute(b, 'importance') - graph.getNodeAttribute(a, 'importance') ||
        (a < b ? -1 : 1),
    );
  for (const id of ranked) {
    const key = groupOf.get(id) ?? NO_GROUP;
    const list = members.get(key);
    if (list === undefined) members.set(key, [id]);
    else list.push(id);
  }
  const none = members.get(NO_GROUP) ?? [];
  members.delete(NO_GROUP);
  // What is history has the colour of its group, but does not win it one.
  const weigh = (ids: readonly string[]): number =>
    ids.filter((id) => !graph.getNodeAttribute(id, 'retired')).length;
  const bySize = [...members].toSorted(
    ([a, left], [b, right]) => weigh(right) - weigh(left) || (a < b ? -1 : 1),
  );
  const coloured = bySize.slice(0, SHADES.length).map(([key, list], place) => ({
    key,
    members: list,
    colour: KIND_COLOURS[scheme][SHADES[place] ?? 'Source'],
  }));
  const others = bySize.slice(SHADES.length).flatMap(([, list]) => list);
  return [
    ...coloured,
    ...(others.length === 0
      ? []
      : [{ key: OTHER_GROUPS, members: others, colour: GREYS[scheme].others }]),
    ...(none.length === 0 ? [] : [{ key: NO_GROUP, members: none, colour: GREYS[scheme].none }]),
  ];
}

/** The colour of each node by its group. */
export function toGroupColours(groups: readonly Group[]): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap(({ members, colour }) => members.map((id): [string, string] => [id, colour])),
  );
}

/** Leaves out the groups that were switched off. */
export function createGroupFilter(
  groups: readonly Group[],
  hidden: readonly string[],
): PictureFilter {
  const out = new Set(groups.filter(({ key }) => hidden.includes(key)).flatMap((g) => g.members));
  return { admitsNode: (id) => !out.has(id) };
}
