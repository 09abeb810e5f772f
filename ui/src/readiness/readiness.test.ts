import { beforeEach, expect, test } from 'vitest';

import type { Driver } from '../platform';
import { amber, unknown } from '../platform/fixtures/proposal';
import { speak } from '../words';
import { drivers } from './wording';

beforeEach(() => speak('en'));

test('what speaks against the day is told, the gravest first', () => {
  expect(drivers(amber)).toEqual(['Your night was shorter than usual.', 'Your HRV is below your usual.']);
});

test('what speaks for the day, or hardly against it, needs no sentence', () => {
  const signals: Driver[] = [
    { driver: 'signal', signal: 'sleep', points: 4 },
    { driver: 'signal', signal: 'hrv', points: -1 },
  ];
  expect(drivers({ ...unknown, drivers: signals })).toEqual([]);
});

test('a signal that is named twice is told once', () => {
  const twice: Driver[] = [
    { driver: 'red_signal', signal: 'sleep' },
    { driver: 'signal', signal: 'sleep', points: -20 },
    { driver: 'short_night', minutes: 230 },
  ];
  expect(drivers({ ...unknown, drivers: twice })).toEqual([
    'Your night was shorter than usual.',
    'You slept 3:50 h.',
  ]);
});

test('illness and pain are told in German too', async () => {
  await speak('de');
  const grave: Driver[] = [{ driver: 'ill' }, { driver: 'pain', region: 'knee', level: 5 }];
  expect(drivers({ ...unknown, drivers: grave })).toEqual(['Du bist krank.', 'Schmerzen: Knie, 5 von 10.']);
});
