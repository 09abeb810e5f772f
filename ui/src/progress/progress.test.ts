import { beforeEach, expect, test, vi } from 'vitest';

import { Failed, type ProgressView } from '../platform';
import { day } from '../platform/fixtures/day';
import { progressOf } from '../platform/fixtures/figures';
import { platform } from '../platform/fixtures/silent';
import { speak } from '../words';
import { Progress } from './progress.svelte';
import { bestLine, changed, measured, muscleName, placeInBand } from './wording';

const today = day({ state: 'planned', theme: 'system', language: 'en', units: 'metric' });
const view = progressOf(today, 'season', 2);
const lift = view.lift;
const [chest, back] = view.muscles;
if (!lift || !chest || !back) throw new Error('the fixtures have figures');

beforeEach(() => speak('en'));

test('another time and another exercise are asked for', async () => {
  const progress = vi.fn().mockResolvedValue(view);
  const state = new Progress(platform({ progress }));
  await state.read();
  await state.show('year');
  await state.look('bench-press');
  expect(progress.mock.calls).toEqual([
    ['season', null],
    ['year', null],
    ['year', 'bench-press'],
  ]);
});

test('a slow answer does not take the place of a later one', async () => {
  const year = progressOf(today, 'year', 2);
  let slow: (view: ProgressView) => void = () => {};
  const progress = vi
    .fn()
    .mockImplementationOnce(() => new Promise((answer) => (slow = answer)))
    .mockResolvedValue(year);
  const state = new Progress(platform({ progress }));
  const first = state.read();
  await state.show('year');
  slow(view);
  await first;
  expect(state.view).toBe(year);
});

test('a failed reading keeps what is shown', async () => {
  const failed = new Failed({ code: 'busy', refusals: [] });
  const progress = vi.fn().mockResolvedValueOnce(view).mockRejectedValue(failed);
  const state = new Progress(platform({ progress }));
  await state.read();
  await state.read();
  expect([state.view, state.failure?.code]).toEqual([view, 'busy']);
});

test('sets stand against their band in words', () => {
  expect(placeInBand(chest)).toBe('1.5 short');
  expect(placeInBand(back)).toBe('in band');
  expect(placeInBand({ ...back, sets: 18, off: 2 })).toBe('2 over');
  expect(muscleName(back)).toBe('back');
});

test('a maximum is an estimate, in the athlete’s units', () => {
  expect(measured(126.27, 'one_rep_max', 'metric')).toEqual({ figure: '126.5', unit: 'kg' });
  expect(measured(100, 'one_rep_max', 'imperial')).toEqual({ figure: '220.5', unit: 'lb' });
  expect(measured(12, 'reps', 'metric')).toEqual({ figure: '12', unit: 'reps' });
  expect(changed(lift, 'season', 'metric')).toBe('+9\u00a0kg in 12 weeks');
  expect(bestLine({ training_day: '', at_least: 5, load_kg: 100, reps: 5, seconds: null }, 'metric')).toBe(
    '5 × 100\u00a0kg',
  );
});
