import { AppError } from '../../graph-data/model/app-error.ts';

/** What to throw where a question names nodes that are not there, or were not at that moment. */
export function toNodeNotFound(ids: readonly string[], at: string | undefined): AppError {
  const nodes = ids.map((id) => `no node ${id}`).join(' or ');
  return new AppError('not_found', `There is ${nodes}${at === undefined ? '' : ` on ${at}`}.`);
}
