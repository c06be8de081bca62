import type { FactCollector } from '../fact-collector.ts';
import { UMBRELLA_PROJECT } from '../project-names.ts';
import { toReceipt } from '../source.ts';
import type { SourceInput } from '../file-source.ts';
import { TECHNICAL_COMMITTEE } from '../team-names.ts';

/** The Technical Committee itself; who sits on it the history of its roster tells. */
export function addCommittee({
  input,
  collector,
  file,
}: {
  readonly input: SourceInput;
  readonly collector: FactCollector;
  readonly file: string;
}): void {
  const { id, name, teamType, aliases } = TECHNICAL_COMMITTEE;
  const receipt = toReceipt(input.repository, file);
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
}
