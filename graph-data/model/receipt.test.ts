import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseReceipt, toReceiptLink, toReceiptPlace } from './receipt.ts';

const repository = {
  commit: 'c0ffee',
  permalink: 'https://example.org/a/b/src/commit/{commit}/{path}',
};

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

test.each([
  ['reference/projects.yaml/nova/ptl', 'reference/projects.yaml', ['nova', 'ptl']],
  [
    'deliverables/flamingo/oslo.messaging.yaml/releases',
    'deliverables/flamingo/oslo.messaging.yaml',
    ['releases'],
  ],
  ['reference/candidates/2023.2/somebody.txt', 'reference/candidates/2023.2/somebody.txt', []],
  ['data/status.yaml/2025.2/next.phase', 'data/status.yaml', ['2025.2', 'next.phase']],
  ['requirements.txt', 'requirements.txt', []],
  ['themes/site/List.ss/a', 'themes/site/List.ss', ['a']],
  ['tools/pip-requires/eventlet', 'tools/pip-requires', ['eventlet']],
  ['tools/LICENCE', 'tools/LICENCE', []],
  ['deliverables/2025.2', 'deliverables/2025.2', []],
  ['31.0.0...32.0.0', '31.0.0...32.0.0', []],
])('the receipt %s stands in %s, under %j', (locator, path, keys) => {
  expect(toReceiptPlace(locator)).toEqual({ path, keys, line: null, commit: null });
  const atCommit = toReceiptPlace(`${locator}@${COMMIT}`);
  expect(atCommit).toEqual({ path, keys, line: null, commit: COMMIT });
});

test('a locator may name a line of a file, but not of a directory', () => {
  expect(toReceiptPlace('exceptions.txt/L12')).toMatchObject({ path: 'exceptions.txt', line: 12 });
  expect(toReceiptPlace('exceptions.txt/L0').line).toBeNull();
  expect(toReceiptPlace('a.yaml/L12/name')).toMatchObject({ keys: ['L12', 'name'], line: null });
  expect(toReceiptPlace('folder/L12')).toMatchObject({ path: 'folder/L12', line: null });
});

test.each(['a@b', 'a.txt/x@0123', `a.txt@${COMMIT.toUpperCase()}`, `@${COMMIT}`])(
  'what follows the last @ of %s is no commit',
  (locator) => {
    expect(toReceiptPlace(locator).commit).toBeNull();
  },
);

test('a receipt of a repository links to the file at the commit that was read', () => {
  expect(toReceiptLink(repository, 'reference/projects.yaml/nova/ptl')).toBe(
    'https://example.org/a/b/src/commit/c0ffee/reference/projects.yaml',
  );
});

test('a receipt of a past commit links to the file as it was then', () => {
  expect(toReceiptLink(repository, `reference/projects.yaml/nova/ptl@${COMMIT}`)).toBe(
    `https://example.org/a/b/src/commit/${COMMIT}/reference/projects.yaml`,
  );
});

test('a receipt that names a line links to the line', () => {
  expect(toReceiptLink(repository, `exceptions.txt/L12@${COMMIT}`)).toBe(
    `https://example.org/a/b/src/commit/${COMMIT}/exceptions.txt#L12`,
  );
});

test('a range of a history links to the comparison', () => {
  const history = { permalink: 'https://example.org/a/b/compare/{path}' };
  expect(toReceiptLink(history, '31.0.0...32.0.0')).toBe(
    'https://example.org/a/b/compare/31.0.0...32.0.0',
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
      expect(rest.replace(/#L\d+$/, '')).not.toMatch(/[?#\s]/);
    }),
  );
});

test('whatever the locator, its parts are what it was made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (locator) => {
      const { path, keys, line, commit } = toReceiptPlace(locator);
      const inner = line === null ? keys : [`L${line}`];
      const whole = [path, ...inner].join('/') + (commit === null ? '' : `@${commit}`);
      expect(whole).toBe(locator);
    }),
  );
});

test('a receipt is split at its first hash, and needs both parts', () => {
  expect(parseReceipt('source:a#b/c#d')).toEqual({ sourceId: 'source:a', locator: 'b/c#d' });
  expect(parseReceipt('source:a')).toBeNull();
  expect(parseReceipt('source:a#')).toBeNull();
  expect(parseReceipt('#b')).toBeNull();
});
