import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface KeptPassword {
  readonly password: string;
  /** `new`: made just now, so nobody knows it yet. */
  readonly origin: 'environment' | 'kept' | 'new';
  /** What it was at the last start; null at the first. */
  readonly previous: string | null;
  readonly file: string;
}

/**
 * The password of the Neo4j whose data are in `folder`: NEO4J_PASSWORD, else the one of the last
 * start, else a new one.
 */
export async function choosePassword(
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<KeptPassword> {
  const file = path.join(folder, 'password');
  const previous = await readKept(file);
  const given = env['NEO4J_PASSWORD'];
  if (given) return { password: given, origin: 'environment', previous, file };
  if (previous !== null) return { password: previous, origin: 'kept', previous, file };
  return { password: randomBytes(18).toString('base64url'), origin: 'new', previous, file };
}

/** Keeps it for the next start, for the eyes of this user only. */
export async function keepPassword({ file, password }: KeptPassword): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${password}\n`, { mode: 0o600 });
}

async function readKept(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim() || null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
