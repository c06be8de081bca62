import { useEffect, useRef, useState } from 'react';
import { AppError } from '../../../../graph-data/model/app-error.ts';
import { fetchExport } from '../../../api/export-file.ts';
import type { ExportBody, ExportedFile } from '../../../api/export-file.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { OfferedFormat } from './formats.ts';
import { toPreview } from './preview.ts';
import type { Preview } from './preview.ts';

/** A request for a file, of a format that the dialogue offers. */
export type ExportRequest = ExportBody & { readonly format: OfferedFormat };

export type ExportState =
  | { readonly is: 'idle' | 'stopped' }
  | { readonly is: 'running'; readonly bytes: number }
  | { readonly is: 'saved'; readonly name: string; readonly bytes: number }
  | {
      readonly is: 'previewed';
      readonly preview: Preview;
      /** Null where the file is longer than was looked at. */
      readonly bytes: number | null;
    }
  | { readonly is: 'failed'; readonly error: Error };

/** A preview looks at no more of a file than this. */
export const PREVIEW_BYTES = 5_000_000;

/** Has files written, one at a time; whoever goes away gives up what is not whole. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ is: 'idle' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function run(work: (fetchFile: FetchFile) => Promise<ExportState>): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ is: 'running', bytes: 0 });
    const onProgress = (bytes: number): void => {
      if (running.current === controller) setState({ is: 'running', bytes });
    };
    const { signal } = controller;
    const next = await work((body, enough) =>
      fetchExport(body, { signal, onProgress, ...(enough === undefined ? {} : { enough }) }),
    ).catch(toFailure);
    if (running.current === controller && !signal.aborted) setState(next);
  }

  return {
    state,
    save: (request: ExportBody) => void run((fetchFile) => save(request, fetchFile)),
    /** Other work with files of the server. */
    run: (work: (fetchFile: FetchFile) => Promise<ExportState>) => void run(work),
    preview: (request: ExportRequest) => void run((fetchFile) => preview(request, fetchFile)),
    stop: () => {
      running.current?.abort();
      running.current = null;
      setState({ is: 'stopped' });
    },
    reset: () => {
      running.current?.abort();
      running.current = null;
      setState({ is: 'idle' });
    },
  };
}

/** Has a file written, or about so many of its bytes. */
export type FetchFile = (body: ExportBody, enough?: number) => Promise<ExportedFile>;

async function save(request: ExportBody, fetchFile: FetchFile): Promise<ExportState> {
  const { name, content } = await fetchFile(request);
  saveFile(name, content);
  return { is: 'saved', name, bytes: content.size };
}

async function preview(request: ExportRequest, fetchFile: FetchFile): Promise<ExportState> {
  const file = await fetchFile(request, PREVIEW_BYTES);
  // A page shows no PDF without a reader for it; the same picture as vectors looks the same.
  const shown = request.format === 'pdf' ? ({ ...request, format: 'svg' } as const) : request;
  const seen = shown === request ? file : await fetchFile(shown, PREVIEW_BYTES);
  return {
    is: 'previewed',
    preview: await toPreview(seen, shown.format),
    bytes: file.isWhole ? file.content.size : null,
  };
}

function toFailure(error: unknown): ExportState {
  return {
    is: 'failed',
    error: error instanceof Error ? error : new AppError('internal', 'The file failed.'),
  };
}
