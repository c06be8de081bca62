import { z } from 'zod';
import type { FactCollector } from '../fact-collector.ts';
import { hasProperName } from '../names.ts';
import { UMBRELLA_PROJECT, toProjectName, toTypeByName } from '../project-names.ts';
import { toReceipt } from '../source.ts';
import type { SourceInput } from '../file-source.ts';
import { toTeamName } from '../team-names.ts';
import type { TeamName } from '../team-names.ts';
import { toWebAddress } from '../web-address.ts';
import type { KeyPath, YamlText } from '../yaml-text.ts';

const teamSchema = z.object({
  leadership_type: z.enum(['ptl', 'distributed']).optional(),
  ptl: z.unknown().optional(),
  'irc-channel': z.unknown().optional(),
  service: z.string().optional(),
  mission: z.unknown().optional(),
  url: z.string().optional(),
  deliverables: z.unknown().optional(),
  liaisons: z.unknown().optional(),
});

const deliverableSchema = z.object({
  repos: z.array(z.string()),
  'release-management': z.unknown().optional(),
  deprecated: z.unknown().optional(),
});

interface TeamsContext {
  readonly input: SourceInput;
  readonly collector: FactCollector;
}

/** The project teams of today and their projects. Who leads and cares for them the history tells. */
export function addTeams(yaml: YamlText, context: TeamsContext): void {
  for (const key of yaml.keysAt([])) {
    const entry = yaml.readMap([key], teamSchema);
    if (entry === null) continue;
    const { input, collector } = context;
    const team = toTeamName(key);
    const receipt = toReceipt(input.repository, yaml.locate([key]));
    collector.addNode({
      id: team.id,
      kind: 'Team',
      name: team.name,
      properties: {
        aliases: team.aliases,
        teamType: team.teamType,
        status: 'active',
        url: toWebAddress(entry.url),
        description:
          entry.service === undefined ? undefined : `OpenStack project team: ${entry.service}.`,
      },
      receipt,
    });
    collector.addRelationship({ type: 'PART_OF', start: team.id, end: UMBRELLA_PROJECT, receipt });
    for (const deliverable of yaml.keysAt([key, 'deliverables'])) {
      addDeliverable(yaml, { key, team, deliverable, service: entry.service, context });
    }
  }
}

/** "Compute service" is the compute service of OpenStack, also where the phrase does not say so. */
export function toServiceDescription(phrase: string): string {
  return phrase.includes('OpenStack') ? `${phrase}.` : `${phrase} of OpenStack.`;
}

function addDeliverable(
  yaml: YamlText,
  entry: {
    readonly key: string;
    readonly team: TeamName;
    readonly deliverable: string;
    readonly service: string | undefined;
    readonly context: TeamsContext;
  },
): void {
  const { key, team, deliverable, service, context } = entry;
  const path: KeyPath = [key, 'deliverables', deliverable];
  const read = yaml.readMap(path, deliverableSchema);
  if (read === null) return;
  const { collector, input } = context;
  const project = toProjectName(deliverable);
  const receipt = toReceipt(input.repository, yaml.locate(path));
  const isMain = toTeamName(deliverable).id === team.id;
  collector.addNode({
    id: project.id,
    kind: 'Project',
    name: project.name,
    properties: {
      aliases: project.aliases,
      projectType: toTypeByName(deliverable),
      repositories: read.repos,
      description: isMain && service !== undefined ? toServiceDescription(service) : undefined,
    },
    receipt,
  });
  if (isMain || hasProperName(deliverable)) {
    collector.addRelationship({
      type: 'PART_OF',
      start: project.id,
      end: UMBRELLA_PROJECT,
      receipt,
    });
  }
}
