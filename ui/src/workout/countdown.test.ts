import { expect, test } from 'vitest';

import { longTimer } from '../quantity';
import { secondsSince, secondsUntil } from './countdown.svelte';

const at = Date.parse('2026-11-26T18:00:00Z');

test('a rest is over when its instant has come, whatever was drawn before', () => {
  expect(secondsUntil('2026-11-26T18:00:10Z', at)).toBe(10);
  expect(secondsUntil('2026-11-26T18:00:10Z', at + 9_001)).toBe(1);
  expect(secondsUntil('2026-11-26T18:00:10Z', at + 10_000)).toBe(0);
  expect(secondsUntil('2026-11-26T18:00:10Z', at + 75_000)).toBe(-65);
});

test('the session clock never runs backwards', () => {
  expect(secondsSince('2026-11-26T18:00:10Z', at)).toBe(0);
  expect(longTimer(secondsSince('2026-11-26T17:00:00Z', at))).toBe('1:00:00');
  expect(longTimer(1122)).toBe('18:42');
  expect(longTimer(3909)).toBe('1:05:09');
});
