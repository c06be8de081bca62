import { AppError } from '../../graph-data/model/app-error.ts';
import type { AskOptions, GraphStore } from './graph-store.ts';

/** A date stays; a release becomes its date; an unknown release is `invalid_request`. */
export async function resolveMoment(
  store: GraphStore,
  at: string | undefined,
  options: AskOptions,
): Promise<string | undefined> {
  if (at === undefined || /^\d{4}(?:-\d\d){0,2}$/.test(at)) return at;
  const date = await store.getReleaseDate(at, options);
  if (date === null) {
    throw new AppError('invalid_request', `at: there is no release "${at}", and it is no date.`);
  }
  return date;
}
