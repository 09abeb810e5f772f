import { beforeEach, expect, test, vi } from 'vitest';

import { Failed, type PlanDay, type PlanView } from '../platform';
import { day } from '../platform/fixtures/day';
import { planOf } from '../platform/fixtures/plan';
import { platform } from '../platform/fixtures/silent';
import { speak } from '../words';
import { asksOf, moved, partners, shorterThan } from './asks';
import { Plan } from './plan.svelte';

const plan = planOf(day({ state: 'planned', theme: 'system', language: 'en', units: 'metric' }));
const [squats, upper, , sunday, , intervals, wednesday] = plan.days;
if (!squats || !upper || !sunday || !intervals || !wednesday)
  throw new Error('the plan of the fixtures has a week');
const asks = (of: PlanDay) => asksOf(of).map(({ ask }) => ask);

beforeEach(() => speak('en'));

test('a day of training may become shorter, easier, other, none, or another day', () => {
  expect(asks(squats)).toEqual(['shorter', 'easier', 'equipment', 'rest', 'move', 'pin']);
});

test('a day of rest may be trained on, or get a session from another day', () => {
  expect(asks(sunday)).toEqual(['train', 'move']);
});

test('a pinned session is asked nothing but to be let go', () => {
  expect(asks(intervals)).toEqual(['unpin']);
});

test.each(['started', 'finished', 'skipped'] as const)('a session that was %s is asked nothing', (status) => {
  expect(asks({ ...squats, status })).toEqual([]);
});

test('a wish can be taken back', () => {
  const wish = { rest: true, template: null, minutes: null, easier: null, equipment: null };
  expect(asks({ ...sunday, wish })).toContain('clear');
});

test('a shorter session has whole steps, and is shorter however short the session is', () => {
  expect([shorterThan(48), shorterThan(60), shorterThan(15), shorterThan(11)]).toEqual([35, 45, 10, 10]);
});

test('a session moves to a day of rest, from whichever day one asks', () => {
  const move = { change: 'move', from: upper.training_day, to: sunday.training_day };
  expect([moved(upper, sunday), moved(sunday, upper)]).toEqual([move, move]);
});

test('two sessions change places', () => {
  expect(moved(squats, upper)).toEqual({
    change: 'swap',
    one: squats.training_day,
    other: upper.training_day,
  });
});

test('a day of rest changes places with no other day of rest', () => {
  expect(partners(sunday, plan.days)).not.toContain(wednesday);
  expect(partners(upper, plan.days)).toContain(wednesday);
});

test('today is looked at until a day is chosen, and again once that day has passed', async () => {
  const tomorrow: PlanView = { ...plan, days: plan.days.slice(1) };
  const read = vi.fn().mockResolvedValueOnce(plan).mockResolvedValue(tomorrow);
  const state = new Plan(platform({ plan: read }));
  await state.read();
  expect(state.day).toBe(squats);
  state.chosen = squats.training_day;
  await state.read();
  expect(state.day).toBe(upper);
});

test('a failed reading keeps the days that are shown, and says so', async () => {
  const failure = { code: 'busy', refusals: [] } as const;
  const read = vi
    .fn()
    .mockResolvedValueOnce(plan)
    .mockRejectedValue(new Failed({ ...failure, refusals: [] }));
  const state = new Plan(platform({ plan: read }));
  await state.read();
  await state.read();
  expect(state.view).toBe(plan);
  expect(state.failure).toEqual(failure);
});

test('a day is pinned once, however often it is pressed', async () => {
  const pinDay = vi.fn().mockResolvedValue(plan);
  const state = new Plan(platform({ pinDay }));
  const pinned = await Promise.all([state.pin(upper), state.pin(upper)]);
  expect(pinned).toEqual([true, false]);
  expect(pinDay.mock.calls).toEqual([[upper.training_day, true]]);
});
