import { expect, it } from 'vitest';
import { toCountryName } from './countries.ts';

it('countries have their Chinese names on a Chinese page, and what is none keeps its own', () => {
  expect(['United States', 'South Korea', 'Czechia', 'Atlantis'].map(toZh)).toEqual([
    '美国',
    '韩国',
    '捷克',
    'Atlantis',
  ]);
  expect(toCountryName('Germany', 'en')).toBe('Germany');
});

const toZh = (name: string): string => toCountryName(name, 'zh');
