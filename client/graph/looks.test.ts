import { describe, expect, it } from 'vitest';
import { createAppearance, toNodeColour, toNodeRadius } from './appearance.ts';
import { createDataGraph } from './data-graph.ts';
import type { DataGraph } from './data-graph.ts';
import {
  createGroupFilter,
  NO_GROUP,
  OTHER_GROUPS,
  toGroupColours,
  toGroupOf,
  toGroups,
} from './grouping.ts';
import { KIND_COLOURS } from './palette.ts';
import { createSizes, toThickness } from './sizes.ts';

/**
 *     team:nova ─MAINTAINS▶ nova ◀CONTRIBUTED_TO─ red-hat (90), suse (5)
 *     ann LEADS team:nova until day 100, then team:swift; ann WORKS_FOR suse until 50, red-hat now
 *     red-hat ─CONTRIBUTED_TO▶ release:austin (100)
 */
function drawGraph(): DataGraph {
  const graph = createDataGraph();
  for (const [id, kind, community, importance] of [
    ['project:nova', 'Project', 1, 90],
    ['team:nova', 'Team', 1, 50],
    ['team:swift', 'Team', 2, 40],
    ['person:ann', 'Person', 2, 10],
    ['org:red-hat', 'Organisation', -1, 30],
    ['org:suse', 'Organisation', 2, 20],
    ['release:austin', 'Release', 1, 5],
  ] as const) {
    const rest = { name: id, nameZh: null, degree: importance / 10, retired: false, x: 0, y: 0 };
    graph.addNode(id, { ...rest, kind, community, importance });
  }
  for (const [type, start, end, span] of [
    ['MAINTAINS', 'team:nova', 'project:nova', {}],
    ['LEADS', 'person:ann', 'team:nova', { from: 0, to: 100 }],
    ['LEADS', 'person:ann', 'team:swift', { from: 100 }],
    ['WORKS_FOR', 'person:ann', 'org:suse', { to: 50 }],
    ['WORKS_FOR', 'person:ann', 'org:red-hat', { from: 50 }],
    ['CONTRIBUTED_TO', 'org:red-hat', 'project:nova', {}],
    ['CONTRIBUTED_TO', 'org:suse', 'project:nova', {}],
    ['CONTRIBUTED_TO', 'org:red-hat', 'release:austin', {}],
  ] as const) {
    graph.addDirectedEdgeWithKey(`${type}|${start}|${end}`, start, end, { type, ...span });
  }
  return graph;
}

const COMMITS = new Map([
  ['CONTRIBUTED_TO|org:red-hat|project:nova', 90],
  ['CONTRIBUTED_TO|org:suse|project:nova', 5],
  ['CONTRIBUTED_TO|org:red-hat|release:austin', 100],
]);

describe('colours', () => {
  it('by team tell who maintains a project, and which team a person leads now', () => {
    const groupOf = toGroupOf(drawGraph(), 'team', null);
    expect(Object.fromEntries(groupOf)).toEqual({
      'team:nova': 'team:nova',
      'team:swift': 'team:swift',
      'project:nova': 'team:nova',
      'person:ann': 'team:swift',
    });
  });

  it('by organisation tell for whom a person works, and who contributed most to a project', () => {
    const groupOf = toGroupOf(drawGraph(), 'organisation', COMMITS);
    expect(groupOf.get('person:ann')).toBe('org:red-hat');
    expect(groupOf.get('project:nova')).toBe('org:red-hat');
    expect(groupOf.get('org:suse')).toBe('org:suse');
    expect(groupOf.get('team:nova')).toBeUndefined();
  });

  it('go to the largest groups; who belongs to none has a grey of its own', () => {
    const graph = drawGraph();
    const groups = toGroups(graph, toGroupOf(graph, 'community', null), 'light');
    expect(groups.map(({ key, members }) => [key, members.length])).toEqual([
      ['1', 3],
      ['2', 3],
      [NO_GROUP, 1],
    ]);
    expect(new Set(groups.map(({ colour }) => colour)).size).toBe(3);
    const groupColours = toGroupColours(groups);
    expect(toNodeColour({ groupColours, scheme: 'light' }, 'project:nova', 'Project')).toBe(
      groups[0]?.colour,
    );
    expect(toNodeColour({ groupColours: null, scheme: 'light' }, 'x', 'Project')).toBe(
      KIND_COLOURS.light.Project,
    );
  });

  it('of more groups than there are colours leave the smaller ones together', () => {
    const graph = drawGraph();
    const groupOf = new Map(graph.nodes().map((id) => [id, id]));
    for (let more = 0; more < 8; more += 1) {
      const attributes = graph.getNodeAttributes('person:ann');
      graph.addNode(`person:p${more}`, { ...attributes });
      groupOf.set(`person:p${more}`, `person:p${more}`);
    }
    const groups = toGroups(graph, groupOf, 'dark');
    expect(groups).toHaveLength(11);
    expect(groups.at(-1)).toMatchObject({ key: OTHER_GROUPS });
    expect(groups.at(-1)?.members).toHaveLength(5);
  });

  it('filter by their legend', () => {
    const graph = drawGraph();
    const groups = toGroups(graph, toGroupOf(graph, 'community', null), 'light');
    const { admitsNode } = createGroupFilter(groups, ['2']);
    const left = graph.filterNodes((id, attributes) => admitsNode?.(id, attributes));
    expect(left).toEqual(['project:nova', 'team:nova', 'org:red-hat', 'release:austin']);
  });
});

describe('sizes', () => {
  it('by contributions are an organisation’s commits to releases, and the node’s own otherwise', () => {
    const ofNodes = new Map([
      ['project:nova', 95],
      ['release:austin', 100],
    ]);
    const sizes = createSizes(drawGraph(), 'contributions', { ofNodes, ofRelationships: COMMITS });
    expect(sizes?.largest).toBe(100);
    expect(['org:red-hat', 'project:nova', 'person:ann'].map((id) => sizes?.valueOf(id))).toEqual([
      100, 95, 0,
    ]);
  });

  it('wait for numbers that are not here, and stay by importance until then', () => {
    const nothing = { ofNodes: null, ofRelationships: null };
    expect(createSizes(drawGraph(), 'betweenness', nothing)).toBeNull();
    expect(createSizes(drawGraph(), 'degree', nothing)?.valueOf('project:nova')).toBe(9);
    const visibility = { nodes: new Set<string>(), edges: new Set<string>() };
    const look = createAppearance({ scheme: 'light', visibility, largestImportance: 100 });
    const sizes = { valueOf: () => 0, largest: 9 };
    expect(toNodeRadius(look, 'x', 100)).toBeGreaterThan(
      toNodeRadius({ ...look, sizes }, 'x', 100),
    );
  });

  it('of lines grow with the logarithm of their commits', () => {
    const thickness = toThickness(COMMITS);
    expect(thickness.get('CONTRIBUTED_TO|org:red-hat|release:austin')).toBe(6);
    expect(thickness.get('CONTRIBUTED_TO|org:suse|project:nova')).toBeCloseTo(2.94, 1);
  });
});
