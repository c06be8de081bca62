import type { Request, Response } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import type { z } from 'zod';
import { noParametersSchema } from '../../graph-data/model/api/request-parts.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import { toNodeNotFound } from '../store/not-found.ts';
import type { AskOptions } from '../store/graph-store.ts';

/** Deeper than any request of sense, far from the depth at which parsers give up. */
const DEEPEST_BODY = 64;

/** Checks a part of a request; a wrong one is `invalid_request` naming the parameter. */
export function parseRequest<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name =
    issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.map(String).join('.');
  const reason =
    issue?.code === 'unrecognized_keys'
      ? 'there is no such parameter'
      : issue !== undefined && name && valueAt(value, issue.path) === undefined
        ? 'it is missing'
        : issue?.message;
  throw new AppError('invalid_request', `${name || 'body'}: ${reason ?? 'is wrong'}.`);
}

function valueAt(value: unknown, steps: readonly PropertyKey[]): unknown {
  return steps.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    value,
  );
}

/**
 * Checks the JSON body of a request whose every parameter stands there: none in the address. A body
 * of another type was not read and is told so.
 */
export function parseBody<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
): z.infer<Schema> {
  parseRequest(noParametersSchema, request.query);
  const body: unknown = request.body;
  const type = request.headers['content-type'];
  if (body === undefined && type !== undefined && !request.is('application/json')) {
    throw new AppError(
      'invalid_request',
      'The body must be JSON, with the header Content-Type: application/json.',
    );
  }
  if (isDeeperThan(body, DEEPEST_BODY)) {
    throw new AppError('invalid_request', `body: nested more than ${DEEPEST_BODY} levels deep.`);
  }
  return parseRequest(schema, body ?? {});
}

/** Level by level rather than by recursion, whose stack a hostile body could use up. */
function isDeeperThan(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= most; depth += 1) {
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

/** Who asks, for limits of each client: an address, or the network of an IPv6 one. */
export function toClient(request: Request): string {
  return ipKeyGenerator(request.ip ?? '');
}

/** Gives the store's work up when the client goes away. */
export function toAskOptions(response: Response): AskOptions {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  if (response.destroyed) controller.abort();
  return { signal: controller.signal };
}

/** The answer of a question about nodes, or `not_found` with their ids. */
export function assertFound<Answer>(
  answer: Answer | null,
  { ids, at }: { readonly ids: readonly string[]; readonly at: string | undefined },
): Answer {
  if (answer !== null) return answer;
  throw toNodeNotFound(ids, at);
}
