import type { FactCollector, FactSet } from '../fact-collector.ts';
import { toReceipt } from '../source.ts';
import type { SourceInput } from '../file-source.ts';
import { toTeamName } from '../team-names.ts';
import type { ReleaseFile } from './release-files.ts';

/** Who cared for what governance does not list, as the newest file says, and in which series. */
export function addReleaseTeam(entry: {
  readonly input: SourceInput;
  readonly collector: FactCollector;
  readonly files: readonly ReleaseFile[];
  readonly newest: ReleaseFile;
  readonly projectId: string;
}): void {
  const { input, collector, files, newest, projectId } = entry;
  const team = toTeamName(newest.team);
  const known = input.known.nodes.get(team.id)?.properties.name;
  const receipt = toReceipt(input.repository, `${newest.file}/team`);
  const releases = files.flatMap(({ releaseId, team: named }) =>
    releaseId !== null && toTeamName(named).id === team.id
      ? [releaseId.replace('release:', '')]
      : [],
  );
  collector.addNode({
    id: team.id,
    kind: 'Team',
    name: typeof known === 'string' ? known : team.name,
    properties: { aliases: team.aliases, teamType: team.teamType },
    receipt,
  });
  collector.addRelationship({
    type: 'MAINTAINS',
    start: team.id,
    end: projectId,
    properties: {
      releases: releases.length === 0 ? undefined : releases,
      ...toSpan(input.known, releases),
    },
    receipt,
  });
}

/**
 * From the release before the first of these to the last of them; open while the last of them is
 * still maintained.
 */
function toSpan(known: FactSet, slugs: readonly string[]): { from?: string; to?: string } {
  const [first] = slugs;
  const last = known.nodes.get(`release:${slugs.at(-1)}`)?.properties;
  if (first === undefined || last === undefined) return {};
  const before = [...known.relationships.values()].find(
    ({ type, start }) => type === 'SUCCEEDS' && start === `release:${first}`,
  );
  const from = known.nodes.get(before?.end ?? '')?.properties.date;
  const isOpen = last.status === 'development' || last.status === 'maintained';
  return {
    ...(typeof from === 'string' ? { from } : {}),
    ...(typeof last.date === 'string' && !isOpen ? { to: last.date } : {}),
  };
}
