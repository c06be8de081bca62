/** Second-level names under which others register: `example.co.uk`. */
const SHARED_SUFFIXES = new Set(['ac', 'co', 'com', 'edu', 'gov', 'go', 'ne', 'net', 'or', 'org']);

/** Hosts of other people's pages: two that are there have nothing in common. */
const HOSTS_OF_OTHERS = new Set([
  'blogspot.com',
  'facebook.com',
  'github.com',
  'github.io',
  'gitlab.com',
  'google.com',
  'launchpad.net',
  'linkedin.com',
  'medium.com',
  'opendev.org',
  'openstack.org',
  'readthedocs.io',
  'sourceforge.net',
  'twitter.com',
  'wikipedia.org',
  'wordpress.com',
  'x.com',
]);

/** `https://us.ovhcloud.com/` → `ovhcloud.com`; null for hosts of other people's pages. */
export function toHomePageDomain(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const names = new URL(url).hostname.toLowerCase().split('.');
  const isCountry = names.at(-1)?.length === 2;
  const count = isCountry && SHARED_SUFFIXES.has(names.at(-2) ?? '') ? 3 : 2;
  const domain = names.slice(-count).join('.');
  return HOSTS_OF_OTHERS.has(domain) || names.length < 2 ? null : domain;
}
