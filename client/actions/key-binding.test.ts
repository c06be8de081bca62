import { describe, expect, it } from 'vitest';
import { describeBinding, isPressed } from './key-binding.ts';

const NOTHING = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a key binding', () => {
  it('is pressed with its modifiers and without others', () => {
    expect(isPressed('mod+z', { ...NOTHING, key: 'z', ctrlKey: true })).toBe(true);
    expect(isPressed('mod+z', { ...NOTHING, key: 'Z', metaKey: true, shiftKey: true })).toBe(false);
    expect(isPressed('mod+shift+z', { ...NOTHING, key: 'Z', metaKey: true, shiftKey: true })).toBe(
      true,
    );
    expect(isPressed('z', { ...NOTHING, key: 'z', ctrlKey: true })).toBe(false);
    expect(isPressed('e', { ...NOTHING, key: 'e', altKey: true })).toBe(false);
  });

  it('takes a sign however the keyboard makes it', () => {
    expect(isPressed('?', { ...NOTHING, key: '?', shiftKey: true })).toBe(true);
    expect(isPressed('/', { ...NOTHING, key: '/', shiftKey: true })).toBe(true);
    expect(isPressed('+', { ...NOTHING, key: '+', shiftKey: true })).toBe(true);
    expect(isPressed('+', { ...NOTHING, key: '+' })).toBe(true);
  });

  it('tells a letter with Shift from the letter', () => {
    expect(isPressed('e', { ...NOTHING, key: 'E', shiftKey: true })).toBe(false);
    expect(isPressed('shift+e', { ...NOTHING, key: 'E', shiftKey: true })).toBe(true);
    expect(isPressed('ArrowLeft', { ...NOTHING, key: 'ArrowLeft', shiftKey: true })).toBe(false);
  });

  it('tells a digit with Shift by its place, since another sign is typed', () => {
    const pressed = { ...NOTHING, key: ')', code: 'Digit0', shiftKey: true };
    expect(isPressed('shift+0', pressed)).toBe(true);
    expect(isPressed('shift+0', { ...NOTHING, key: '0', code: 'Digit0' })).toBe(false);
    expect(isPressed('0', pressed)).toBe(false);
  });

  it('reads as people write it', () => {
    expect(describeBinding('mod+shift+z')).toBe('Ctrl Shift Z');
    expect(describeBinding('ArrowLeft')).toBe('←');
    expect(describeBinding('+')).toBe('+');
    expect(describeBinding('mod+Enter')).toBe('Ctrl Enter');
  });
});
