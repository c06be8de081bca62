import { AppError } from '../../../graph-data/model/app-error.ts';
import {
  createEmployerLookup,
  parseEmployerDomains,
  parseOtherDomains,
} from '../../affiliations/employer-domains.ts';
import type { EmployerDomain } from '../../affiliations/employer-domains.ts';
import { formatProblem } from '../../../graph-data/facts/facts.ts';
import { toNameKeys } from '../../dataset/resolution/name-keys.ts';
import type { Clone } from '../clone.ts';
import type { Commit } from '../git.ts';
import type { HarvestContext, UpstreamRepository } from '../source.ts';
import { toReceipt } from '../source.ts';
import { parseAffiliationList } from './affiliation-list.ts';
import type { ListedCompany } from './affiliation-list.ts';
import type { AttributionTables } from './attribution.ts';
import { createCompanyResolver } from './company-names.ts';
import type { Company } from './company-names.ts';

export const STACKALYTICS: UpstreamRepository = {
  name: 'stackalytics',
  path: 'openstack/stackalytics',
  title: 'Stackalytics repository',
  mainFile: '',
};

const LIST = 'etc/default_data.json';

export interface Affiliations {
  readonly tables: Omit<AttributionTables, 'firstSeen'>;
  /** Where the list names a company; null when it does not. */
  readonly toListReceipt: (organisationId: string) => string | null;
}

/** Reads who worked for whom: the list as it last was, and the tables of mail domains. */
export async function readAffiliations(
  clone: Clone,
  context: Pick<HarvestContext, 'readTable' | 'names' | 'memo' | 'warn'>,
): Promise<Affiliations> {
  const { commit, blob, ends } = await findList(clone, context);
  const [text = ''] = await clone.readBlobs([blob]);
  const list = parseAffiliationList({ file: LIST, text }, (warning) =>
    context.warn({
      source: clone.repository.path,
      ...warning,
      file: `${LIST}@${commit.hash.slice(0, 12)}`,
    }),
  );
  const { entries, others } = await readDomains(context);
  const companyOf = createCompanyResolver({
    companies: list.companies,
    domains: entries,
    others,
    names: context.names,
  });
  const listed = toListedNames(list.companies, companyOf);
  const employerOf = createEmployerLookup({ entries, others });
  return {
    tables: { list, listEnds: ends, employerOf, companyOf },
    toListReceipt(id) {
      const name = listed.get(id);
      return name === undefined
        ? null
        : toReceipt(clone.repository, `${LIST}/companies/${name}@${commit.hash}`);
    },
  };
}

/** The company that each organisation is in the list; of several the one of its own name. */
function toListedNames(
  companies: readonly ListedCompany[],
  companyOf: (name: string) => Company,
): ReadonlyMap<string, string> {
  const listed = new Map<string, string>();
  for (const { name } of companies) {
    const company = companyOf(name);
    if (company.kind !== 'organisation') continue;
    const isItsName = toKey(company.name ?? '') === toKey(name);
    if (!listed.has(company.id) || isItsName) listed.set(company.id, name);
  }
  return listed;
}

function toKey(name: string): string {
  return toNameKeys('Organisation', name)[0] ?? '';
}

interface FoundList {
  readonly commit: Commit;
  readonly blob: string;
  /** The day on which it went, or that of the head while it is there. */
  readonly ends: string;
}

/** The last version of the list: the repository moved elsewhere and left nothing behind. */
async function findList(clone: Clone, { memo }: Pick<HarvestContext, 'memo'>): Promise<FoundList> {
  const key = `list ${clone.repository.path} ${clone.head.hash}`;
  const found = await memo.recall(key, async (): Promise<FoundList | null> => {
    const steps = await clone.readMainline([LIST]);
    const index = steps.findLastIndex(({ changes }) => changes[0]?.blob != null);
    const step = steps[index];
    const blob = step?.changes[0]?.blob;
    if (step === undefined || blob === null || blob === undefined) return null;
    const { hash, date } = step;
    return { commit: { hash, date }, blob, ends: steps[index + 1]?.date ?? clone.head.date };
  });
  if (found !== null) return found;
  throw new AppError('not_found', `${clone.repository.path} never had the file ${LIST}.`);
}

async function readDomains({ readTable }: Pick<HarvestContext, 'readTable'>): Promise<{
  readonly entries: readonly EmployerDomain[];
  readonly others: ReadonlySet<string>;
}> {
  const name = 'affiliations/domains.csv';
  const { entries, problems } = parseEmployerDomains(await readTable(name), name);
  if (problems.length > 0) {
    throw new AppError('invalid_request', problems.map(formatProblem).join('\n'));
  }
  return { entries, others: parseOtherDomains(await readTable('affiliations/other-domains.txt')) };
}
