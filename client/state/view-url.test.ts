import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISPLAY_KINDS } from '../graph/kinds.ts';
import type { Filter } from '../graph/filter.ts';
import { LAYERS } from '../graph/layers.ts';
import { LAYOUT_NAMES } from '../graph/layout-names.ts';
import { COLOURS_BY, SIZES_BY } from '../graph/looks.ts';
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
const ids = fc.uniqueArray(id, { maxLength: 40 });
const elements = fc.uniqueArray(
  fc.oneof(
    id,
    fc.tuple(id, id).map(([start, end]) => `PART_OF|${start}|${end}`),
    fc.tuple(id, id).map(([start, end]) => `CONTRIBUTED_TO|${start}|${end}|2024.2-dalmatian`),
  ),
  { maxLength: 40 },
);
const types = fc.uniqueArray(fc.constantFrom('DEPENDS_ON', 'FOUNDED', 'RELEASED_IN'));
const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const range = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const of = fc.constantFrom('node' as const, 'relationship' as const);
const property = fc.constantFrom('degree', 'commits', 'name', 'from');
const isOff = fc.boolean();
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    kind: fc.constant('number' as const),
    of,
    property,
    from: fc.option(fc.integer({ min: -5, max: 1_000_000 })),
    to: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    isOff,
  }),
  fc.record({
    kind: fc.constant('date' as const),
    of,
    property,
    from: fc.option(day),
    to: fc.option(day),
    isOff,
  }),
  fc.record({
    kind: fc.constant('text' as const),
    of,
    property,
    text: fc.string({ unit: 'grapheme', maxLength: 20 }),
    isOff,
  }),
  fc.record({ kind: fc.constant('core' as const), k: fc.integer({ min: 1, max: 100 }), isOff }),
  fc.record({ kind: fc.constant('component' as const), id: fc.option(id), isOff }),
  fc.record({
    kind: fc.constant('near' as const),
    id,
    depth: fc.integer({ min: 1, max: 6 }),
    isOff,
  }),
);
const view: fc.Arbitrary<ViewState> = fc.record({
  selection: ids,
  hiddenTypes: types,
  hidden: elements,
  only: fc.option(ids),
  filters: fc.array(filter, { maxLength: 6 }),
  time: fc.option(range),
  comparison: fc.option(
    fc.record({ before: day, after: day, style: fc.constantFrom('one', 'beside') }),
  ),
  connection: fc.option(
    fc.record({
      ends: fc.uniqueArray(id, { minLength: 2, maxLength: 6 }),
      mode: fc.constantFrom('shortest', 'all'),
      maxHops: fc.integer({ min: 1, max: 8 }),
      types,
      avoid: fc.uniqueArray(id, { maxLength: 3 }),
    }),
  ),
  layout: fc.oneof(
    fc.record({ name: fc.constant('radial' as const), centre: fc.option(id) }),
    fc.record({ name: fc.constantFrom(...LAYOUT_NAMES), centre: fc.constant(null) }),
  ),
  pins: fc.uniqueArray(fc.record({ id, x: coordinate, y: coordinate }), {
    selector: (pin) => pin.id,
    maxLength: 8,
  }),
  colourBy: fc.constantFrom(...COLOURS_BY),
  sizeBy: fc.constantFrom(...SIZES_BY),
  hiddenGroups: fc.uniqueArray(fc.constantFrom('team:nova', '7', '-', '+'), { maxLength: 4 }),
  weighted: fc.boolean(),
  edgeLabels: fc.boolean(),
  tour: fc.option(
    fc.record({
      name: fc.constantFrom('founding', 'who-builds-nova'),
      step: fc.integer({ min: 1, max: 20 }),
    }),
  ),
  query: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
  isEmbedded: fc.boolean(),
  focus: fc.option(id),
  hiddenKinds: fc.uniqueArray(fc.constantFrom(...DISPLAY_KINDS)),
  layers: fc.uniqueArray(fc.constantFrom(...LAYERS)),
  expanded: fc.uniqueArray(
    fc.record(
      { id, types, limit: fc.integer({ min: 1, max: 5_000 }) },
      { requiredKeys: ['id', 'types'] },
    ),
    { selector: (item) => item.id, maxLength: 8 },
  ),
  added: ids,
  folded: ids,
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
          `?v=2&s=${text}&e=${text}&c=${text}&h=${text}&l=${text}&q=${text}&t=${text}&d=${text}&p=${text}&y=${text}&n=${text}&o=${text}&z=${text}&tour=${text}`,
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
      selection: ['project:nova'],
      hiddenKinds: ['Person', 'Release'],
      expanded: [
        { id: 'project:nova', types: ['DEPENDS_ON'] },
        { id: 'team:nova', types: [] },
      ],
      camera: { x: 12.3456789, y: -4, ratio: 0.5 },
    });
    expect(search).toBe(
      '?v=2&s=project:nova&h=Person,Release&e=project:nova~DEPENDS_ON,team:nova&c=12.346,-4,0.5',
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
    expect(parsed.selection).toEqual(['project:nova']);
    expect(ignored).toEqual(['version']);
  });

  it('takes no camera from nowhere', () => {
    for (const camera of ['1,2', '1,2,3,4', 'NaN,0,1', '0,0,0', '0,0,-1', '1e12,0,1', ',,']) {
      expect(parseViewUrl(`?c=${camera}`)).toEqual({ view: INITIAL_VIEW, ignored: ['camera'] });
    }
  });

  it('reads links of the first form as it always did', () => {
    const { view: parsed, ignored } = parseViewUrl(
      '?v=1&s=project:nova&f=team:nova&h=Person&l=DEPENDS_ON&e=project:nova~DEPENDS_ON&c=12.346,-4,0.5&m=table&lang=zh',
    );
    expect(ignored).toEqual([]);
    expect(parsed).toEqual({
      ...INITIAL_VIEW,
      selection: ['project:nova'],
      focus: 'team:nova',
      hiddenKinds: ['Person'],
      layers: ['DEPENDS_ON'],
      expanded: [{ id: 'project:nova', types: ['DEPENDS_ON'] }],
      camera: { x: 12.346, y: -4, ratio: 0.5 },
      mode: 'table',
      language: 'zh',
    });
  });

  it('stays short when it holds hundreds of nodes', () => {
    const only = Array.from({ length: 500 }, (_, index) => `person:somebody-${index}`);
    const search = formatViewUrl({ ...INITIAL_VIEW, only });
    expect(search.length).toBeLessThan(2_500);
    expect(parseViewUrl(search)).toEqual({ view: { ...INITIAL_VIEW, only }, ignored: [] });
  });

  it('tells the server that it is for a frame, however long it is', () => {
    const only = Array.from({ length: 500 }, (_, index) => `person:somebody-${index}`);
    const search = formatViewUrl({ ...INITIAL_VIEW, only, isEmbedded: true });
    expect(search).toMatch(/^\?v=2&embed=1&z=/);
    expect(parseViewUrl(search)).toEqual({
      view: { ...INITIAL_VIEW, only, isEmbedded: true },
      ignored: [],
    });
  });

  it('says when its packed part is broken, and reads what was written beside it', () => {
    const { view: parsed, ignored } = parseViewUrl('?v=2&z=AAAA&s=project:nova');
    expect(parsed.selection).toEqual(['project:nova']);
    expect(ignored).toEqual(['packed']);
  });
});
