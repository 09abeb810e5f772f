import { beforeEach, expect, test, vi } from 'vitest';

import { Failed, type CatalogueEntry, type PerformedSet } from '../platform';
import { day } from '../platform/fixtures/day';
import { Past } from '../platform/fixtures/past';
import { platform } from '../platform/fixtures/silent';
import { speak } from '../words';
import { PastDraft, TypedSet } from './entry.svelte';
import { History } from './history.svelte';
import { markWord, recordTitle, setLine } from './wording';

const view = day({ state: 'planned', theme: 'system', language: 'en', units: 'metric' });
const past = () => new Past(view, false);

function historyOf(days: Past, more = {}) {
  return new History(
    platform({
      month: async (of) => days.month(of),
      dayRecord: async (at) => days.record(at),
      logPast: async (at, entry) => days.log(at, entry),
      removeSet: async (id) => void days.remove(id),
      restoreSet: async (set) => days.restore(set),
      deleteWorkout: async (at) => days.delete(at),
      restoreWorkout: async () => days.bringBack(),
      ...more,
    }),
  );
}

const squat: CatalogueEntry = {
  exercise_id: 'high-bar-back-squat',
  name: 'High-bar back squat',
  name_de: 'Kniebeuge, Stange hoch',
  pattern: 'squat',
  primary: ['quads'],
  is_timed: false,
  is_loaded: true,
  is_endurance: false,
  is_own: false,
  is_never: false,
  days: 1,
  why_not: { rule: 'why_not.full', text: '', exercise_id: null, numbers: {} },
};

beforeEach(() => speak('en'));

test('today is looked at until a day is chosen', async () => {
  const history = historyOf(past());
  await history.read();
  expect(history.record?.training_day).toBe('2026-11-26');
  await history.choose('2026-11-19');
  expect(history.record?.mark).toBe('strength');
});

test('turning the page shows the month before, and keeps the day', async () => {
  const history = historyOf(past());
  await history.choose('2026-11-19');
  await history.turn(-1);
  expect(history.first).toBe('2026-10-01');
  expect(history.record?.training_day).toBe('2026-11-19');
});

test('a deleted workout comes back as it was', async () => {
  const history = historyOf(past());
  await history.choose('2026-11-19');
  const before = history.record;
  expect(await history.remove('2026-11-19')).toBe(true);
  expect(history.record?.performed).toEqual([]);
  expect(history.undo?.what).toBe('workout');
  expect(await history.takeBack()).toBe(true);
  expect(history.record).toEqual(before);
  expect(history.undo).toBeNull();
});

test('a set that was taken away comes back', async () => {
  const history = historyOf(past());
  await history.choose('2026-11-19');
  const [set] = history.record?.performed ?? [];
  if (!set) throw new Error('the day has sets');
  await history.removeSet(set);
  expect(history.record?.performed).not.toContainEqual(set);
  await history.takeBack();
  expect(history.record?.performed).toContainEqual(set);
});

test('a refused change is told, and nothing can be taken back', async () => {
  const deleteWorkout = vi.fn().mockRejectedValue(new Failed({ code: 'busy', refusals: [] }));
  const history = historyOf(past(), { deleteWorkout });
  await history.choose('2026-11-19');
  expect(await history.remove('2026-11-19')).toBe(false);
  expect([history.refused?.code, history.undo]).toEqual(['busy', null]);
});

test('an answer that was overtaken is not shown', async () => {
  const days = past();
  let first: (month: ReturnType<Past['month']>) => void = () => {};
  const month = vi
    .fn()
    .mockImplementationOnce(() => new Promise((answer) => (first = answer)))
    .mockImplementation(async (of) => days.month(of));
  const history = historyOf(days, { month });
  const slow = history.read('2026-09-01');
  await history.read('2026-10-01');
  first(days.month('2026-09-01'));
  await slow;
  expect(history.first).toBe('2026-10-01');
});

test('numbers are typed with a comma or a point, and pounds become kilograms', () => {
  const typed = new TypedSet('imperial');
  [typed.reps, typed.load, typed.rpe] = ['5', '100,5', '7.5'];
  expect(typed.told('squat', 2, 'imperial')).toMatchObject({ set: 2, reps: 5, load_kg: 45.59, rpe: 7.5 });
});

test('a load that was not touched keeps its kilograms', () => {
  const set = {
    exercise_id: 'squat',
    set: 1,
    reps: 5,
    seconds: null,
    metres: null,
    load_kg: 102.5,
    rpe: null,
  };
  expect(new TypedSet('imperial', set).told('squat', 1, 'imperial', set)).toEqual(set);
});

test.each([
  ['x', '50', '8'],
  ['', '50', '8'],
  ['5', '50 kg', '8'],
  ['5', '50', '11'],
  ['2.5', '50', '8'],
])('a set of %s × %s at %s is not told', (reps, load, rpe) => {
  const typed = new TypedSet('metric');
  [typed.reps, typed.load, typed.rpe] = [reps, load, rpe];
  expect(typed.told('squat', 1, 'metric')).toBeNull();
});

test('another set is like the last, and sets are counted on from those that are there', () => {
  const draft = new PastDraft('2026-11-20', null, 'metric');
  draft.add(squat, 'Squat');
  const lift = draft.lifts[0];
  const first = lift?.sets[0];
  if (!lift || !first) throw new Error('a lift was added');
  [first.reps, first.load] = ['5', '60'];
  draft.another(lift);
  const done = { seconds: null, metres: null, rpe: null, set_id: '', done_at: '' };
  const there: PerformedSet = { ...done, exercise_id: squat.exercise_id, set: 1, reps: 5, load_kg: 60 };
  const told = draft.told([there]);
  expect(told?.sets.map(({ set, reps, load_kg }) => [set, reps, load_kg])).toEqual([
    [2, 5, 60],
    [3, 5, 60],
  ]);
  expect(told?.minutes).toBe(45);
});

test('what was planned can be taken over', () => {
  const days = past();
  const record = days.record('2026-11-24');
  const draft = new PastDraft('2026-11-24', record, 'metric');
  draft.asPlanned(record, () => ({ name: 'x', counted: squat }));
  expect(draft.told([])?.sets.length).toBeGreaterThan(5);
});

test('minutes must be said', () => {
  const draft = new PastDraft('2026-11-20', null, 'metric');
  draft.minutes = '';
  expect(draft.told([])).toBeNull();
});

test('days and sets have words', () => {
  expect(markWord('missed')).toBe('missed');
  const days = past();
  days.log('2026-08-01', { minutes: 30, session_rpe: 6, notes: null, sets: [] });
  expect(recordTitle({ ...days.record('2026-08-01'), performed: days.record('2026-11-19').performed })).toBe(
    'Logged workout',
  );
  const [set] = days.record('2026-11-19').performed;
  if (!set) throw new Error('the day has sets');
  expect(setLine(set, 'metric')).toMatch(/^\d+ × [\d.]+\u00a0kg, RPE/);
});
