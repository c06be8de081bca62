import type { Request, Response } from 'express';
import type { z } from 'zod';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { AskOptions } from '../store/graph-store.ts';

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

/** The answer of a question about one node, or `not_found`. */
export function assertFound<Answer>(answer: Answer | null, id: string): Answer {
  if (answer !== null) return answer;
  throw new AppError('not_found', `There is no node ${id} (at that moment).`);
}
