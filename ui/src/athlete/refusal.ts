// What a field must be, said at the field.

import { m } from '../words';
import type { Field } from './ranges';

const table: Partial<Record<string, () => string>> = {
  birth_year: m.refused_birth_year,
  height_cm: m.refused_height,
  body_mass_kg: m.refused_body_mass,
  goals: m.refused_goals,
  'availability.days_per_week': m.refused_days,
  'availability.session_minutes': m.refused_minutes,
  screening: m.refused_screening,
} satisfies Partial<Record<Field, () => string>>;

/** "limitations[2].region" is a matter of "limitations". */
export function concerns(refused: string, field: Field): boolean {
  return refused === field || refused.startsWith(`${field}.`) || refused.startsWith(`${field}[`);
}

export function refusalWords(field: Field): string {
  return table[field]?.() ?? m.refused_other();
}
