import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { escapeXml } from './xml.ts';

/** What a strict XML reader makes of a text in an attribute and in an element. */
function readBack(text: string): { readonly attribute: string; readonly element: string } {
  const found = { attribute: '', element: '' };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    found.attribute = String(attributes['a']);
  });
  parser.on('text', (part) => {
    found.element += part;
  });
  parser.write(`<x a="${escapeXml(text)}">${escapeXml(text)}</x>`).close();
  return found;
}

test('markup, quotes and line ends come back as they were', () => {
  const text = `<b title="x">'it' & that</b>\r\n\tnext`;
  expect(readBack(text)).toEqual({ attribute: text, element: text });
});

test('what XML cannot hold is marked as lost', () => {
  expect(escapeXml('a\u0000b\u001Fc\uFFFEd\uD800e')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
  expect(escapeXml('中文 😀')).toBe('中文 😀');
});

test('any text makes well-formed XML, and comes back but for what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const kept = Array.from(text, (character) =>
        // These are the characters that are lost.
        // oxlint-disable-next-line no-control-regex
        /^[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]$/.test(character)
          ? '\uFFFD'
          : character,
      ).join('');
      expect(readBack(text)).toEqual({ attribute: kept, element: kept });
    }),
  );
});
