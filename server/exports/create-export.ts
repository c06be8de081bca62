import type { ExportFormat, Selection } from '../../graph-data/model/api.ts';
import type { AskOptions } from '../store/graph-store.ts';
import { FORMATS, toFileName } from './format.ts';
import type { ExportAbout, FormatDefinition } from './format.ts';
import { readSelection } from './selection.ts';
import type { SelectionContext } from './selection.ts';

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

/**
 * A file of part of the graph. Its first nodes are read before this resolves, so that whatever is
 * wrong with the selection shows while no byte was sent; the rest is read as the bytes are taken.
 */
export async function createExport(
  request: ExportRequest,
  context: Omit<SelectionContext, 'at'>,
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
  const chunks = await readAhead(
    readSelection(request.selection, { ...context, at: request.at }, options),
  );
  return {
    fileName: toFileName(subject, definition, about),
    definition,
    bytes: definition.write(chunks, about),
  };
}

async function readAhead<Item>(items: AsyncIterable<Item>): Promise<AsyncIterable<Item>> {
  const iterator = items[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* resume() {
    try {
      for (let result = first; !result.done; result = await iterator.next()) yield result.value;
    } finally {
      // Whoever stops half-way lets the store stop, too.
      await iterator.return?.();
    }
  })();
}

/** A selection in a few words. */
function toSubject(selection: Selection): string {
  if ('all' in selection) return 'everything';
  if ('nodeIds' in selection) return `${selection.nodeIds.length} nodes`;
  if ('around' in selection) return selection.around;
  if ('path' in selection) return `${selection.path.from} to ${selection.path.to}`;
  return 'question' in selection ? selection.question : 'query';
}
