import { toProperName } from './names.ts';
import { toRepositoryName } from './project-names.ts';
import type { UpstreamRepository } from './source.ts';

/** The repository of a project, by namespace and name: `openstack/nova`. */
export function toProjectRepository(path: string): UpstreamRepository {
  const name = toRepositoryName(path);
  return { name, path, title: `${toProperName(name)} repository`, mainFile: 'README.rst' };
}
