import { Readable, Writable } from 'node:stream';
import type { CommandIo } from '../../scripts/command-line/command.ts';

export type Run = (argv: string[], io: CommandIo) => Promise<number>;

/** Takes what a command writes; fails as a pipe does whose reader went away, when told to. */
function createSink(failure?: Error): Writable & { readonly bytes: () => Buffer } {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done(failure ?? null);
    },
  });
  return Object.assign(sink, { bytes: () => Buffer.concat(chunks) });
}

/** Runs a command over the embedded store of a folder. */
export async function runInFolder(
  run: Run,
  argv: string[],
  about: { readonly store: string; readonly failure?: Error | undefined; readonly input?: string },
) {
  const [stdout, stderr] = [createSink(about.failure), createSink()];
  const env = { STACKSCAPE_STORE_DIR: about.store };
  const stdin = Readable.from([about.input ?? '']);
  const code = await run(argv, { stdout, stderr, stdin, env });
  return {
    code,
    out: stdout.bytes(),
    text: stdout.bytes().toString(),
    err: stderr.bytes().toString(),
  };
}
