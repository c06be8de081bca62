import express from 'express';
import type { RequestHandler } from 'express';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { Settings } from '../config.ts';
import { toClient } from '../routes/request.ts';
import { createSlots } from '../slots.ts';

/** Exports whose bodies are large, at once: what they name stays in memory until the file is written. */
const LARGE_AT_ONCE = 4;
const LARGE_PER_CLIENT = 2;

/**
 * Reads the bodies of exports, which may be larger than others where they name a view's nodes and
 * relationships one by one. Whoever may send a large one takes a place first, before a byte is read.
 */
export function readExportBodies({
  bodyKilobytes,
  exportBodyKilobytes,
}: Pick<Settings, 'bodyKilobytes' | 'exportBodyKilobytes'>): RequestHandler[] {
  const usual = bodyKilobytes * 1_024;
  const slots = createSlots(
    { atOnce: LARGE_AT_ONCE, perClient: LARGE_PER_CLIENT },
    {
      ofClient: `One client may have ${LARGE_PER_CLIENT} large views written at once; wait for a file, then try again.`,
      ofAll: 'As many large views are written as may be at once; try again in a moment.',
    },
  );
  const large = new WeakSet<object>();
  return [
    (request, response, next) => {
      // Without a length, or packed, it may become any size.
      const length = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
      const isPacked = request.headers['content-encoding'] !== undefined;
      if (length > usual || isPacked) {
        const giveBack = slots.take(toClient(request));
        // A file on its way has ten that listen for its end, at which Node warns of an eleventh.
        response.setMaxListeners(11).once('close', giveBack);
      }
      next();
    },
    express.json({
      limit: Math.max(usual, exportBodyKilobytes * 1_024),
      strict: false,
      verify: (request, _response, { byteLength }) => {
        if (byteLength > usual) large.add(request);
      },
    }),
    (request, _response, next) => {
      if (large.has(request) && !isNamedOneByOne(request.body)) {
        throw new AppError(
          'too_large',
          'The body of an export is large only where it names nodes one by one.',
        );
      }
      next();
    },
  ];
}

function isNamedOneByOne(body: unknown): boolean {
  const selection: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'selection') : undefined;
  return typeof selection === 'object' && selection !== null && 'nodeIds' in selection;
}
