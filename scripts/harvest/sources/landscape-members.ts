import { NO_RESOLUTION } from '../../dataset/resolution/resolution-table.ts';
import { createNameResolver } from '../resolve-names.ts';
import { toReceipt, toReceiptAt } from '../source.ts';
import type { HarvestContext, UpstreamRepository } from '../source.ts';
import type { Sighting, Stint } from './landscape-stints.ts';
import type { LandscapeMember } from './landscape-text.ts';

export const CNCF = 'foundation:cncf';
/** NIPA is an agency of Korea here, and the short name of a company in Thailand elsewhere. */
const OTHERS_OF_A_NAME = new Set(['NIPA']);
/** Where companies have code, and no home. */
const CODE_HOSTS = /(?:^|\.)(?:github\.(?:com|io)|gitlab\.com)$/;

/** A member as an organisation of the graph. */
export interface MemberSighting extends Sighting {
  readonly name: string;
  readonly homepage?: string;
}

/**
 * Members by the id of their organisation, as far as the graph has other facts about it. Who is
 * listed twice counts where it stands first, which is where the higher tiers are.
 */
export function toMembers(
  { names, known }: Pick<HarvestContext, 'names' | 'known'>,
  members: readonly LandscapeMember[],
): Map<string, MemberSighting> {
  const found = new Map<string, MemberSighting>();
  const harvested = createNameResolver(NO_RESOLUTION, [...known.nodes.values()]);
  for (const { name, ...member } of members) {
    if (OTHERS_OF_A_NAME.has(name)) continue;
    const resolved = [names, harvested]
      .map((resolver) => resolver.resolveOrganisation(name))
      .find((it) => it?.isKnown === true);
    if (resolved === undefined || resolved === null || found.has(resolved.id)) continue;
    found.set(resolved.id, { ...member, name: resolved.name });
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
  const address = toWebAddress(text);
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { origin, hostname } = new URL(address);
  return CODE_HOSTS.test(hostname) ? undefined : `${origin}/`;
}

export function toWebAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\/[^\s/]/.test(text) ? text : undefined;
}
