/** Days since 1970-01-01: small numbers, so that 60,000 relationships can be asked at each frame. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The first day of an ISO year, month or date; null for anything else. */
export function toFirstDay(iso: string): Day | null {
  const parts = ISO.exec(iso);
  if (parts === null) return null;
  return toDay(Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1));
}

/** The last day of an ISO year, month or date; null for anything else. */
export function toLastDay(iso: string): Day | null {
  const parts = ISO.exec(iso);
  if (parts === null) return null;
  const year = Number(parts[1]);
  if (parts[2] === undefined) return toDay(year, 12, 31);
  const month = Number(parts[2]);
  // Day 0 of the next month is the last one of this.
  return parts[3] === undefined ? toDay(year, month + 1, 0) : toDay(year, month, Number(parts[3]));
}

function toDay(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** The day of a time in milliseconds since 1970, as the world counts it. */
export function dayOf(time: number): Day {
  return Math.floor(time / MS_PER_DAY);
}

/** The ISO date of a day. */
export function toIsoDate(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day that so many calendar months later has the same date, or the last one there is. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * MS_PER_DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1 + months];
  const longest = toDay(year, month + 1, 0);
  return Math.min(longest, toDay(year, month, 1) + date.getUTCDate() - 1);
}

export function toYear(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

/** The first day of a year. */
export function startOfYear(year: number): Day {
  return toDay(year, 1, 1);
}
