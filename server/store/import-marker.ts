import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../graph-data/model/app-error.ts';

/**
 * The file that says that an import runs. Only one importer can make it; it is touched as long as
 * its importer lives, so that one that was killed is known, also from another machine or container.
 */
const MARKER = 'import.json';
/** How often an importer gives a sign of life, and how old the last one of a living one can be. */
const BEAT_MS = 5_000;
const STALE_MS = 60_000;

const markerSchema = z.object({
  pid: z.int(),
  hostname: z.string(),
  startedAt: z.string(),
  dataset: z.string(),
});

export type ImportState = 'none' | 'running' | 'interrupted';

/** What the marker says: nobody imports, one does, or one was ended before its end. */
export async function readImportState(
  storeDirectory: string,
  now: () => number = Date.now,
): Promise<ImportState> {
  return toState(await readMarker(path.join(storeDirectory, MARKER)), now());
}

type Marker = Awaited<ReturnType<typeof readMarker>>;

function toState(marker: Marker, now: number): ImportState {
  if (marker === null) return 'none';
  const age = now - marker.touchedAt;
  // A marker cut short is one that is being written, until it is too old for that.
  if (marker.importer === null) return age > BEAT_MS ? 'interrupted' : 'running';
  return age <= STALE_MS && isAlive(marker.importer) ? 'running' : 'interrupted';
}

async function readMarker(file: string) {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    return { text, touchedAt: mtimeMs, importer: parseImporter(text) };
  } catch {
    return null;
  }
}

function parseImporter(text: string) {
  try {
    return markerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Whether the process still runs; one on another machine is believed to. Process numbers are used
 * again, above all in containers: one that says it is ours and began before us is not.
 */
export function isAlive(importer: {
  readonly pid: number;
  readonly hostname: string;
  readonly startedAt?: string;
}): boolean {
  if (importer.hostname !== hostname()) return true;
  if (importer.pid <= 0) return false;
  if (importer.pid === process.pid && importer.startedAt !== undefined) {
    return Date.parse(importer.startedAt) >= Date.now() - process.uptime() * 1_000;
  }
  try {
    process.kill(importer.pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and not ours.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

export interface ImportClaim {
  /** Whether the marker is still ours: after a long sleep another importer may have taken over. */
  isOurs(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Makes the marker, over that of an importer that was killed. Rejects with `conflict` while another
 * import runs.
 */
export async function claimImport(
  storeDirectory: string,
  build: { readonly dataset: string; readonly startedAt: Date },
): Promise<ImportClaim> {
  const file = path.join(storeDirectory, MARKER);
  const text = JSON.stringify({
    pid: process.pid,
    hostname: hostname(),
    startedAt: build.startedAt.toISOString(),
    dataset: build.dataset,
    // Tells apart two imports that are alike in all else.
    token: randomBytes(8).toString('hex'),
  });
  if (!(await createMarker(file, text))) {
    const found = await readMarker(file);
    if (toState(found, Date.now()) === 'running') throw toBusy();
    // Whoever else found the stale marker at the same moment may have been first.
    if (found !== null && !(await removeMarker(file, found.text))) throw toBusy();
    if (!(await createMarker(file, text))) throw toBusy();
  }
  const touch = () => utimes(file, new Date(), new Date()).catch(() => undefined);
  const beat = setInterval(touch, BEAT_MS).unref();
  const isOurs = async () => (await readMarker(file))?.text === text;
  return {
    isOurs,
    async release() {
      clearInterval(beat);
      if (await isOurs()) await rm(file, { force: true });
    },
  };
}

/** False when there is a marker already. */
async function createMarker(file: string, text: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(text);
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the marker with this text; one that came in its place is put back, and false. */
async function removeMarker(file: string, text: string): Promise<boolean> {
  const aside = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(file, aside);
  } catch {
    return false;
  }
  if ((await readFile(aside, 'utf8')) !== text) {
    await rename(aside, file);
    return false;
  }
  await rm(aside, { force: true });
  return true;
}

function toBusy(): AppError {
  return new AppError('conflict', 'Another import runs; wait until it has ended.');
}
