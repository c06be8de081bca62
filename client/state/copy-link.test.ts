import { expect, test } from 'vitest';
import { toEmbedCode, toViewLink } from './copy-link.ts';
import { INITIAL_VIEW } from './view-state.ts';

const PAGE = 'https://graph.example.org/?v=1&s=team:nova#x';

test('a link is to the whole view, or to one node in the first picture', () => {
  const view = { ...INITIAL_VIEW, layers: ['RETIRED'], language: 'zh' as const };
  expect(toViewLink(PAGE, view, null)).toBe('https://graph.example.org/?v=2&l=RETIRED&lang=zh');
  expect(toViewLink(PAGE, view, 'org:at-t')).toBe(
    'https://graph.example.org/?v=2&s=org:at-t&lang=zh',
  );
});

test('the code for a frame escapes what ends an attribute', () => {
  const code = toEmbedCode('https://graph.example.org/?v=2&embed=1&query="><script>');
  expect(code).toContain(
    'src="https://graph.example.org/?v=2&amp;embed=1&amp;query=&quot;><script>"',
  );
});
