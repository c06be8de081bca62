import { describe, expect, it } from 'vitest';
import { INITIAL_VIEW } from '../view-state.ts';
import { MOST_PINS, pinNodes, togglePins, unpinAll, unpinNodes } from './pin.ts';

const NOVA = { id: 'project:nova', x: 1, y: 2 };
const SWIFT = { id: 'project:swift', x: 3, y: 4 };

describe('pins', () => {
  it('put nodes somewhere, and somewhere else the next time', () => {
    const once = pinNodes([NOVA, SWIFT])(INITIAL_VIEW);
    expect(once.pins).toEqual([NOVA, SWIFT]);
    expect(pinNodes([{ ...NOVA, x: 9 }])(once).pins).toEqual([SWIFT, { ...NOVA, x: 9 }]);
  });

  it('are taken out singly or all at once', () => {
    const both = pinNodes([NOVA, SWIFT])(INITIAL_VIEW);
    expect(unpinNodes([NOVA.id])(both).pins).toEqual([SWIFT]);
    expect(unpinAll(both).pins).toEqual([]);
  });

  it('are set where one of several is free, and taken out where none is', () => {
    const one = pinNodes([NOVA])(INITIAL_VIEW);
    const both = togglePins([NOVA, SWIFT])(one);
    expect(both.pins).toEqual([NOVA, SWIFT]);
    expect(togglePins([NOVA, SWIFT])(both).pins).toEqual([]);
  });

  it('are no more than a link has room for; the oldest go', () => {
    const many = Array.from({ length: MOST_PINS + 1 }, (_, x) => ({ id: `team:t${x}`, x, y: 0 }));
    const { pins } = pinNodes(many)(INITIAL_VIEW);
    expect(pins).toHaveLength(MOST_PINS);
    expect(pins[0]?.id).toBe('team:t1');
  });
});
