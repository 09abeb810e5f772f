import { beforeEach, expect, test } from 'vitest';

import type { Language } from '../words';
import { speak } from '../words';
import { day } from '../platform/fixtures/day';
import { reason } from '../platform/fixtures/session';
import { rules } from './rules';
import { worded } from '.';

/** Every number that a rule may need. */
const numbers = {
  sessions_last_7: 2,
  days_per_week: 4,
  days_in_a_row: 3,
  days_since_last: 1,
  days_since_ill: 3,
  min_age: 13,
  level: 4,
  max_rpe: 6,
  count: 2,
  minutes: 48,
  limit_minutes: 60,
  sets: 15,
  reps_in_reserve: 3,
  from_kg: 100,
  to_kg: 102.5,
  from_reps: 9,
  to_reps: 10,
  from_seconds: 20,
  to_seconds: 30,
  reps: 5,
  seconds: 30,
  rpe: 7.5,
  days: 12,
};
const view = day({ state: 'planned', theme: 'system', language: 'en', units: 'metric' });
const about = 'high-bar-back-squat';
const ids = Object.keys(rules);
const said = (rule: string, language: Language) => {
  speak(language);
  const { heading, sentence } = worded(reason(rule, 'as the planner says it', numbers, about), view);
  return `${heading}: ${sentence}`;
};

beforeEach(() => speak('en'));

test.each(ids)('%s has words of its own in both languages', (rule) => {
  const [english, german] = [said(rule, 'en'), said(rule, 'de')];
  expect(english).not.toBe(german);
  expect(english + german).not.toMatch(/as the planner says it|undefined|NaN|[{}]|null/);
});

test.each(ids)('%s keeps the text of the planner when its numbers are missing', (rule) => {
  const bare = worded(reason(rule, 'as the planner says it', {}), view);
  const needsNone = bare.heading !== null;
  expect(needsNone || bare.sentence === 'as the planner says it').toBe(true);
});

test('a rule that is unknown here keeps the text of the planner', () => {
  expect(worded(reason('moon.phase', 'The moon is full.', {}), view)).toEqual({
    rule: 'moon.phase',
    heading: null,
    sentence: 'The moon is full.',
  });
});

test('a step up is told with its exercise, its figure and its unit', () => {
  expect(worded(reason('progression.double.up', '', numbers, about), view)).toMatchObject({
    heading: 'High-bar back squat: 2.5\u00a0kg more',
    sentence: 'Twice 5 reps at 100\u00a0kg, RPE\u00a07.5 or less.',
    figure: { figure: '+2.5', unit: 'kg' },
  });
});

test('a step up is told in pounds to those who think in pounds', () => {
  const inPounds = day({ state: 'planned', theme: 'system', language: 'en', units: 'imperial' });
  expect(worded(reason('progression.double.up', '', numbers, about), inPounds)).toMatchObject({
    figure: { figure: '+5.5', unit: 'lb' },
  });
});

test('one of something is singular', () => {
  const one = worded(reason('day.training', '', { sessions_last_7: 1, days_per_week: 3 }), view);
  expect(one.sentence).toBe('1 session in the last seven days. You planned 3 a week.');
});
