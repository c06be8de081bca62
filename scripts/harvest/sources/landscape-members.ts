import type { EmployerDomain } from '../../affiliations/employer-domains.ts';
import { NO_RESOLUTION } from '../../dataset/resolution/resolution-table.ts';
import { createNameResolver } from '../resolve-names.ts';
import { toReceipt, toReceiptAt } from '../source.ts';
import type { HarvestContext, UpstreamRepository } from '../source.ts';
import { isWebAddress } from '../web-address.ts';
import type { Sighting, Stint } from './landscape-stints.ts';
import type { LandscapeMember } from './landscape-text.ts';

export const CNCF = 'foundation:cncf';
/**
 * NIPA is an agency of Korea here, and the short name of a company in Thailand elsewhere; a company
 * that works for the American government is not the one whose site it shares.
 */
const OTHERS_OF_A_NAME = new Set(['NIPA', 'Accenture Federal Services']);
/** Where companies have code, and no home. */
const CODE_HOSTS = /(?:^|\.)(?:github\.(?:com|io)|gitlab\.com)$/;

/** A member as an organisation of the graph. */
export interface MemberSighting extends Sighting {
  readonly name: string;
  readonly homepage?: string;
}

/** Finds the organisation that a member is; null where the graph has no other fact about it. */
export type OrganisationFinder = (
  member: Pick<LandscapeMember, 'name' | 'homepage'>,
) => { readonly id: string; readonly name: string } | null;

/**
 * By the name, as people write it and as harvested facts have it; else by the site, which may be a
 * part of the domain that an organisation writes from.
 */
export function createOrganisationFinder(
  { names, known }: Pick<HarvestContext, 'names' | 'known'>,
  domains: readonly EmployerDomain[],
): OrganisationFinder {
  const harvested = createNameResolver(NO_RESOLUTION, [...known.nodes.values()]);
  const owners = new Map(
    domains.flatMap(({ domain, organisation, to }): [string, string][] =>
      to === undefined ? [[domain, organisation]] : [],
    ),
  );
  return ({ name, homepage }) => {
    if (OTHERS_OF_A_NAME.has(name)) return null;
    for (const resolver of [names, harvested]) {
      const resolved = resolver.resolveOrganisation(name);
      if (resolved?.isKnown === true) return resolved;
    }
    const id = toDomains(homepage)
      .map((domain) => owners.get(domain))
      .find((owner) => owner !== undefined);
    if (id?.startsWith('org:') !== true) return null;
    const node = known.nodes.get(id);
    if (node !== undefined) return { id, name: String(node.properties.name) };
    const curated = names.resolveOrganisation(id.slice('org:'.length));
    return curated?.isKnown === true && curated.id === id ? curated : null;
  };
}

/** `cloud.example.com` belongs to `example.com`; code hosts belong to others than their guests. */
function toDomains(homepage: string | undefined): string[] {
  const home = toHomePage(homepage);
  if (home === undefined) return [];
  const labels = new URL(home).hostname.split('.');
  return labels.slice(0, -1).map((_label, index) => labels.slice(index).join('.'));
}

/**
 * Members by the id of their organisation, as far as the graph has other facts about it. Who is
 * listed twice counts where it stands first, which is where the higher tiers are.
 */
export function toMembers(
  find: OrganisationFinder,
  members: readonly LandscapeMember[],
): Map<string, MemberSighting> {
  const found = new Map<string, MemberSighting>();
  for (const member of members) {
    const organisation = find(member);
    if (organisation === null || found.has(organisation.id)) continue;
    found.set(organisation.id, { ...member, name: organisation.name });
  }
  return found;
}

/** Adds the memberships of an organisation, the last without, earlier ones with their end in the id. */
export function addMemberships(
  { collector }: Pick<HarvestContext, 'collector'>,
  about: {
    readonly id: string;
    readonly member: MemberSighting;
    readonly stints: readonly Stint[];
    readonly repository: UpstreamRepository;
  },
): void {
  const { id, member, stints, repository } = about;
  const toStintReceipt = ({ to, locator, shownAt }: Stint) =>
    to === undefined ? toReceipt(repository, locator) : toReceiptAt(repository, locator, shownAt);
  const last = stints.at(-1);
  if (last === undefined) return;
  collector.addNode({
    id,
    kind: 'Organisation',
    name: member.name,
    properties: { url: toHomePage(member.homepage) },
    receipt: toStintReceipt(last),
  });
  for (const stint of stints) {
    const { tier, from, to } = stint;
    collector.addRelationship({
      type: 'MEMBER_OF',
      start: id,
      end: CNCF,
      ...(stint === last ? {} : { qualifier: `${tier.replaceAll(' ', '-')}-until-${to}` }),
      properties: { tier, from, to },
      receipt: toStintReceipt(stint),
    });
  }
}

/** The list often links to a page for one country, or about one product; home is above. */
function toHomePage(text: string | undefined): string | undefined {
  if (!isWebAddress(text)) return undefined;
  const { origin, hostname } = new URL(text);
  return CODE_HOSTS.test(hostname) ? undefined : `${origin}/`;
}
