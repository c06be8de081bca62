import { describe, expect, it } from 'vitest';
import { moveInMenu } from './move-in-menu.ts';

const LABELS = ['Collapse', 'Focus', 'Fold away', 'Hide'];
const move = (key: string, current: number) => moveInMenu({ key, labels: LABELS, current });

describe('keys in a menu', () => {
  it('go up and down and round', () => {
    expect(move('ArrowDown', -1)).toBe(0);
    expect(move('ArrowDown', 3)).toBe(0);
    expect(move('ArrowUp', 0)).toBe(3);
    expect(move('ArrowUp', 2)).toBe(1);
    expect(move('Home', 2)).toBe(0);
    expect(move('End', 0)).toBe(3);
  });

  it('jump to the next line that begins with a letter', () => {
    expect(move('f', 0)).toBe(1);
    expect(move('f', 1)).toBe(2);
    expect(move('F', 2)).toBe(1);
    expect(move('x', 0)).toBeNull();
  });

  it('leave all others alone', () => {
    expect(move('Enter', 0)).toBeNull();
    expect(move(' ', 0)).toBeNull();
    expect(moveInMenu({ key: 'ArrowDown', labels: [], current: -1 })).toBeNull();
  });
});
