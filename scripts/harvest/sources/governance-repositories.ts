import { z } from 'zod';
import type { FactCollector } from '../fact-collector.ts';
import { toProjectName, toRepositoryName, toTypeByName } from '../project-names.ts';
import { toReceipt } from '../source.ts';
import type { SourceInput } from '../file-source.ts';
import { TECHNICAL_COMMITTEE, toSigName } from '../team-names.ts';
import type { YamlText } from '../yaml-text.ts';

const repositorySchema = z.object({ repo: z.string(), 'extra-acs': z.unknown().optional() });

/** Repositories of special interest groups and of the Technical Committee: a list a group. */
export function addRepositories(
  yaml: YamlText,
  { input, collector }: { readonly input: SourceInput; readonly collector: FactCollector },
): void {
  for (const key of yaml.keysAt([])) {
    const team = key === TECHNICAL_COMMITTEE.name ? TECHNICAL_COMMITTEE : toSigName(key);
    const receipt = toReceipt(input.repository, yaml.locate([key]));
    if (!collector.facts.nodes.has(team.id)) {
      if (team !== TECHNICAL_COMMITTEE) yaml.warn([key], 'there is no such group in the lists.');
      collector.addNode({
        id: team.id,
        kind: 'Team',
        name: team.name,
        properties: { teamType: team.teamType },
        receipt,
      });
    }
    for (let index = 0; index < yaml.lengthAt([key]); index += 1) {
      const entry = yaml.readMap([key, index], repositorySchema);
      if (entry === null) continue;
      const project = toProjectName(toRepositoryName(entry.repo));
      const locator = yaml.locate([key, ...entry.repo.split('/')]);
      const repositoryReceipt = toReceipt(input.repository, locator);
      collector.addNode({
        id: project.id,
        kind: 'Project',
        name: project.name,
        properties: {
          aliases: project.aliases,
          projectType: toTypeByName(project.name),
          repositories: [entry.repo],
        },
        receipt: repositoryReceipt,
      });
    }
  }
}
