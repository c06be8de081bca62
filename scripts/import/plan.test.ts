import { expect, test } from 'vitest';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { toBatches } from './batches.ts';
import { describePlan, isEmptyPlan, toPlan } from './plan.ts';

const node = (id: string, name: string, labels = ['Entity', 'Project']) => ({
  id,
  labels,
  properties: { name },
});
const uses = (start: string, end: string) => ({
  id: `USES|${start}|${end}`,
  type: 'USES',
  start,
  end,
  properties: {},
});

const BEFORE: Dataset = {
  nodes: [node('project:a', 'A'), node('project:b', 'B'), node('project:c', 'C')],
  relationships: [uses('project:a', 'project:b'), uses('project:b', 'project:c')],
};
const AFTER: Dataset = {
  nodes: [node('project:a', 'A'), node('project:b', 'Bee'), node('project:d', 'D')],
  relationships: [uses('project:a', 'project:b'), uses('project:a', 'project:d')],
};

test('a plan adds, changes and removes only what differs', () => {
  const { nodes, relationships } = toPlan(BEFORE, AFTER);
  expect(nodes.added.map(({ id }) => id)).toEqual(['project:d']);
  expect(nodes.changed.map(({ id }) => id)).toEqual(['project:b']);
  expect(nodes.removed.map(({ id }) => id)).toEqual(['project:c']);
  expect([nodes.unchanged, relationships.unchanged]).toEqual([1, 1]);
});

test('the order of labels and properties is no difference, their content is', () => {
  const one = {
    nodes: [{ ...node('project:a', 'A'), labels: ['Project', 'Entity'] }],
    relationships: [],
  };
  const same = { nodes: [node('project:a', 'A')], relationships: [] };
  expect(isEmptyPlan(toPlan(one, same))).toBe(true);
  const other = { nodes: [node('project:a', 'A', ['Entity', 'Team'])], relationships: [] };
  expect(isEmptyPlan(toPlan(one, other))).toBe(false);
});

test('a plan is told in lines, or in one when there is nothing to do', () => {
  expect(describePlan(toPlan(BEFORE, AFTER)).split('\n')).toEqual([
    'added        1 Project: project:d',
    'changed      1 Project: project:b',
    'removed      1 Project: project:c',
    'added        1 USES: USES|project:a|project:d',
    'removed      1 USES: USES|project:b|project:c',
    '1 nodes and 1 relationships stay as they are.',
  ]);
  expect(describePlan(toPlan(AFTER, AFTER))).toBe(
    'Nothing to change. 3 nodes and 2 relationships stay as they are.',
  );
});

test('relationships go before their nodes do, and come after them', () => {
  const texts = toBatches(toPlan(BEFORE, AFTER), { intoEmpty: false }).map(
    ({ statement }) => statement.text,
  );
  const place = (part: string) => texts.findIndex((text) => text.includes(part));
  expect(place('DELETE r')).toBeLessThan(place('DETACH DELETE n'));
  expect(place('MERGE (n:Entity')).toBeLessThan(place('CREATE (a)-[r:USES]'));
});

test('no text of a fact is ever written into a statement', () => {
  const wild = {
    ...node('project:x', "'}) DETACH DELETE n //"),
    labels: ['Entity', 'Project', 'Evil`'],
  };
  const plan = toPlan({ nodes: [], relationships: [] }, { nodes: [wild], relationships: [] });
  const [batch] = toBatches(plan, { intoEmpty: true });
  expect(batch?.statement.text).toBe('UNWIND $rows AS row CREATE (n:Entity:Project) SET n = row');
});
