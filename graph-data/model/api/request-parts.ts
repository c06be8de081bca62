import { z } from 'zod';
import { nodeLabelSchema, relationshipTypeSchema } from '../graph.ts';
import { momentSchema } from './moment.ts';

/**
 * What the requests of several endpoints have in common. Each file of this folder has the shapes of a
 * family of endpoints under `/api/v1`: what the server checks, what the OpenAPI document says, and
 * what the explorer expects are one and the same schema.
 */

/** A comma-separated list in a query string; repeated parameters are joined. */
export function commaList<Item extends z.ZodType>(item: Item) {
  return z
    .preprocess(
      (value) =>
        value === undefined
          ? undefined
          : [value]
              .flat()
              .flatMap((part) => String(part).split(','))
              .map((part) => part.trim())
              .filter((part) => part !== ''),
      z.array(item).optional(),
    )
    .meta({ description: 'A comma-separated list.' });
}

export function boundedInteger(bounds: { readonly default: number; readonly maximum: number }) {
  const error = `expected a whole number from 1 to ${bounds.maximum}`;
  return z.coerce
    .number({ error })
    .int({ error })
    .min(1, { error })
    .max(bounds.maximum, { error })
    .default(bounds.default);
}

export const at = momentSchema.optional();
export const kinds = commaList(nodeLabelSchema);
export const types = commaList(relationshipTypeSchema);
export const idSchema = z.string().min(1).max(300);

/** What takes no parameters: requests are strict, an unknown parameter is named and refused. */
export const noParametersSchema = z.strictObject({});
