// The difference of two sessions as rows: what it is about, before, and after.

import type { ExerciseDose, Exercises, SessionDifference, Units } from '../platform';
import { distance, inText, load, number, span, unitsOf } from '../quantity';
import { exerciseName, isUnilateral } from '../session';
import { m } from '../words';

export type Row = { label: string; before: string; after: string };

type Changed = SessionDifference['exercises'][number];
type About = { exercises: Exercises; units: Units };

export function rows(difference: SessionDifference, about: About): Row[] {
  const { target_rpe, load_au, exercises } = difference;
  const effort = row(m.row_effort(), rpe(target_rpe.before), rpe(target_rpe.after));
  const load_row = row(m.row_load_au(), number(load_au.before), number(load_au.after));
  // Where the effort of the whole differs, that of each exercise follows from it.
  const eachEffort = !differs(effort);
  return [
    ...exercises.flatMap((changed) => rowsOfExercise(changed, eachEffort, about)),
    ...[effort, load_row].filter(differs),
  ];
}

/** What differs of one exercise; the sets alone need no more than its name. */
function rowsOfExercise(
  { exercise_id, before, after }: Changed,
  eachEffort: boolean,
  { exercises, units }: About,
): Row[] {
  const exercise = exerciseName(exercises, exercise_id);
  const each = isUnilateral(exercises, exercise_id);
  const own = unitsOf(exercise_id, units);
  const sets = row(m.row_sets({ exercise }), work(before, each), work(after, each));
  // What is new or falls away is told by its sets.
  if (before === null || after === null) return [{ ...sets, label: exercise }];
  const others = [
    row(m.row_load({ exercise }), mass(before, own), mass(after, own)),
    ...(eachEffort
      ? [row(m.row_exercise_effort({ exercise }), rpe(before.target_rpe), rpe(after.target_rpe))]
      : []),
  ].filter(differs);
  if (!differs(sets)) return others;
  return others.length === 0 ? [{ ...sets, label: exercise }] : [sets, ...others];
}

function row(label: string, before: string, after: string): Row {
  return { label, before, after };
}

function differs({ before, after }: Row): boolean {
  return before !== after;
}

function work(dose: ExerciseDose | null, each: boolean): string {
  if (dose === null) return m.row_none();
  const { work_sets, reps, seconds, metres } = dose;
  const amount =
    reps !== null
      ? number(reps)
      : seconds !== null
        ? span(Math.round(seconds / work_sets))
        : metres !== null
          ? distance(Math.round(metres / work_sets))
          : '–';
  const line = work_sets === 1 && reps === null ? amount : `${work_sets}\u00a0×\u00a0${amount}`;
  return each ? m.sets_each_side({ sets: line }) : line;
}

function mass(dose: ExerciseDose | null, units: Units): string {
  return dose === null || dose.load_kg === null ? '–' : inText(load(dose.load_kg, units));
}

function rpe(value: number | null): string {
  return value === null ? '–' : m.rpe({ rpe: number(value) });
}
