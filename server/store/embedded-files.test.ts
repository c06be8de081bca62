import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { beginBuild, readCurrentGraph } from './embedded-files.ts';
import { isAlive, readImportState } from './import-marker.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stackscape-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const MARKER = () => path.join(folder, 'import.json');
/** Higher than any process number that systems give. */
const NOBODY = 2 ** 22 + 1;

function begin(dataset: string, isChosen = false) {
  return beginBuild(folder, { dataset, isChosen, startedAt: new Date() });
}

/** Builds a graph whose file says only its name, and swaps it in. */
async function build(dataset: string, isChosen = false) {
  const started = await begin(dataset, isChosen);
  await writeFile(started.path, dataset);
  await started.swapIn();
  return started;
}

function leaveMarker(importer: object) {
  return writeFile(
    MARKER(),
    JSON.stringify({
      pid: NOBODY,
      hostname: hostname(),
      startedAt: '2026-01-01T00:00:00.000Z',
      dataset: 'left',
      ...importer,
    }),
  );
}

const age = (seconds: number) => {
  const then = new Date(Date.now() - seconds * 1_000);
  return utimes(MARKER(), then, then);
};

describe('The graph in use', () => {
  test('is none in an empty folder, and in one that is not there', async () => {
    expect(await readCurrentGraph(folder)).toBeNull();
    expect(await readCurrentGraph(path.join(folder, 'nowhere'))).toBeNull();
  });

  test('is the older one until the new one is swapped in', async () => {
    await build('one');
    const second = await begin('two');
    expect((await readCurrentGraph(folder))?.name).toMatch(/^graph-one-/);
    await writeFile(second.path, 'two');
    await second.swapIn();
    expect(await readCurrentGraph(folder)).toMatchObject({ path: second.path });
  });

  test('says which facts it is of, and whether somebody chose them', async () => {
    await build('a-b1c2d3');
    expect(await readCurrentGraph(folder)).toMatchObject({ dataset: 'a-b1c2d3', isChosen: false });
    await build('own', true);
    expect(await readCurrentGraph(folder)).toMatchObject({ dataset: 'own', isChosen: true });
  });

  test('stays when a build is abandoned, of which nothing is left', async () => {
    const first = await build('one');
    const second = await begin('two');
    await second.abandon();
    expect((await readCurrentGraph(folder))?.path).toBe(first.path);
    expect(await readdir(folder)).toHaveLength(2);
    expect(await readImportState(folder)).toBe('none');
  });

  test('keeps the one before it, for those who still read it, until the next import', async () => {
    const graphs = async () =>
      (await readdir(folder)).filter((name) => name.startsWith('graph-')).length;
    await build('one');
    await build('two');
    expect(await graphs()).toBe(2);
    await build('three');
    expect(await graphs()).toBe(2);
  });

  test('is none when its name is no name of ours, or its files are gone', async () => {
    await writeFile(path.join(folder, 'CURRENT'), '../../etc\n');
    expect(await readCurrentGraph(folder)).toBeNull();
    const graph = await build('one');
    await rm(graph.path);
    expect(await readCurrentGraph(folder)).toBeNull();
  });
});

describe('The marker of an import', () => {
  test('says that it runs, and goes with it', async () => {
    const started = await begin('one');
    expect(await readImportState(folder)).toBe('running');
    await writeFile(started.path, 'one');
    await started.swapIn();
    expect(await readImportState(folder)).toBe('none');
  });

  test('of a process that is gone says interrupted, and the next import takes over', async () => {
    await leaveMarker({});
    expect(await readImportState(folder)).toBe('interrupted');
    await build('two');
    expect(await readImportState(folder)).toBe('none');
  });

  test('of another machine is believed as long as it is touched', async () => {
    await leaveMarker({ hostname: 'elsewhere' });
    expect(await readImportState(folder)).toBe('running');
    await expect(begin('two')).rejects.toMatchObject({ code: 'conflict' });
    await age(61);
    expect(await readImportState(folder)).toBe('interrupted');
    await build('two');
  });

  test('of a process whose number is ours, but which began before us, is interrupted', async () => {
    await leaveMarker({ pid: process.pid });
    expect(await readImportState(folder)).toBe('interrupted');
  });

  test('cut short is one that is being written, and soon one that was killed', async () => {
    await writeFile(MARKER(), '{"pid":');
    expect(await readImportState(folder)).toBe('running');
    await age(10);
    expect(await readImportState(folder)).toBe('interrupted');
  });

  test('can be had by one of many importers that begin at the same moment', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => begin('one')));
    const begun = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(begun).toHaveLength(1);
  });

  test('of a killed importer, too, is taken over by one at most', async () => {
    for (let round = 0; round < 20; round += 1) {
      await leaveMarker({});
      const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => begin('one')));
      const begun = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      expect(begun.length).toBeLessThanOrEqual(1);
      await begun[0]?.abandon();
      await rm(MARKER(), { force: true });
    }
  });

  test('that another importer took keeps the first one from swapping in', async () => {
    const started = await begin('one');
    await writeFile(started.path, 'one');
    await leaveMarker({ dataset: 'two' });
    await expect(started.swapIn()).rejects.toMatchObject({ code: 'conflict' });
    expect(await readCurrentGraph(folder)).toBeNull();
    await started.abandon();
    expect(await readImportState(folder)).toBe('interrupted');
  });
});

test('a folder that cannot be written is told with what to do', async () => {
  const file = path.join(folder, 'file');
  await writeFile(file, '');
  const expected = {
    code: 'unavailable',
    message: expect.stringMatching(/cannot be written.*STACKSCAPE_STORE_DIR/),
  };
  const build_ = { dataset: 'one', isChosen: false, startedAt: new Date() };
  await expect(beginBuild(path.join(file, 'store'), build_)).rejects.toMatchObject(expected);
});

test.runIf(existsSync('/proc/self'))(
  'a folder that can hold no other is told as well',
  async () => {
    const request = { dataset: 'one', isChosen: false, startedAt: new Date() };
    const building = beginBuild('/proc/nowhere/store', request);
    await expect(building).rejects.toMatchObject({ code: 'unavailable' });
  },
);

test('folders above that are missing are made', async () => {
  const deep = path.join(folder, 'a', 'b', 'store');
  const started = await beginBuild(deep, { dataset: 'x', isChosen: false, startedAt: new Date() });
  await started.abandon();
  expect(await readdir(deep)).toEqual([]);
});

test('whether a process lives is known here, and believed of elsewhere', () => {
  expect(isAlive({ pid: process.pid, hostname: hostname() })).toBe(true);
  expect(isAlive({ pid: NOBODY, hostname: hostname() })).toBe(false);
  expect(isAlive({ pid: -1, hostname: hostname() })).toBe(false);
  expect(isAlive({ pid: NOBODY, hostname: 'elsewhere' })).toBe(true);
});
