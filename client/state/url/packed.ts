import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** The parameter that holds all others, deflated, in the base64 of URLs. */
export const PACKED_KEY = 'z';

/** A link that unpacks to more than this is none of ours. */
const MOST_BYTES = 400_000;
const MOST_PACKED = 100_000;

export function pack(query: string): string {
  const bytes = deflateSync(strToU8(query), { level: 9 });
  const text = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The query that was packed; null when it is none. */
export function unpack(packed: string): string | null {
  if (packed.length > MOST_PACKED) return null;
  try {
    const text = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (character) => character.codePointAt(0) ?? 0);
    // Room of a fixed size: what fills it was too much, whatever it is.
    const plain = inflateSync(bytes, { out: new Uint8Array(MOST_BYTES) });
    return plain.length < MOST_BYTES ? strFromU8(plain) : null;
  } catch {
    return null;
  }
}
