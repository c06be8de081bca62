import { z } from 'zod';
import { createFileSource } from '../file-source.ts';
import { toProjectRepository } from '../project-repositories.ts';
import { toReceipt } from '../source.ts';
import type { UpstreamRepository } from '../source.ts';
import { openRequiredYaml } from './required-yaml.ts';

const LIST = 'gerrit/projects.yaml';
const PROJECT_CONFIG: UpstreamRepository = {
  ...toProjectRepository('openstack/project-config'),
  mainFile: LIST,
};

/**
 * The projects beside OpenStack whose code the community hosts, by the namespace of their
 * repositories. Other namespaces are of one team, one company or of nothing that has a name.
 */
const HOSTED_PROJECTS: ReadonlyMap<string, { readonly id: string; readonly name: string }> =
  new Map([
    ['airship', { id: 'project:airship', name: 'Airship' }],
    ['kata-containers', { id: 'project:kata-containers', name: 'Kata Containers' }],
    ['openinfralabs', { id: 'project:openinfra-labs', name: 'OpenInfra Labs' }],
    ['starlingx', { id: 'project:starlingx', name: 'StarlingX' }],
    ['zuul', { id: 'project:zuul', name: 'Zuul' }],
  ]);

const entrySchema = z.object({
  project: z.string().regex(/^[^/\s]+\/[^/\s]+$/, 'expected a namespace and a name'),
  description: z.unknown().optional(),
  'acl-config': z.string().optional(),
  'default-branch': z.unknown().optional(),
  'docimpact-group': z.unknown().optional(),
  groups: z.unknown().optional(),
  homepage: z.unknown().optional(),
  options: z.unknown().optional(),
  upstream: z.unknown().optional(),
  'use-storyboard': z.unknown().optional(),
});

/** Repositories of a project, and where the first of them stands. */
interface HostedRepositories {
  readonly living: string[];
  readonly retired: string[];
  readonly locator: string;
}

/** The repositories of the projects that grew beside OpenStack, and which of them are given up. */
export const projectConfig = createFileSource({
  name: 'project-config',
  after: [],
  repository: PROJECT_CONFIG,
  reads: (path) => path === LIST,
  gather(input, collector) {
    const yaml = openRequiredYaml(input, LIST);
    const found = new Map<string, HostedRepositories>();
    for (let index = 0; index < yaml.lengthAt([]); index += 1) {
      const entry = yaml.readMap([index], entrySchema);
      const [namespace = ''] = entry?.project.split('/') ?? [];
      if (entry === null || !HOSTED_PROJECTS.has(namespace)) continue;
      const locator = yaml.locate([entry.project]);
      const repositories = found.get(namespace) ?? { living: [], retired: [], locator };
      const isRetired = entry['acl-config']?.endsWith('/retired.config') === true;
      repositories[isRetired ? 'retired' : 'living'].push(entry.project);
      found.set(namespace, repositories);
    }
    for (const [namespace, { id, name }] of HOSTED_PROJECTS) {
      const repositories = found.get(namespace);
      if (repositories === undefined) {
        yaml.warn([], `there is no repository of ${namespace}.`);
        continue;
      }
      collector.addNode({
        id,
        kind: 'Project',
        name,
        properties: {
          repositories: toList(repositories.living),
          retiredRepositories: toList(repositories.retired),
        },
        receipt: toReceipt(input.repository, repositories.locator),
      });
    }
  },
});

function toList(names: readonly string[]): string[] | undefined {
  return names.length === 0 ? undefined : [...names];
}
