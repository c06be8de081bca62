import type { z } from 'zod';
import type { exportBodySchema } from '../../graph-data/model/api/export.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import { API_ROOT, readBody, toAppError } from './request.ts';

export type ExportBody = z.input<typeof exportBodySchema>;

/** A file that the server wrote, or the beginning of one. */
export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
  /** False where only so much was wanted, and more would have come. */
  readonly isWhole: boolean;
}

interface FetchOptions {
  /** Ends the writing on the server, too. */
  readonly signal: AbortSignal;
  /** Bytes so far. */
  readonly onProgress: (bytes: number) => void;
  /** No more than about so many bytes; all of them if absent. */
  readonly enough?: number;
}

/**
 * Has the server write a file and takes its bytes as they come.
 *
 * @throws AppError with the server's code before the first byte; `unavailable` when the file breaks
 *   off. Given up by the caller, it rejects as fetch does.
 */
export async function fetchExport(body: ExportBody, options: FetchOptions): Promise<ExportedFile> {
  const { signal, onProgress, enough = Number.POSITIVE_INFINITY } = options;
  const response = await ask(body, signal);
  if (!response.ok) throw toAppError(await readBody(response), response.status);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let isWhole = true;
  const reader = response.body?.getReader();
  try {
    for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
      parts.push(read.value);
      bytes += read.value.byteLength;
      onProgress(bytes);
      if (bytes >= enough) {
        isWhole = false;
        await reader?.cancel();
        break;
      }
    }
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new AppError('unavailable', 'The file broke off.', { cause });
  }
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  const name = toFileName(response.headers.get('content-disposition'));
  return { name, content: new Blob(parts, { type }), isWhole };
}

async function ask(body: ExportBody, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(`${API_ROOT}/export`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new AppError('unavailable', 'The server cannot be reached.', { cause });
  }
}

/** The name that the server gives to the file. */
export function toFileName(disposition: string | null): string {
  const [, quoted, plain] =
    /;\s*filename=(?:"([^"\\/]*)"|([^\s;"\\/]+))/i.exec(disposition ?? '') ?? [];
  return quoted || plain || 'stackscape-export';
}
