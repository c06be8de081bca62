import { describe, expect, it } from 'vitest';
import { ACTIONS } from './all-actions.ts';

describe('the actions', () => {
  it('have a name of their own each, and words in both languages', () => {
    const names = ACTIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { title } of ACTIONS) {
      expect(title.en.trim()).not.toBe('');
      expect(title.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('share no key', () => {
    const keys = ACTIONS.flatMap((action) => action.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
