import { trackCare, addCare } from './history-projects.ts';
import type { GovernanceHistory } from './governance-history.ts';
import type { RetiredCare } from './governance-legacy.ts';
import { addChairs, addGroupHistory } from './history-chairs.ts';
import type { ChairVersion, ChairSpan } from './history-chairs.ts';
import { addCommitteeHistory } from './history-committee.ts';
import type { HistoryContext } from './history-context.ts';
import type { KeeperList } from './history-keepers.ts';
import { addLeads } from './history-leads.ts';
import { addProjectHistory, addStandings, createProjectResolver } from './history-project-nodes.ts';
import { addTeamHistory } from './history-teams.ts';

/** All that the history of governance tells, after what it says now is in the collector. */
export function addGovernanceHistory(
  {
    history,
    lists,
    retired,
    chairs,
  }: {
    readonly history: GovernanceHistory;
    readonly lists: readonly KeeperList[];
    readonly retired: readonly RetiredCare[];
    readonly chairs: {
      readonly versions: readonly ChairVersion[];
      readonly spans: readonly ChairSpan[];
    };
  },
  context: HistoryContext,
): void {
  const toProjectId = createProjectResolver(context.collector);
  addTeamHistory(lists, context);
  const spans = lists.flatMap(({ versions }) => trackCare(versions, toProjectId));
  addProjectHistory(spans, context);
  for (const { versions } of lists) addStandings(versions, toProjectId, context);
  addCare(spans, context);
  addUnlistedCare(retired, context);
  addLeads(history.teams, context);
  addGroupHistory(chairs.versions, context);
  addChairs(chairs.spans, context);
  addCommitteeHistory(history.rosters, context);
  context.people.addTo(context.collector);
}

/** What was retired before the lists of teams named projects. */
function addUnlistedCare(retired: readonly RetiredCare[], { collector }: HistoryContext): void {
  for (const { teamId, projectId, retired: to, receipt } of retired) {
    if (collector.facts.relationships.has(`MAINTAINS|${teamId}|${projectId}`)) continue;
    collector.addRelationship({
      type: 'MAINTAINS',
      start: teamId,
      end: projectId,
      properties: { to },
      receipt,
    });
  }
}
