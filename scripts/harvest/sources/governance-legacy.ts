import { z } from 'zod';
import { compareText } from '../../../graph-data/model/compare-text.ts';
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
import type { KeyPath, YamlText } from '../yaml-text.ts';
import { addPerson, parseLead } from './governance-people.ts';
import { toServiceDescription, toWebAddress } from './governance-teams.ts';

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
}

/**
 * What is no longer official. Not a graveyard: `partial` means that the team lives on without
 * some of its deliverables, and a team or deliverable may have come back.
 */
export function addLegacy(yaml: YamlText, context: LegacyContext): void {
  const { input, collector, living } = context;
  for (const { key, entry } of readTeams(yaml)) {
    const team = toTeamName(key);
    const receipt = toReceipt(input.repository, yaml.locate([key]));
    const isGone = entry.partial === undefined && !living.nodeIds.has(team.id);
    const retired = isGone ? entry['retired-on'] : undefined;
    if (entry.partial === undefined && entry['retired-on'] === undefined) {
      yaml.warn([key], 'expected "retired-on" or "partial".');
    }
    collector.addNode({
      id: team.id,
      kind: 'Team',
      name: team.name,
      properties: {
        aliases: team.aliases,
        teamType: team.teamType,
        url: toWebAddress(entry.url),
        ...(retired === undefined ? {} : { status: 'retired', retired, to: retired }),
      },
      receipt,
    });
    collector.addRelationship({
      type: 'PART_OF',
      start: team.id,
      end: UMBRELLA_PROJECT,
      properties: { to: retired },
      receipt,
    });
    if (isGone) addLastLead(yaml, { key, team, retired, context });
    for (const deliverable of yaml.keysAt([key, 'deliverables'])) {
      const { service } = entry;
      addDeliverable(yaml, {
        key,
        team,
        deliverable,
        service,
        retired: entry['retired-on'],
        context,
      });
    }
  }
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

function addLastLead(
  yaml: YamlText,
  entry: {
    readonly key: string;
    readonly team: TeamName;
    readonly retired: string | undefined;
    readonly context: LegacyContext;
  },
): void {
  const { key, team, retired, context } = entry;
  const person = parseLead({ yaml, names: context.input.names }, [key, 'ptl']);
  if (person === null) return;
  const receipt = toReceipt(context.input.repository, yaml.locate([key, 'ptl']));
  addPerson(context.collector, { person, receipt });
  context.collector.addRelationship({
    type: 'LEADS',
    start: person.id,
    end: team.id,
    properties: { role: 'Project Team Lead', to: retired },
    receipt,
  });
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
): void {
  const { key, team, deliverable, service, context } = entry;
  const path: KeyPath = [key, 'deliverables', deliverable];
  const read = yaml.readMap(path, deliverableSchema);
  if (read === null) return;
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
  for (const { name, repositories } of gone) {
    const isMain = !isAlive && toTeamName(name).id === team.id;
    const project = { name, repositories, description: isMain ? service : undefined };
    addRetired({
      collector,
      team,
      project,
      isPart: isMain || hasProperName(name),
      retired,
      receipt,
    });
  }
}

function addRetired(entry: {
  readonly collector: FactCollector;
  readonly team: TeamName;
  readonly project: {
    readonly name: string;
    readonly repositories: readonly string[];
    readonly description: string | undefined;
  };
  readonly isPart: boolean;
  readonly retired: string | undefined;
  readonly receipt: string;
}): void {
  const { collector, team, project, isPart, retired, receipt } = entry;
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
  const until = { to: retired };
  collector.addRelationship({
    type: 'MAINTAINS',
    start: team.id,
    end: id,
    properties: until,
    receipt,
  });
  if (!isPart) return;
  collector.addRelationship({
    type: 'PART_OF',
    start: id,
    end: UMBRELLA_PROJECT,
    properties: until,
    receipt,
  });
}
