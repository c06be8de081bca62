import pino from 'pino';
import type { Logger } from 'pino';
import type { Settings } from './config.ts';

/** Structured logs, a JSON object a line, on stderr: stdout belongs to data. */
export function createLogger({ logLevel }: Pick<Settings, 'logLevel'>): Logger {
  return pino({ level: logLevel, base: null }, pino.destination({ fd: 2, sync: false }));
}
