import { describe, expect, test } from 'vitest';
import { toAddress } from '../affiliations/address.fixture.ts';
import { checkFacts } from './check-facts.ts';
import { formatProblem } from '../../graph-data/facts/facts.ts';
import type { Facts } from '../../graph-data/facts/facts.ts';
import { parseYamlFacts } from '../../graph-data/facts/parse-yaml-facts.ts';
import { NO_RESOLUTION } from './resolution/resolution-table.ts';

const SOUND = `nodes:
  - { id: 'source:story', labels: [Source], name: Story, sources: ['source:story#all'] }
  - { id: 'org:sap', labels: [Organisation], name: SAP, sources: ['source:story#1'] }
  - { id: 'project:openstack', labels: [Project], name: OpenStack, sources: ['source:story#1'] }
  - { id: 'release:austin', labels: [Release], name: Austin, date: '2010-10-21', sources: ['source:story#1'] }
  - { id: 'release:bexar', labels: [Release], name: Bexar, date: '2011-02-03', sources: ['source:story#1'] }
relationships:
  - { type: SUPPORTS, start: 'org:sap', end: 'project:openstack', sources: ['source:story#1'] }
  - { type: SUCCEEDS, start: 'release:bexar', end: 'release:austin', sources: ['source:story#1'] }
`;

function check(text: string): string[] {
  const parsed = parseYamlFacts(text, { file: 'f.yaml', layer: 'curated' });
  expect(parsed.problems).toEqual([]);
  const facts: Facts = { nodes: parsed.nodes, relationships: parsed.relationships };
  return checkFacts({ written: facts, facts, table: NO_RESOLUTION }).map(formatProblem);
}

test('sound facts have no problem', () => {
  expect(check(SOUND)).toEqual([]);
});

describe('A problem names file and line, and what was expected:', () => {
  test.each([
    [
      'an unknown kind',
      'labels: [Organisation]',
      'labels: [Company]',
      /f\.yaml:3: org:sap: there is no label "Company"/,
    ],
    ['two kinds', 'labels: [Organisation]', 'labels: [Organisation, Person]', /expected one kind/],
    [
      'an id of another kind',
      "id: 'org:sap'",
      "id: 'person:sap'",
      /the id of a Organisation reads org:…/,
    ],
    ['an id in capitals', "id: 'org:sap'", "id: 'org:SAP'", /expected an id such as project:nova/],
    [
      'a narrower label on another kind',
      'labels: [Project]',
      'labels: [Project, TelecomAdopter]',
      /only a Organisation can be a TelecomAdopter/,
    ],
    ['no name', 'name: SAP, ', '', /^f\.yaml:3: org:sap: expected a "name"/],
    [
      'an unknown property',
      'name: SAP',
      'name: SAP, colour: blue',
      /there is no property "colour" here/,
    ],
    [
      'a property that only objects have',
      'name: SAP',
      'name: SAP, constructor: blue',
      /there is no property "constructor" here/,
    ],
    ['a computed value', 'name: SAP', 'name: SAP, degree: 5', /"degree" is computed; leave it out/],
    ['a number for text', 'name: SAP', 'name: 5', /"name" is 5; expected text/],
    [
      'a value that is not on the list',
      'name: SAP',
      'name: SAP, organisationType: club',
      /expected one of company, agency/,
    ],
    [
      'a script for an address',
      'name: SAP',
      "name: SAP, url: 'javascript:alert(1)'",
      /expected an http or https address/,
    ],
    [
      'a day that is not in the calendar',
      'name: SAP',
      "name: SAP, from: '2010-02-30'",
      /expected a date such as/,
    ],
    [
      'an unknown type',
      'type: SUPPORTS',
      'type: ADMIRES',
      /there is no relationship type "ADMIRES"/,
    ],
    [
      'an end that does not exist',
      "end: 'project:openstack'",
      "end: 'project:nowhere'",
      /^f\.yaml:8: .*its end project:nowhere does not exist/,
    ],
    [
      'ends of the wrong kinds',
      "start: 'org:sap', end: 'project:openstack'",
      "start: 'project:openstack', end: 'org:sap'",
      /project:openstack is a Project; SUPPORTS has as its start: Organisation/,
    ],
    ['no receipt', "name: SAP, sources: ['source:story#1']", 'name: SAP', /org:sap has no receipt/],
    [
      'a receipt without a place',
      "name: SAP, sources: ['source:story#1']",
      "name: SAP, sources: ['source:story']",
      /should read source:ID#PLACE/,
    ],
    [
      'a receipt from nowhere',
      "name: SAP, sources: ['source:story#1']",
      "name: SAP, sources: ['source:dream#1']",
      /there is no source "source:dream"/,
    ],
    [
      'an end before the beginning',
      'name: SAP',
      "name: SAP, from: '2012', to: '2011-06'",
      /it ends \(2011-06\) before it begins \(2012\)/,
    ],
    [
      'releases out of order',
      "date: '2011-02-03'",
      "date: '2009-02-03'",
      /cannot succeed release:austin \(2010-10-21\), which is later/,
    ],
    [
      'an e-mail address',
      'name: SAP',
      `name: SAP, description: 'Ask ${toAddress('someone', 'example.org')}'`,
      /"description" holds an e-mail address/,
    ],
    [
      'the same thing twice',
      'name: OpenStack,',
      "name: OpenStack, sources: ['source:story#1'] }\n  - { id: 'project:openstack', labels: [Project], name: OpenStack,",
      /stands already at f\.yaml:4/,
    ],
    [
      'one thing under two ids',
      'name: OpenStack,',
      "name: OpenStack, sources: ['source:story#1'] }\n  - { id: 'project:open-stack', labels: [Project], name: Open Stack,",
      /project:open-stack and project:openstack are both called "Open Stack"/,
    ],
  ])('%s', (_title, sound, broken, message) => {
    expect(SOUND).toContain(sound);
    expect(check(SOUND.replace(sound, broken)).join('\n')).toMatch(message);
  });
});

test('dates of different precision are only compared as far as both know', () => {
  expect(check(SOUND.replace('name: SAP', "name: SAP, from: '2012-09', to: '2012'"))).toEqual([]);
});
