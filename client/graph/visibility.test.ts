import { describe, expect, it } from 'vitest';
import { countLayers, narrow, withNodes } from './build-picture.ts';
import { createDataGraph } from './data-graph.ts';
import type { DataGraph } from './data-graph.ts';
import { findLeaves } from './leaves.ts';
import { computeVisibility, getVisibleNeighbourhood, INITIAL_RULES } from './visibility.ts';

/**
 *   org:rackspace ─FOUNDED→ project:nova ─DEPENDS_ON→ project:oslo
 *   person:ada ─LEADS→ team:nova ─MAINTAINS→ project:nova
 *   person:ada ─AUTHORED→ source:article      event:start ─INVOLVES→ source:article
 *   event:start ─INVOLVES→ project:nova       technology:lonely
 */
function createExample(): DataGraph {
  const graph = createDataGraph();
  const kinds: Record<string, string> = {
    'org:rackspace': 'Organisation',
    'project:nova': 'Project',
    'project:oslo': 'Project',
    'person:ada': 'Person',
    'team:nova': 'Team',
    'source:article': 'Source',
    'event:start': 'Event',
    'technology:lonely': 'Technology',
  };
  for (const [id, kind] of Object.entries(kinds)) {
    const place = { x: 0, y: 0, degree: 1, importance: 1, community: 0, retired: false };
    graph.addNode(id, { name: id, nameZh: null, kind, ...place });
  }
  const relate = (type: string, start: string, end: string): void => {
    graph.addDirectedEdgeWithKey(`${type}|${start}|${end}`, start, end, { type });
  };
  relate('FOUNDED', 'org:rackspace', 'project:nova');
  relate('DEPENDS_ON', 'project:nova', 'project:oslo');
  relate('LEADS', 'person:ada', 'team:nova');
  relate('MAINTAINS', 'team:nova', 'project:nova');
  relate('AUTHORED', 'person:ada', 'source:article');
  relate('INVOLVES', 'event:start', 'project:nova');
  relate('INVOLVES', 'event:start', 'source:article');
  return graph;
}

describe('what is drawn', () => {
  it('is the first layer at first: no source, no dependency, nothing that stands alone', () => {
    const { nodes, edges } = computeVisibility(createExample(), INITIAL_RULES);
    expect([...nodes].toSorted()).toEqual([
      'event:start',
      'org:rackspace',
      'person:ada',
      'project:nova',
      'team:nova',
    ]);
    expect(edges.size).toBe(4);
    expect(edges.has('INVOLVES|event:start|source:article')).toBe(false);
  });

  it('grows by a layer that is switched on', () => {
    const rules = { ...INITIAL_RULES, layers: ['DEPENDS_ON', 'DOCUMENTS'] };
    const { nodes, edges } = computeVisibility(createExample(), rules);
    expect(nodes.has('project:oslo')).toBe(true);
    expect(nodes.has('source:article')).toBe(true);
    expect(edges.size).toBe(6);
  });

  it('leaves out what is retired until its layer is switched on, or a node is expanded to it', () => {
    const graph = createExample();
    graph.setNodeAttribute('team:nova', 'retired', true);
    const has = (rules: object) =>
      computeVisibility(graph, { ...INITIAL_RULES, ...rules }).nodes.has('team:nova');
    expect(has({})).toBe(false);
    expect(has({ layers: ['RETIRED'] })).toBe(true);
    expect(has({ expanded: [{ id: 'project:nova', types: [] }] })).toBe(true);
  });

  it('loses a kind that is switched off, with its relationships', () => {
    const rules = { ...INITIAL_RULES, hiddenKinds: ['Team'] };
    const { nodes, edges } = computeVisibility(createExample(), rules);
    expect(nodes.has('team:nova')).toBe(false);
    // The leader stays: what is hidden is the kind, not what hangs on it.
    expect(nodes.has('person:ada')).toBe(true);
    expect([...edges].some((edge) => edge.includes('team:nova'))).toBe(false);
  });

  it('leaves out what is over, until its layer is on, a node is expanded, or no day is today', () => {
    const graph = createExample();
    graph.setEdgeAttribute('LEADS|person:ada|team:nova', 'to', 99);
    graph.setEdgeAttribute('DEPENDS_ON|project:nova|project:oslo', 'to', 99);
    const show = (rules: Partial<typeof INITIAL_RULES>) =>
      computeVisibility(graph, { ...INITIAL_RULES, today: 100, ...rules });
    expect(show({}).nodes.has('person:ada')).toBe(false);
    expect(show({ today: 99 }).nodes.has('person:ada')).toBe(true);
    expect(show({ today: null }).nodes.has('person:ada')).toBe(true);
    expect(show({ layers: ['PAST'] }).nodes.has('person:ada')).toBe(true);
    expect(show({ expanded: [{ id: 'team:nova', types: [] }] }).nodes.has('person:ada')).toBe(true);
    // Whoever asks for the dependencies gets the former ones as well.
    expect(show({ layers: ['DEPENDS_ON'] }).nodes.has('project:oslo')).toBe(true);
    expect(countLayers(graph, 100).get('PAST')).toBe(1);
  });

  it('shows the neighbours of an expanded node, through the types that were asked for', () => {
    const expand = (types: string[]) =>
      computeVisibility(createExample(), {
        ...INITIAL_RULES,
        expanded: [{ id: 'project:nova', types }],
      });
    expect(expand([]).nodes.has('project:oslo')).toBe(true);
    expect(expand(['DEPENDS_ON']).edges.has('DEPENDS_ON|project:nova|project:oslo')).toBe(true);
    expect(expand(['USES']).nodes.has('project:oslo')).toBe(false);
  });

  it('ignores an expanded node that is not in the graph', () => {
    const rules = { ...INITIAL_RULES, expanded: [{ id: 'project:gone', types: [] }] };
    expect(computeVisibility(createExample(), rules).nodes.size).toBe(5);
  });

  it('always holds the selected node, and stays the same object when it holds it already', () => {
    const graph = createExample();
    const rules = { ...INITIAL_RULES, hiddenKinds: ['Person'], layers: [], expanded: [] };
    const base = computeVisibility(graph, { ...rules, always: [] });
    expect(withNodes(graph, { base, rules, narrowing: [] }, ['project:nova', 'project:gone'])).toBe(
      base,
    );
    const withAda = withNodes(graph, { base, rules, narrowing: [] }, ['person:ada']);
    expect(withAda.nodes.has('person:ada')).toBe(true);
    expect(withAda.edges.has('LEADS|person:ada|team:nova')).toBe(true);
  });
});

describe('what a restriction leaves', () => {
  it('is completed by what is selected, with its own admitted relationships', () => {
    const graph = createExample();
    const rules = INITIAL_RULES;
    const whole = computeVisibility(graph, rules);
    const narrowing = [
      {
        admitsEdge: (key: string) => !key.startsWith('LEADS'),
        narrow: () => ({ nodes: new Set(['project:nova']), edges: new Set<string>() }),
      },
    ];
    const base = narrow(graph, whole, narrowing);
    expect([...base.nodes]).toEqual(['project:nova']);
    const both = withNodes(graph, { base, rules, narrowing }, ['team:nova', 'person:ada']);
    expect([...both.nodes]).toEqual(['project:nova', 'team:nova', 'person:ada']);
    expect([...both.edges]).toEqual(['MAINTAINS|team:nova|project:nova']);
  });
});

describe('the neighbourhood that hovering brings forward', () => {
  it('holds drawn relationships only', () => {
    const graph = createExample();
    const visibility = computeVisibility(graph, INITIAL_RULES);
    const { neighbours, edges } = getVisibleNeighbourhood(graph, visibility, 'project:nova');
    expect(neighbours.toSorted()).toEqual(['event:start', 'org:rackspace', 'team:nova']);
    expect(edges).toHaveLength(3);
  });

  it('is empty for a node that is not there', () => {
    const graph = createExample();
    const visibility = computeVisibility(graph, INITIAL_RULES);
    expect(getVisibleNeighbourhood(graph, visibility, 'project:gone').neighbours).toEqual([]);
  });

  it('leaves out what was taken out, and types that were switched off', () => {
    const rules = { ...INITIAL_RULES, hidden: ['person:ada'], hiddenTypes: ['FOUNDED'] };
    const { nodes, edges } = computeVisibility(createExample(), rules);
    expect([...nodes].toSorted()).toEqual(['event:start', 'project:nova', 'team:nova']);
    expect(edges.size).toBe(2);
  });

  it('leaves the ends of a single relationship that was taken out where they are', () => {
    const rules = { ...INITIAL_RULES, hidden: ['LEADS|person:ada|team:nova'] };
    const [all, left] = [INITIAL_RULES, rules].map((each) =>
      computeVisibility(createExample(), each),
    );
    expect(left?.nodes).toEqual(all?.nodes);
    expect(left?.edges.size).toBe((all?.edges.size ?? 0) - 1);
    expect(left?.edges.has('LEADS|person:ada|team:nova')).toBe(false);
  });

  it('keeps only what is to be kept, with what is between, and what is expanded from it', () => {
    const only = ['person:ada', 'team:nova', 'technology:lonely'];
    const kept = computeVisibility(createExample(), { ...INITIAL_RULES, only });
    expect([...kept.nodes].toSorted()).toEqual(only);
    expect([...kept.edges]).toEqual(['LEADS|person:ada|team:nova']);
    const expanded = [{ id: 'team:nova', types: [] }];
    const more = computeVisibility(createExample(), { ...INITIAL_RULES, only, expanded });
    expect(more.nodes.has('project:nova')).toBe(true);
  });

  it('obeys every filter at once: of nodes, of relationships, of parts', () => {
    const { nodes } = computeVisibility(createExample(), {
      ...INITIAL_RULES,
      filters: [
        { admitsNode: (_id, { kind }) => kind !== 'Event' },
        { admitsEdge: (_key, { type }) => type !== 'FOUNDED' },
        {
          narrow: (_graph, { nodes: all, edges }) => ({
            nodes: new Set([...all].slice(0, 2)),
            edges,
          }),
        },
      ],
    });
    expect([...nodes].toSorted()).toEqual(['person:ada', 'team:nova']);
  });
});

describe('single nodes and leaves', () => {
  it('a node that was added comes with its ties to what is shown, and with nothing else', () => {
    const graph = createExample();
    const { nodes, edges } = computeVisibility(graph, {
      ...INITIAL_RULES,
      added: ['project:oslo', 'technology:lonely', 'project:unknown'],
    });
    expect(nodes.has('technology:lonely')).toBe(true);
    expect(edges.has('DEPENDS_ON|project:nova|project:oslo')).toBe(true);
    expect(nodes.has('project:unknown')).toBe(false);
    expect(nodes.has('source:article')).toBe(false);
  });

  it('an added node obeys the kinds that are off', () => {
    const rules = { ...INITIAL_RULES, hiddenKinds: ['Technology'], added: ['technology:lonely'] };
    expect(computeVisibility(createExample(), rules).nodes.has('technology:lonely')).toBe(false);
  });

  it('leaves hang by one node alone', () => {
    const graph = createExample();
    const shown = computeVisibility(graph, INITIAL_RULES);
    expect(findLeaves(graph, shown, 'project:nova').toSorted()).toEqual([
      'event:start',
      'org:rackspace',
    ]);
    expect(findLeaves(graph, shown, 'team:nova')).toEqual(['person:ada']);
    expect(findLeaves(graph, shown, 'org:rackspace')).toEqual([]);
    expect(findLeaves(graph, shown, 'project:unknown')).toEqual([]);
  });

  it('folding takes the leaves away, but nothing that was asked for by itself', () => {
    const folded = { ...INITIAL_RULES, folded: ['project:nova'], added: ['event:start'] };
    const { nodes, edges } = computeVisibility(createExample(), folded);
    expect([...nodes].toSorted()).toEqual([
      'event:start',
      'person:ada',
      'project:nova',
      'team:nova',
    ]);
    expect(edges.has('FOUNDED|org:rackspace|project:nova')).toBe(false);
  });

  it('an expansion with a limit brings no more than that', () => {
    const { nodes } = computeVisibility(createExample(), {
      ...INITIAL_RULES,
      only: ['project:nova'],
      expanded: [{ id: 'project:nova', types: ['INVOLVES', 'FOUNDED'], limit: 1 }],
    });
    expect([...nodes].toSorted()).toEqual(['event:start', 'org:rackspace', 'project:nova']);
  });
});
