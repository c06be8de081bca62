import type { Request, Response } from 'express';
import type { z } from 'zod';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { AskOptions, GraphStore } from '../store/graph-store.ts';

/** Checks a part of a request; a wrong one is `invalid_request` naming the parameter. */
export function parseRequest<Shape extends z.ZodObject>(
  schema: Shape,
  value: unknown,
): z.infer<Shape> {
  // The strict form of a schema infers the same type.
  const parsed = schema.strict().safeParse(value) as z.ZodSafeParseResult<z.infer<Shape>>;
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name =
    issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.map(String).join('.');
  const reason =
    issue?.code === 'unrecognized_keys' ? 'there is no such parameter' : issue?.message;
  throw new AppError('invalid_request', `${name || 'body'}: ${reason ?? 'is wrong'}.`);
}

/** Gives the store's work up when the client goes away. */
export function toAskOptions(request: Request, response: Response): AskOptions {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  if (request.destroyed && !request.complete) controller.abort();
  return { signal: controller.signal };
}

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

/** The answer of a question about one node, or `not_found`. */
export function assertFound<Answer>(answer: Answer | null, id: string): Answer {
  if (answer !== null) return answer;
  throw new AppError('not_found', `There is no node ${id} (at that moment).`);
}
