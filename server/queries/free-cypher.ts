import { AppError } from '../../graph-data/model/app-error.ts';
import type { Settings } from '../config.ts';
import { isLoopback } from '../loopback.ts';

/** Whether everyone who reaches the server may ask queries of their own. */
export function isFreeCypherOn({
  freeCypher,
  host,
}: Pick<Settings, 'freeCypher' | 'host'>): boolean {
  return freeCypher === 'on' || (freeCypher === 'auto' && isLoopback(host));
}

export function toFreeCypherOff(): AppError {
  return new AppError(
    'forbidden_query',
    'Free Cypher is off on this server; whoever runs it can set STACKSCAPE_FREE_CYPHER=on. Named questions work; see /api/v1/questions.',
  );
}
