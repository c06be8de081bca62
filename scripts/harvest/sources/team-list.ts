import { z } from 'zod';
import type { ListReading, PartReading } from '../file-parts.ts';
import { isNothing, openYaml } from '../yaml-text.ts';
import type { KeyPath, YamlText } from '../yaml-text.ts';
import { readTeamProjects } from './team-list-projects.ts';
import type { ListedProject } from './team-list-projects.ts';

/** Someone who speaks for a team, and in what. */
export interface Liaison {
  readonly name: string;
  /** The key under which the name stands: `release`, `tact-sig`, `security`. */
  readonly duty: string;
  /** Keys below the top of the file. */
  readonly place: string;
}

/** A team as a version of the list has it. */
export interface ListedTeam {
  readonly key: string;
  /** In the years of programmes, what its main project was called. */
  readonly codename: string | null;
  readonly isDistributed: boolean;
  /** Names as they stand there; several when a team had two leads, none when it had nobody. */
  readonly leads: readonly string[];
  readonly liaisons: readonly Liaison[];
  readonly projects: readonly ListedProject[];
  readonly service: string | null;
}

const teamSchema = z.object({
  codename: z.string().optional(),
  leadership_type: z.enum(['ptl', 'distributed']).optional(),
  ptl: z.unknown().optional(),
  appointed: z.unknown().optional(),
  status: z.unknown().optional(),
  'irc-channel': z.unknown().optional(),
  service: z.string().optional(),
  mission: z.unknown().optional(),
  url: z.unknown().optional(),
  tags: z.unknown().optional(),
  'extra-atcs': z.unknown().optional(),
  liaisons: z.unknown().optional(),
  projects: z.unknown().optional(),
  deliverables: z.unknown().optional(),
});

/** What stands where a name would, when nobody has the role. */
const NOBODY: ReadonlySet<string> = new Set(['appointment needed', 'leaderless']);

/** The project teams: a map of programmes until January 2015, of teams since. */
export const TEAM_LIST: ListReading<ListedTeam> = {
  version: 'team-list 1',
  paths: ['reference/programs.yaml', 'reference/projects.yaml'],
  read: readTeam,
};

function readTeam(text: string): PartReading<ListedTeam> {
  const warnings: { line: number; message: string }[] = [];
  const yaml = openYaml({ file: '', text }, ({ line, message }) => {
    warnings.push({ line, message });
  });
  const [key] = yaml.isReadable ? yaml.keysAt([]) : [];
  const team = key === undefined ? null : yaml.readMap([key], teamSchema);
  if (key === undefined || team === null) return { entry: null, warnings };
  const entry: ListedTeam = {
    key,
    codename: team.codename ?? null,
    isDistributed: team.leadership_type === 'distributed',
    leads: readLeads(yaml, [key, 'ptl']),
    liaisons: readLiaisons(yaml, [key, 'liaisons']),
    projects: readTeamProjects(yaml, key),
    service: team.service ?? null,
  };
  return { entry, warnings };
}

/** `{ name, … }`, or "Name (nick)" as it was until 2015, or two of these. Only names are taken. */
function readLeads(yaml: YamlText, path: KeyPath): string[] {
  const value = yaml.valueAt(path);
  if (isNothing(value)) return [];
  if (typeof value === 'string') {
    return value.split(/ and | & /).flatMap((text) => toName(yaml, path, text));
  }
  const name = yaml.valueAt([...path, 'name']);
  if (typeof name === 'string') return toName(yaml, [...path, 'name'], name);
  yaml.warn(path, 'expected a person with a name.');
  return [];
}

/** Duties with people. Lists of nicks, which no name goes with, are members of the committee. */
function readLiaisons(yaml: YamlText, path: KeyPath): Liaison[] {
  const value = yaml.valueAt(path);
  if (isNothing(value) || Array.isArray(value)) return [];
  return yaml
    .keysAt(path)
    .filter((duty) => duty !== 'tc_members')
    .flatMap((duty) => {
      const people = yaml.valueAt([...path, duty]);
      if (isNothing(people)) return [];
      return Array.from({ length: yaml.lengthAt([...path, duty]) }, (_, index) => {
        const entry = [...path, duty, index];
        const name = yaml.valueAt([...entry, 'name']);
        if (typeof name !== 'string') yaml.warn(entry, 'expected a person with a name.');
        const names = typeof name === 'string' ? toName(yaml, entry, name) : [];
        return names.map((found) => ({ name: found, duty, place: entry.join('/') }));
      }).flat();
    });
}

function toName(yaml: YamlText, path: KeyPath, text: string): string[] {
  const name = text.replace(/\s*\([^)]*\)\s*$/, '').trim();
  if (isNothing(name) || NOBODY.has(name.toLowerCase())) return [];
  if (!name.includes('@')) return [name];
  yaml.warn(path, 'expected the name of a person.');
  return [];
}
