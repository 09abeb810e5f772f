import { beforeEach, expect, test } from 'vitest';

import { exercises } from '../platform/fixtures/exercises';
import { easyRun, firstSession, rest, squatStrength, upperBody } from '../platform/fixtures/week';
import { speak } from '../words';
import { labels, layout, profileSentence, timeline } from '.';

const squats = squatStrength(false);
const minutes = 60;
const axis = (width: number, total_minutes: number) => ({
  width,
  total_s: total_minutes * minutes,
  bar: 7,
  gap: 3,
});

beforeEach(() => speak('en'));

test('every set is one bar, and the general warm-up is one span', () => {
  const moments = timeline(squats, exercises);
  expect(moments.filter(({ counts }) => counts)).toHaveLength(15);
  expect(moments.filter(({ counts, shape }) => !counts && shape === 'set')).toHaveLength(4);
  expect(moments[0]?.shape).toBe('span');
});

test('the last set ends with the session', () => {
  const last = timeline(squats, exercises).at(-1);
  expect((last?.start_s ?? 0) + (last?.length_s ?? 0)).toBeCloseTo(48 * minutes);
});

test('harder is higher, and warm-ups grow towards the work', () => {
  const efforts = timeline(squats, exercises).map(({ effort }) => effort);
  const [, first, second, third, work] = efforts;
  expect([first, second, third, work]).toEqual([first, second, third, work].sort());
  expect(Math.max(...efforts)).toBeLessThanOrEqual(1);
});

test('long endurance work is as wide as it lasts', () => {
  const run = easyRun(false);
  const bars = layout(timeline(run, exercises), axis(400, run.minutes));
  expect(bars.map(({ shape }) => shape)).toEqual(['span', 'span', 'span']);
  expect(bars[1]?.width).toBeGreaterThan(200);
});

test.each([
  ['slab at 360', squats, 296],
  ['slab at 1280', squats, 567],
  ['a dense superset in a card', upperBody(false), 120],
  ['a circuit on the phone', firstSession, 280],
  ['hardly any room at all', squats, 90],
])('bars neither overlap nor leave the axis: %s', (_, session, width) => {
  const bars = layout(timeline(session, exercises), axis(width, session.minutes));
  const ends = bars.map(({ x, width: wide }) => x + wide);
  expect(bars.slice(1).filter(({ x }, index) => x < (ends[index] ?? 0))).toEqual([]);
  expect(bars[0]?.x).toBeGreaterThanOrEqual(0);
  expect(Math.max(...ends)).toBeLessThanOrEqual(width + 0.001);
});

test('a shorter session leaves the rest of the axis empty', () => {
  const bars = layout(timeline(easyRun(false), exercises), axis(440, 44));
  const last = bars.at(-1);
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(400.001);
});

test('without room or without sets nothing is drawn', () => {
  expect(layout(timeline(squats, exercises), axis(0, 48))).toEqual([]);
  expect(timeline(rest, exercises)).toEqual([]);
});

test('each exercise or superset has its letter once', () => {
  const bars = layout(timeline(squats, exercises), axis(567, 48));
  expect(labels(bars).map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
});

test('the profile is said in one sentence', () => {
  expect(profileSentence(squats, exercises)).toBe(
    'The session in 48 minutes: 5 sets of High-bar back squat, 4 sets of Romanian deadlift, ' +
      '3 sets of Bulgarian split squat and 3 sets of Hanging knee raise.',
  );
});

test('a session whose exercises are not known here is counted', () => {
  expect(profileSentence(squats, {})).toBe('48 minutes, 15 sets.');
});
