import { toProperName } from './names.ts';
import { toRepositoryName } from './project-names.ts';
import type { UpstreamRepository } from './source.ts';

/** Who writes of itself in another form than nearly all do. */
const READMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:puppet-.*|ansible-collection-kolla|cursive)$/, 'README.md'],
  [/^xstatic-angular-smart-table$/, 'README.txt'],
];

/** The repository of a project, by namespace and name: `openstack/nova`. */
export function toProjectRepository(path: string): UpstreamRepository {
  const name = toRepositoryName(path);
  const mainFile = READMES.find(([pattern]) => pattern.test(name))?.[1] ?? 'README.rst';
  return { name, path, title: `${toProperName(name)} repository`, mainFile };
}
