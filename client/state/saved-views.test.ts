import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatViewFile,
  parseViewFile,
  toSavedSearch,
  withView,
  withViews,
} from './saved-views.ts';
import type { SavedView } from './saved-views.ts';

const view = (name: string, search = '?v=2&s=project:nova'): SavedView => ({
  name,
  search,
  saved: '2026-01-02T03:04:05.000Z',
});

describe('named views', () => {
  it('come back from a file as they were written', () => {
    const views = [view('Nova'), view('第一张图', '')];
    expect(parseViewFile(formatViewFile(views))).toEqual({ views });
  });

  it('have each a name of their own', () => {
    const three = withView(withView(withView([], view('Nova')), view('Nova')), view('Nova'));
    expect(three.map(({ name }) => name)).toEqual(['Nova (3)', 'Nova (2)', 'Nova']);
  });

  it('come in once, however often a file is read', () => {
    const file = [view('Nova'), view('Neutron', '?v=2&s=project:neutron')];
    const once = withViews([], file);
    expect(once).toEqual(file);
    expect(withViews(once, file)).toEqual(once);
    expect(withViews([view('Nova', '')], file).map(({ name }) => name)).toEqual([
      'Nova (2)',
      'Neutron',
      'Nova',
    ]);
  });

  it('say neither language nor frame', () => {
    expect(toSavedSearch('?v=2&s=project:nova&embed=1&lang=zh')).toBe('?v=2&s=project:nova');
  });
});

describe('a file of views', () => {
  const toFile = (change: object) =>
    JSON.stringify({ format: 'stackscape-views', version: 1, views: [], ...change });

  it('that is none, or of another form, is named as what it is', () => {
    expect(parseViewFile('<html>')).toEqual({ problem: 'not_json' });
    expect(parseViewFile('{"nodes":[]}')).toEqual({ problem: 'other_file' });
    expect(parseViewFile(toFile({ version: 2 }))).toEqual({ problem: 'newer' });
    expect(parseViewFile(toFile({ views: [{ name: 'x' }] }))).toEqual({ problem: 'broken' });
    expect(parseViewFile(toFile({ views: [view('\u0000 \u202E')] }))).toEqual({
      problem: 'broken',
    });
    expect(parseViewFile(' '.repeat(6_000_000))).toEqual({ problem: 'too_large' });
  });

  it('brings in nothing but views, whatever it says', () => {
    const hostile = [
      view('<img src=x onerror=alert(1)>', 'javascript:alert(1)'),
      view('\u202Etxt.exe', 'https://elsewhere.example/?v=2&s=project:nova'),
      view('x', '?v=2&s=<script>,project:nova&z=AAAA'),
    ];
    const read = parseViewFile(formatViewFile(hostile));
    expect(read).toEqual({
      views: [
        view('<img src=x onerror=alert(1)>', ''),
        view('txt.exe', '?v=2&s=project:nova'),
        view('x', '?v=2&s=project:nova'),
      ],
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect('problem' in parseViewFile(text)).toBe(true);
      }),
    );
  });
});
