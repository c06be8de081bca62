import { z } from 'zod';
import type { FactCollector } from '../fact-collector.ts';
import { UMBRELLA_PROJECT } from '../project-names.ts';
import { toReceipt } from '../source.ts';
import type { SourceInput } from '../file-source.ts';
import { toSigName } from '../team-names.ts';
import { toWebAddress } from '../web-address.ts';
import type { KeyPath, YamlText } from '../yaml-text.ts';
import { addPerson, parseNamed } from './governance-people.ts';
import { ROLES } from './roles.ts';

const groupSchema = z.object({
  chairs: z.unknown().optional(),
  scope: z.unknown().optional(),
  status: z.enum(['active', 'advisory', 'forming', 'completed', 'archived']),
  reason: z.unknown().optional(),
  url: z.string().optional(),
});

/** Some groups link to a page beside the list itself. */
const PAGES = 'https://governance.openstack.org/sigs/';

/** Whether something is known of a person and a group. */
export type IsTold = (personId: string, groupId: string) => boolean;

interface GroupsContext {
  readonly input: SourceInput;
  readonly collector: FactCollector;
  /** True for the lists of groups that have done their work or given up. */
  readonly isOver: boolean;
  /** Whether the history of the lists tells when somebody chaired a group. */
  readonly isToldElsewhere: IsTold;
}

/** Special interest groups and how they stand; of those that are over, who chaired them last. */
export function addGroups(yaml: YamlText, context: GroupsContext): void {
  const { input, collector, isOver } = context;
  for (const key of yaml.keysAt([])) {
    const entry = yaml.readMap([key], groupSchema);
    if (entry === null) continue;
    const group = toSigName(key);
    const receipt = toReceipt(input.repository, yaml.locate([key]));
    collector.addNode({
      id: group.id,
      kind: 'Team',
      name: group.name,
      properties: {
        aliases: group.aliases,
        teamType: group.teamType,
        status: isOver ? 'retired' : entry.status,
        url: toWebAddress(entry.url, PAGES),
      },
      receipt,
    });
    collector.addRelationship({ type: 'PART_OF', start: group.id, end: UMBRELLA_PROJECT, receipt });
    // Who chairs a group that goes on the history of the list tells.
    const count = isOver ? yaml.lengthAt([key, 'chairs']) : 0;
    for (let index = 0; index < count; index += 1) {
      addChair(yaml, { key, path: [key, 'chairs', index], groupId: group.id, context });
    }
  }
}

function addChair(
  yaml: YamlText,
  entry: {
    readonly key: string;
    readonly path: KeyPath;
    readonly groupId: string;
    readonly context: GroupsContext;
  },
): void {
  const { key, path, groupId, context } = entry;
  const { input, collector } = context;
  const person = parseNamed({ yaml, names: input.names }, path);
  if (person === null || context.isToldElsewhere(person.id, groupId)) return;
  const receipt = toReceipt(
    input.repository,
    yaml.locate([key, 'chairs', String(yaml.valueAt([...path, 'name']))]),
  );
  addPerson(collector, { person, receipt });
  collector.addRelationship({
    type: 'LEADS',
    start: person.id,
    end: groupId,
    properties: { ...ROLES.lastGroupChair, confidence: 'stated' },
    receipt,
  });
}
