// Activities in the athlete's words, and how far in the athlete's units.

import type { Activity, Units } from '../platform';
import { number } from '../quantity';
import { m } from '../words';

export const kinds = ['running', 'cycling', 'walking', 'swimming', 'rowing', 'other'] as const;
type Kind = Activity['kind'];

const METRES_PER_MILE = 1609.344;
const METRES_PER_KM = 1000;

export const kindWords: Record<Kind, () => string> = {
  running: m.activity_running,
  cycling: m.activity_cycling,
  walking: m.activity_walking,
  swimming: m.activity_swimming,
  rowing: m.activity_rowing,
  other: m.activity_other,
};

/** A game or a class goes nowhere. */
export function hasDistance(kind: Kind): boolean {
  return kind !== 'other';
}

function metresPer(units: Units): number {
  return units === 'imperial' ? METRES_PER_MILE : METRES_PER_KM;
}

export function distanceUnit(units: Units): string {
  return units === 'imperial' ? m.unit_mi() : m.unit_km();
}

/** The number shown, to a hundredth. */
export function shownDistance(metres: number, units: Units): number {
  return Math.round((metres / metresPer(units)) * 100) / 100;
}

export function metresOf(shown: number, units: Units): number {
  return Math.round(shown * metresPer(units));
}

/** "44 min · 8 km · RPE 6" */
export function said({ minutes, metres, rpe }: Activity, units: Units): string {
  const parts: string[] = [m.quantity_minutes({ minutes: number(minutes) })];
  if (metres !== null) parts.push(`${number(shownDistance(metres, units))}\u00a0${distanceUnit(units)}`);
  return [...parts, `${m.unit_rpe()}\u00a0${number(rpe)}`].join(' · ');
}
