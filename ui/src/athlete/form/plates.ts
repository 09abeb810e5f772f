// The bar and the plates of a place. The document holds one entry a pair; the athlete counts plates.

import type { Athlete, Units } from '../../platform';
import { kilograms } from '../../quantity';

export type Loads = NonNullable<Athlete['loads']>;

/** What is sold: plates in the athlete's units, heaviest first, and the bar that nearly every gym has. */
const SIZES: Record<Units, readonly number[]> = {
  metric: [25, 20, 15, 10, 5, 2.5, 1.25],
  imperial: [45, 35, 25, 10, 5, 2.5],
};
const BAR: Record<Units, number> = { metric: 20, imperial: 45 };

/** More pairs of one size than this are no more use. */
export const MOST_PAIRS = 8;

/** Two masses are the same plate when they differ by less than the smallest is coarse. */
const SAME_KG = 0.05;

export function sizesKg(units: Units): number[] {
  return SIZES[units].map((size) => kilograms(size, units));
}

export function bar(loads: Loads | null, units: Units): number {
  return barbell(loads)?.bar_kg ?? kilograms(BAR[units], units);
}

export function pairs(loads: Loads | null, plate: number): number {
  const plates = barbell(loads)?.plates_kg ?? [];
  return plates.filter((each) => Math.abs(each - plate) < SAME_KG).length;
}

/** True once the athlete has told which plates there are; until then every usual one is taken for there. */
export function areTold(loads: Loads | null): boolean {
  return barbell(loads)?.plates_kg != null;
}

export function heaviest(loads: Loads | null, units: Units): number {
  const plates = barbell(loads)?.plates_kg ?? [];
  return plates.reduce((sum, plate) => sum + 2 * plate, bar(loads, units));
}

export function withPairs(loads: Loads | null, plate: number, count: number, units: Units): Loads | null {
  const before = barbell(loads)?.plates_kg ?? [];
  const others = before.filter((each) => Math.abs(each - plate) >= SAME_KG);
  const plates = [...others, ...Array.from({ length: count }, () => plate)].sort((a, b) => b - a);
  return withBarbell(loads, bar(loads, units), plates);
}

export function withBar(loads: Loads | null, bar_kg: number): Loads | null {
  return withBarbell(loads, bar_kg, barbell(loads)?.plates_kg ?? []);
}

function barbell(loads: Loads | null) {
  return loads?.find(({ equipment }) => equipment === 'barbell');
}

/** Without a plate there is nothing told: a bar alone would forbid every load. */
function withBarbell(loads: Loads | null, bar_kg: number, plates_kg: number[]): Loads | null {
  const others = (loads ?? []).filter(({ equipment }) => equipment !== 'barbell');
  const own =
    plates_kg.length > 0 ? [{ equipment: 'barbell' as const, bar_kg, plates_kg, loads_kg: null }] : [];
  const all = [...others, ...own];
  return all.length > 0 ? all : null;
}
