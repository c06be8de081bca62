import type { EmployerDomain } from '../../affiliations/employer-domains.ts';
import { toNameKeys } from '../../dataset/resolution/name-keys.ts';
import type { NameResolver } from '../resolve-names.ts';
import type { ListedCompany } from './affiliation-list.ts';

/** Who a company of the list is. */
export type Company =
  | { readonly kind: 'organisation'; readonly id: string; readonly name: string | undefined }
  | { readonly kind: 'independent' }
  | { readonly kind: 'bot' }
  | { readonly kind: 'unknown' };

const INDEPENDENT = '*independent';

/**
 * Resolves the companies of the list: by the names that the dataset knows, then by those of the
 * table of domains, then by whom their domains belong to now. What nobody knows is a node of its own.
 */
export function createCompanyResolver(tables: {
  readonly companies: readonly ListedCompany[];
  readonly domains: readonly EmployerDomain[];
  readonly others: ReadonlySet<string>;
  readonly names: NameResolver;
}): (name: string) => Company {
  const byAlias = new Map(
    tables.companies.flatMap((company) =>
      [...company.aliases, company.name].map((name): [string, ListedCompany] => [name, company]),
    ),
  );
  const byName = toOwnersByName(tables.domains);
  const resolve = (given: string): Company => {
    const company = byAlias.get(given);
    const name = company?.name ?? given;
    if (name === INDEPENDENT) return { kind: 'independent' };
    if (name.startsWith('*')) return { kind: 'bot' };
    for (const spelling of [given, name]) {
      const known = [
        tables.names.resolveOrganisation(spelling),
        tables.names.resolveFoundation(spelling.replace(/^The /, '')),
      ].find((found) => found?.isKnown === true);
      if (known !== null && known !== undefined) {
        return { kind: 'organisation', id: known.id, name: known.name };
      }
      const owner = toKeys(spelling).flatMap((key) => byName.get(key) ?? [])[0];
      if (owner !== undefined) return owner;
    }
    const domains = company?.domains ?? [];
    const owner = findOwner(domains, tables.domains);
    if (owner !== undefined) return owner;
    // Free mail and communities stand in the list like companies.
    if (domains.length > 0 && domains.every((domain) => tables.others.has(domain))) {
      return { kind: 'unknown' };
    }
    const made = tables.names.resolveOrganisation(name);
    return made === null ? { kind: 'unknown' } : { kind: 'organisation', ...made };
  };
  const known = new Map<string, Company>();
  return (name) => {
    const company = known.get(name) ?? resolve(name);
    known.set(name, company);
    return company;
  };
}

function toKeys(name: string): string[] {
  return toNameKeys('Organisation', name);
}

function toOwnersByName(domains: readonly EmployerDomain[]): ReadonlyMap<string, Company> {
  return new Map(
    domains.flatMap(({ organisation: id, name }) =>
      name === undefined
        ? []
        : toKeys(name).map((key): [string, Company] => [key, { kind: 'organisation', id, name }]),
    ),
  );
}

/** Who owns most of these domains now, after all sales. */
function findOwner(
  domains: readonly string[],
  table: readonly EmployerDomain[],
): Company | undefined {
  const owners = new Map<string, { readonly entry: EmployerDomain; readonly count: number }>();
  for (const entry of table) {
    if (entry.to !== undefined || !domains.includes(entry.domain)) continue;
    const { entry: first = entry, count = 0 } = owners.get(entry.organisation) ?? {};
    owners.set(entry.organisation, { entry: first, count: count + 1 });
  }
  const [owner] = [...owners.values()].toSorted((left, right) => right.count - left.count);
  return owner === undefined
    ? undefined
    : { kind: 'organisation', id: owner.entry.organisation, name: owner.entry.name };
}
