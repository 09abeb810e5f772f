// What may be asked of a day. A session that was started, finished or skipped can no longer be asked anything.

import type { Equipment, PlanChange, PlanDay } from '../platform';

/** Asks that need no more than a tap, and asks that need an answer first. */
export type Ask =
  | { ask: 'shorter'; minutes: number }
  | { ask: 'equipment' }
  | { ask: 'move' }
  | { ask: 'pin' | 'unpin' }
  | { ask: 'easier' | 'rest' | 'train' | 'clear'; change: PlanChange };

/** The least that can be asked for, and the step (minutes; design). */
export const MINUTES = { min: 10, step: 5 };
/** What part of its minutes a shorter session has at first (design). */
const SHORTER = 0.72;

export function asksOf(day: PlanDay): Ask[] {
  const { training_day, kind, pinned, wish, status } = day;
  if (status !== 'planned') return [];
  if (pinned) return [{ ask: 'unpin' }];
  const clear: Ask[] = wish === null ? [] : [{ ask: 'clear', change: { change: 'clear', training_day } }];
  if (kind === 'rest') {
    return [{ ask: 'train', change: { change: 'train', training_day } }, { ask: 'move' }, ...clear];
  }
  const shorter: Ask[] =
    day.minutes > MINUTES.min ? [{ ask: 'shorter', minutes: shorterThan(day.minutes) }] : [];
  return [
    ...shorter,
    { ask: 'easier', change: { change: 'easier', training_day } },
    { ask: 'equipment' },
    { ask: 'rest', change: { change: 'rest', training_day } },
    { ask: 'move' },
    { ask: 'pin' },
    ...clear,
  ];
}

/** A shorter session to begin with, in whole steps. */
export function shorterThan(minutes: number): number {
  const steps = Math.round((minutes * SHORTER) / MINUTES.step) * MINUTES.step;
  return Math.max(MINUTES.min, Math.min(steps, minutes - 1));
}

/** A session goes to a day of rest, and changes places with another session. */
export function moved(from: PlanDay, to: PlanDay): PlanChange {
  const resting = [from, to].filter(({ kind }) => kind === 'rest').length;
  if (resting !== 1) return { change: 'swap', one: from.training_day, other: to.training_day };
  const [giver, taker] = from.kind === 'rest' ? [to, from] : [from, to];
  return { change: 'move', from: giver.training_day, to: taker.training_day };
}

/** Days that may give or take a session, beside the one itself. */
export function partners(day: PlanDay, days: readonly PlanDay[]): PlanDay[] {
  return days.filter(
    ({ training_day, kind }) =>
      training_day !== day.training_day && !(day.kind === 'rest' && kind === 'rest'),
  );
}

export function equipped(training_day: string, equipment: Equipment[]): PlanChange {
  return { change: 'equipment', training_day, equipment };
}
