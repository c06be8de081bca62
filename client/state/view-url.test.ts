import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISPLAY_KINDS } from '../graph/kinds.ts';
import { LAYERS } from '../graph/layers.ts';
import { INITIAL_VIEW } from './view-state.ts';
import type { ViewState } from './view-state.ts';
import { formatViewUrl, parseViewUrl } from './view-url.ts';

const id = fc
  .tuple(
    fc.constantFrom('project', 'org', 'person', 'release'),
    fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,5})?(\.[0-9]{1,3})?$/),
  )
  .map(([prefix, slug]) => `${prefix}:${slug}`);
const coordinate = fc
  .double({ min: -1e6, max: 1e6, noNaN: true })
  .map((value) => Number(value.toPrecision(5)));
const view: fc.Arbitrary<ViewState> = fc.record({
  selected: fc.option(id),
  focus: fc.option(id),
  hiddenKinds: fc.uniqueArray(fc.constantFrom(...DISPLAY_KINDS)),
  layers: fc.uniqueArray(fc.constantFrom(...LAYERS)),
  expanded: fc.uniqueArray(
    fc.record({
      id,
      types: fc.uniqueArray(fc.constantFrom('DEPENDS_ON', 'FOUNDED', 'RELEASED_IN')),
    }),
    { selector: (item) => item.id, maxLength: 8 },
  ),
  camera: fc.option(
    fc.record({
      x: coordinate,
      y: coordinate,
      ratio: fc.double({ min: 0.01, max: 6, noNaN: true }).map((r) => Number(r.toPrecision(5))),
    }),
  ),
  mode: fc.constantFrom('map', 'table'),
  language: fc.option(fc.constantFrom('en', 'zh')),
});

describe('the view in the address', () => {
  it('comes back the same after it was written and read', () => {
    fc.assert(
      fc.property(view, (before) => {
        const { view: after, ignored } = parseViewUrl(formatViewUrl(before));
        expect(ignored).toEqual([]);
        // A zero has no sign in an address.
        expect(JSON.parse(JSON.stringify(after))).toEqual(JSON.parse(JSON.stringify(before)));
      }),
    );
  });

  it('is never broken by any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { view: parsed } = parseViewUrl(
          `?v=1&s=${text}&e=${text}&c=${text}&h=${text}&l=${text}`,
        );
        expect(parseViewUrl(formatViewUrl(parsed))).toEqual({ view: parsed, ignored: [] });
      }),
    );
  });

  it('is empty for the first picture, so the plain address is the first picture', () => {
    expect(formatViewUrl(INITIAL_VIEW)).toBe('');
    expect(parseViewUrl('')).toEqual({ view: INITIAL_VIEW, ignored: [] });
  });

  it('reads as people write it', () => {
    const search = formatViewUrl({
      ...INITIAL_VIEW,
      selected: 'project:nova',
      hiddenKinds: ['Person', 'Release'],
      expanded: [
        { id: 'project:nova', types: ['DEPENDS_ON'] },
        { id: 'team:nova', types: [] },
      ],
      camera: { x: 12.3456789, y: -4, ratio: 0.5 },
    });
    expect(search).toBe(
      '?v=1&s=project:nova&h=Person,Release&e=project:nova~DEPENDS_ON,team:nova&c=12.346,-4,0.5',
    );
  });

  it('keeps the sound pieces of a link and names the broken ones', () => {
    const { view: parsed, ignored } = parseViewUrl(
      '?v=1&s=<script>&h=Person,Nonsense&l=DEPENDS_ON&e=project:nova,%00&c=1,2,zero&m=globe&lang=fr',
    );
    expect(parsed).toEqual({
      ...INITIAL_VIEW,
      hiddenKinds: ['Person'],
      layers: ['DEPENDS_ON'],
      expanded: [{ id: 'project:nova', types: [] }],
    });
    expect(ignored).toEqual(['selected', 'kinds', 'expanded', 'camera', 'mode', 'language']);
  });

  it('says when it was written in a form that is not known yet', () => {
    const { view: parsed, ignored } = parseViewUrl('?v=9&s=project:nova');
    expect(parsed.selected).toBe('project:nova');
    expect(ignored).toEqual(['version']);
  });

  it('takes no camera from nowhere', () => {
    for (const camera of ['1,2', '1,2,3,4', 'NaN,0,1', '0,0,0', '0,0,-1', '1e12,0,1', ',,']) {
      expect(parseViewUrl(`?c=${camera}`)).toEqual({ view: INITIAL_VIEW, ignored: ['camera'] });
    }
  });
});
