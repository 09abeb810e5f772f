// Which sets of a session are done. A performed set is found by its exercise and its place, never by a position on screen.

import type { PerformedSet, RuleId, Session, SetEntry } from '../platform';
import { workSets, type WorkSet } from './course';

export type SetKey = `${string}#${number}`;

export function keyOf({ exercise_id, place }: { exercise_id: string; place: number }): SetKey {
  return `${exercise_id}#${place}`;
}

export function doneSets(performed: readonly PerformedSet[]): Map<SetKey, PerformedSet> {
  return new Map(performed.map((set) => [keyOf({ exercise_id: set.exercise_id, place: set.set }), set]));
}

/** The first work set that is not done yet. */
export function nextSet(session: Session, performed: readonly PerformedSet[]): WorkSet | null {
  const done = doneSets(performed);
  return workSets(session).find((set) => !done.has(keyOf(set))) ?? null;
}

/** How many of the planned work sets are done; sets beyond the plan are not counted. */
export function countDone(session: Session, performed: readonly PerformedSet[]): number {
  const done = doneSets(performed);
  return workSets(session).filter((set) => done.has(keyOf(set))).length;
}

/** Whether the athlete chooses the load of an exercise, because nothing that was noted tells of one. */
export function isByFeel(session: Session, exercise_id: string): boolean {
  return session.reasons.some((reason) => BY_FEEL.has(reason.rule) && reason.exercise_id === exercise_id);
}

/** The planner's rules that leave the load to the athlete. */
const BY_FEEL: ReadonlySet<string> = new Set([
  'progression.first',
  'progression.no_load',
  'progression.maximum.none',
] satisfies RuleId[]);

/** The target of a set as what was done. */
export function asPlanned({ exercise_id, place, planned }: WorkSet): SetEntry {
  const { reps, seconds, metres, load_kg, target_rpe } = planned;
  return { exercise_id, set: place, reps, seconds, metres, load_kg, rpe: target_rpe };
}

/** Kilograms lifted: reps times load, both sides of a one-sided exercise counted. */
export function lifted(
  performed: readonly Pick<PerformedSet, 'exercise_id' | 'reps' | 'load_kg'>[],
  unilateral: (exercise_id: string) => boolean,
): number {
  return performed.reduce(
    (sum, { exercise_id, reps, load_kg }) =>
      sum + (reps ?? 0) * (load_kg ?? 0) * (unilateral(exercise_id) ? 2 : 1),
    0,
  );
}
