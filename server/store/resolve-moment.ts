import { AppError } from '../../graph-data/model/app-error.ts';
import type { AskOptions, GraphStore } from './graph-store.ts';

/** A date stays; a release becomes its date; an unknown release or day is `invalid_request`. */
export async function resolveMoment(
  store: GraphStore,
  /** `name` is the parameter's, for the sentence that says what is wrong. */
  { name, moment }: { readonly name: string; readonly moment: string },
  options: AskOptions,
): Promise<string> {
  if (/^\d{4}(?:-\d\d){0,2}$/.test(moment)) {
    if (isOfCalendar(moment)) return moment;
    throw new AppError('invalid_request', `${name}: there is no day ${moment}.`);
  }
  const date = await store.getReleaseDate(moment, options);
  if (date !== null) return date;
  throw new AppError(
    'invalid_request',
    `${name}: there is no release "${moment}" with a date, and it is no date.`,
  );
}

/** `resolveMoment` of the parameter `at`, which may be absent: the graph of all times. */
export async function resolveAt(
  store: GraphStore,
  at: string | undefined,
  options: AskOptions,
): Promise<string | undefined> {
  return at === undefined ? undefined : resolveMoment(store, { name: 'at', moment: at }, options);
}

/** A year, a month or a day that there is: not a 30th of February. */
function isOfCalendar(date: string): boolean {
  const day = new Date(date);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
