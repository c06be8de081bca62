import type { Problem } from '../../graph-data/facts/facts.ts';

/**
 * Whose addresses a mail domain's are, as `graph-data/affiliations/domains.csv` has it:
 * `domain,organisation,from,to,name`, a line for each span of time.
 */
export interface EmployerDomain {
  /** Lower case; its subdomains belong to it, unless they have a line of their own. */
  readonly domain: string;
  /** Id of an organisation or a foundation. */
  readonly organisation: string;
  /** First day, as a whole date; absent where it was always so. */
  readonly from?: string;
  /** First day on which it is no longer so; absent where it still is. */
  readonly to?: string;
  /** What a node is called that has no facts of its own yet; absent where there is a node. */
  readonly name?: string;
  readonly line: number;
}

export interface EmployerDomains {
  readonly entries: readonly EmployerDomain[];
  readonly problems: readonly Problem[];
}

/** What an address says of who pays its owner. `none`: free mail, a community, an alumni office. */
export type Employer =
  | { readonly kind: 'organisation'; readonly id: string; readonly name?: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

const HEADER = 'domain,organisation,from,to,name';
const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
const EMPLOYER_ID = /^(?:org|foundation):[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Reads the table; what is not of its form is a problem with its line, and left out. */
export function parseEmployerDomains(text: string, file: string): EmployerDomains {
  const entries: EmployerDomain[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    if (row === '' || (index === 0 && row === HEADER)) continue;
    const entry = index === 0 ? `expected the header "${HEADER}".` : parseRow(row, line);
    if (typeof entry === 'string') problems.push({ file, line, message: entry });
    else entries.push(entry);
  }
  return { entries, problems: [...problems, ...findOverlaps(entries, file)] };
}

/** The row, or a sentence that says what is wrong with it. */
function parseRow(row: string, line: number): EmployerDomain | string {
  const fields = row.split(',');
  const [domain = '', organisation = '', from = '', to = '', name = ''] = fields;
  if (fields.length !== 5) return `expected five fields, ${HEADER}; there are ${fields.length}.`;
  if (!DOMAIN.test(domain)) return `"${domain}" is not a mail domain in lower case.`;
  if (!EMPLOYER_ID.test(organisation)) return `"${organisation}" is not an id such as org:red-hat.`;
  const wrong = [from, to].find((day) => day !== '' && !DAY.test(day));
  if (wrong !== undefined) return `"${wrong}" is not a day such as 2014-06-24.`;
  if (from !== '' && to !== '' && from >= to) return `${domain}: it ends before it begins.`;
  return {
    domain,
    organisation,
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(name === '' ? {} : { name }),
    line,
  };
}

function findOverlaps(entries: readonly EmployerDomain[], file: string): Problem[] {
  return [...groupByDomain(entries).values()].flatMap((spans) =>
    spans
      .toSorted((left, right) => ((left.from ?? '') < (right.from ?? '') ? -1 : 1))
      .flatMap((span, index, sorted) => {
        const next = sorted[index + 1];
        const overlaps =
          next !== undefined && (span.to === undefined || span.to > (next.from ?? ''));
        const message = `${span.domain} has two owners at once; say when it changed hands.`;
        return overlaps ? [{ file, line: next.line, message }] : [];
      }),
  );
}

/** Domains that name no employer, one a line; what follows `#` is for people. */
export function parseOtherDomains(text: string): ReadonlySet<string> {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim());
  return new Set(lines.filter((line) => line !== ''));
}

/**
 * Answers who owns a domain on a day. The longest domain that is known decides: `mail.ru` is free
 * mail while `corp.mail.ru` is a company.
 */
export function createEmployerLookup(tables: {
  readonly entries: readonly EmployerDomain[];
  readonly others: ReadonlySet<string>;
}): (domain: string, day: string) => Employer {
  const spans = groupByDomain(tables.entries);
  return (domain, day) => {
    const labels = domain.toLowerCase().split('.');
    for (let index = 0; index < labels.length; index += 1) {
      const suffix = labels.slice(index).join('.');
      if (tables.others.has(suffix)) return { kind: 'none' };
      const span = spans.get(suffix)?.find((candidate) => includesDay(candidate, day));
      if (span !== undefined) {
        const { organisation: id, name } = span;
        return name === undefined
          ? { kind: 'organisation', id }
          : { kind: 'organisation', id, name };
      }
    }
    return { kind: 'unknown' };
  };
}

function includesDay({ from, to }: EmployerDomain, day: string): boolean {
  return (from === undefined || day >= from) && (to === undefined || day < to);
}

function groupByDomain(entries: readonly EmployerDomain[]): Map<string, EmployerDomain[]> {
  const groups = new Map<string, EmployerDomain[]>();
  for (const entry of entries) {
    groups.set(entry.domain, [...(groups.get(entry.domain) ?? []), entry]);
  }
  return groups;
}
