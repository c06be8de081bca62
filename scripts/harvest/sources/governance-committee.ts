import { z } from 'zod';
import type { FactCollector } from '../fact-collector.ts';
import { UMBRELLA_PROJECT } from '../project-names.ts';
import { toReceipt } from '../source.ts';
import type { SourceInput } from '../file-source.ts';
import { TECHNICAL_COMMITTEE } from '../team-names.ts';
import { isNothing } from '../yaml-text.ts';
import type { YamlText } from '../yaml-text.ts';
import { addPerson, parseNamed } from './governance-people.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const ROLES: Readonly<Record<string, string>> = {
  chair: 'chair',
  'vice-chair': 'vice chair',
};

const memberSchema = z.object({
  name: z.string(),
  irc: z.unknown().optional(),
  email: z.unknown().optional(),
  memberid: z.unknown().optional(),
  date: z.string().optional(),
  role: z.string().optional(),
});

/** "February 2026", when a seat was taken, as `2026-02`; null for any other form. */
export function parseTermStart(text: string): string | null {
  const [, month = '', year] = /^([A-Z][a-z]+) (\d{4})$/.exec(text.trim()) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  return number === 0 ? null : `${year}-${String(number).padStart(2, '0')}`;
}

interface CommitteeContext {
  readonly input: SourceInput;
  readonly collector: FactCollector;
  /** Slug of the release during which the committee sits as the file says. */
  readonly release: string | null;
}

/** Who sits on the Technical Committee, since when, and who chairs it. */
export function addCommittee(yaml: YamlText, context: CommitteeContext): void {
  const { input, collector } = context;
  const { id, name, teamType, aliases } = TECHNICAL_COMMITTEE;
  const receipt = toReceipt(input.repository, yaml.file);
  collector.addNode({
    id,
    kind: 'Team',
    name,
    properties: {
      aliases,
      teamType,
      status: 'active',
      url: 'https://governance.openstack.org/tc/',
    },
    receipt,
  });
  collector.addRelationship({ type: 'PART_OF', start: id, end: UMBRELLA_PROJECT, receipt });
  for (let index = 0; index < yaml.lengthAt([]); index += 1) addMember(yaml, index, context);
}

function addMember(yaml: YamlText, index: number, context: CommitteeContext): void {
  const { input, collector, release } = context;
  const entry = yaml.readMap([index], memberSchema);
  const person = entry === null ? null : parseNamed({ yaml, names: input.names }, [index]);
  if (entry === null || person === null) return;
  const receipt = toReceipt(input.repository, yaml.locate([entry.name]));
  const from = entry.date === undefined ? null : parseTermStart(entry.date);
  if (from === null) yaml.warn([index, 'date'], 'expected a month and a year such as March 2026.');
  const isPlain = isNothing(entry.role);
  const role = isPlain ? 'member' : ROLES[entry.role ?? ''];
  if (role === undefined) yaml.warn([index, 'role'], `the role "${entry.role}" is unknown.`);
  addPerson(collector, { person, receipt });
  collector.addRelationship({
    type: 'MEMBER_OF',
    start: person.id,
    end: TECHNICAL_COMMITTEE.id,
    properties: { role: role ?? 'member', from: from ?? undefined },
    receipt,
  });
  if (role !== 'chair') return;
  collector.addRelationship({
    type: 'LEADS',
    start: person.id,
    end: TECHNICAL_COMMITTEE.id,
    properties: {
      role: 'chair',
      releases: release === null ? undefined : [release],
      confidence: 'stated',
    },
    receipt,
  });
}
