import { expect, it } from 'vitest';
import { INITIAL_VIEW } from '../view-state.ts';
import { forgetNodes } from './forget-nodes.ts';

it('what is no longer there is named nowhere in the view, and all else stays', () => {
  const view = {
    ...INITIAL_VIEW,
    selection: ['org:a', 'org:gone'],
    focus: 'org:gone',
    expanded: [{ id: 'org:gone', types: [] }],
    added: ['org:gone', 'org:b'],
    only: ['org:gone'],
    pins: [{ id: 'org:gone', x: 0, y: 0 }],
    hiddenKinds: ['Person'],
  };
  expect(forgetNodes(['org:gone'])(view)).toEqual({
    ...INITIAL_VIEW,
    selection: ['org:a'],
    added: ['org:b'],
    only: [],
    hiddenKinds: ['Person'],
  });
});
