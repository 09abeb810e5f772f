import { beforeEach, expect, test } from 'vitest';

import { TEMPLATES } from '../platform/bindings';
import { exercises } from '../platform/fixtures/exercises';
import { block, exercise, session, set, warmUp } from '../platform/fixtures/session';
import { easierWeek, runIntervals, walkRun } from '../platform/fixtures/mornings';
import { firstLoads, squatStrength } from '../platform/fixtures/week';
import { speak } from '../words';
import {
  countDone,
  course,
  focusAndEffort,
  isByFeel,
  keyOf,
  letters,
  lifted,
  loadLine,
  nextSet,
  paceLine,
  sessionTitle,
  setsLine,
  workSets,
} from '.';

const squats = squatStrength(false);
const done = (exercise_id: string, place: number) => ({
  exercise_id,
  set: place,
  reps: 5,
  seconds: null,
  metres: null,
  load_kg: 100,
  rpe: 8,
  set_id: `2026-11-26/13f9xq2-${exercise_id}-${place}`,
  done_at: '2026-11-26T17:45:00Z',
});

beforeEach(() => speak('en'));

test('in a superset the exercises take turns', () => {
  const turns = course(squats)
    .filter(({ superset }) => superset)
    .map(({ exercise_id, place }) => `${exercise_id} ${place}`);
  expect(turns.slice(0, 3)).toEqual([
    'bulgarian-split-squat 1',
    'hanging-knee-raise 1',
    'bulgarian-split-squat 2',
  ]);
});

test('a superset shares a letter, and preparation has none', () => {
  expect(letters(squats)).toEqual([[null], ['A'], ['B'], ['C', 'C'], [null]]);
});

test('work sets of an exercise are counted on through two blocks', () => {
  const twice = session({
    blocks: [
      block('main', [exercise('curl', 2, { reps: 8 }, [warmUp(8, 4)])]),
      block('accessory', [exercise('curl', 1, { reps: 12 })]),
    ],
  });
  expect(workSets(twice).map(({ place }) => place)).toEqual([1, 2, 3]);
});

test('the next set is the first that is not done, wherever the others are', () => {
  const performed = [done('high-bar-back-squat', 1), done('high-bar-back-squat', 3)];
  const next = nextSet(squats, performed);
  expect(next && keyOf(next)).toBe('high-bar-back-squat#2');
  expect(countDone(squats, performed)).toBe(2);
});

test('a set beyond the plan is not counted as one of it', () => {
  expect(countDone(squats, [done('high-bar-back-squat', 9)])).toBe(0);
});

test('only the first time with a load is by feel', () => {
  expect(isByFeel(firstLoads, 'bench-press')).toBe(true);
  expect(isByFeel(firstLoads, 'side-plank')).toBe(false);
  expect(isByFeel(squats, 'high-bar-back-squat')).toBe(false);
});

test('both sides of a one-sided exercise are lifted', () => {
  expect(lifted([done('bulgarian-split-squat', 1)], () => true)).toBe(1000);
});

test('sets are written as a coach writes them', () => {
  expect(setsLine([warmUp(8, 40), set({ reps: 5 }), set({ reps: 5 })], false)).toBe('2\u00a0×\u00a05');
  expect(setsLine([set({ reps: 10 }), set({ reps: 10 })], true)).toBe('2\u00a0×\u00a010 each');
  expect(setsLine([set({ reps: 8 }), set({ reps: 10 })], false)).toBe('2\u00a0×\u00a08–10');
  expect(setsLine([set({ seconds: 1200 })], false)).toBe('20\u00a0min');
});

test('differing loads are a range, and none is none', () => {
  expect(loadLine([set({ load_kg: 60 }), set({ load_kg: 80 })], 'metric')).toBe('60–80\u00a0kg');
  expect(loadLine([set({})], 'metric')).toBeNull();
});

test('endurance work is written with its zone, its ceiling and what is between', async () => {
  const conditioning = (of: typeof runIntervals) => of.blocks[1]?.exercises[0]?.sets ?? [];
  expect(paceLine(conditioning(runIntervals))).toBe('Hard, below 176\u00a0bpm, 2\u00a0min easy between');
  expect(paceLine(conditioning(walkRun))).toBe('Easy, 90\u00a0s walking between');
  expect(paceLine([set({ seconds: 1200, zone: 1, max_hr_bpm: 152 })])).toBe('Easy, below 152\u00a0bpm');
  expect(paceLine([set({ seconds: 30 })])).toBe('');
  await speak('de');
  expect(paceLine(conditioning(runIntervals))).toBe('Hart, Puls unter 176, dazwischen 2\u00a0Min. locker');
});

test.each(TEMPLATES)('the template %s has a title of its own language', async (template) => {
  const title = async (language: 'en' | 'de') => {
    await speak(language);
    return sessionTitle({ template, title: 'as the engine says it' });
  };
  const [english, german] = [await title('en'), await title('de')];
  expect(english).not.toBe(german);
  expect(english + german).not.toContain('as the engine says it');
});

test('an easier week leads what is said of the session', () => {
  expect(focusAndEffort(easierWeek)[0]).toBe('Easier week');
});

test('a title is worded by its template, and one from elsewhere stays as it is', async () => {
  await speak('de');
  expect(sessionTitle({ template: 'rest', title: 'Rest' })).toBe('Ruhetag');
  expect(sessionTitle({ template: null, title: 'Hill sprints' })).toBe('Hill sprints');
  expect(sessionTitle({ template: 'hill', title: 'Hill sprints' })).toBe('Training');
});

test('the focus names muscles, and the effort its word and its figure', () => {
  expect(focusAndEffort(squats)).toEqual(['Quads and glutes', 'Hard, RPE\u00a08']);
});

test('every exercise of the fixtures has a card', () => {
  const ids = [squats, firstLoads].flatMap(workSets).map(({ exercise_id }) => exercise_id);
  expect(ids.filter((id) => exercises[id] === undefined)).toEqual([]);
});
