import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createMemo } from '../memo.ts';
import { makeKnown, useRepositories } from './dependencies.fixture.ts';

const { makeRepository, harvest, getFolder } = useRepositories();

test('a project depends on projects and on the libraries of the table, as its file says', async () => {
  makeRepository('requirements').commit({ 'global-requirements.txt': '# All\nPasteDeploy\n' });
  makeRepository('oslo.config').commit({ 'pyproject.toml': '[project]\nname = "oslo.config"\n' });
  const nova = makeRepository('nova');
  const first = nova.commit(
    { 'requirements.txt': 'oslo.config\n' },
    { date: '2013-05-01T12:00:00Z' },
  );
  const text = 'oslo-config>=5.0,!=5.2 # Apache-2.0\nPasteDeploy\nnova\nlxml\n';
  const second = nova.commit(
    { 'requirements.txt': text, 'setup.cfg': '[extras]\nx =\n  eventlet>=0.30\n' },
    { date: '2014-05-01T12:00:00Z' },
  );
  const { facts, nodes, warnings } = await harvest(makeKnown({ nova: {}, 'oslo.config': {} }));
  expect(Object.fromEntries(facts)).toEqual({
    'DEPENDS_ON|project:nova|project:oslo.config': {
      scope: 'runtime',
      constraint: '>=5.0,!=5.2',
      from: '2013-05-01',
      sources: ['source:nova#requirements.txt/L1', `source:nova#requirements.txt/L1@${first}`],
    },
    'DEPENDS_ON|project:nova|technology:paste': {
      scope: 'runtime',
      from: '2014-05-01',
      sources: ['source:nova#requirements.txt/L2', `source:nova#requirements.txt/L2@${second}`],
    },
    'DEPENDS_ON|project:nova|technology:eventlet': {
      scope: 'optional',
      constraint: '>=0.30',
      sources: ['source:nova#setup.cfg/L3'],
    },
  });
  expect(nodes.get('technology:paste')?.properties).toMatchObject({
    technologyType: 'library',
    sources: ['source:requirements#global-requirements.txt/L2'],
  });
  expect(nodes.has('technology:unused')).toBe(false);
  expect(warnings).toEqual([]);
});

/** A repository that required Eventlet in version 1.0.0 and does not in 2.0.0. */
function makeBarbican(then: Readonly<Record<string, string>> = {}) {
  const barbican = makeRepository('barbican');
  const before = barbican.commit(
    { 'requirements.txt': 'pbr\neventlet\n' },
    { date: '2014-05-01T12:00:00Z' },
  );
  barbican.git('tag', '1.0.0');
  const after = barbican.commit(
    { 'requirements.txt': 'pbr\n', ...then },
    { date: '2025-08-18T12:00:00Z' },
  );
  barbican.git('tag', '2.0.0');
  const versions = { '2024.1-caracal': ['1.0.0'], '2025.2-flamingo': ['2.0.0'] };
  return { barbican, before, after, known: makeKnown({ barbican: { versions } }) };
}

test('what is required no more was left in the first release that has the step', async () => {
  const { before, after, known } = makeBarbican();
  const { facts } = await harvest(known);
  expect(facts.get('MIGRATED_OFF|project:barbican|technology:eventlet')).toEqual({
    status: 'done',
    release: '2025.2-flamingo',
    date: '2025-08-18',
    from: '2025-08-18',
    sources: [
      `source:barbican#requirements.txt/L2@${before}`,
      `source:barbican#requirements.txt@${after}`,
    ],
  });
  expect(facts.get('DEPENDS_ON|project:barbican|technology:eventlet')).toMatchObject({
    scope: 'runtime',
    from: '2014-05-01',
    to: '2025-08-18',
  });
});

test('a curated claim that says the same is the same fact, another stands beside', async () => {
  const { known } = makeBarbican();
  const claim = (status: string, release: string) =>
    `relationships:\n  - { type: MIGRATED_OFF, start: 'project:barbican', end: 'technology:eventlet', status: ${status}, release: ${release} }\n`;
  const same = await harvest(known, { curated: claim('done', '2025.2-flamingo') });
  const other = await harvest(known, { curated: claim('in-progress', '2025.2-flamingo') });
  const ids = ({ facts }: typeof same) =>
    [...facts.keys()].filter((id) => id.startsWith('MIGRATED'));
  expect(ids(same)).toEqual(['MIGRATED_OFF|project:barbican|technology:eventlet']);
  expect(ids(other)).toEqual(['MIGRATED_OFF|project:barbican|technology:eventlet|2025.2-flamingo']);
});

test('whose source imports it still has not left it, not even where it can do without', async () => {
  const { known } = makeBarbican({
    'barbican/core.py': 'try:\n    import eventlet\nexcept ImportError:\n    pass\n',
  });
  const { facts } = await harvest(known);
  expect([...facts.keys()]).toEqual(['DEPENDS_ON|project:barbican|technology:eventlet']);
  expect(facts.get('DEPENDS_ON|project:barbican|technology:eventlet')).toMatchObject({
    to: '2025-08-18',
  });
});

test('what no version ever had was not left', async () => {
  const { barbican, known } = makeBarbican();
  barbican.git('tag', '--delete', '1.0.0');
  const { facts } = await harvest(known);
  expect([...facts.keys()]).toEqual(['DEPENDS_ON|project:barbican|technology:eventlet']);
});

test('without a version the release is likely the next by date', async () => {
  const { barbican, known } = makeBarbican();
  barbican.git('tag', '--delete', '2.0.0');
  const { facts } = await harvest(known);
  expect(facts.get('MIGRATED_OFF|project:barbican|technology:eventlet')).toMatchObject({
    release: '2025.2-flamingo',
    confidence: 'derived',
  });
});

test('an import that nothing declares is a dependency; tests, options and helpers are none', async () => {
  makeRepository('masakari').commit({
    'requirements.txt': 'pbr\n',
    'masakari/tests/unit/test_api.py': 'import eventlet\n',
    'masakari/tools.py': '"""import eventlet"""\nimport eventlet_tools\n',
    'masakari/wsgi.py': 'import os\n\nfrom eventlet import wsgi\n',
  });
  makeRepository('oslo.log').commit({
    'requirements.txt': 'pbr\n',
    'test-requirements.txt': 'eventlet\n',
    'oslo_log/pipe.py': 'import eventlet\n',
  });
  makeRepository('oslo.messaging').commit({
    'requirements.txt': 'pbr\n',
    'pyproject.toml':
      '[project]\nname = "oslo.messaging"\n[project.entry-points.x]\neventlet = "a:b"\n',
    'oslo_messaging/utils.py': "eventlet = importutils.try_import('eventlet')\n",
  });
  const { facts } = await harvest(
    makeKnown({ masakari: {}, 'oslo.log': {}, 'oslo.messaging': {} }),
  );
  expect(Object.fromEntries(facts)).toEqual({
    'DEPENDS_ON|project:masakari|technology:eventlet': {
      scope: 'undeclared',
      sources: ['source:masakari#masakari/wsgi.py/L3'],
    },
  });
});

test('an emptied repository left nothing; what a retired one still lists ended with it', async () => {
  const sahara = makeRepository('sahara');
  sahara.commit({ 'requirements.txt': 'eventlet\n' }, { date: '2014-05-01T12:00:00Z' });
  sahara.git('tag', '1.0.0');
  sahara.commit(
    { 'requirements.txt': null, 'README.rst': 'Gone\n' },
    { date: '2024-05-01T12:00:00Z' },
  );
  makeRepository('congress').commit(
    { 'requirements.txt': 'eventlet\n' },
    { date: '2015-05-01T12:00:00Z' },
  );
  // Its project was given up before it took anything on.
  makeRepository('dragonflow').commit(
    { 'requirements.txt': 'eventlet\n' },
    { date: '2019-02-05T12:00:00Z' },
  );
  const { facts } = await harvest(
    makeKnown({
      sahara: { to: '2024-04-01' },
      congress: { to: '2020-05-18' },
      dragonflow: { to: '2018-11-01' },
    }),
  );
  expect([...facts].map(([id, { from, to }]) => [id, from, to])).toEqual([
    ['DEPENDS_ON|project:congress|technology:eventlet', '2015-05-01', '2020-05-18'],
    ['DEPENDS_ON|project:sahara|technology:eventlet', '2014-05-01', '2024-05-01'],
  ]);
});

test('a package is that of the living project where a retired one had the name', async () => {
  makeRepository('nova').commit({ 'requirements.txt': 'os-win\n' });
  const { facts } = await harvest(
    makeKnown({ nova: {}, old: { repositories: ['x/os-win'], to: '2020-01-01' }, 'os-win': {} }),
  );
  expect([...facts.keys()]).toEqual(['DEPENDS_ON|project:nova|project:os-win']);
});

test('an unknown form is a warning once, with its commit, and a second reading needs no git log', async () => {
  const nova = makeRepository('nova');
  const first = nova.commit(
    { 'requirements.txt': '[testing]\npbr\n' },
    { date: '2013-05-01T12:00:00Z' },
  );
  nova.commit({ 'requirements.txt': '[testing]\npbr>=1\n' }, { date: '2014-05-01T12:00:00Z' });
  nova.commit({ 'requirements.txt': 'pbr>=2\n' }, { date: '2015-05-01T12:00:00Z' });
  const memo = createMemo();
  const { warnings, facts } = await harvest(makeKnown({ nova: {} }), { memo });
  expect(warnings).toEqual([
    {
      source: 'openstack/nova',
      file: `requirements.txt@${first.slice(0, 12)}`,
      line: 1,
      message: '"[testing]" is no requirement of a known form.',
    },
  ]);
  const again = await harvest(makeKnown({ nova: {} }), { memo: createMemo(memo.used) });
  expect(again).toMatchObject({ warnings, facts });
});

test('a shallow clone is a warning, and its present is told without a past', async () => {
  const nova = makeRepository('nova');
  nova.commit({ 'requirements.txt': 'pbr\n' });
  nova.commit({ 'requirements.txt': 'eventlet\n' });
  const shallow = path.join(getFolder(), 'shallow');
  nova.git('clone', '--quiet', '--depth', '1', `file://${nova.directory}`, shallow);
  rmSync(nova.directory, { recursive: true });
  renameSync(shallow, nova.directory);
  const { facts, warnings } = await harvest(makeKnown({ nova: {} }));
  expect([...facts.values()]).toEqual([
    { scope: 'runtime', sources: ['source:nova#requirements.txt/L1'] },
  ]);
  expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('shallow')]);
});

test('a package that is called otherwise than its project is told with where it says so', async () => {
  makeRepository('python-aodhclient').commit({ 'setup.cfg': '[metadata]\nname = aodhclient\n' });
  makeRepository('nova').commit({
    'requirements.txt': 'aodhclient\n',
    'setup.cfg': '[metadata]\nname = nova\n',
  });
  const { facts, nodes } = await harvest(makeKnown({ nova: {}, 'python-aodhclient': {} }));
  expect([...facts.keys()]).toEqual(['DEPENDS_ON|project:nova|project:python-aodhclient']);
  expect([...nodes.values()].map(({ id, properties }) => [id, properties])).toEqual([
    [
      'project:python-aodhclient',
      {
        name: 'python-aodhclient',
        packages: ['aodhclient'],
        sources: ['source:python-aodhclient#setup.cfg/L2'],
      },
    ],
  ]);
});
