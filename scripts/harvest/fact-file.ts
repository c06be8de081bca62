import { access, constants, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../graph-data/model/app-error.ts';
import { compareText } from '../../graph-data/model/compare-text.ts';
import { parseLine, toNodeLine, toRelationshipLine } from '../../graph-data/model/json-lines.ts';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import { ENTITY_LABEL, KIND_DEFINITIONS, NODE_KINDS } from '../../graph-data/model/kinds.ts';
import type { FactSet } from './fact-collector.ts';

/** Lines by the id of their fact. */
export type FactLines = ReadonlyMap<string, string>;

/** Nodes first, as APOC wants them, then relationships, each sorted by id. */
export function toFactLines({ nodes, relationships }: FactSet): FactLines {
  const byId = (left: { readonly id: string }, right: { readonly id: string }) =>
    compareText(left.id, right.id);
  return new Map([
    ...[...nodes.values()]
      .toSorted(byId)
      .map((node): [string, string] => [node.id, toNodeLine(node)]),
    ...[...relationships.values()]
      .toSorted(byId)
      .map((fact): [string, string] => [fact.id, toRelationshipLine(fact, toLabels)]),
  ]);
}

/** An end may stand in another file; its id tells its kind. */
function toLabels(id: string): string[] {
  const kind = NODE_KINDS.find((known) => id.startsWith(`${KIND_DEFINITIONS[known].idPrefix}:`));
  return kind === undefined ? [ENTITY_LABEL] : [ENTITY_LABEL, kind];
}

/** Facts of an earlier harvest; none when there was no such harvest. */
export async function readFactFile(file: string): Promise<FactSet> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, Relationship>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const parsed = parseLine(line);
    if ('error' in parsed) {
      const place = `${file}:${index + 1}`;
      throw new AppError(
        'invalid_request',
        `${place}: ${parsed.error} Delete the file to make it anew.`,
      );
    }
    if ('node' in parsed) nodes.set(parsed.node.id, parsed.node);
    else relationships.set(parsed.relationship.id, parsed.relationship);
  }
  return { nodes, relationships };
}

/** Makes sure that facts can be written there, before the work of gathering them. */
export async function prepareFactFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new AppError(
      'unavailable',
      `Facts cannot be written to ${folder}: it is no folder that can be made or written to. Nothing was harvested.`,
      { cause },
    );
  }
}

/** Writes beside the file and swaps, so that an interrupted harvest leaves the old one whole. */
export async function writeFactFile(file: string, lines: FactLines): Promise<void> {
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.new`);
  const text = [...lines.values()].map((line) => `${line}\n`).join('');
  try {
    await writeFile(aside, text);
    await rename(aside, file);
  } catch (cause) {
    throw new AppError('unavailable', `${file} cannot be written.`, { cause });
  }
}

export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

export function countChanges(before: FactLines, after: FactLines): Changes {
  const kept = [...after].filter(([id]) => before.has(id));
  return {
    added: after.size - kept.length,
    changed: kept.filter(([id, line]) => before.get(id) !== line).length,
    gone: [...before.keys()].filter((id) => !after.has(id)).length,
  };
}
