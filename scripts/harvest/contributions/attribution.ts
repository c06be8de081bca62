import type { Employer } from '../../affiliations/employer-domains.ts';
import { employmentOn } from './affiliation-list.ts';
import type { AffiliationList, ListedPerson } from './affiliation-list.ts';
import type { Company } from './company-names.ts';

/** To whom a commit is counted. */
export type Attribution =
  | { readonly kind: 'organisation'; readonly id: string; readonly name: string | undefined }
  | { readonly kind: 'independent' }
  | { readonly kind: 'unattributed' }
  | { readonly kind: 'bot' };

/** Who wrote a commit: marks of the address, of the mailmap's address and name, and the domain. */
export interface Author {
  readonly address: string;
  readonly domain: string;
  readonly mappedAddress: string;
  readonly fullName: string;
}

export interface AttributionTables {
  readonly list: AffiliationList;
  /** The day on which the list ceased to be kept. */
  readonly listEnds: string;
  readonly employerOf: (domain: string, day: string) => Employer;
  readonly companyOf: (name: string) => Company;
  /** The first day on which anybody wrote from an address of an organisation. */
  readonly firstSeen: ReadonlyMap<string, string>;
}

export interface Attributor {
  /** `day` is null when no clock was right; then only the domain tells, as of `release`. */
  attribute(author: Author, day: string | null, release: string): Attribution;
  /** The same for what is thought to be one person's. */
  identify(author: Author): string;
}

/**
 * Attributes by the dated list while it was kept, then by the domain of the address. The domain
 * comes first where the list does not know when the employment began or ended, where it names a
 * part of the listed company, and where the list calls independent who writes from a company. An
 * employment without a beginning is not believed before the company itself was seen.
 */
export function createAttributor(tables: AttributionTables): Attributor {
  const { list } = tables;
  const companiesByDomain = new Map(
    list.companies.flatMap(({ name, domains }) =>
      domains.map((domain): [string, string] => [domain, name]),
    ),
  );
  const find = ({ address, mappedAddress }: Author): ListedPerson | undefined =>
    list.people.get(address) ?? list.people.get(mappedAddress);
  return {
    attribute(author, day, release) {
      const byDomain = toAttribution(tables.employerOf(author.domain, day ?? release));
      if (day === null || day >= tables.listEnds) return byDomain;
      const person = find(author);
      const employment = person === undefined ? null : employmentOn(person, day);
      if (employment === null) return byDomain;
      const company = tables.companyOf(employment.company);
      switch (company.kind) {
        case 'organisation': {
          const { hasBeginning, hasEnd } = employment;
          const isPart = suffixes(author.domain).some(
            (domain) => companiesByDomain.get(domain) === employment.company,
          );
          const isDomainBetter = isPart || !hasBeginning || !hasEnd;
          if (byDomain.kind === 'organisation' && isDomainBetter) return byDomain;
          const isTooEarly = !hasBeginning && day < (tables.firstSeen.get(company.id) ?? '');
          return isTooEarly ? byDomain : company;
        }
        case 'independent':
          return byDomain.kind === 'organisation' ? byDomain : company;
        case 'bot':
          return company;
        case 'unknown':
          return byDomain;
        default:
          return company satisfies never;
      }
    },
    identify(author) {
      const person = find(author) ?? list.names.get(author.fullName);
      if (person !== undefined) return `listed ${person.place}`;
      return author.fullName === '' ? author.mappedAddress : `named ${author.fullName}`;
    },
  };
}

/** The first day on which a commit came from an address of each organisation. */
export function toFirstSeen(
  commits: Iterable<{ readonly domain: string; readonly day: string }>,
  employerOf: AttributionTables['employerOf'],
): ReadonlyMap<string, string> {
  const firstDays = new Map<string, string>();
  for (const { domain, day } of commits) {
    const known = firstDays.get(domain);
    if (known === undefined || day < known) firstDays.set(domain, day);
  }
  const seen = new Map<string, string>();
  for (const [domain, day] of firstDays) {
    const employer = employerOf(domain, day);
    if (employer.kind !== 'organisation') continue;
    const known = seen.get(employer.id);
    if (known === undefined || day < known) seen.set(employer.id, day);
  }
  return seen;
}

function toAttribution(employer: Employer): Attribution {
  return employer.kind === 'organisation'
    ? { kind: 'organisation', id: employer.id, name: employer.name }
    : { kind: 'unattributed' };
}

/** `a.b.c`, `b.c`, `c`. */
function suffixes(domain: string): string[] {
  const labels = domain.split('.');
  return labels.map((_label, index) => labels.slice(index).join('.'));
}
