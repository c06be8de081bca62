import { groupBy } from '../../import/group-by.ts';
import type { ListVersion } from '../file-parts.ts';
import { UMBRELLA_PROJECT } from '../project-names.ts';
import type { ResolvedName } from '../resolve-names.ts';
import { toReceipt, toReceiptAt } from '../source.ts';
import type { UpstreamRepository } from '../source.ts';
import { trackSpans } from '../spans.ts';
import type { Sighting, Span } from '../spans.ts';
import { toSigName } from '../team-names.ts';
import type { ListedChairs } from './group-list.ts';
import type { HistoryContext } from './history-context.ts';
import { ROLES } from './roles.ts';

/** The list as it was in one repository or another. */
export interface ChairVersion extends ListVersion<ListedChairs> {
  readonly repository: UpstreamRepository;
}

interface Listed {
  readonly repository: UpstreamRepository;
  readonly place: string;
}

interface Chair extends Listed {
  readonly person: ResolvedName;
  readonly spelling: string;
  readonly groupId: string;
}

interface Group extends Listed {
  readonly key: string;
}

export type ChairSpan = Span<Chair>;

/**
 * One list out of one that moved from repository to repository: each tells until the next begins,
 * and that it went is no news. Where a copy ends before the next begins, what changed in between
 * stands from the day of the next.
 */
export function uniteLists(
  lists: readonly {
    readonly repository: UpstreamRepository;
    readonly versions: readonly ListVersion<ListedChairs>[];
  }[],
): ChairVersion[] {
  return lists.flatMap(({ repository, versions }, index) => {
    const next = lists.slice(index + 1).flatMap((list) => list.versions)[0]?.commit.date;
    return versions
      .filter(({ commit, path }) => next === undefined || (commit.date < next && path !== null))
      .map((version) => ({ ...version, repository }));
  });
}

export function toChairKey(groupId: string, personId: string): string {
  return `${groupId} ${personId}`;
}

/** Who chaired which special interest group, from when to when. */
export function trackChairs(
  versions: readonly ChairVersion[],
  { people }: Pick<HistoryContext, 'people'>,
): ChairSpan[] {
  return trackSpans(
    versions.map(({ commit, path, entries, repository }) => {
      const values = new Map<string, Chair>();
      for (const { key, chairs } of entries) {
        const groupId = toSigName(key).id;
        for (const spelling of chairs) {
          const person = people.resolve(spelling);
          if (person === null) continue;
          const place = `${key}/chairs/${spelling}`;
          const chair = { person, spelling, groupId, place, repository };
          values.set(toChairKey(groupId, person.id), chair);
        }
      }
      return { commit, path: path ?? '', values };
    }),
  );
}

/** Groups know no releases: who chairs one does so from day to day. */
export function addChairs(spans: readonly ChairSpan[], context: HistoryContext): void {
  const { collector, people } = context;
  for (const span of spans) {
    const { first, last, from, to } = span;
    const { person, groupId, spelling } = last.value;
    const receipts = toListReceipts(span);
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

/**
 * Since when each group has been listed, and until when where nothing else says so. One that had
 * repositories before was a working group then, and nobody says since when.
 */
export function addGroupHistory(
  versions: readonly ChairVersion[],
  { collector }: HistoryContext,
): void {
  const listed = trackSpans(
    versions.map(({ commit, path, entries, repository }) => ({
      commit,
      path: path ?? '',
      values: new Map(
        entries.map(({ key }): [string, Group] => [
          toSigName(key).id,
          { key, place: key, repository },
        ]),
      ),
    })),
  );
  const care = [...collector.facts.relationships.values()].filter(
    ({ type }) => type === 'MAINTAINS',
  );
  const hasCaredBefore = (id: string, day: string) =>
    care.some(({ start, properties: { from } }) => start === id && String(from ?? '') < day);
  for (const [id, spans] of groupBy(listed, ({ key }) => key)) {
    const [first] = spans;
    const last = spans.at(-1) ?? first;
    const { name, teamType } = toSigName(last.last.value.key);
    const known = collector.facts.nodes.get(id)?.properties;
    const isOver = known === undefined || known.status === 'retired';
    const to = isOver ? (known?.to ?? last.to ?? undefined) : undefined;
    const from = first.from === null || hasCaredBefore(id, first.from) ? undefined : first.from;
    const aliases = toFormerNames(spans, name);
    for (const receipt of new Set([...toListReceipts(last), ...toListReceipts(first)])) {
      collector.addNode({
        id,
        kind: 'Team',
        name: typeof known?.name === 'string' ? known.name : name,
        properties: {
          teamType,
          aliases,
          from,
          ...(to === undefined ? {} : { status: 'retired', retired: to, to }),
        },
        receipt,
      });
      collector.addRelationship({
        type: 'PART_OF',
        start: id,
        end: UMBRELLA_PROJECT,
        properties: { from, to },
        receipt,
      });
    }
  }
}

function toFormerNames(spans: readonly Span<Group>[], name: string): string[] | undefined {
  const former = spans
    .flatMap(({ first, last }) => [first, last])
    .map(({ value }) => `${value.key} SIG`)
    .filter((other) => other.toLowerCase() !== name.toLowerCase());
  return former.length === 0 ? undefined : [...new Set(former)];
}

/** Where a span is told: the head where it still is, else its last version, and its first. */
function toListReceipts({ first, last, to }: Span<Listed>): [string, ...string[]] {
  const start = toReceiptAt(first.value.repository, toLocator(first), first.commit);
  if (to === null) return [toReceipt(last.value.repository, toLocator(last)), start];
  const end = toReceiptAt(last.value.repository, toLocator(last), last.commit);
  return start === end ? [start] : [start, end];
}

function toLocator({ path, value }: Sighting<Listed>): string {
  return `${path}/${value.place}`;
}
