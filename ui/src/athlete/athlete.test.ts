import { expect, test } from 'vitest';

import type { Athlete } from '../platform';
import { day } from '../platform/fixtures/day';
import { answersOf, anyYes, outcome, questions, type Answers } from './health';
import { refusedFields } from './ranges';
import { concerns } from './refusal';

const { athlete } = day({ state: 'planned', theme: 'system', language: 'en', units: 'metric' });
const allNo: Answers = Object.fromEntries(questions.map((question) => [question, false]));

test('seven times no clears the athlete', () => {
  expect(outcome(allNo, false)).toEqual({ screening: { cleared: true }, conditions: [] });
});

test('one yes asks for care until a doctor agrees, and is kept where it changes sessions', () => {
  const answers = { ...allNo, pressure: true };
  expect(outcome(answers, false)).toEqual({ screening: { cleared: false }, conditions: ['hypertension'] });
  expect(outcome(answers, true)).toEqual({ screening: { cleared: true }, conditions: ['hypertension'] });
});

test('an open question leaves the outcome open', () => {
  const { heart, ...others } = allNo;
  expect(heart).toBe(false);
  expect(outcome(others, true)).toBeNull();
});

test('what the document tells is not asked again, what it does not tell is', () => {
  expect(answersOf({ ...athlete, screening: null })).toEqual({});
  expect(answersOf(athlete)).toEqual(allNo);
  const careful: Athlete = { ...athlete, screening: { cleared: false }, conditions: ['pregnancy'] };
  expect(answersOf(careful)).toEqual({ pregnancy: true });
  expect(anyYes(answersOf(careful))).toBe(true);
});

test('the athlete of the boards is believed', () => {
  expect(refusedFields(athlete, 2026)).toEqual([]);
});

test.each([
  ['birth_year', { birth_year: 2027 }],
  ['birth_year', { birth_year: 1990.5 }],
  ['height_cm', { height_cm: 17 }],
  ['body_mass_kg', { body_mass_kg: 800 }],
  ['goals', { goals: [] }],
  ['availability.session_minutes', { availability: { ...athlete.availability, session_minutes: 5 } }],
])('%s out of its range is refused before it is sent', (field, change) => {
  expect(refusedFields({ ...athlete, ...change }, 2026)).toEqual([field]);
});

test('a refusal inside a list belongs to the list', () => {
  expect(concerns('limitations[2].region', 'limitations')).toBe(true);
  expect(concerns('availability.days_per_week', 'availability.days_per_week')).toBe(true);
  expect(concerns('height_cm', 'birth_year')).toBe(false);
});
