import type { ListVersion } from '../file-parts.ts';
import type { ResolvedName } from '../resolve-names.ts';
import { trackSpans } from '../spans.ts';
import type { Snapshot } from '../spans.ts';
import { toSigName } from '../team-names.ts';
import type { ListedChairs } from './group-list.ts';
import { ROLES } from './roles.ts';
import { toSpanReceipts } from './history-context.ts';
import type { HistoryContext } from './history-context.ts';

interface Chair {
  readonly person: ResolvedName;
  readonly spelling: string;
  readonly groupId: string;
  readonly place: string;
}

/** Who chaired which special interest group, from when to when; groups know no releases. */
export function addChairs(
  versions: readonly ListVersion<ListedChairs>[],
  context: HistoryContext,
): void {
  const { collector, repository, people } = context;
  const snapshots = versions.map((version) => toSnapshot(version, context));
  for (const span of trackSpans(snapshots)) {
    const { first, last, from, to } = span;
    const { person, groupId, spelling } = last.value;
    const receipts = toSpanReceipts(repository, span);
    for (const receipt of receipts) {
      collector.addRelationship({
        type: 'LEADS',
        start: person.id,
        end: groupId,
        ...(from === null ? {} : { qualifier: from }),
        properties: {
          ...ROLES.groupChair,
          from: from ?? undefined,
          to: to ?? undefined,
          confidence: 'stated',
        },
        receipt,
      });
    }
    people.note(person, { spelling, date: last.commit.date, receipt: receipts[0] });
    const { value, commit } = first;
    people.note(person, { spelling: value.spelling, date: commit.date, receipt: receipts[0] });
  }
}

function toSnapshot(
  { commit, path, entries }: ListVersion<ListedChairs>,
  { people }: HistoryContext,
): Snapshot<Chair> {
  const values = new Map<string, Chair>();
  for (const { key, chairs } of entries) {
    const groupId = toSigName(key).id;
    for (const spelling of chairs) {
      const person = people.resolve(spelling);
      if (person === null) continue;
      const place = `${key}/chairs/${spelling}`;
      values.set(`${groupId} ${person.id}`, { person, spelling, groupId, place });
    }
  }
  return { commit, path: path ?? '', values };
}
