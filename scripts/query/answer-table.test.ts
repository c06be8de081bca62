import { expect, test } from 'vitest';
import { toAnswerTable } from './answer-table.ts';

test('texts begin at the left and numbers end at the right, also beside Chinese ones', () => {
  const table = toAnswerTable(
    ['name', '中文名', 'n'],
    [
      ['Red Hat', '红帽', 4251],
      ['99Cloud', '九州云', 998],
      ['X', null, null],
    ],
  );
  expect(table.split('\n')).toEqual([
    'name     中文名     n',
    '-------  ------  ----',
    'Red Hat  红帽    4251',
    '99Cloud  九州云   998',
    'X',
  ]);
});

test('a relationship is read from its start to its end, a path by its nodes, a list by its items', () => {
  const node = (id: string, name: string) => ({
    $type: 'node',
    id,
    labels: ['Project'],
    properties: { name },
  });
  const [nova, openstack] = [node('project:nova', 'Nova'), node('project:openstack', 'OpenStack')];
  const relationship = {
    $type: 'relationship',
    id: 'r',
    type: 'PART_OF',
    start: 'project:nova',
    end: 'project:openstack',
    properties: {},
  };
  const path = { $type: 'path', nodes: [nova, openstack], relationships: [relationship] };
  expect(
    toAnswerTable(['n', 'r', 'p', 'l'], [[nova, relationship, path, [1, null, [2]]]]).split(
      '\n',
    )[2],
  ).toBe('Nova  project:nova -[PART_OF]-> project:openstack  Nova – OpenStack  1, null, [2]');
});

test('a row stays one line, whatever its texts hold', () => {
  const table = toAnswerTable(['a\nb'], [['x\r\ny\u001b[31m\u202ez']]);
  expect(table.split('\n')).toEqual(['a b', '----------', 'x y [31m z']);
});
