import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseReceipt, toReceiptLink, toReceiptPath } from './receipt.ts';

const repository = {
  commit: 'c0ffee',
  permalink: 'https://example.org/a/b/src/commit/{commit}/{path}',
};

test.each([
  ['reference/projects.yaml/nova/ptl', 'reference/projects.yaml'],
  [
    'deliverables/flamingo/oslo.messaging.yaml/releases',
    'deliverables/flamingo/oslo.messaging.yaml',
  ],
  ['reference/candidates/2023.2/somebody.txt', 'reference/candidates/2023.2/somebody.txt'],
  ['data/status.yaml/2025.2/next.phase', 'data/status.yaml'],
  ['requirements.txt', 'requirements.txt'],
])('the receipt %s stands in the file %s', (locator, file) => {
  expect(toReceiptPath(locator)).toBe(file);
});

test('a locator without a file name is a path as a whole', () => {
  expect(toReceiptPath('tools/LICENCE')).toBe('tools/LICENCE');
});

test('a receipt of a repository links to the file at the commit that was read', () => {
  expect(toReceiptLink(repository, 'reference/projects.yaml/nova/ptl')).toBe(
    'https://example.org/a/b/src/commit/c0ffee/reference/projects.yaml',
  );
});

test('a receipt of a document links to its address', () => {
  expect(toReceiptLink({ url: 'https://example.org/article' }, 'origin-story/3')).toBe(
    'https://example.org/article',
  );
});

test.each(['javascript:alert(1)', 'ftp://example.org/x', 'mailto:somebody'])(
  'a source at %s gives no link',
  (url) => {
    expect(toReceiptLink({ url }, 'heading/1')).toBeNull();
  },
);

test('what a locator holds never leaves the path of the link', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (locator) => {
      const link = toReceiptLink(repository, locator);
      const rest = link?.slice('https://example.org/a/b/src/commit/c0ffee/'.length) ?? '';
      expect(rest).not.toMatch(/[?#\s]/);
    }),
  );
});

test('a receipt is split at its first hash, and needs both parts', () => {
  expect(parseReceipt('source:a#b/c#d')).toEqual({ sourceId: 'source:a', locator: 'b/c#d' });
  expect(parseReceipt('source:a')).toBeNull();
  expect(parseReceipt('source:a#')).toBeNull();
  expect(parseReceipt('#b')).toBeNull();
});
