import { expect, test, vi } from 'vitest';

import { Failed, type PerformedSet, type Platform, type RestView, type WorkoutScreen } from '../platform';
import { day } from '../platform/fixtures/day';
import { platform } from '../platform/fixtures/silent';
import { restAfter, screenOf, summaryOf } from '../platform/fixtures/workout';
import { Finish } from '../finish/finish.svelte';
import { keyOf } from '../session';
import { Lifting } from './lifting.svelte';

const view = day({ state: 'fresh', theme: 'system', language: 'en', units: 'metric' });
const about = { rest: null, rest_sound: true, notes: {}, can_take_back: false };
const screen: WorkoutScreen = screenOf(view, about);

const logged = (set: number): PerformedSet => ({
  set_id: `2026-11-26/13f9xq2-${set}`,
  exercise_id: 'high-bar-back-squat',
  set,
  reps: 5,
  seconds: null,
  metres: null,
  load_kg: 102.5,
  rpe: 8,
  done_at: '2026-11-26T17:40:00Z',
});

async function opened(answers: Partial<Platform>, shown = screen): Promise<Lifting> {
  const rest = async () => null;
  const lifting = new Lifting(platform({ workout: async () => shown, rest, ...answers }));
  await lifting.open(view.training_day);
  return lifting;
}

function current(lifting: Lifting) {
  if (lifting.current === null) throw new Error('the fixture has sets');
  return lifting.current;
}

test('the first set is at hand, with its exercise', async () => {
  const lifting = await opened({});
  expect(keyOf(current(lifting))).toBe('high-bar-back-squat#1');
  expect(lifting.group?.letter).toBe('A');
});

test('a set is done only after it is stored, and the next one is at hand then', async () => {
  let store: (set: PerformedSet) => void = () => {};
  const lifting = await opened({ logSet: () => new Promise((resolve) => (store = resolve)) });
  const first = current(lifting);
  const logging = lifting.log(first);
  expect(lifting.under_way.get(keyOf(first))).toEqual({ kind: 'saving' });
  expect(lifting.isDone(first)).toBe(false);
  store(logged(1));
  expect(await logging).toBe(true);
  expect(lifting.isDone(first)).toBe(true);
  expect(keyOf(current(lifting))).toBe('high-bar-back-squat#2');
});

test('a set that could not be stored stays open with what was typed, and can be tried again', async () => {
  const logSet = vi
    .fn<Platform['logSet']>()
    .mockRejectedValueOnce(new Failed({ code: 'disk_full', refusals: [] }))
    .mockResolvedValueOnce(logged(1));
  const lifting = await opened({ logSet });
  const first = current(lifting);
  lifting.step(first, { load_kg: 105, rpe: null });
  expect(await lifting.log(first)).toBe(false);
  expect(lifting.under_way.get(keyOf(first))?.kind).toBe('failed');
  expect(await lifting.log(first)).toBe(true);
  expect(logSet).toHaveBeenLastCalledWith(
    view.training_day,
    expect.objectContaining({ set: 1, load_kg: 105, reps: 5, rpe: null }),
  );
  expect(lifting.under_way.size).toBe(0);
});

test('a done set is corrected under its own id, and taken back by it', async () => {
  const replaceSet = vi.fn<Platform['replaceSet']>().mockResolvedValue({ ...logged(1), reps: 4 });
  const removeSet = vi.fn<Platform['removeSet']>().mockResolvedValue();
  const shown = { ...screen, workout: { ...screen.workout, performed: [logged(1)] } };
  const lifting = await opened({ replaceSet, removeSet }, shown);
  lifting.picked = 'high-bar-back-squat#1';
  const first = current(lifting);
  lifting.step(first, { reps: 4 });
  expect(await lifting.log(first)).toBe(true);
  expect(replaceSet).toHaveBeenCalledWith(logged(1).set_id, expect.objectContaining({ reps: 4 }));
  expect(lifting.picked).toBeNull();
  await lifting.unlog(first);
  expect(removeSet).toHaveBeenCalledWith(logged(1).set_id);
  expect(lifting.screen?.workout.performed).toEqual([]);
});

test('a tick asks for the rest, and a set that is stored stays stored when the rest is not known', async () => {
  const rest = restAfter(logged(1).set_id, 180);
  const asked = vi
    .fn<Platform['rest']>()
    .mockResolvedValueOnce(rest)
    .mockRejectedValueOnce(new Failed({ code: 'busy', refusals: [] }));
  let place = 0;
  const logSet = async () => logged((place += 1));
  const lifting = await opened({ rest: asked, logSet });
  await lifting.log(current(lifting));
  expect(lifting.screen?.rest).toEqual(rest);
  expect(await lifting.log(current(lifting))).toBe(true);
  expect(lifting.screen?.rest).toBeNull();
});

test('a rest that runs when the workout is opened is asked for anew', async () => {
  const rest: RestView = restAfter('2026-11-26/13f9xq2-1', 60);
  const asked = vi.fn<Platform['rest']>().mockResolvedValue(rest);
  await opened({ rest: asked }, { ...screen, rest });
  expect(asked).toHaveBeenCalledWith(view.training_day);
});

test('the exercise that comes in is at hand', async () => {
  const swapped = structuredClone(screen);
  const squats = swapped.workout.session.blocks[1]?.exercises[0];
  if (squats) squats.exercise_id = 'front-squat';
  const lifting = await opened({ amendWorkout: async () => swapped });
  await lifting.amend({ kind: 'swap', from: 'high-bar-back-squat', to: 'front-squat' });
  expect(lifting.current?.exercise_id).toBe('front-squat');
});

test('a press that comes too soon after a set is told apart', async () => {
  vi.useFakeTimers();
  const lifting = await opened({ logSet: async () => logged(1) });
  await lifting.log(current(lifting));
  expect(lifting.isTooSoon()).toBe(true);
  vi.advanceTimersByTime(600);
  expect(lifting.isTooSoon()).toBe(false);
  vi.useRealTimers();
});

test('what is said of a workout is kept as it was said, and an empty note is none', async () => {
  const rateWorkout = vi
    .fn<Platform['rateWorkout']>()
    .mockImplementation(async (_, said) => summaryOf(view, said));
  const none = { session_rpe: null, feel: null, note: null };
  const finish = new Finish(platform({ workoutSummary: async () => summaryOf(view, none), rateWorkout }));
  await finish.open(view.training_day);
  finish.session_rpe = 8;
  finish.feel = 'right';
  finish.note = '  ';
  expect(await finish.save()).toBe(true);
  expect(rateWorkout).toHaveBeenCalledWith(view.training_day, { session_rpe: 8, feel: 'right', note: null });
  expect(finish.summary?.load_au).toBe(408);
});

test('a set that another device logged is done here once it has come', async () => {
  let changed = () => {};
  const there = { ...screen, workout: { ...screen.workout, performed: [logged(1)] } };
  const answers = [screen, there];
  const lifting = await opened({
    workout: async () => answers.shift() ?? there,
    onTodayChanged: (callback) => ((changed = callback), () => {}),
  });
  lifting.follow();
  changed();
  await vi.waitFor(() => expect(lifting.done.has('high-bar-back-squat#1')).toBe(true));
  expect(keyOf(current(lifting))).toBe('high-bar-back-squat#2');
});

test('what was done while the workout was read again stays', async () => {
  let changed = () => {};
  let answer: (old: WorkoutScreen) => void = () => {};
  let reads = 0;
  const lifting = await opened({
    workout: () => {
      reads += 1;
      return reads === 1 ? Promise.resolve(screen) : new Promise((resolve) => (answer = resolve));
    },
    logSet: async () => logged(1),
    onTodayChanged: (callback) => ((changed = callback), () => {}),
  });
  lifting.follow();
  changed();
  await lifting.log(current(lifting));
  answer(screen);
  await Promise.resolve();
  expect(lifting.done.has('high-bar-back-squat#1')).toBe(true);
});
