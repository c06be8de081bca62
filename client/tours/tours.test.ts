import { describe, expect, it } from 'vitest';
import { formatViewUrl, parseViewUrl } from '../state/view-url.ts';
import { findStop, TOURS, toStopView } from './all-tours.ts';
import { readFigure, splitText } from './read-figure.ts';

const STOPS = TOURS.flatMap((tour) =>
  tour.steps.map((step, index) => ({ name: `${tour.name} ${index + 1}`, tour, step, index })),
);

describe('the tours', () => {
  it('are a dozen, each of three to seven stops, under names of their own', () => {
    expect(TOURS.length).toBeGreaterThanOrEqual(12);
    expect(new Set(TOURS.map(({ name }) => name)).size).toBe(TOURS.length);
    for (const { steps } of TOURS) {
      expect(steps.length).toBeGreaterThanOrEqual(3);
      expect(steps.length).toBeLessThanOrEqual(7);
    }
  });

  it.each(STOPS)('$name is an ordinary link, of which nothing is ignored', ({ tour, index }) => {
    const view = toStopView(tour, index + 1);
    expect(parseViewUrl(formatViewUrl(view))).toEqual({ view, ignored: [] });
  });

  it.each(STOPS)('$name uses every figure it has, in both languages', ({ step }) => {
    const keys = Object.keys(step.figures ?? {}).toSorted();
    for (const text of [step.text.en, step.text.zh]) {
      const used = splitText(text).flatMap((part) => (typeof part === 'string' ? [] : [part.key]));
      expect([...new Set(used)].toSorted()).toEqual(keys);
    }
  });

  it.each(STOPS)('$name writes no figure by hand', ({ step }) => {
    // A year of history stands for ever; a count does not.
    for (const text of [step.text.en, step.text.zh]) {
      const plain = text.replaceAll(/\{\w+\}|5G|4G|\b(?:19|20)\d\d\b|(?:19|20)\d\d 年/g, '');
      expect(plain).not.toMatch(/\d/);
    }
  });

  it('lead to their last stop when a link names a later one, and nowhere when it names none', () => {
    expect(findStop('who-builds-nova', 99)?.place).toBe(5);
    expect(findStop('who-builds-rome', 1)).toBeNull();
  });
});

describe('a figure', () => {
  const node = (id: string) => ({ $type: 'node', id, labels: [], properties: {} });
  const answer = {
    columns: ['who', 'status', 'n'],
    rows: [
      [node('org:a'), 'done', 3],
      [node('org:a'), 'open', 5],
      [node('org:b'), 'done', 7],
    ],
    graph: {
      nodes: [],
      relationships: [],
      truncated: false,
      total: { nodes: 0, relationships: 0 },
    },
    truncated: false,
  };
  const read = (figure: object) =>
    readFigure({ question: 'q', take: 'count', as: 'number', ...figure }, answer);

  it('counts rows, different values, and rows that fit', () => {
    expect(read({})).toBe(3);
    expect(read({ column: 'who' })).toBe(2);
    expect(read({ where: { status: 'done' } })).toBe(2);
    expect(read({ where: { who: 'org:a', status: 'open' } })).toBe(1);
  });

  it('takes the first or the last value, and is nothing where no row fits', () => {
    expect(read({ take: 'first', column: 'n', where: { status: 'done' } })).toBe(3);
    expect(read({ take: 'last', column: 'n' })).toBe(7);
    expect(read({ take: 'first', column: 'who' })).toMatchObject({ id: 'org:a' });
    expect(read({ take: 'first', column: 'n', where: { status: 'gone' } })).toBeNull();
    expect(read({ take: 'first', column: 'nothing' })).toBeNull();
  });
});
