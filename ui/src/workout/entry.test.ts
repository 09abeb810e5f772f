import { expect, test } from 'vitest';

import type { LiftView, PerformedSet } from '../platform';
import { squatStrength, firstLoads } from '../platform/fixtures/week';
import { workSets } from '../session';
import { choiceOf, entryOf, lastTime, steppedLoad, steppedRpe, typedNumber } from './entry';

const squat = workSets(squatStrength(false))[0]!;
const free = workSets(firstLoads)[0]!;

const done = (exercise_id: string, set: number, load_kg: number): PerformedSet => ({
  exercise_id,
  set,
  reps: 4,
  seconds: null,
  metres: null,
  load_kg,
  rpe: 9,
  set_id: `2026-11-26/13f9xq2-${set}`,
  done_at: '2026-11-26T17:45:00Z',
});

const lift = (last: PerformedSet[] = []): LiftView => ({
  how_to: '',
  how_to_de: '',
  last_time: last.length > 0 ? { training_day: '2026-11-19', sets: last } : null,
  loads: {
    equipment: 'barbell',
    bar_kg: 20,
    usual_bar: true,
    choices: [97.5, 100, 102.5, 110].map((load_kg) => ({ load_kg, per_side_kg: [load_kg / 2 - 10] })),
  },
});

test('a set begins with its target, and a done one with what was done', () => {
  expect(entryOf(squat, [], lift())).toMatchObject({ load_kg: 102.5, reps: 5, rpe: 8 });
  const performed = [done(squat.exercise_id, 1, 100)];
  expect(entryOf(squat, performed, lift())).toMatchObject({ load_kg: 100, reps: 4, rpe: 9 });
});

test('where no load is planned, the last one used is taken', () => {
  expect(entryOf(free, [], lift()).load_kg).toBeNull();
  expect(entryOf(free, [], lift([done(free.exercise_id, 1, 60)])).load_kg).toBe(60);
  const second = { ...free, place: 2 };
  expect(entryOf(second, [done(free.exercise_id, 1, 65)], lift()).load_kg).toBe(65);
});

test('the load steps as the gear does, and stops at its ends', () => {
  expect(steppedLoad(102.5, true, lift())).toBe(110);
  expect(steppedLoad(102.5, false, lift())).toBe(100);
  expect(steppedLoad(101, true, lift())).toBe(102.5);
  expect(steppedLoad(110, true, lift())).toBe(110);
  expect(steppedLoad(null, true, lift())).toBe(97.5);
});

test('plates are those of the very load', () => {
  expect(choiceOf(102.5, lift())?.per_side_kg).toEqual([41.25]);
  expect(choiceOf(101, lift())).toBeUndefined();
});

test('exertion need not be told', () => {
  expect(steppedRpe(5, false)).toBeNull();
  expect(steppedRpe(null, true)).toBe(5);
  expect(steppedRpe(10, true)).toBe(10);
});

test('last time is the set at the same place, else the last there was', () => {
  const sets = [done('a', 1, 100), done('a', 2, 95)];
  expect(lastTime(lift(sets), 1)?.load_kg).toBe(100);
  expect(lastTime(lift(sets), 5)?.load_kg).toBe(95);
});

test.each([
  ['102,5', 102.5],
  [' 60.25 ', 60.25],
  ['8', 8],
  ['', null],
  ['1e3', null],
  ['-5', null],
])('%s is typed as %s', (text, value) => {
  expect(typedNumber(text)).toBe(value);
});
