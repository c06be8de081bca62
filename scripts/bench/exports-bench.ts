import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import path from 'node:path';
import { EXPORT_FORMATS, EXPORT_LIMITS } from '../../graph-data/model/api/export.ts';
import type { ExportFormat } from '../../graph-data/model/api/export.ts';
import { readResidentMemory } from '../../server/store/resident-memory.ts';
import { toMilliseconds, toTable } from './table.ts';

const GRAPH = { nodes: 100_000, relationships: 1_000_000 };
const WATCH_MS = 50;

/** The formats that hold a graph of any size. */
export const STREAMED_FORMATS: readonly ExportFormat[] = EXPORT_FORMATS.filter(
  (format) => EXPORT_LIMITS[format] === undefined,
);

interface Measured {
  readonly firstByteMs: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly peakMegabytes: number;
}

/**
 * A million relationships as each format that is a stream, each by a server of its own: when the
 * first byte came, how long and how large the file is, and the most memory that the server took.
 */
export async function benchExports(
  formats: readonly ExportFormat[],
  note: (text: string) => void,
): Promise<string> {
  const rows: string[][] = [];
  for (const format of formats) {
    note(`Exporting a million relationships as ${format} …`);
    const measured = await withServer((port, child) => measureExport(port, child, format));
    rows.push([
      format,
      toMilliseconds(measured.firstByteMs),
      `${measured.seconds.toFixed(1)} s`,
      `${measured.megabytes.toFixed(0)} MB`,
      `${measured.peakMegabytes.toFixed(0)} MB`,
    ]);
  }
  return toTable(
    ['a million relationships', 'first byte', 'whole', 'file', 'memory at most'],
    rows,
  );
}

async function withServer<Result>(
  work: (port: number, child: ChildProcess) => Promise<Result>,
): Promise<Result> {
  const program = path.join(import.meta.dirname, 'export-server.ts');
  const sizes = [GRAPH.nodes, GRAPH.relationships].map(String);
  const child = fork(program, sizes, { execArgv: ['--import', 'tsx'] });
  try {
    const [port] = await once(child, 'message');
    return await work(Number(port), child);
  } finally {
    child.kill();
  }
}

async function measureExport(
  port: number,
  child: ChildProcess,
  format: ExportFormat,
): Promise<Measured> {
  let peak = 0;
  const watch = async () => {
    peak = Math.max(peak, (await readResidentMemory(child.pid ?? 0)) ?? 0);
  };
  const timer = setInterval(() => void watch(), WATCH_MS);
  try {
    // The first request of a server pays for much that is none of the file's.
    await download(port, { format: 'mermaid', selection: { all: true } });
    const { firstByteMs, ms, bytes } = await download(port, { format, selection: { all: true } });
    return {
      firstByteMs,
      seconds: ms / 1_000,
      megabytes: bytes / 1_048_576,
      peakMegabytes: peak / 1_048_576,
    };
  } finally {
    clearInterval(timer);
  }
}

/** Takes the bytes as fast as they come and keeps none. */
function download(port: number, body: unknown) {
  return new Promise<{ firstByteMs: number; ms: number; bytes: number }>((resolve, reject) => {
    const started = performance.now();
    let firstByteMs = Number.NaN;
    let bytes = 0;
    const post = { port, method: 'POST', path: '/api/v1/export' };
    request({ ...post, headers: { 'content-type': 'application/json' } }, (response) => {
      response.on('data', (chunk: Buffer) => {
        if (bytes === 0) firstByteMs = performance.now() - started;
        bytes += chunk.length;
      });
      response.on('end', () => resolve({ firstByteMs, ms: performance.now() - started, bytes }));
      response.on('error', reject);
    })
      .on('error', reject)
      .end(JSON.stringify(body));
  });
}
