import { expect, test, vi } from 'vitest';

import { Failed, type Failure, type TodayView } from '../platform';
import { day } from '../platform/fixtures/day';
import { proposal } from '../platform/fixtures/proposal';
import { platform } from '../platform/fixtures/silent';
import { rest } from '../platform/fixtures/week';
import { Today } from './today.svelte';

const planned = day({ state: 'planned', theme: 'system', language: 'en', units: 'metric' });
const started = day({ state: 'fresh', theme: 'system', language: 'en', units: 'metric' });

function held<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: unknown) => void } {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

test('a reading that was overtaken by a step does not take it back', async () => {
  const slow = held<TodayView>();
  const today = new Today(platform({ today: () => slow.promise, stepWorkout: async () => started }));
  today.show(planned, today.takeTurn());
  const reading = today.read();
  await today.take('start');
  slow.resolve(planned);
  await reading;
  expect(today.view?.workout.status).toBe('started');
});

test('a failed reading keeps the day that is shown, and says so', async () => {
  const failure: Failure = { code: 'busy', refusals: [] };
  const today = new Today(platform({ today: () => Promise.reject(new Failed(failure)) }));
  today.show(planned, today.takeTurn());
  await today.read();
  expect(today.view).toEqual(planned);
  expect(today.failure).toEqual(failure);
});

test('the next day is read when it has come, and nobody is called after unfollowing', async () => {
  let tell = () => {};
  const stop = vi.fn();
  const tomorrow = { ...planned, training_day: '2026-11-27' };
  const onTodayChanged = (callback: () => void) => {
    tell = callback;
    return stop;
  };
  const today = new Today(platform({ today: async () => tomorrow, onTodayChanged }));
  today.show(planned, today.takeTurn());
  const unfollow = today.follow();
  tell();
  await vi.waitFor(() => expect(today.view?.training_day).toBe('2026-11-27'));
  unfollow();
  expect(stop).toHaveBeenCalledOnce();
});

test('what carries no code is unexpected', async () => {
  const today = new Today(platform({ today: () => Promise.reject(new TypeError('no window')) }));
  await today.read();
  expect(today.failure?.code).toBe('unexpected');
});

test('the skeleton waits 150 milliseconds', async () => {
  vi.useFakeTimers();
  const slow = held<TodayView>();
  const today = new Today(platform({ today: () => slow.promise }));
  const reading = today.read();
  vi.advanceTimersByTime(149);
  expect(today.slow).toBe(false);
  vi.advanceTimersByTime(1);
  expect(today.slow).toBe(true);
  slow.resolve(planned);
  await reading;
  expect(today.slow).toBe(false);
  vi.useRealTimers();
});

test('a second step waits for the first', async () => {
  const today = new Today(platform({}));
  today.show(planned, today.takeTurn());
  void today.take('start');
  expect(await today.take('skip')).toBe(false);
});

test('who is not let start is shown the proposal that must be taken, and no failure', async () => {
  const { session } = planned.workout;
  const offered = { ...planned, proposal: proposal(session, rest, true) };
  const over = platform({
    today: async () => offered,
    stepWorkout: () => Promise.reject(new Failed({ code: 'gate_refused', refusals: [] })),
  });
  const today = new Today(over);
  today.show(planned, today.takeTurn());
  expect(today.must).toBeNull();
  expect(await today.take('start')).toBe(false);
  expect(today.must).toEqual(offered.proposal);
  expect(today.stepping).toEqual({ kind: 'idle' });
});

test('a proposal that may be kept away leaves Start as it is', () => {
  const today = new Today(platform({}));
  today.show({ ...planned, proposal: proposal(planned.workout.session, rest, false) }, today.takeTurn());
  expect(today.must).toBeNull();
});

test('a workout is left out with its reason, and a failure is said', async () => {
  const skipped: TodayView = {
    ...planned,
    workout: { ...planned.workout, status: 'skipped', skip_reason: 'ill' },
  };
  const skipWorkout = vi
    .fn()
    .mockRejectedValueOnce(new Failed({ code: 'busy', refusals: [] }))
    .mockResolvedValueOnce(skipped);
  const today = new Today(platform({ skipWorkout }));
  today.show(planned, today.takeTurn());
  expect(await today.skip('ill')).toBe(false);
  expect(today.stepping.kind).toBe('failed');
  expect(await today.skip('ill')).toBe(true);
  expect(skipWorkout).toHaveBeenLastCalledWith(planned.training_day, 'ill');
  expect(today.view?.workout.skip_reason).toBe('ill');
});
