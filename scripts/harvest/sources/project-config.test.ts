import { expect, test } from 'vitest';
import { gatherTexts } from './gather-texts.ts';
import { projectConfig } from './project-config.ts';

const LIST = `
- project: airship/armada
  description: An orchestrator
- project: airship/berth
  acl-config: /home/gerrit2/acls/opendev/retired.config
- project: kata-containers/zuul-config
  acl-config: /home/gerrit2/acls/opendev/retired.config
- project: openinfralabs/docs
- project: openstack/nova
- project: starlingx/config
- project: zuul/nodepool
- project: zuul/zuul
`;

function gather(text: string) {
  const { facts, warnings } = gatherTexts(projectConfig, { 'gerrit/projects.yaml': text });
  const told = [...facts.nodes.values()].map(
    ({ id, properties: { repositories, retiredRepositories } }) => [
      id,
      repositories,
      retiredRepositories,
    ],
  );
  return { facts, told, warnings };
}

test('repositories go to the project of their namespace, living and given up apart', () => {
  const { facts, told, warnings } = gather(LIST);
  expect(told).toEqual([
    ['project:airship', ['airship/armada'], ['airship/berth']],
    ['project:kata-containers', undefined, ['kata-containers/zuul-config']],
    ['project:openinfra-labs', ['openinfralabs/docs'], undefined],
    ['project:starlingx', ['starlingx/config'], undefined],
    ['project:zuul', ['zuul/nodepool', 'zuul/zuul'], undefined],
  ]);
  expect(facts.nodes.get('project:zuul')?.properties.sources).toEqual([
    'source:project-config#gerrit/projects.yaml/zuul/nodepool',
  ]);
  expect(warnings).toEqual([]);
});

test('an entry of an unknown form and a project without repositories are told', () => {
  const { warnings } = gather(`${LIST}- project: zuul\n- project: x/y\n  colour: red\n`);
  expect(warnings.map(({ line, message }) => [line, message])).toEqual([
    [13, expect.stringContaining('expected a namespace and a name')],
    [15, expect.stringContaining('there is no such key')],
  ]);
  expect(gather('- project: openstack/nova\n').warnings).toHaveLength(5);
});
