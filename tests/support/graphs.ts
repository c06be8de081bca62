import type { GraphNode, Properties, Relationship } from '../../graph-data/model/graph.ts';
import { toRelationshipId } from '../../graph-data/model/graph.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { toDegrees } from '../../scripts/derive/centrality.ts';
import { toWholeGraph } from '../../scripts/derive/to-graph.ts';
import { compareText } from '../../graph-data/model/compare-text.ts';

const RECEIPT = ['source:story#1'];

export function node(id: string, kind: string, properties: Properties): GraphNode {
  const labels = ['Entity', ...kind.split(':')];
  return { id, labels, properties: { sources: RECEIPT, ...properties } };
}

export function relationship(
  [start, type, end, qualifier]: readonly [string, string, string, string?],
  properties: Properties = {},
): Relationship {
  const id = toRelationshipId({ type, start, end, qualifier });
  return { id, type, start, end, properties: { sources: RECEIPT, ...properties } };
}

/** Sorted by id, with degrees, as an import would load it. */
export function toDataset(
  nodes: readonly GraphNode[],
  relationships: readonly Relationship[],
): Dataset {
  const byId = (left: { readonly id: string }, right: { readonly id: string }) =>
    compareText(left.id, right.id);
  const dataset = { nodes: nodes.toSorted(byId), relationships: relationships.toSorted(byId) };
  const degrees = toDegrees(toWholeGraph(dataset));
  return {
    ...dataset,
    nodes: dataset.nodes.map((item) => ({
      ...item,
      properties: {
        x: 0,
        y: 0,
        pagerank: 0,
        community: 0,
        ...item.properties,
        degree: degrees.get(item.id) ?? 0,
      },
    })),
  };
}

/**
 * A small ecosystem, drawn by hand:
 *
 *     nasa ──FOUNDED 2010──▶ openstack ◀──FOUNDED 2010── rackspace ◀──WORKS_FOR── bryce
 *                              ▲  ▲  ▲
 *               PART_OF ───────┘  │  └── ADOPTED ── china-mobile (TelecomAdopter)
 *     team:nova ──MAINTAINS──▶ nova ──RELEASED_IN──▶ austin, flamingo
 *     old-foundation (2012–2021) ──HOSTS──▶ openstack ◀──HOSTS── new-foundation (from 2021)
 *     rackspace ──CONTRIBUTED_TO (austin, flamingo: two in parallel)──▶ nova
 *     lonely: a technology that nothing is connected with
 */
export const SMALL_GRAPH: Dataset = toDataset(
  [
    node('source:story', 'Source', {
      name: 'The story',
      url: 'https://example.org/story',
      date: '2025-10',
    }),
    node('project:openstack', 'Project', {
      name: 'OpenStack',
      nameZh: '开源云',
      from: '2010-07',
      projectType: 'umbrella',
      x: 1.5,
      y: -2,
    }),
    node('project:nova', 'Project', {
      name: 'Nova',
      aliases: ['nova-compute', 'OpenStack Compute'],
      from: '2010',
      projectType: 'service',
    }),
    node('org:nasa', 'Organisation', { name: 'NASA', nameZh: '美国国家航空航天局', from: '1958' }),
    node('org:rackspace', 'Organisation', { name: 'Rackspace', aliases: ['Rackspace Hosting'] }),
    node('org:china-mobile', 'Organisation:TelecomAdopter', {
      name: 'China Mobile',
      nameZh: '中国移动',
    }),
    node('person:jonathan-bryce', 'Person', { name: 'Jonathan Bryce' }),
    node('team:nova', 'Team', { name: 'Nova', teamType: 'project-team' }),
    node('release:austin', 'Release', {
      name: 'Austin',
      date: '2010-10-21',
      from: '2010-10-21',
      number: 1,
      slurp: false,
    }),
    node('release:2025.2-flamingo', 'Release', {
      name: 'Flamingo',
      series: '2025.2',
      date: '2025-10-01',
      from: '2025-10-01',
      number: 32,
    }),
    node('foundation:old', 'Foundation', {
      name: 'OpenStack Foundation',
      from: '2012-09',
      to: '2021',
    }),
    node('foundation:new', 'Foundation', { name: 'OpenInfra Foundation', from: '2021' }),
    node('technology:lonely', 'Technology', { name: 'Ägäis “quoted” <b>\\ 日本' }),
  ],
  [
    relationship(['org:nasa', 'FOUNDED', 'project:openstack'], { from: '2010' }),
    relationship(['org:rackspace', 'FOUNDED', 'project:openstack'], { from: '2010' }),
    relationship(['person:jonathan-bryce', 'WORKS_FOR', 'org:rackspace'], {
      role: 'co-founder',
      to: '2012-08',
    }),
    relationship(['project:nova', 'PART_OF', 'project:openstack']),
    relationship(['team:nova', 'MAINTAINS', 'project:nova']),
    relationship(['org:china-mobile', 'ADOPTED', 'project:openstack'], {
      purpose: '5G',
      from: '2014',
    }),
    relationship(['project:nova', 'RELEASED_IN', 'release:austin'], {
      from: '2010-10-21',
      versions: ['2010.1'],
    }),
    relationship(['project:nova', 'RELEASED_IN', 'release:2025.2-flamingo'], {
      from: '2025-10-01',
      versions: ['32.0.0', '32.1.0'],
    }),
    relationship(['foundation:old', 'HOSTS', 'project:openstack'], { from: '2012-09', to: '2021' }),
    relationship(['foundation:new', 'HOSTS', 'project:openstack'], { from: '2021' }),
    relationship(['foundation:new', 'SUCCEEDS', 'foundation:old'], { from: '2021' }),
    relationship(['org:rackspace', 'CONTRIBUTED_TO', 'project:nova', 'austin'], {
      release: 'austin',
      commits: 12,
      from: '2010',
      to: '2010-10-21',
    }),
    relationship(['org:rackspace', 'CONTRIBUTED_TO', 'project:nova', 'flamingo'], {
      release: '2025.2-flamingo',
      commits: 3,
      from: '2025-04-02',
      to: '2025-10-01',
    }),
  ],
);
