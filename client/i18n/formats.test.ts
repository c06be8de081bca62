import { describe, expect, it } from 'vitest';
import { createFormats } from './formats.ts';

describe('numbers and dates', () => {
  const en = createFormats('en');
  const zh = createFormats('zh');

  it('are written as people write them in each language', () => {
    expect(en.date('2025-10-01')).toBe('1 October 2025');
    expect(zh.date('2025-10-01')).toBe('2025年10月1日');
    expect(en.number(55_000_000)).toBe('55,000,000');
  });

  it('are no more precise than what is known', () => {
    expect(en.date('2012-09')).toBe('September 2012');
    expect(en.date('2012')).toBe('2012');
    expect(zh.date('2012-09')).toBe('2012年9月');
  });

  it('stay as they stand when they are no dates', () => {
    expect(en.date('flamingo')).toBe('flamingo');
    expect(en.date('2025-13-40')).toBe('2025-13-40');
  });

  it('writes sizes in the unit that suits them', () => {
    const { bytes } = createFormats('en');
    expect([bytes(1), bytes(812), bytes(1_000), bytes(12_345), bytes(380_000_000)]).toEqual([
      '1 byte',
      '812 bytes',
      '1 kB',
      '12.3 kB',
      '380 MB',
    ]);
  });
});
