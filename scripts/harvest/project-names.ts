import { toAliases, toProperName, toSlug } from './names.ts';

export const UMBRELLA_PROJECT = 'project:openstack';

export type ProjectType =
  | 'service'
  | 'library'
  | 'client-library'
  | 'plugin'
  | 'tool'
  | 'deployment'
  | 'other';

/** A project as the graph knows it, by the name of a deliverable or repository. */
export interface ProjectName {
  readonly id: string;
  readonly name: string;
  readonly aliases: string[] | undefined;
}

/** Two things whose names read the same but for a hyphen; the second goes by its full path. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['cookbook-openstackclient', 'openstack/cookbook-openstackclient'],
]);

export function toProjectName(deliverable: string): ProjectName {
  const id = `project:${toSlug(deliverable)}`;
  if (id === UMBRELLA_PROJECT) {
    // The repository openstack/openstack gathers all others; it is not OpenStack itself.
    return {
      id: 'project:openstack-superproject',
      name: 'openstack/openstack',
      aliases: undefined,
    };
  }
  const fullName = LOOKALIKES.get(deliverable);
  if (fullName !== undefined) return { id, name: fullName, aliases: undefined };
  const name = toProperName(deliverable);
  return { id, name, aliases: toAliases(name, deliverable) };
}

/** Names that projects had before; those of their clients and plugins changed along with them. */
const FORMER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/marconi/g, 'zaqar'],
  [/quantum/g, 'neutron'],
  [/savanna/g, 'sahara'],
  [/smaug/g, 'karbor'],
];
const FORMER_NAMES: ReadonlyMap<string, string> = new Map([
  ['config', 'system-config'],
  ['glance.store', 'glance_store'],
  ['ironic-discoverd', 'ironic-inspector'],
  ['oslo.sphinx', 'oslosphinx'],
  ['oslo.test', 'oslotest'],
  ['python-openstacksdk', 'openstacksdk'],
  ['pythonmagnetodb-client', 'python-magnetodbclient'],
]);

/** What a deliverable or repository that was renamed is called now; else its name. */
export function toPresentName(name: string): string {
  const renamed = FORMER_NAMES.get(name);
  return renamed ?? FORMER_WORDS.reduce((text, [word, now]) => text.replace(word, now), name);
}

/** `openstack/nova` is the repository of `nova`. */
export function toRepositoryName(repository: string): string {
  return repository.slice(repository.lastIndexOf('/') + 1);
}

/** What a name tells of itself, surer than the broad types that release files declare. */
const TYPES_BY_NAME: readonly (readonly [RegExp, ProjectType])[] = [
  [/-specs$|^deb-/, 'other'],
  [/^cinderlib$/, 'library'],
  [/^xstatic-/, 'library'],
  [/tempest-plugin$|-(?:dashboard|ui)$|^devstack-plugin-/, 'plugin'],
  [/^python-[a-z0-9-]*client$/, 'client-library'],
  [
    /^(?:puppet|charm|cookbook|salt-formula|ansible-role|openstack-ansible|openstack-helm|kolla|tripleo|kayobe)\b/,
    'deployment',
  ],
  [/^(?:tempest|devstack|grenade|rally|bashate|hacking|reno|bindep|patrole|stackviz)$/, 'tool'],
];

export function toTypeByName(deliverable: string): ProjectType | undefined {
  return TYPES_BY_NAME.find(([pattern]) => pattern.test(deliverable))?.[1];
}
