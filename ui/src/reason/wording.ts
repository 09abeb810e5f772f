// A reason in the athlete's language.

import type { Reason, TodayView } from '../platform';
import { unitsOf } from '../quantity';
import { exerciseName } from '../session';
import { language, m } from '../words';
import { rules } from './rules';
import type { Rule, Worded } from './rule';

export type WordedReason = Omit<Worded, 'heading'> & { rule: string; heading: string | null };

const known: Partial<Record<string, Rule>> = rules;

export function worded(reason: Reason, view: TodayView): WordedReason {
  const exercise = reason.exercise_id ? exerciseName(view.exercises, reason.exercise_id) : '';
  const own = reason.exercise_id ? unitsOf(reason.exercise_id, view.athlete.units) : view.athlete.units;
  const words = known[reason.rule]?.(reason.numbers, { units: own, exercise });
  return { rule: reason.rule, heading: null, sentence: ownText(reason, view), ...words };
}

/** The planner's own text is English; who else makes sessions words them for the athlete. */
function ownText({ text }: Reason, { workout }: TodayView): string {
  return language() === 'en' || workout.source !== 'planner' ? text : m.reason_unworded();
}
