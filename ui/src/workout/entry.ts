// What is about to be logged: the target until the athlete says otherwise, in steps that the gear can make.

import type { LiftView, LoadChoice, PerformedSet, SetEntry } from '../platform';
import { keyOf, type WorkSet } from '../session';

export type Entry = Pick<SetEntry, 'load_kg' | 'reps' | 'seconds' | 'metres' | 'rpe'>;

/** RPE as it is stepped: from easy to the last repetition, and not told. */
const EASIEST = 5;
const HARDEST = 10;

/** The entry a set begins with: what was done of it, else its target; where that names no load, the last one used. */
export function entryOf(
  { exercise_id, place, planned }: WorkSet,
  performed: readonly PerformedSet[],
  lift: LiftView | undefined,
): Entry {
  const key = keyOf({ exercise_id, place });
  const done = performed.find((set) => keyOf({ exercise_id: set.exercise_id, place: set.set }) === key);
  if (done) {
    const { load_kg, reps, seconds, metres, rpe } = done;
    return { load_kg, reps, seconds, metres, rpe };
  }
  const before = performed.filter((set) => set.exercise_id === exercise_id).at(-1);
  const used = lift?.loads ? (before?.load_kg ?? lastTime(lift, place)?.load_kg ?? null) : null;
  const { reps, seconds, metres, target_rpe, load_kg } = planned;
  return { load_kg: load_kg ?? used, reps, seconds, metres, rpe: target_rpe };
}

/** The set of the last time at the same place, else its last one. */
export function lastTime(lift: LiftView | undefined, place: number): PerformedSet | undefined {
  const sets = lift?.last_time?.sets ?? [];
  return sets.find(({ set }) => set === place) ?? sets.at(-1);
}

/** The next load up or down; itself where there is none. */
export function steppedLoad(load_kg: number | null, up: boolean, lift: LiftView | undefined): number | null {
  const choices = lift?.loads?.choices ?? [];
  if (load_kg === null) return choices[0]?.load_kg ?? null;
  const next = up
    ? choices.find((choice) => choice.load_kg > load_kg)
    : choices.findLast((choice) => choice.load_kg < load_kg);
  return next?.load_kg ?? load_kg;
}

/** The choice that is this load, to the gram. */
export function choiceOf(load_kg: number | null, lift: LiftView | undefined): LoadChoice | undefined {
  if (load_kg === null) return undefined;
  return lift?.loads?.choices.find((choice) => Math.abs(choice.load_kg - load_kg) < 0.0005);
}

/** RPE in halves; below the easiest it is not told. */
export function steppedRpe(rpe: number | null, up: boolean): number | null {
  if (rpe === null) return up ? EASIEST : null;
  const next = rpe + (up ? 0.5 : -0.5);
  return next < EASIEST ? null : Math.min(HARDEST, next);
}

/** A number as it is typed, with comma or point; null where it is none. */
export function typedNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
