import { expect, test } from 'vitest';
import { createSlots } from './slots.ts';

const SENTENCES = { ofClient: 'You have enough.', ofAll: 'All are taken.' };

test('a client who has no place left is told to wait, others are not', () => {
  const slots = createSlots({ atOnce: 4, perClient: 2 }, SENTENCES);
  slots.take('a');
  const giveBack = slots.take('a');
  expect(() => slots.take('a')).toThrow(expect.objectContaining({ code: 'rate_limited' }));
  slots.take('b');
  giveBack();
  slots.take('a');
});

test('when all places are taken everyone is told that there is none', () => {
  const slots = createSlots({ atOnce: 2, perClient: 2 }, SENTENCES);
  const giveBack = slots.take('a');
  slots.take('b');
  expect(() => slots.take('c')).toThrow(expect.objectContaining({ code: 'unavailable' }));
  giveBack();
  slots.take('c');
});

test('a place is given back once, however often that is said', () => {
  const slots = createSlots({ atOnce: 2, perClient: 1 }, SENTENCES);
  const giveBack = slots.take('a');
  slots.take('b');
  giveBack();
  giveBack();
  slots.take('a');
  expect(() => slots.take('c')).toThrow(expect.objectContaining({ code: 'unavailable' }));
});
