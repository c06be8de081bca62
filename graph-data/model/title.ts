import { z } from 'zod';

/** A title for people, in each language of the explorer. */
export interface Title {
  readonly en: string;
  readonly zh: string;
}

/** A title as answers of the HTTP interface have it. */
export const titleSchema = z.object({ en: z.string(), zh: z.string() });
