import { expect, test } from 'vitest';
import { readDeliverableVersions } from './deliverable-versions.ts';
import { toReleasePoints } from './release-points.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const C = 'c'.repeat(40);

function pointsOf(text: string, repository = 'openstack/nova') {
  const file = 'deliverables/alpha/nova.yaml';
  const points = toReleasePoints(file, readDeliverableVersions({ file, text })).get(repository);
  return points?.map(({ label, commit, line }) => [label, commit, line]);
}

const version = (name: string, hash: string, repository = 'openstack/nova') =>
  `  - version: ${name}\n    projects:\n      - repo: ${repository}\n        hash: ${hash}\n`;

test('what has candidates ends with its first final version; what follows is for the stable branch', () => {
  const text = `release-model: cycle-with-rc\nreleases:\n${version('2.0.0.0rc1', A)}${version('2.0.0', B)}${version('2.0.1', C)}`;
  expect(pointsOf(text)).toEqual([['2.0.0', B, 7]]);
});

test('what has intermediary versions ends where the stable branch was made', () => {
  const text = `release-model: cycle-with-intermediary\nreleases:\n${version('1.0.0', A)}${version('1.1.0', B)}${version('1.1.1', C)}branches:\n  - name: bugfix/1.0\n    location: 1.0.0\n  - name: stable/alpha\n    location: 1.1.0\n`;
  expect(pointsOf(text)).toEqual([['1.1.0', B, 7]]);
});

test('a stable branch made from a candidate ends the work with the first final version', () => {
  const text = `release-model: cycle-trailing\nreleases:\n${version('2.0.0.0rc1', A)}${version('2.0.0', B)}${version('2.0.1', C)}branches:\n  - name: stable/alpha\n    location: 2.0.0.0rc1\n`;
  expect(pointsOf(text)).toEqual([['2.0.0', B, 7]]);
});

test('where nothing tells which version was the last before the release, all are told', () => {
  const text = `release-model: cycle-with-intermediary\nreleases:\n${version('1.0.0', A)}${version('1.1.0', B)}${version('alpha-eol', C)}`;
  expect(pointsOf(text)?.map(([label]) => label)).toEqual(['1.0.0', '1.1.0']);
});

test('what has no versions ends where its stable branch was made', () => {
  const text = `release-model: untagged\nbranches:\n  - name: stable/alpha\n    location:\n      openstack/devstack: ${A}\n`;
  expect(pointsOf(text, 'openstack/devstack')).toEqual([[A, A, 3]]);
});

test('each repository of a deliverable has its own end', () => {
  const both = `${version('2.0.0', A)}      - repo: openstack/nova-extra\n        hash: ${B}\n`;
  const text = `release-model: cycle-with-rc\nreleases:\n${both}${version('2.1.0', C, 'openstack/nova-late')}`;
  expect(pointsOf(text)).toEqual([['2.0.0', A, 3]]);
  expect(pointsOf(text, 'openstack/nova-extra')).toEqual([['2.0.0', B, 3]]);
  expect(pointsOf(text, 'openstack/nova-late')).toEqual([['2.1.0', C, 9]]);
});

test.each(['', 'releases: [cut', 'releases: 3', 'releases:\n  - version: [1]\n    projects: 2'])(
  'a file that says nothing of the kind has no points: %j',
  (text) => {
    expect(pointsOf(text)).toBeUndefined();
  },
);
