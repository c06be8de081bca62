import { describe, expect, it } from 'vitest';
import { filterTitled } from './filter-actions.ts';

const line = (en: string, zh: string) => ({ title: { en, zh }, group: { en: 'See', zh: '查看' } });
const LINES = [
  line('Zoom in', '放大'),
  line('Show the whole graph', '显示整个图'),
  line('Move the map left', '向左移动图谱'),
];
const find = (text: string) => filterTitled(LINES, text).map(({ title }) => title.en);

describe('lines of the palette', () => {
  it('are all there for no text', () => {
    expect(find('  ')).toHaveLength(3);
  });

  it('are found by the beginnings of words, in any order', () => {
    expect(find('gra who')).toEqual(['Show the whole graph']);
    expect(find('raph')).toEqual([]);
  });

  it('are found in both languages, whatever the page speaks', () => {
    expect(find('移动')).toEqual(['Move the map left']);
    expect(find('LEFT')).toEqual(['Move the map left']);
  });

  it('come first when they begin with the text', () => {
    const lines = [line('Show in', '显示'), line('In full', '全部')];
    expect(filterTitled(lines, 'in').map(({ title }) => title.en)).toEqual(['In full', 'Show in']);
  });
});
