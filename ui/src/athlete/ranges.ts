// In which ranges a document is believed. The engine holds the same ones and has the last word; these spare a round trip.

import type { Athlete } from '../platform';

export type Field =
  | 'birth_year'
  | 'height_cm'
  | 'body_mass_kg'
  | 'goals'
  | 'availability.days_per_week'
  | 'availability.session_minutes'
  | 'availability.weekdays'
  | 'equipment'
  | 'limitations'
  | 'conditions'
  | 'screening';

export const MINUTES = { min: 10, max: 240, step: 5 };
export const DAYS = { min: 1, max: 7 };

/** The fields that cannot be accepted. */
export function refusedFields(athlete: Athlete, year: number): Field[] {
  const { birth_year, height_cm, body_mass_kg, goals, availability } = athlete;
  const checks: [Field, boolean][] = [
    ['birth_year', birth_year === null || (Number.isInteger(birth_year) && within(birth_year, 1900, year))],
    ['height_cm', height_cm === null || within(height_cm, 50, 260)],
    ['body_mass_kg', body_mass_kg === null || within(body_mass_kg, 20, 400)],
    ['goals', goals.length > 0],
    ['availability.days_per_week', within(availability.days_per_week, DAYS.min, DAYS.max)],
    ['availability.session_minutes', within(availability.session_minutes, MINUTES.min, MINUTES.max)],
  ];
  return checks.flatMap(([field, believed]) => (believed ? [] : field));
}

function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
