import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '../support/cache.ts';

const execute = promisify(execFile);

/** Other people's readers, of these versions so that a test means the same tomorrow. */
const PACKAGES = [
  'networkx==3.6.1',
  'igraph==1.0.0',
  'rdflib==7.6.0',
  'pypdfium2==5.15.2',
  'markdown-it-py==4.0.0',
];
const PROGRAM = path.join(import.meta.dirname, 'read_file.py');

/** A program of Python that reads a file with one of those packages and says as JSON what it found. */
export interface PythonReaders {
  /** @param reader a name that `read_file.py` knows */
  read(reader: string, bytes: string | Uint8Array): Promise<unknown>;
}

/**
 * Python with the readers, installed with pip into the cache the first time (some seconds, 150 MB);
 * or the sentence that says what is missing.
 */
export async function findPythonReaders(): Promise<PythonReaders | { readonly missing: string }> {
  try {
    await execute('python3', ['-c', 'import venv, sys; assert sys.version_info >= (3, 11)']);
  } catch {
    return { missing: 'No python3 of 3.11 or later with the module venv is on the PATH.' };
  }
  const name = `python-${PACKAGES.join('-').replace(/[^a-z0-9.]+/g, '-')}`;
  let folder: string;
  try {
    folder = await cacheFolder(name, async (aside) => {
      // A virtual environment cannot be renamed; a folder of packages can.
      const venv = await mkdtemp(path.join(tmpdir(), 'stackscape-venv-'));
      try {
        await execute('python3', ['-m', 'venv', venv]);
        const target = ['--target', path.join(aside, 'packages')];
        const pip = path.join(venv, 'bin/pip');
        await execute(pip, ['install', '--quiet', '--only-binary=:all:', ...target, ...PACKAGES]);
      } finally {
        await rm(venv, { recursive: true, force: true });
      }
    });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n').at(1) ?? '') : '';
    return { missing: `pip could not install ${PACKAGES.join(', ')}: ${reason}` };
  }
  return { read: (reader, bytes) => readWith(path.join(folder, 'packages'), reader, bytes) };
}

async function readWith(packages: string, reader: string, bytes: string | Uint8Array) {
  const folder = await mkdtemp(path.join(tmpdir(), 'stackscape-read-'));
  try {
    const file = path.join(folder, 'file');
    await writeFile(file, bytes);
    const { stdout } = await execute('python3', [PROGRAM, reader, file], {
      env: { ...process.env, PYTHONPATH: packages, PYTHONIOENCODING: 'utf-8' },
      maxBuffer: 256 * 1024 * 1024,
    });
    const answer: unknown = JSON.parse(stdout);
    return answer;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
