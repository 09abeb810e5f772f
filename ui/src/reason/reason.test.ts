import { beforeEach, expect, test } from 'vitest';

import type { Language } from '../words';
import { speak } from '../words';
import { RULES } from '../platform/bindings';
import { day } from '../platform/fixtures/day';
import { reason } from '../platform/fixtures/session';
import { rules } from './rules';
import { findingWords, worded } from '.';

/** A number as it may come, for every name that a rule gives one. */
const likely: Record<string, number> = {
  ...{ days_in_a_row: 3, days_since_last: 1, days_since_ill: 3, days_to_event: 9, hard_days: 3, days: 12 },
  ...{ day: 3, days_since_event: 4 },
  ...{
    sessions_last_7: 2,
    days_per_week: 4,
    weeks: 5,
    signals: 3,
    needed_days: 21,
    week: 1,
    month: 4,
    sessions: 9,
  },
  ...{
    minutes: 48,
    limit_minutes: 60,
    from_minutes: 45,
    longest_minutes: 52,
    mean_minutes: 96,
    done_minutes: 58,
  },
  ...{ work_minutes: 15, work_s: 180, rest_s: 120, run_s: 90, walk_s: 60, repeats: 5, rest_seconds: 45 },
  ...{ count: 2, sets: 15, reps_in_reserve: 3, from_reps: 9, to_reps: 10, reps: 5, dropped: 1, replaced: 2 },
  ...{
    from_kg: 100,
    to_kg: 102.5,
    load_kg: 80,
    e1rm_kg: 117.3,
    most_kg: 97.5,
    from_seconds: 20,
    to_seconds: 30,
  },
  ...{ seconds: 30, rpe: 7.5, max_rpe: 6, score: 48, level: 4, percent: 90, min_age: 13, by_time: 1 },
  ...{ systolic_mmhg: 186, diastolic_mmhg: 112, strength: 2, endurance: 3 },
  ...{ from: 9, to: 6, from_sets: 24, to_sets: 20, from_min: 75, to_min: 60, from_rpe: 9, to_rpe: 8 },
  ...{ from_au: 400, to_au: 384, most: 2 },
  ...{ chest: 1, back: 1, side_delts: 1, front_delts: 0, rear_delts: 0, triceps: 0, biceps: 0 },
  ...{ quads: 0, hamstrings: 0, glutes: 0, calves: 0, abs: 0 },
};
const view = day({ state: 'planned', theme: 'system', language: 'en', units: 'metric' });
const about = 'high-bar-back-squat';
const all = Object.entries<readonly string[]>(RULES);
const numbersOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, likely[name] ?? Number.NaN]));
const said = async (rule: string, names: readonly string[], language: Language) => {
  await speak(language);
  const told = worded(reason(rule, 'as the engine says it', numbersOf(names), about), view);
  return [told.heading, told.sentence, told.next ?? ''].join(' | ');
};
const numbers = numbersOf(Object.keys(likely));

beforeEach(() => speak('en'));

test.each(all)(
  '%s has words of its own in both languages, from the numbers that it carries',
  async (rule, names) => {
    const [english, german] = [await said(rule, names, 'en'), await said(rule, names, 'de')];
    expect(english).not.toBe(german);
    expect(english + german).not.toMatch(/as the engine says it|undefined|NaN|[{}]|null/);
  },
);

test.each(all)('%s makes whole sentences', async (rule, names) => {
  for (const language of ['en', 'de'] as const) {
    const [heading, sentence, next] = (await said(rule, names, language)).split(' | ');
    expect(heading).toMatch(/[^.]$/);
    expect(heading?.replace(/^High-bar back squat|^Kniebeuge, Stange hoch/, '').length).toBeLessThanOrEqual(
      32,
    );
    expect(sentence).toMatch(/^[\p{Lu}\d].*[^.]\.$/u);
    expect(next).toMatch(/^$|^\p{Lu}.*[^.]\.$/u);
  }
});

test('what forbids training says what to do', () => {
  const must = [
    'safety.ill',
    'safety.ill.absence',
    'safety.symptom',
    'safety.age',
    'safety.blood_pressure.rest',
  ];
  for (const rule of must) expect(worded(reason(rule, '', numbers), view).next).toBeTruthy();
});

test.each(Object.keys(rules))('%s keeps the text of the engine when its numbers are missing', (rule) => {
  const bare = worded(reason(rule, 'as the engine says it', {}), view);
  const needsNone = bare.heading !== null;
  expect(needsNone || bare.sentence === 'as the engine says it').toBe(true);
});

test('the groups that a week leaves short are named', () => {
  const short = { by_time: 0, back: 1, side_delts: 1 };
  expect(worded(reason('volume.short', '', short), view).sentence).toContain(': back and side shoulders.');
});

test('a week of one kind names only that one', () => {
  const ofOne = worded(reason('split.mixed', '', { strength: 0, endurance: 3 }), view);
  expect(ofOne.sentence).toBe('3 endurance sessions a week.');
});

test('what is done once needs no times and nothing between', () => {
  const once = { repeats: 1, work_s: 1200, rest_s: 120, rpe: 7, work_minutes: 20 };
  expect(worded(reason('endurance.tempo', '', once), view).sentence).toBe(
    '20\u00a0min at RPE\u00a07, a pace for short phrases.',
  );
});

test('a rule that is unknown here keeps the text of the planner', () => {
  expect(worded(reason('moon.phase', 'The moon is full.', {}), view)).toEqual({
    rule: 'moon.phase',
    heading: null,
    sentence: 'The moon is full.',
  });
});

test('no English text of the planner is shown where German is spoken', async () => {
  await speak('de');
  const told = worded(reason('moon.phase', 'The moon is full.', {}), view);
  expect(told.sentence).toBe('Eine Regel, für die diese Version noch keine Worte hat.');
});

test('what a coach says is shown as it is, in whatever language', async () => {
  await speak('de');
  const coached = { ...view, workout: { ...view.workout, source: 'coach' as const } };
  const told = worded(reason('coach.plan', 'Locker bleiben, der Lauf war lang.', {}), coached);
  expect(told.sentence).toBe('Locker bleiben, der Lauf war lang.');
});

const gateRules = [
  ...Array.from({ length: 30 }, (_, index) => `V${index + 1}`),
  ...Array.from({ length: 5 }, (_, index) => `D${index + 1}`),
];

test.each(gateRules)('what %s of the gate has against a session is told in both languages', async (rule) => {
  const [english] = findingWords([{ rule }]);
  await speak('de');
  const [german] = findingWords([{ rule }]);
  expect(english).toMatch(/^\p{Lu}.*[^.]\.$/u);
  expect(german).toMatch(/^\p{Lu}.*[^.]\.$/u);
  expect(german).not.toBe(english);
  expect([english, german]).not.toContain('One of the safety rules holds it back.');
});

test('a rule of the gate that is broken often is told once, and one that is unknown here is told too', () => {
  expect(findingWords([{ rule: 'V20' }, { rule: 'V20' }, { rule: 'V99' }])).toEqual([
    'It is more than your morning allows.',
    'One of the safety rules holds it back.',
  ]);
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
