// Days of the past in words.

import type { DayMark, DayRecord, PerformedSet, Units } from '../platform';
import { inText, load, number, unitsOf } from '../quantity';
import { amount, sessionTitle } from '../session';
import { m } from '../words';

const marks = {
  strength: m.history_mark_strength,
  endurance: m.history_mark_endurance,
  open: m.history_mark_open,
  missed: m.mark_missed,
  rest: m.mark_rest,
  planned: m.mark_planned,
  none: m.mark_none,
} satisfies Record<DayMark, () => string>;

export function markWord(mark: DayMark): string {
  return marks[mark]();
}

export function isDone({ mark }: Pick<DayRecord, 'mark'>): boolean {
  return mark === 'strength' || mark === 'endurance' || mark === 'open';
}

/** What the day's session is called; one that nobody planned has no title of its own. */
export function recordTitle({ session, performed }: DayRecord): string {
  if (session === null) return performed.length > 0 ? m.history_logged() : '';
  if (session.template === null && session.blocks.length === 0 && session.kind !== 'rest')
    return m.history_logged();
  return sessionTitle(session);
}

/** "5 × 102.5 kg, RPE 8", "20 min" */
export function setLine(set: PerformedSet, units: Units): string {
  const kg =
    set.load_kg === null || set.load_kg === 0
      ? ''
      : ` × ${inText(load(set.load_kg, unitsOf(set.exercise_id, units)))}`;
  const rpe = set.rpe === null ? '' : `, ${m.unit_rpe()} ${number(set.rpe)}`;
  return `${amount(set)}${kg}${rpe}`;
}
