import { expect, test } from 'vitest';
import { readRequirementsFile } from './requirement-files.ts';
import { toRequirementSpans } from './requirement-history.ts';

/** Steps of a history: what each file holds from then on; null where it goes away. */
function toVersions(steps: Readonly<Record<string, Readonly<Record<string, string | null>>>>) {
  return Object.entries(steps).flatMap(([date, files]) =>
    Object.entries(files).map(([path, text]) => ({
      path,
      commit: { hash: `commit of ${date}`, date },
      extract: text === null ? null : readRequirementsFile(path, text),
    })),
  );
}

function readSpans(steps: Parameters<typeof toVersions>[0], own = 'barbican') {
  const spans = toRequirementSpans(toVersions(steps), (name) => name === own);
  return spans.map(({ key, from, to }) => [key, from.date, to?.date ?? null]);
}

test('a package is required from the step that names it to the step that does not', () => {
  const spans = toRequirementSpans(
    toVersions({
      '2013-04-09': { 'tools/pip-requires': 'eventlet>=0.9\n' },
      '2014-01-01': { 'tools/pip-requires': null, 'requirements.txt': 'pbr\neventlet\n' },
      '2025-08-18': { 'requirements.txt': 'pbr\n' },
    }),
    () => true,
  );
  expect(spans).toEqual([
    {
      key: 'eventlet',
      from: {
        date: '2013-04-09',
        commit: 'commit of 2013-04-09',
        file: 'tools/pip-requires',
        line: 1,
      },
      to: {
        date: '2025-08-18',
        commit: 'commit of 2025-08-18',
        stood: {
          date: '2014-01-01',
          commit: 'commit of 2014-01-01',
          file: 'requirements.txt',
          line: 2,
        },
        file: 'requirements.txt',
        isRetirement: false,
      },
    },
    { key: 'pbr', from: expect.objectContaining({ date: '2014-01-01' }), to: null },
  ]);
});

test('what an emptied repository required is told to have ended with it', () => {
  const spans = toRequirementSpans(
    toVersions({
      '2015-01-01': {
        'requirements.txt': 'eventlet\n',
        'setup.cfg': '[metadata]\nname = barbican\n',
      },
      '2020-01-01': { 'requirements.txt': null, 'setup.cfg': null },
    }),
    () => true,
  );
  expect(spans.map(({ to }) => [to?.isRetirement, to?.file])).toEqual([[true, null]]);
});

test('what was left out for some weeks was never given up, for some months it was', () => {
  expect(
    readSpans({
      '2015-01-01': { 'requirements.txt': 'kombu\npecan\n' },
      '2015-03-01': { 'requirements.txt': '\n' },
      '2015-04-01': { 'requirements.txt': 'kombu\n' },
      '2015-09-01': { 'requirements.txt': 'kombu\npecan\n' },
    }),
  ).toEqual([
    ['kombu', '2015-01-01', null],
    ['pecan', '2015-01-01', '2015-03-01'],
    ['pecan', '2015-09-01', null],
  ]);
});

test('what a package was taken out of is not its own past', () => {
  expect(
    readSpans({
      '2012-01-01': { 'requirements.txt': 'eventlet\nsix\n' },
      '2013-01-01': { 'setup.cfg': '[metadata]\nname = nova\n' },
      '2016-01-01': { 'requirements.txt': 'six\n' },
      '2018-01-01': { 'setup.cfg': '[metadata]\nname = barbican\n' },
    }),
  ).toEqual([['six', '2018-01-01', null]]);
});

test('options are no requirements, and one of two files is enough', () => {
  expect(
    readSpans({
      '2014-01-01': {
        'requirements.txt': 'pbr\n',
        'requirements-py3.txt': 'pbr\n',
        'setup.cfg': '[extras]\nx =\n  kazoo\n',
      },
      '2016-01-01': { 'requirements-py3.txt': null },
    }),
  ).toEqual([['pbr', '2014-01-01', null]]);
});
