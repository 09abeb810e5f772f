// A session by name: its title, what it is about, how hard it feels.

import type { Exercises, Session } from '../platform';
import { number } from '../quantity';
import { capitalised, language, listed, m } from '../words';

/** The templates that the catalogue words; another one keeps the title it came with. */
const titles: Record<string, () => string> = {
  'full_body.a': m.title_full_body_a,
  'full_body.b': m.title_full_body_b,
  'full_body.c': m.title_full_body_c,
  'full_body.a_adapted': m.title_full_body_adapted,
  'full_body.b_adapted': m.title_full_body_adapted,
  'full_body.c_adapted': m.title_full_body_adapted,
  recovery: m.title_recovery,
  rest: m.title_rest,
};

/** As many muscles as a line can name. */
const FOCUS_NAMED = 3;

export function sessionTitle({ template, title }: Pick<Session, 'template' | 'title'>): string {
  return titles[template ?? '']?.() ?? title;
}

/** "Hard", or nothing where no effort is asked for. */
export function effortOf(rpe: number | null): string {
  return rpe === null ? '' : effortWord(rpe);
}

/** "Quads and glutes", or nothing where it is about none. */
export function focusOf(muscles: Session['focus']): string {
  const named = muscles.slice(0, FOCUS_NAMED).map((muscle) => m[`muscle_${muscle}`]());
  return named.length === 0 ? '' : capitalised(listed(named));
}

/** "Quads and glutes", "Hard, RPE 8" */
export function focusAndEffort(session: Session): string[] {
  return [focusOf(session.focus), effort(session.target_rpe)].filter((part) => part !== '');
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
