import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../graph-data/model/app-error.ts';
import { checkFacts } from './check-facts.ts';
import { checkClaims } from './claims/check-claims.ts';
import type { Claim } from '../../graph-data/facts/claim.ts';
import { NO_DERIVED_VALUES, parseDerivedFile } from './derived-values.ts';
import type { DerivedFile } from './derived-values.ts';
import type { Dataset, Facts, Layer, Problem } from '../../graph-data/facts/facts.ts';
import { toBytesFingerprint } from './fingerprint.ts';
import { mergeFacts } from '../../graph-data/facts/merge-facts.ts';
import { parseLineFacts } from './parse-line-facts.ts';
import { parseCsvFacts } from '../../graph-data/facts/parse-csv-facts.ts';
import { parseYamlFacts } from '../../graph-data/facts/parse-yaml-facts.ts';
import { findContradictions, parseResolutionTable } from './resolution/parse-resolution-table.ts';
import { resolveClaims, resolveFacts } from './resolution/resolve-facts.ts';
import { uniteTables } from './resolution/resolution-table.ts';
import type { ResolutionTable } from './resolution/resolution-table.ts';

/** Raise it when the same files make another graph than before, so that stores load it anew. */
const READER_VERSION = '2';

/** Stands among facts that people write and holds none. */
const RESOLUTION_FILE = 'aliases.yaml';
/** Tables for harvesters: no facts either, nor anything that the graph is made of. */
const TABLE_FILES: ReadonlySet<string> = new Set(['dependency-technologies.yaml']);

/** A file of a dataset, and which layer its facts belong to. */
export interface DatasetFile {
  /** As problems name it. */
  readonly name: string;
  readonly layer: Layer;
  readonly text: string;
}

export interface DatasetFiles {
  readonly files: readonly DatasetFile[];
  /** `derived.jsonl`; null where there is none. */
  readonly derivedFile: { readonly name: string; readonly text: string } | null;
  /** Tables of names: no facts, but which of them are about one thing. */
  readonly resolutionFiles: readonly { readonly name: string; readonly text: string }[];
  /** Whether all is from one file, such as an export: without any judgement of names. */
  readonly isExport: boolean;
  /** Of all bytes: tells whether a store holds just this. */
  readonly fingerprint: string;
}

export interface ReadDataset {
  /** With one id for each thing. */
  readonly facts: Facts;
  readonly table: ResolutionTable;
  /** What sources say beside the facts, about merged ids. */
  readonly claims: readonly Claim[];
  /** Only whole when there are no problems. */
  readonly dataset: Dataset;
  readonly derived: DerivedFile;
  readonly problems: readonly Problem[];
  readonly fingerprint: string;
}

/** What to read: a folder like `graph-data` or one JSON Lines file, and folders of own facts. */
export interface DatasetLocation {
  readonly source: string;
  readonly ownFactsDirectories: readonly string[];
}

/** Reads the bytes of a dataset; rejects with `invalid_request` when something is not there. */
export async function readDatasetFiles(location: DatasetLocation): Promise<DatasetFiles> {
  const files: DatasetFile[] = [];
  let derivedFile: DatasetFiles['derivedFile'] = null;
  const isExport = await isFile(location.source);
  if (isExport) {
    files.push(await readOne(location.source, 'harvested'));
  } else {
    for (const [folder, layer, ending] of [
      ['harvested', 'harvested', '.jsonl'],
      ['curated', 'curated', '.yaml'],
    ] as const) {
      files.push(...(await readFolder(path.join(location.source, folder), layer, [ending])));
    }
    if (files.length === 0) {
      throw new AppError(
        'invalid_request',
        `There are no facts in ${location.source}; expected the folders "curated" and "harvested", or a JSON Lines file.`,
      );
    }
    derivedFile = await readOne(path.join(location.source, 'derived.jsonl'), 'harvested').catch(
      () => null,
    );
  }
  for (const folder of location.ownFactsDirectories) {
    const own = await readFolder(folder, 'own', ['.yaml', '.yml', '.csv', '.jsonl']);
    if (own.length === 0) {
      throw new AppError(
        'invalid_request',
        `There are no facts in ${folder}; expected files that end in .yaml, .csv or .jsonl.`,
      );
    }
    files.push(...own);
  }
  const named = files.map(({ name, text }) => ({ name: path.basename(name), bytes: text }));
  const fingerprint = toBytesFingerprint([
    { name: 'reader', bytes: READER_VERSION },
    ...named,
    { name: 'derived.jsonl', bytes: derivedFile?.text ?? '' },
  ]);
  return { ...partFiles(files), derivedFile, isExport, fingerprint };
}

/** The facts of one folder that are written by hand, without those that are harvested. */
export async function readCuratedFiles(folder: string): Promise<DatasetFiles> {
  const files = await readFolder(folder, 'curated', ['.yaml']);
  return { ...partFiles(files), derivedFile: null, isExport: false, fingerprint: '' };
}

/** Parses, checks and merges. Problems do not throw: the caller tells them all. */
export function toDataset(read: DatasetFiles): ReadDataset {
  const { files, derivedFile, resolutionFiles, isExport, fingerprint } = read;
  const parsed = files.map(({ name, layer, text }) =>
    chooseParser(name)(text, { file: name, layer }),
  );
  const written: Facts = {
    nodes: parsed.flatMap(({ nodes }) => nodes),
    relationships: parsed.flatMap(({ relationships }) => relationships),
  };
  const tables = resolutionFiles.map(({ name, text }) => parseResolutionTable(text, name));
  const table = uniteTables(tables.map((parsed) => parsed.table));
  const facts = resolveFacts(written, table);
  const claims = resolveClaims(
    parsed.flatMap((file) => file.claims),
    table,
  );
  const dataset = mergeFacts(facts);
  const { derived, problems } =
    derivedFile === null
      ? { derived: NO_DERIVED_VALUES, problems: [] }
      : parseDerivedFile(derivedFile.text, derivedFile.name);
  return {
    facts,
    table,
    claims,
    dataset,
    derived,
    problems: [
      ...parsed.flatMap((file) => file.problems),
      ...tables.flatMap((parsed) => parsed.problems),
      ...findContradictions(table),
      ...checkClaims(claims, dataset),
      ...checkFacts({ written, facts, table: isExport ? null : table }),
      ...problems,
    ],
    fingerprint,
  };
}

/** An export may have been given any name; YAML and tables are only what says so. */
function chooseParser(name: string): typeof parseLineFacts {
  if (/\.ya?ml$/.test(name)) return parseYamlFacts;
  return name.endsWith('.csv') ? parseCsvFacts : parseLineFacts;
}

function partFiles(files: readonly DatasetFile[]): Pick<DatasetFiles, 'files' | 'resolutionFiles'> {
  return {
    files: files.filter((file) => !isResolutionFile(file) && !isTableFile(file)),
    resolutionFiles: files.filter(isResolutionFile),
  };
}

function isResolutionFile({ name, layer }: DatasetFile): boolean {
  return layer !== 'harvested' && path.basename(name) === RESOLUTION_FILE;
}

function isTableFile({ name, layer }: DatasetFile): boolean {
  return layer === 'curated' && TABLE_FILES.has(path.basename(name));
}

async function isFile(location: string): Promise<boolean> {
  try {
    return (await stat(location)).isFile();
  } catch {
    throw new AppError('invalid_request', `There is no such file or folder: ${location}`);
  }
}

async function readFolder(
  folder: string,
  layer: Layer,
  endings: readonly string[],
): Promise<DatasetFile[]> {
  const entries = await readdir(folder).catch(() => []);
  const names = entries.filter((name) => endings.some((ending) => name.endsWith(ending)));
  return Promise.all(names.toSorted().map((name) => readOne(path.join(folder, name), layer)));
}

async function readOne(file: string, layer: Layer): Promise<DatasetFile> {
  return { name: toShortName(file), layer, text: await readFile(file, 'utf8') };
}

function toShortName(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}
