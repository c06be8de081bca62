import type { ExportFormat, Question, Selection } from '../../graph-data/model/api.ts';
import type { AskOptions, GraphStore } from '../store/graph-store.ts';
import { FORMATS, toFileName } from './format.ts';
import type { ExportAbout, FormatDefinition } from './format.ts';
import { readSelection } from './selection.ts';

export interface ExportRequest {
  readonly format: ExportFormat;
  readonly selection: Selection;
  /** An ISO date, or undefined for all times. */
  readonly at: string | undefined;
}

export interface Export {
  readonly fileName: string;
  readonly definition: FormatDefinition;
  readonly bytes: AsyncIterable<string | Uint8Array>;
}

/** A file of part of the graph. The store is asked when the first bytes are taken. */
export async function createExport(
  request: ExportRequest,
  context: { readonly store: GraphStore; readonly questions: readonly Question[] },
  options: AskOptions,
): Promise<Export> {
  const { dataset } = await context.store.getState(options);
  const definition = FORMATS[request.format];
  const subject = toSubject(request.selection);
  const about: ExportAbout = {
    title: `Stackscape: ${subject}`,
    dataset: dataset ?? '',
    at: request.at ?? null,
  };
  const chunks = readSelection(request.selection, { ...context, at: request.at }, options);
  return {
    fileName: toFileName(subject, definition, about),
    definition,
    bytes: definition.write(chunks, about),
  };
}

/** A selection in a few words. */
function toSubject(selection: Selection): string {
  if ('all' in selection) return 'everything';
  if ('nodeIds' in selection) return `${selection.nodeIds.length} nodes`;
  if ('around' in selection) return selection.around;
  if ('path' in selection) return `${selection.path.from} to ${selection.path.to}`;
  return 'question' in selection ? selection.question : 'query';
}
