import { toPlainLetters } from '../dataset/resolution/name-keys.ts';

/** The readable part of an id: lower case, without accents, dots kept; empty when nothing is left. */
export function toSlug(text: string): string {
  return toPlainLetters(text)
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '')
    .replace(/\.?-\.?/g, '-');
}

/** Services and their kin whose proper names the sources write in lower case. */
const PROPER_NAMES: ReadonlyMap<string, string> = new Map([
  ...'adjutant aetos aodh astara barbican blazar ceilometer cinder congress cue cyborg designate dragonflow freezer fuel glance gnocchi heat horizon ironic karbor keystone kolla kuryr magnum manila masakari mistral monasca murano neutron nova octavia oslo panko placement qinling rally requirements sahara searchlight senlin skyline solum storlets sunbeam swift tacker telemetry tempest tricircle trove venus vitrage watcher winstackers zaqar zun'
    .split(' ')
    .map((word): [string, string] => [word, `${word[0]?.toUpperCase()}${word.slice(1)}`]),
  ['cloudkitty', 'CloudKitty'],
  ['devstack', 'DevStack'],
  ['ec2-api', 'EC2 API'],
  ['i18n', 'I18n'],
  ['loci', 'LOCI'],
  ['magnetodb', 'MagnetoDB'],
  ['openstack', 'OpenStack'],
  ['openstack-ansible', 'OpenStack-Ansible'],
  ['openstack-chef', 'OpenStack Chef'],
  ['openstack-helm', 'OpenStack-Helm'],
  ['openstackansible', 'OpenStack-Ansible'],
  ['openstackhelm', 'OpenStack-Helm'],
  ['openstacksalt', 'OpenStackSalt'],
  ['openstacksdk', 'OpenStackSDK'],
  ['refstack', 'RefStack'],
  ['tripleo', 'TripleO'],
]);

/** What people call a thing that a source calls so: "Nova", but "oslo.messaging" as it is. */
export function toProperName(sourceName: string): string {
  return PROPER_NAMES.get(sourceName.toLowerCase()) ?? sourceName;
}

/** True for what is a service or another main thing, known by a name of its own. */
export function hasProperName(sourceName: string): boolean {
  return PROPER_NAMES.has(sourceName.toLowerCase());
}

/** The source's own word as an alias, where it differs by more than capitals. */
export function toAliases(name: string, sourceName: string): string[] | undefined {
  return name.toLowerCase() === sourceName.toLowerCase() ? undefined : [sourceName];
}

/** A person by name; null when no letter of it can stand in an id. */
export function toPersonName(text: string): { readonly id: string; readonly name: string } | null {
  const name = text.trim().replace(/\s+/g, ' ');
  const slug = toSlug(name.replaceAll('.', ' '));
  return slug === '' ? null : { id: `person:${slug}`, name };
}
