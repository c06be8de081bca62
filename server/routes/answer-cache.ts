import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Good compression that still takes well under a second for the largest answer. */
const BROTLI_QUALITY = 6;

interface Entry {
  readonly etag: string;
  readonly identity: Buffer;
  br?: Promise<Buffer>;
  gzip?: Promise<Buffer>;
}

export interface AnswerCache<Answer> {
  /** Answers from the cache or, at the first time, from `load`; 304 when the client has it. */
  respond(question: {
    /** Tells questions apart, another dataset included. */
    readonly key: string;
    readonly load: () => Promise<Answer>;
    readonly request: Request;
    readonly response: Response;
  }): Promise<void>;
}

/** Large answers that many ask for, written and compressed once for each dataset and question. */
export function createAnswerCache<Answer extends object>({
  mostEntries,
}: {
  readonly mostEntries: number;
}): AnswerCache<Answer> {
  const entries = new Map<string, Promise<Entry>>();

  function getEntry(key: string, load: () => Promise<Answer>): Promise<Entry> {
    const known = entries.get(key);
    if (known !== undefined) return known;
    const entry = load().then(toEntry);
    entries.set(key, entry);
    entry.catch(() => entries.delete(key));
    const [oldest] = entries.keys();
    if (entries.size > mostEntries && oldest !== undefined) entries.delete(oldest);
    return entry;
  }

  return {
    async respond({ key, load, request, response }) {
      const entry = await getEntry(key, load);
      // The browser asks each time and hears 304 while nothing changed.
      response.set({ 'Cache-Control': 'no-cache', ETag: entry.etag, Vary: 'Accept-Encoding' });
      if (isKnownTo(request, entry)) {
        response.status(304).end();
        return;
      }
      response.type('application/json');
      const encoding = request.acceptsEncodings('br', 'gzip');
      if (encoding !== 'br' && encoding !== 'gzip') {
        response.send(entry.identity);
        return;
      }
      const compressed = await compress(entry, encoding);
      response.set('Content-Encoding', encoding).send(compressed);
    },
  };
}

/** Whoever names the tag has the answer, whatever else the request says about caches. */
function isKnownTo(request: Request, { etag }: Entry): boolean {
  const tags = request.headers['if-none-match']?.split(',').map((tag) => tag.trim()) ?? [];
  return tags.includes(etag) || tags.includes('*');
}

function toEntry(answer: object): Entry {
  const identity = Buffer.from(JSON.stringify(answer));
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 20);
  return { etag: `W/"${hash}"`, identity };
}

function compress(entry: Entry, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return (entry.gzip ??= compressGzip(entry.identity));
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  return (entry.br ??= compressBrotli(entry.identity, { params }));
}
