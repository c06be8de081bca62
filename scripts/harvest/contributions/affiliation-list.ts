import { z } from 'zod';
import { AppError } from '../../../graph-data/model/app-error.ts';
import type { Warning } from '../warnings.ts';
import { openYaml } from '../yaml-text.ts';
import { toBareAddress, toFullName, toMark } from './range-commits.ts';

/** An employer until a day; null: for as long as the list was kept. */
export interface Employment {
  readonly company: string;
  readonly until: string | null;
}

/** One person of the list, known by marks of addresses only. */
export interface ListedPerson {
  readonly place: number;
  readonly employments: readonly Employment[];
}

export interface ListedCompany {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
}

/** Who worked for whom, as the community kept it until 2019. */
export interface AffiliationList {
  /** By the mark of an address. */
  readonly people: ReadonlyMap<string, ListedPerson>;
  /** By the mark of a full name that one person of the list has. */
  readonly names: ReadonlyMap<string, ListedPerson>;
  readonly companies: readonly ListedCompany[];
}

const DAY = /^(\d{4})-([A-Z][a-z]{2})-(\d{1,2})$/;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const userSchema = z.object({
  user_name: z.string(),
  emails: z.array(z.string()),
  companies: z
    .array(
      z.object({
        company_name: z.string().min(1),
        end_date: z
          .string()
          .regex(DAY, 'expected a day such as 2015-Oct-31')
          .refine((text) => toDay(text) !== null, 'there is no such day')
          .nullable(),
      }),
    )
    .min(1),
});

const companySchema = z.object({
  company_name: z.string().min(1),
  domains: z.array(z.string()),
  aliases: z.array(z.string()).default([]),
});

const listSchema = z.object({ users: z.array(z.unknown()), companies: z.array(z.unknown()) });

/** `2015-Oct-31` as `2015-10-31`; null when there is no such day. */
export function toDay(text: string): string | null {
  const [, year, month = '', day = ''] = DAY.exec(text) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00:00Z`);
  const isDay = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso);
  return isDay ? iso : null;
}

/** Reads the list; an entry of an unknown form is left out with a warning. Throws when it is none. */
export function parseAffiliationList(
  file: { readonly file: string; readonly text: string },
  warn: (warning: Omit<Warning, 'source'>) => void,
): AffiliationList {
  const list = parseJson(file);
  const take = <Entry>(key: 'users' | 'companies', schema: z.ZodType<Entry>): Entry[] =>
    list[key].flatMap((value, index) => {
      const parsed = schema.safeParse(value);
      if (parsed.success) return [parsed.data];
      const issue = parsed.error.issues[0];
      const path = [key, index, ...(issue?.path ?? []).filter((it) => typeof it !== 'symbol')];
      // JSON is YAML; only for what is wrong is it worth the time to know its line.
      const line = openYaml(file, () => undefined).lineAt(path);
      const message = `${path.join('/')}: ${issue?.message ?? 'it has an unknown form'}; it was left out.`;
      warn({ file: file.file, line, message });
      return [];
    });
  const users = take('users', userSchema).map((user, place) => ({
    user,
    person: toPerson(user, place),
  }));
  return {
    people: new Map(
      users.flatMap(({ user, person }) =>
        user.emails.map((address): [string, ListedPerson] => [
          toMark(toBareAddress(address)),
          person,
        ]),
      ),
    ),
    names: toNames(users.map(({ user, person }) => ({ name: user.user_name, person }))),
    companies: take('companies', companySchema).map(({ company_name: name, ...company }) => ({
      name,
      aliases: company.aliases,
      domains: company.domains.filter((domain) => domain !== ''),
    })),
  };
}

function parseJson({ file, text }: { readonly file: string; readonly text: string }) {
  try {
    return listSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('invalid_request', `${file} is no whole list of affiliations.`, { cause });
  }
}

function toPerson(user: z.infer<typeof userSchema>, place: number): ListedPerson {
  const employments = user.companies.map(({ company_name: company, end_date: end }) => ({
    company,
    until: end === null ? null : toDay(end),
  }));
  const byEnd = (left: Employment, right: Employment) =>
    (left.until ?? '9999') < (right.until ?? '9999') ? -1 : 1;
  return { place, employments: employments.toSorted(byEnd) };
}

/** A name that two people of the list have tells neither. */
function toNames(
  users: readonly { readonly name: string; readonly person: ListedPerson }[],
): Map<string, ListedPerson> {
  const names = new Map<string, ListedPerson | null>();
  for (const { name, person } of users) {
    const fullName = toFullName(name);
    if (fullName === '') continue;
    const mark = toMark(fullName);
    names.set(mark, names.has(mark) ? null : person);
  }
  return new Map([...names].flatMap(([mark, person]) => (person === null ? [] : [[mark, person]])));
}

/** An employment, and whether the list knows when it began and when it ended. */
export interface DatedEmployment {
  readonly company: string;
  readonly hasBeginning: boolean;
  readonly hasEnd: boolean;
}

/** Whom a person worked for on a day; an employment counts up to its last day. */
export function employmentOn({ employments }: ListedPerson, day: string): DatedEmployment | null {
  const index = employments.findIndex(({ until }) => until === null || day <= until);
  const found = employments[index];
  if (found === undefined) return null;
  return { company: found.company, hasBeginning: index > 0, hasEnd: found.until !== null };
}
