import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { CommandIo } from '../command-line/command.ts';
import { UsageError } from '../command-line/usage-error.ts';

/** The query as typed, or of a file; `-` reads standard input. Null where none is given. */
export async function readQueryText(
  given: { readonly typed: string | undefined; readonly file: string | undefined },
  io: CommandIo,
): Promise<string | null> {
  const { typed, file } = given;
  if (typed !== undefined && file !== undefined) {
    throw new UsageError('Give a query or a file with one, not both.');
  }
  if (typed === '-' || file === '-') return readAll(io.stdin ?? process.stdin);
  if (typed !== undefined) return typed;
  if (file === undefined) return null;
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new AppError('not_found', `${file} cannot be read; is it there, and may you?`, {
      cause: error,
    });
  }
}
