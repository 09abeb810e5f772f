// A rule's words, and the numbers that they need.

import type { Units } from '../platform';
import { inText, load, number, type Figure } from '../quantity';
import { capitalised, listed, m } from '../words';

/** What and why; where health is at stake also what to do next. */
export type Worded = { heading: string; sentence: string; next?: string; figure?: Figure };
export type About = { units: Units; exercise: string };
export type Numbers = Partial<Record<string, number | null>>;
export type Rule = (numbers: Numbers, about: About) => Worded | null;

/** A rule that is worded only when all the numbers it needs are there; what may be there besides comes last. */
export function rule<const K extends string>(
  needs: readonly K[],
  word: (numbers: Record<K, number>, about: About, all: Numbers) => Worded,
): Rule {
  return (numbers, about) => (hasAll(numbers, needs) ? word(numbers, about, numbers) : null);
}

function hasAll<K extends string>(numbers: Numbers, needs: readonly K[]): numbers is Record<K, number> {
  return needs.every((name) => typeof numbers[name] === 'number');
}

export function days(count: number): Figure {
  return { figure: number(count), unit: m.unit_days({ count }) };
}

export function minutes(count: number): Figure {
  return { figure: number(count), unit: m.unit_min() };
}

/** The top of an effort that is capped. */
export function effort(max_rpe: number): Figure {
  return { figure: `≤ ${number(max_rpe)}`, unit: m.unit_rpe() };
}

/** "20 min", in running text. */
export function minutesInText(count: number): string {
  return m.quantity_minutes({ minutes: number(count) });
}

export function loadInText(kg: number, { units }: About): string {
  return inText(load(kg, units));
}

export function percent(count: number): string {
  return m.percent({ figure: number(count) });
}

export function reps(count: number): string {
  return m.reps_counted({ count });
}

/** The groups of muscles that the numbers name with a 1: "back and side shoulders". */
export function groupsIn(numbers: Numbers): string {
  const named = GROUPS.filter((group) => numbers[group] === 1);
  return listed(named.map(groupWord));
}

/** "Back"; nothing for a group that is not known. */
export function groupName(group: string): string {
  const known = GROUPS.find((each) => each === group);
  return known === undefined ? '' : capitalised(groupWord(known));
}

function groupWord(group: (typeof GROUPS)[number]): string {
  return group === 'back' ? m.group_back() : m[`muscle_${group}`]();
}

const GROUPS = [
  'chest',
  'back',
  'front_delts',
  'side_delts',
  'rear_delts',
  'triceps',
  'biceps',
  'quads',
  'hamstrings',
  'glutes',
  'calves',
  'abs',
] as const;
