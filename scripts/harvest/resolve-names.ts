import { kindOf } from '../../graph-data/model/graph.ts';
import type { GraphNode } from '../../graph-data/model/graph.ts';
import { KIND_DEFINITIONS } from '../../graph-data/model/kinds.ts';
import type { NodeKind } from '../../graph-data/model/kinds.ts';
import { toNameKeys } from '../dataset/resolution/name-keys.ts';
import { toMergedIds } from '../dataset/resolution/resolution-table.ts';
import type { ResolutionTable } from '../dataset/resolution/resolution-table.ts';
import { toPersonName, toSlug } from './names.ts';
import { toProjectName } from './project-names.ts';
import { toTeamName } from './team-names.ts';

/** What a name in a source stands for; fits `addNode` of a collector. */
export interface ResolvedName {
  readonly id: string;
  /** The name in use, or the one given where nothing is known of it. */
  readonly name: string;
  /** Whether the table or a curated fact knows it; otherwise the id was made from the name. */
  readonly isKnown: boolean;
}

/**
 * From names as sources write them to ids, one entity once. Each answers null when no letter of the
 * name can stand in an id. Spellings need not be noted by who asks: the table's become aliases of
 * the node when the dataset is read, and a collector keeps a second name as an alias.
 */
export interface NameResolver {
  resolvePerson(name: string): ResolvedName | null;
  resolveOrganisation(name: string): ResolvedName | null;
  resolveFoundation(name: string): ResolvedName | null;
  resolveProject(name: string): ResolvedName | null;
  resolveTeam(name: string): ResolvedName | null;
  resolveTechnology(name: string): ResolvedName | null;
  resolveCloud(name: string): ResolvedName | null;
}

type Known = ReadonlyMap<string, { readonly id: string; readonly name: string }>;

/** `nodes` are the curated ones: their names and aliases resolve too, after the table's. */
export function createNameResolver(
  table: ResolutionTable,
  nodes: readonly GraphNode[],
): NameResolver {
  const known = toKnownNames(table, nodes);
  const toMergedId = toMergedIds(table);
  const resolve = (kind: NodeKind, given: string, make: (name: string) => Made): Resolved => {
    const name = given.trim().replace(/\s+/g, ' ');
    for (const key of toNameKeys(kind, name)) {
      const found = known.get(`${kind} ${key}`);
      if (found !== undefined) return { ...found, isKnown: true };
    }
    const made = make(name);
    if (made === null) return null;
    const id = toMergedId(made.id);
    const entity = known.get(id);
    return { id, name: entity?.name ?? made.name, isKnown: entity !== undefined };
  };
  const bySlug = (kind: NodeKind) => (given: string) =>
    resolve(kind, given, (name) => {
      const slug = toSlug(name);
      return slug === '' ? null : { id: `${KIND_DEFINITIONS[kind].idPrefix}:${slug}`, name };
    });
  return {
    resolvePerson: (name) => resolve('Person', name, toPersonName),
    resolveOrganisation: bySlug('Organisation'),
    resolveFoundation: bySlug('Foundation'),
    resolveProject: (name) => resolve('Project', name, whereLettersAre(toProjectName)),
    resolveTeam: (name) => resolve('Team', name, whereLettersAre(toTeamName)),
    resolveTechnology: bySlug('Technology'),
    resolveCloud: bySlug('Cloud'),
  };
}

type Made = { readonly id: string; readonly name: string } | null;
type Resolved = ResolvedName | null;

function whereLettersAre(make: (name: string) => Made): (name: string) => Made {
  return (name) => (toSlug(name) === '' ? null : make(name));
}

/** By kind and key of the name, and by id. */
function toKnownNames(table: ResolutionTable, nodes: readonly GraphNode[]): Known {
  const toMergedId = toMergedIds(table);
  const known = new Map<string, { readonly id: string; readonly name: string }>();
  const note = (key: string, entity: { readonly id: string; readonly name: string }) => {
    if (!known.has(key)) known.set(key, entity);
  };
  const entities = [
    ...table.entries.map(({ kind, id, name, spellings }) => ({ kind, id, name, spellings })),
    ...nodes.flatMap(({ id, labels, properties: { name, aliases } }) => {
      const kind = kindOf(labels);
      if (kind === undefined || typeof name !== 'string') return [];
      return [{ kind, id: toMergedId(id), name, spellings: [aliases ?? []].flat().map(String) }];
    }),
  ];
  for (const { id, name } of entities) note(id, { id, name });
  // Nearest keys of all names first: "Dell" itself comes before what "Dell Inc." shortens to.
  for (const rank of [0, 1]) {
    for (const { kind, id, name, spellings } of entities) {
      const entity = known.get(id) ?? { id, name };
      for (const spelling of [name, ...spellings]) {
        const key = toNameKeys(kind, spelling)[rank];
        if (key !== undefined) note(`${kind} ${key}`, entity);
      }
    }
  }
  return known;
}
