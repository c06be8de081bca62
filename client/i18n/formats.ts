import { createOnce } from '../graph/create-once.ts';
import type { Language } from '../graph/names.ts';

/** Numbers and dates as people write them in a language. */
export interface Formats {
  readonly number: (value: number) => string;
  /** An ISO year, year-month or date, no more precise than it is; other text as it stands. */
  readonly date: (iso: string) => string;
  /** A share, 0 to 1, in whole hundredths. */
  readonly percent: (share: number) => string;
  /** A share from 0 to 1 in per cent, to one place. */
  readonly share: (value: number) => string;
  /** From the one share to the other. */
  readonly shareRange: (low: number, high: number) => string;
  /** So many bytes, in the unit that suits them, to three figures. */
  readonly bytes: (count: number) => string;
  readonly list: (items: readonly string[]) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };
const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Each form is made when it is first used: a first picture has no dates, and no lists. */
export function createFormats(language: Language): Formats {
  const locale = LOCALES[language];
  const toPercent = (digits: number) =>
    createOnce(
      () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }),
    );
  const number = createOnce(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));
  const percent = toPercent(0);
  const tenth = toPercent(1);
  const list = createOnce(() => new Intl.ListFormat(locale, { type: 'unit' }));
  const toFormat = (options: Intl.DateTimeFormatOptions) =>
    createOnce(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
  const year = toFormat({ year: 'numeric' });
  const month = toFormat({ year: 'numeric', month: 'long' });
  const day = toFormat({ year: 'numeric', month: 'long', day: 'numeric' });
  return {
    number: (value) => number().format(value),
    percent: (share) => percent().format(share),
    share: (value) => tenth().format(value),
    shareRange: (low, high) => tenth().formatRange(low, high),
    date: (iso) => {
      const parts = ISO_DATE.exec(iso);
      const moment = new Date(iso);
      if (parts === null || Number.isNaN(moment.getTime())) return iso;
      if (parts[3] !== undefined) return day().format(moment);
      return (parts[2] === undefined ? year : month)().format(moment);
    },
    bytes: (count) => toBytes(locale, count),
    // The locale's own form of such a list runs Chinese items into one another.
    list: (items) => (language === 'zh' ? items.join('、') : list().format(items)),
  };
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

function toBytes(locale: string, count: number): string {
  const place = Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: BYTE_UNITS[place],
    unitDisplay: place === 0 ? 'long' : 'short',
    maximumSignificantDigits: 3,
  });
  return format.format(count / 1_000 ** place);
}
