import { z } from 'zod';
import { API_LIMITS } from './limits.ts';
import { pathModeSchema } from './paths.ts';
import { queryParametersSchema } from './query-value.ts';
import { reportSchema } from './report.ts';
import { at, idSchema } from './request-parts.ts';

/** For programs, any size: as far as `dot`. For people, small: the rest. */
export const EXPORT_FORMATS = [
  'jsonl',
  'json',
  'gexf',
  'graphml',
  'csv',
  'cypher',
  'neo4j-csv',
  'turtle',
  'dot',
  'mermaid',
  'svg',
  'png',
  'pdf',
  'report-html',
  'report-md',
  'report-pdf',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How much a format can hold; a stream of any length has no limits. */
export interface FormatLimits {
  readonly nodes: number;
  readonly relationships: number;
}

/** On a page more than these are a grey disc. */
const PICTURE_LIMITS: FormatLimits = { nodes: 2_000, relationships: 8_000 };

/** What a page in a browser moves at once. */
const PAGE_LIMITS: FormatLimits = { nodes: 1_000, relationships: 12_000 };

/** More are well over 500 pages of paper, which nobody reads. */
const PAPER_LIMITS: FormatLimits = { nodes: 1_000, relationships: 4_000 };

/** The formats that hold no more than a person can look at. */
export const EXPORT_LIMITS: Readonly<Partial<Record<ExportFormat, FormatLimits>>> = {
  // What Mermaid draws unless the page that shows it says otherwise.
  mermaid: { nodes: 300, relationships: 500 },
  svg: PICTURE_LIMITS,
  png: PICTURE_LIMITS,
  pdf: PICTURE_LIMITS,
  'report-html': PAGE_LIMITS,
  'report-md': PAGE_LIMITS,
  'report-pdf': PAPER_LIMITS,
};

export const EXPORT_LANGUAGES = ['en', 'zh'] as const;
export type ExportLanguage = (typeof EXPORT_LANGUAGES)[number];

/** Where the explorer shows what a file holds. */
export const viewAddressSchema = z
  .url({ protocol: /^https?$/, error: 'expected an http or https address' })
  .max(8_000)
  .meta({ description: 'Address of the view that the file shows; it is written into the file.' });

export const selectionSchema = z
  .union(
    [
      z.strictObject({ all: z.literal(true) }),
      z.strictObject({
        nodeIds: z.array(idSchema).min(1).max(API_LIMITS.exportNodes),
        /** These relationships between them only, as a view shows some; absent is all of them. */
        relationshipIds: z.array(z.string().min(1)).max(API_LIMITS.exportRelationships).optional(),
      }),
      z.strictObject({ around: idSchema, depth: z.int().min(1).max(API_LIMITS.depth.maximum) }),
      z.strictObject({
        path: z.strictObject({
          from: idSchema,
          to: idSchema,
          mode: pathModeSchema,
        }),
      }),
      z.strictObject({ question: z.string(), parameters: queryParametersSchema }),
      z.strictObject({ query: z.string(), parameters: queryParametersSchema }),
    ],
    {
      error: `expected one of { all: true }, { nodeIds, relationshipIds? }, { around, depth: 1 to ${API_LIMITS.depth.maximum} }, { path: { from, to, mode } }, { question, parameters }, { query, parameters }`,
    },
  )
  .meta({ id: 'Selection' });
export type Selection = z.infer<typeof selectionSchema>;

export const exportBodySchema = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  selection: selectionSchema,
  at,
  view: viewAddressSchema.optional(),
  /** Of titles, and of names in pictures. */
  language: z.enum(EXPORT_LANGUAGES).default('en'),
  report: reportSchema
    .optional()
    .meta({ description: 'What a report says besides; with the formats report-… only.' }),
});
