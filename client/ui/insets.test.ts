import { describe, expect, it } from 'vitest';
import { toInsets } from './insets.ts';

const DESK = {
  isPhone: false,
  isEmbedded: false,
  isPanelOpen: true,
  panelWidth: 272,
  isDetailsOpen: false,
  isGreeting: false,
  isTouring: false,
  hasTimeline: true,
  height: 900,
};
const PHONE = { ...DESK, isPhone: true, isPanelOpen: false, hasTimeline: false, height: 800 };

describe('the room for the map', () => {
  it('is beside the panels of a desk, and beside the card of a first visit', () => {
    expect(toInsets(DESK)).toEqual({ left: 356, right: 64, top: 76, bottom: 124 });
    expect(toInsets({ ...DESK, isGreeting: true }).right).toBe(300);
    expect(toInsets({ ...DESK, isDetailsOpen: true }).right).toBe(408);
  });

  it('is above what comes from below on a phone, and below the card of a stop', () => {
    expect(toInsets(PHONE)).toMatchObject({ top: 108, bottom: 72 });
    expect(toInsets({ ...PHONE, isGreeting: true }).bottom).toBe(368);
    expect(toInsets({ ...PHONE, isDetailsOpen: true }).bottom).toBe(320);
    const touring = toInsets({ ...PHONE, isDetailsOpen: true, isTouring: true });
    expect([touring.top, touring.bottom]).toEqual([392, 176]);
  });

  it('is nearly the whole window in a frame', () => {
    expect(toInsets({ ...DESK, isEmbedded: true })).toEqual({
      left: 12,
      right: 12,
      top: 12,
      bottom: 40,
    });
  });
});
