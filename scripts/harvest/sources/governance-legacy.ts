import { z } from 'zod';
import { compareText } from '../../../graph-data/model/compare-text.ts';
import { countDays } from '../days.ts';
import type { FactCollector } from '../fact-collector.ts';
import { hasProperName } from '../names.ts';
import {
  UMBRELLA_PROJECT,
  toProjectName,
  toRepositoryName,
  toTypeByName,
} from '../project-names.ts';
import { toReceipt } from '../source.ts';
import type { SourceInput } from '../file-source.ts';
import { toTeamName } from '../team-names.ts';
import type { TeamName } from '../team-names.ts';
import { toWebAddress } from '../web-address.ts';
import type { KeyPath, YamlText } from '../yaml-text.ts';
import { toServiceDescription } from './governance-teams.ts';

const DATE = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date such as 2017-06-20');

const teamSchema = z.object({
  partial: z.enum(['yes', 'true']).optional(),
  'retired-on': DATE.optional(),
  service: z.string().optional(),
  url: z.string().optional(),
  ptl: z.unknown().optional(),
  deliverables: z.unknown().optional(),
  appointed: z.unknown().optional(),
  'irc-channel': z.unknown().optional(),
  mission: z.unknown().optional(),
  tags: z.unknown().optional(),
});

const deliverableSchema = z.object({
  repos: z.array(z.string()),
  'retired-on': DATE.optional(),
  deprecated: z.unknown().optional(),
  docs: z.unknown().optional(),
  'release-management': z.unknown().optional(),
  tags: z.unknown().optional(),
});

interface LegacyContext {
  readonly input: SourceInput;
  readonly collector: FactCollector;
  /** What other lists have as alive: it is not retired, whatever this one says. */
  readonly living: {
    readonly nodeIds: ReadonlySet<string>;
    readonly repositories: ReadonlySet<string>;
  };
  /** The day on which each team left the lists of teams, where their history is known. */
  readonly ends: ReadonlyMap<string, string>;
}

/** Something that a team once cared for. */
export interface RetiredCare {
  readonly teamId: string;
  readonly projectId: string;
  readonly retired: string | undefined;
  readonly receipt: string;
}

/** A retirement is decided weeks before or after a team leaves the list, not years. */
const DECIDED_WITHIN = 200;

/**
 * What is no longer official. Not a graveyard: `partial` means that the team lives on without
 * some of its deliverables, and a team or deliverable may have come back. Returns who cared for
 * what, for where no list of teams tells.
 */
export function addLegacy(yaml: YamlText, context: LegacyContext): RetiredCare[] {
  return readTeams(yaml).flatMap(({ key, entry }) => {
    const team = toTeamName(key);
    if (entry.partial === undefined && entry['retired-on'] === undefined) {
      yaml.warn([key], 'expected "retired-on" or "partial".');
    }
    const retired = toRetirement(yaml, { key, team, stated: entry['retired-on'], context });
    addRetiredTeam(yaml, { key, team, entry, retired, context });
    return yaml.keysAt([key, 'deliverables']).flatMap((deliverable) => {
      const { service } = entry;
      return addDeliverable(yaml, { key, team, deliverable, service, retired, context });
    });
  });
}

/** The date beside a team, unless the lists of teams had it until long before or after. */
function toRetirement(
  yaml: YamlText,
  {
    key,
    team,
    stated,
    context,
  }: {
    readonly key: string;
    readonly team: TeamName;
    readonly stated: string | undefined;
    readonly context: LegacyContext;
  },
): string | undefined {
  const end = context.ends.get(team.id);
  if (stated === undefined || end === undefined) return stated;
  if (Math.abs(countDays(stated, end)) <= DECIDED_WITHIN) return stated;
  const message = `the list of teams has it until ${end}, which counts, not ${stated}.`;
  yaml.warn([key, 'retired-on'], message);
  return end;
}

function addRetiredTeam(
  yaml: YamlText,
  {
    key,
    team,
    entry,
    retired,
    context,
  }: {
    readonly key: string;
    readonly team: TeamName;
    readonly entry: z.infer<typeof teamSchema>;
    readonly retired: string | undefined;
    readonly context: LegacyContext;
  },
): void {
  const { input, collector, living } = context;
  const receipt = toReceipt(input.repository, yaml.locate([key]));
  const isGone = entry.partial === undefined && !living.nodeIds.has(team.id);
  const to = isGone ? retired : undefined;
  collector.addNode({
    id: team.id,
    kind: 'Team',
    name: team.name,
    properties: {
      aliases: team.aliases,
      teamType: team.teamType,
      url: toWebAddress(entry.url),
      ...(to === undefined ? {} : { status: 'retired', retired: to, to }),
    },
    receipt,
  });
  collector.addRelationship({
    type: 'PART_OF',
    start: team.id,
    end: UMBRELLA_PROJECT,
    properties: { to },
    receipt,
  });
}

/** The last to retire first: what two teams had in turn was retired with the later one. */
function readTeams(yaml: YamlText): { key: string; entry: z.infer<typeof teamSchema> }[] {
  return yaml
    .keysAt([])
    .flatMap((key) => {
      const entry = yaml.readMap([key], teamSchema);
      return entry === null ? [] : [{ key, entry }];
    })
    .toSorted((left, right) =>
      compareText(right.entry['retired-on'] ?? '', left.entry['retired-on'] ?? ''),
    );
}

function addDeliverable(
  yaml: YamlText,
  entry: {
    readonly key: string;
    readonly team: TeamName;
    readonly deliverable: string;
    readonly service: string | undefined;
    readonly retired: string | undefined;
    readonly context: LegacyContext;
  },
): RetiredCare[] {
  const { key, team, deliverable, service, context } = entry;
  const path: KeyPath = [key, 'deliverables', deliverable];
  const read = yaml.readMap(path, deliverableSchema);
  if (read === null) return [];
  const { living, input, collector } = context;
  const retired = read['retired-on'] ?? entry.retired;
  if (retired === undefined) yaml.warn(path, 'expected "retired-on", here or with the team.');
  const receipt = toReceipt(input.repository, yaml.locate(path));
  const isAlive = living.nodeIds.has(toProjectName(deliverable).id);
  // An entry with the name of what lives speaks of those of its repositories that do not.
  const gone = isAlive
    ? read.repos
        .filter((repository) => !living.repositories.has(repository))
        .map((repository) => ({ name: toRepositoryName(repository), repositories: [repository] }))
    : [{ name: deliverable, repositories: read.repos }];
  return gone.map(({ name, repositories }) => {
    const isMain = !isAlive && toTeamName(name).id === team.id;
    const project = { name, repositories, description: isMain ? service : undefined };
    const isPart = isMain || hasProperName(name);
    const projectId = addRetired({ collector, project, isPart, retired, receipt });
    return { teamId: team.id, projectId, retired, receipt };
  });
}

function addRetired(entry: {
  readonly collector: FactCollector;
  readonly project: {
    readonly name: string;
    readonly repositories: readonly string[];
    readonly description: string | undefined;
  };
  readonly isPart: boolean;
  readonly retired: string | undefined;
  readonly receipt: string;
}): string {
  const { collector, project, isPart, retired, receipt } = entry;
  const { id, name, aliases } = toProjectName(project.name);
  const { description } = project;
  collector.addNode({
    id,
    kind: 'Project',
    name,
    properties: {
      aliases,
      projectType: toTypeByName(project.name),
      repositories: [...project.repositories],
      description: description === undefined ? undefined : toServiceDescription(description),
      retired,
      to: retired,
    },
    receipt,
  });
  if (isPart) {
    collector.addRelationship({
      type: 'PART_OF',
      start: id,
      end: UMBRELLA_PROJECT,
      properties: { to: retired },
      receipt,
    });
  }
  return id;
}
