import type { Readable, Writable } from 'node:stream';

/**
 * What a command may touch of the world beside files and its store. Each `scripts/NAME.ts` has
 * `run(argv, io)`, which resolves to its exit code: 0 done, 1 failed, 2 wrong usage.
 */
export interface CommandIo {
  /** Data only. */
  readonly stdout: Writable;
  /** Progress and sentences for people. */
  readonly stderr: Writable;
  readonly env: NodeJS.ProcessEnv;
  /** The process' own where none is given. */
  readonly stdin?: Readable;
}
