// A session by name: its title, what it is about, how hard it feels.

import type { Exercises, Session, TemplateId } from '../platform';
import { number } from '../quantity';
import { capitalised, language, listed, m } from '../words';

/** Every template of the planner; a session without one keeps the title it came with. */
const titles = {
  'full_body.a': m.title_full_body_a,
  'full_body.a_adapted': m.title_full_body_adapted,
  'full_body.b': m.title_full_body_b,
  'full_body.b_adapted': m.title_full_body_adapted,
  'full_body.c': m.title_full_body_c,
  'full_body.c_adapted': m.title_full_body_adapted,
  'upper.a': m.title_upper_a,
  'upper.a_adapted': m.title_upper_adapted,
  'upper.b': m.title_upper_b,
  'upper.b_adapted': m.title_upper_adapted,
  'lower.a': m.title_lower_a,
  'lower.a_adapted': m.title_lower_adapted,
  'lower.b': m.title_lower_b,
  'lower.b_adapted': m.title_lower_adapted,
  push: m.title_push,
  push_adapted: m.title_push_adapted,
  pull: m.title_pull,
  pull_adapted: m.title_pull_adapted,
  legs: m.title_legs,
  legs_adapted: m.title_legs_adapted,
  'run.walk_run': m.title_run_walk_run,
  'run.recovery': m.title_run_recovery,
  'run.easy': m.title_run_easy,
  'run.long': m.title_run_long,
  'run.tempo': m.title_run_tempo,
  'run.intervals': m.title_run_intervals,
  'ride.recovery': m.title_ride_recovery,
  'ride.easy': m.title_ride_easy,
  'ride.long': m.title_ride_long,
  'ride.tempo': m.title_ride_tempo,
  'ride.intervals': m.title_ride_intervals,
  'row.recovery': m.title_row_recovery,
  'row.easy': m.title_row_easy,
  'row.long': m.title_row_long,
  'row.tempo': m.title_row_tempo,
  'row.intervals': m.title_row_intervals,
  'walk.recovery': m.title_walk_recovery,
  'walk.easy': m.title_walk_easy,
  'walk.long': m.title_walk_long,
  recovery: m.title_recovery,
  rest: m.title_rest,
} satisfies Record<TemplateId, () => string>;

const known: Partial<Record<string, () => string>> = titles;

/** As many muscles as a line can name. */
const FOCUS_NAMED = 3;

export function sessionTitle({ template, title }: Pick<Session, 'template' | 'title'>): string {
  if (template === null) return title;
  return known[template]?.() ?? (language() === 'en' ? title : m.title_unknown());
}

/** "Hard", or nothing where no effort is asked for. */
export function effortOf(rpe: number | null): string {
  return rpe === null ? '' : effortWord(rpe);
}

/** "Quads and glutes", or nothing where it is about none. */
export function focusOf(muscles: Session['focus'], most = FOCUS_NAMED): string {
  const named = muscles.slice(0, most).map((muscle) => m[`muscle_${muscle}`]());
  return named.length === 0 ? '' : capitalised(listed(named));
}

/** "Easier week", "Quads and glutes", "Hard, RPE 8" */
export function focusAndEffort(session: Session): string[] {
  return [phaseOf(session.phase), focusOf(session.focus), effort(session.target_rpe)].filter(
    (part) => part !== '',
  );
}

/** "Easier week", or nothing while the athlete builds. */
export function phaseOf(phase: Session['phase']): string {
  return phase === 'build' ? '' : m[`phase_${phase}`]();
}

export function exerciseName(exercises: Exercises, exercise_id: string): string {
  const card = exercises[exercise_id];
  if (card === undefined) return '';
  return language() === 'de' ? card.name_de : card.name;
}

export function isUnilateral(exercises: Exercises, exercise_id: string): boolean {
  return exercises[exercise_id]?.unilateral ?? false;
}

function effort(rpe: number | null): string {
  if (rpe === null) return '';
  return m.effort_rpe({ effort: effortWord(rpe), rpe: number(rpe) });
}

/** The words of the CR-10 scale (Foster 2001), coarsened. */
function effortWord(rpe: number): string {
  if (rpe < 4) return m.effort_easy();
  if (rpe < 7) return m.effort_moderate();
  if (rpe < 8.5) return m.effort_hard();
  if (rpe < 10) return m.effort_very_hard();
  return m.effort_maximal();
}
