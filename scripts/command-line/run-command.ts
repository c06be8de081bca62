import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { AppError } from '../../graph-data/model/app-error.ts';
import { SettingsError } from '../../server/config.ts';
import type { CommandIo } from './command.ts';
import { UsageError } from './usage-error.ts';

/**
 * Parses the arguments and runs the body. Whatever goes wrong becomes a sentence on stderr and an
 * exit code: 0 done, 1 failed, 2 wrong usage or a wrong setting.
 */
export async function runCommand(
  {
    command,
    argv,
    io,
  }: { readonly command: Command; readonly argv: string[]; readonly io: CommandIo },
  body: () => Promise<number>,
): Promise<number> {
  command
    .exitOverride()
    .showHelpAfterError('(--help lists the options)')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    });
  try {
    command.parse(argv, { from: 'user' });
    return await body();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const isWrongUse = error instanceof SettingsError || error instanceof UsageError;
    if (!isWrongUse && !(error instanceof AppError)) throw error;
    io.stderr.write(`${error.message}\n`);
    return isWrongUse ? 2 : 1;
  }
}
