/** Machines that commit under a name of their own, in lower case. */
const BOTS: ReadonlySet<string> = new Set([
  'gerrit code review',
  'hudson',
  'jenkins',
  'kayobe automation',
  'monasca ci',
  'opendev project creator',
  'opendev sysadmins',
  'openstack jenkins',
  'openstack project creator',
  'openstack proposal bot',
  'openstack release bot',
  'renovate bot',
  'sf initial configurator',
  'tarmac',
  'zuul',
]);

const BOT_FORMS = [/\[bot\]$/, /^launchpad translations\b/, /^(?:openstack|opendev) .*\bbot$/];

/** Whether a commit of this author is no person's work. */
export function isBotName(name: string): boolean {
  const known = name.trim().toLowerCase();
  return BOTS.has(known) || BOT_FORMS.some((form) => form.test(known));
}
