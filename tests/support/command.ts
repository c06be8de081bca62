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

interface CommandInput {
  readonly env: NodeJS.ProcessEnv;
  readonly failure?: Error | undefined;
  readonly input?: string;
}

/** Runs a command; what it wrote is told as bytes and as text. */
export async function runCommand(run: Run, argv: string[], given: CommandInput) {
  const [stdout, stderr] = [createSink(given.failure), createSink()];
  const stdin = Readable.from([given.input ?? '']);
  const code = await run(argv, { stdout, stderr, stdin, env: given.env });
  return {
    code,
    out: stdout.bytes(),
    text: stdout.bytes().toString(),
    err: stderr.bytes().toString(),
  };
}

/** Runs a command over the embedded store of a folder. */
export function runInFolder(
  run: Run,
  argv: string[],
  { store, ...given }: Omit<CommandInput, 'env'> & { readonly store: string },
) {
  return runCommand(run, argv, { ...given, env: { STACKSCAPE_STORE_DIR: store } });
}
