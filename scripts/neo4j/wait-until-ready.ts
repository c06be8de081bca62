import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Neo4jUnavailableError } from './unavailable.ts';

/** Recovery of a large store after a crash takes its time; nothing else does. */
const LONGEST_START_MS = 300_000;

/** What Neo4j says when it cannot start, and what that means for a person. */
const KNOWN_FAILURES: readonly (readonly [RegExp, (home: string) => string])[] = [
  [
    /FileLockException|Lock file has been locked/,
    (home) => `The data folder ${home} is in use by another Neo4j; stop that one first.`,
  ],
  [
    /BindException|PortBindException|already in use/,
    () => 'Neo4j cannot listen on its port, which is in use; choose another one.',
  ],
  [
    /password must be at least|Password cannot be|minimum password length/i,
    () => 'Neo4j refuses the password: it needs at least 8 characters.',
  ],
  [
    /OutOfMemoryError|Could not reserve enough space/,
    () => 'There is not enough memory to start Neo4j.',
  ],
];

/**
 * The Bolt port of a `Server.java` that was just started, once it prints that it is ready. Ends the
 * child and throws `Neo4jUnavailableError` when it does not get there.
 */
export async function waitUntilReady(child: ChildProcess, home: string): Promise<number> {
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(0, 20_000);
  });
  // Ended with the process, so that writing to one that is gone does not throw here.
  child.stdin?.on('error', () => {});
  try {
    return await new Promise<number>((resolve, reject) => {
      const tooLong = setTimeout(() => {
        reject(
          new Neo4jUnavailableError(`Neo4j did not start within ${LONGEST_START_MS / 1000} s.`),
        );
      }, LONGEST_START_MS);
      child.once('error', (error) => {
        clearTimeout(tooLong);
        reject(new Neo4jUnavailableError('Java could not be started.', { cause: error }));
      });
      child.once('close', () => {
        clearTimeout(tooLong);
        reject(new Neo4jUnavailableError(toSentence(complaint, home)));
      });
      // Reading goes on after the ready line, or the pipe would fill up.
      if (child.stdout === null) return;
      createInterface(child.stdout).on('line', (line) => {
        const port = /^READY (\d+)$/.exec(line)?.[1];
        if (port === undefined) return;
        clearTimeout(tooLong);
        resolve(Number(port));
      });
    });
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function toSentence(complaint: string, home: string): string {
  const known = KNOWN_FAILURES.find(([sign]) => sign.test(complaint));
  if (known !== undefined) return known[1](home);
  const log = path.join(home, 'logs', 'debug.log');
  // The last of a Java stack's causes is the first that happened.
  const cause = [
    ...complaint.matchAll(/^(?:Caused by: )?([\w.$]+(?:Exception|Error): [^\n]{1,200})/gm),
  ].at(-1)?.[1];
  return `Neo4j stopped while it was starting${cause ? ` (${cause})` : ''}; see ${log}.`;
}
