// A rule's words, and the numbers that they need.

import type { Units } from '../platform';
import { number, type Figure } from '../quantity';
import { m } from '../words';

export type Worded = { heading: string; sentence: string; figure?: Figure };
export type About = { units: Units; exercise: string };
type Numbers = Partial<Record<string, number | null>>;
export type Rule = (numbers: Numbers, about: About) => Worded | null;

/** A rule that is worded only when all the numbers it needs are there. */
export function rule<const K extends string>(
  needs: readonly K[],
  word: (numbers: Record<K, number>, about: About) => Worded,
): Rule {
  return (numbers, about) => (hasAll(numbers, needs) ? word(numbers, about) : null);
}

function hasAll<K extends string>(numbers: Numbers, needs: readonly K[]): numbers is Record<K, number> {
  return needs.every((name) => typeof numbers[name] === 'number');
}

export function days(count: number): Figure {
  return { figure: number(count), unit: m.unit_days({ count }) };
}
