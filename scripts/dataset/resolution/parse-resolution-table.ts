import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { KIND_DEFINITIONS } from '../../../graph-data/model/kinds.ts';
import type { NodeKind } from '../../../graph-data/model/kinds.ts';
import { toProblem } from '../../../graph-data/facts/facts.ts';
import type { Place, Problem } from '../../../graph-data/facts/facts.ts';
import {
  NAME_SECTIONS,
  NO_RESOLUTION,
  resolutionFileSchema,
  toMergedIds,
} from './resolution-table.ts';
import type { NameSection, NamedEntry, ResolutionTable } from './resolution-table.ts';
import { toNameKeys } from './name-keys.ts';

type KeyPath = readonly PropertyKey[];

/** Reads the table. Never throws: what cannot be read is a problem with its line. */
export function parseResolutionTable(
  text: string,
  file: string,
): { readonly table: ResolutionTable; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const toLine = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const placeOf = (path: KeyPath): Place => ({ file, line: toLine(findOffset(document, path)) });
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) =>
      toProblem({ file, line: toLine(pos[0]) }, `This is not YAML: ${message}`),
    );
    return { table: NO_RESOLUTION, problems };
  }
  const parsed = resolutionFileSchema.safeParse(toValue(document) ?? {});
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) =>
      toProblem(placeOf(path), `${path.map(String).join('/') || 'the file'}: ${message}.`),
    );
    return { table: NO_RESOLUTION, problems };
  }
  const sections = Object.entries(NAME_SECTIONS) as [NameSection, NodeKind][];
  const table: ResolutionTable = {
    entries: sections.flatMap(([section, kind]) =>
      (parsed.data[section] ?? []).map((entry, index) => ({
        ...entry,
        kind,
        place: placeOf([section, index]),
      })),
    ),
    different: (parsed.data.different ?? []).map((entry, index) => ({
      ...entry,
      place: placeOf(['different', index]),
    })),
    merged: (parsed.data.merged ?? []).map((entry, index) => ({
      ...entry,
      place: placeOf(['merged', index]),
    })),
  };
  return { table, problems: [] };
}

/** An alias without its anchor, or too many of them, cannot become a value. */
function toValue(document: Document): unknown {
  try {
    return document.toJS();
  } catch {
    return 'no value';
  }
}

/** Where the deepest part of `path` that stands in the file begins. */
function findOffset(document: Document, path: KeyPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Names that belong to two, judgements against one another: what no table may say. */
export function findContradictions(table: ResolutionTable): Problem[] {
  return [...checkEntries(table), ...checkDistinctions(table), ...checkMerges(table)];
}

function checkEntries({ entries }: ResolutionTable): Problem[] {
  const ids = new Map<string, NamedEntry>();
  const owners = new Map<string, NamedEntry>();
  return entries.flatMap((entry) => {
    const { place, kind, id } = entry;
    const problems: Problem[] = [];
    if (!isOfKind(id, kind)) {
      const expected = `${KIND_DEFINITIONS[kind].idPrefix}:…`;
      problems.push(toProblem(place, `${id}: expected the id of a ${kind}, ${expected}`));
    }
    const twin = ids.get(id);
    if (twin === undefined) ids.set(id, entry);
    else problems.push(toProblem(place, `${id} stands already at ${formatPlace(twin.place)}.`));
    for (const name of [entry.name, ...entry.spellings]) {
      if (name.includes('@')) problems.push(toProblem(place, `${id}: leave addresses out.`));
      // The nearest key only: a short form may well lead to two companies of one family.
      const key = `${kind} ${toNameKeys(kind, name)[0]}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, entry);
      else if (owner.id !== id) {
        const where = formatPlace(owner.place);
        problems.push(toProblem(place, `"${name}" is a name of ${owner.id} already (${where}).`));
      }
    }
    return problems;
  });
}

function formatPlace({ file, line }: Place): string {
  return `${file}:${line}`;
}

function isOfKind(id: string, kind: NodeKind): boolean {
  return id.startsWith(`${KIND_DEFINITIONS[kind].idPrefix}:`);
}

function checkDistinctions(table: ResolutionTable): Problem[] {
  const toMergedId = toMergedIds(table);
  return table.different.flatMap(({ place, ids }) => {
    const remaining = new Set(ids.map(toMergedId));
    if (new Set(ids).size < ids.length) {
      return [toProblem(place, `${ids.join(', ')}: one of them stands here twice.`)];
    }
    return remaining.size === ids.length
      ? []
      : [toProblem(place, `${ids.join(', ')}: judged different here, and merged.`)];
  });
}

function checkMerges(table: ResolutionTable): Problem[] {
  const toMergedId = toMergedIds(table);
  const named = new Set(table.entries.map(({ id }) => id));
  const froms = new Set<string>();
  return table.merged.flatMap(({ place, from, into }) => {
    const isRepeated = froms.has(from);
    froms.add(from);
    if (isRepeated) return [toProblem(place, `${from} is merged already.`)];
    if (from.split(':')[0] !== into.split(':')[0]) {
      return [toProblem(place, `${from} and ${into} are of different kinds.`)];
    }
    const end = toMergedId(into);
    if (end === from || table.merged.some((other) => other.from === end)) {
      return [toProblem(place, `${from} is merged in a circle.`)];
    }
    return named.has(from)
      ? [toProblem(place, `${from} is merged into ${into}; its names belong there.`)]
      : [];
  });
}
