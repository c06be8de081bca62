import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeIdSchema } from '../../graph-data/model/graph.ts';
import { toPersonName, toProperName, toSlug } from './names.ts';
import { toProjectName, toTypeByName } from './project-names.ts';
import { toSigName, toTeamName } from './team-names.ts';

test.each([
  ['René Ribaud', 'rene-ribaud'],
  ['Douglas Mendizábal', 'douglas-mendizabal'],
  ['Radosław Piliszek', 'radoslaw-piliszek'],
  ['Søren Straße', 'soren-strasse'],
  ['oslo.messaging', 'oslo.messaging'],
  ['puppet-openstack_extras', 'puppet-openstack-extras'],
  ['Quality Assurance ', 'quality-assurance'],
])('%s becomes the slug %s', (text, slug) => {
  expect(toSlug(text)).toBe(slug);
});

test('whatever the text, its slug makes an id or is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const slug = toSlug(text);
      expect(slug === '' || nodeIdSchema.safeParse(`person:${slug}`).success).toBe(true);
    }),
  );
});

test('initials and doubled spaces do not disturb the id of a person', () => {
  expect(toPersonName(' Ian  Y. Choi ')).toEqual({
    id: 'person:ian-y-choi',
    name: 'Ian Y. Choi',
  });
});

test('a name without any Latin letter makes no person', () => {
  expect(toPersonName('張三')).toBeNull();
});

test('services have proper names, libraries keep their own', () => {
  expect(toProperName('nova')).toBe('Nova');
  expect(toProperName('cloudkitty')).toBe('CloudKitty');
  expect(toProperName('oslo.messaging')).toBe('oslo.messaging');
});

test('one team has one id under each of its keys', () => {
  expect(toTeamName('OpenStackHelm').id).toBe(toTeamName('OpenStack-Helm').id);
  expect(toTeamName('openstack-chef').id).toBe(toTeamName('OpenStack Chef').id);
  expect(toTeamName('Governance').id).toBe(toTeamName('Technical Committee').id);
  expect(toSigName('operations-docs').id).toBe(toSigName('Operation Docs and Tooling').id);
  expect(toSigName('Public Cloud SIG')).toEqual(toSigName('Public Cloud'));
});

test('a retired team is not the interest group of the same name', () => {
  expect(toTeamName('Security').id).not.toBe(toSigName('Security').id);
});

test('the repository that gathers all others is not OpenStack itself', () => {
  expect(toProjectName('openstack').id).not.toBe('project:openstack');
});

test.each([
  ['python-novaclient', 'client-library'],
  ['nova-specs', 'other'],
  ['designate-tempest-plugin', 'plugin'],
  ['charm-nova-compute', 'deployment'],
  ['nova', undefined],
])('the name %s tells the type %s', (name, type) => {
  expect(toTypeByName(name)).toBe(type);
});
