import { z } from 'zod';
import { idSchema } from './request-parts.ts';

/**
 * What a report may have besides its title, notes, what it holds, and its references; an answer only
 * where it is about a question or a query.
 */
export const REPORT_SECTIONS = [
  'answer',
  'picture',
  'charts',
  'paths',
  'nodes',
  'relationships',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

export const REPORT_LIMITS = {
  title: 200,
  question: 1_000,
  filters: 50,
  filterLength: 500,
  notes: 20_000,
  paths: 20,
} as const;

/** What the person who makes a report says in it, and which parts it has. */
export const reportSchema = z
  .strictObject({
    title: z
      .string()
      .trim()
      .min(1)
      .max(REPORT_LIMITS.title)
      .optional()
      .meta({ description: 'Without one, what was chosen, in words.' }),
    question: z
      .string()
      .trim()
      .min(1)
      .max(REPORT_LIMITS.question)
      .optional()
      .meta({ description: 'What the report answers, in words.' }),
    filters: z
      .array(z.string().trim().min(1).max(REPORT_LIMITS.filterLength))
      .max(REPORT_LIMITS.filters)
      .default([])
      .meta({ description: 'What the view leaves out, in words.' }),
    notes: z
      .string()
      .max(REPORT_LIMITS.notes)
      .default('')
      .meta({ description: 'Plain text; an empty line begins a paragraph.' }),
    paths: z
      .array(z.strictObject({ from: idSchema, to: idSchema }))
      .max(REPORT_LIMITS.paths)
      .default([])
      .meta({ description: 'Between which nodes the shortest ways are told as sentences.' }),
    sections: z
      .array(z.enum(REPORT_SECTIONS))
      .max(REPORT_SECTIONS.length)
      .default([...REPORT_SECTIONS]),
  })
  .meta({ id: 'Report' });
export type ReportOrder = z.infer<typeof reportSchema>;
