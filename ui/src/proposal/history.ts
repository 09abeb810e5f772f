// What happened to the day, in few words.

import type { DayEvent } from '../platform';
import { m } from '../words';

export function eventWords({ kind }: DayEvent): string {
  return m[`event_${kind}`]();
}

/** "48 → 36 min", or nothing where as many minutes stand as stood. */
export function eventFigures({ difference }: DayEvent): string {
  if (difference === null || difference.minutes.before === difference.minutes.after) return '';
  const { before, after } = difference.minutes;
  return `${before} → ${m.quantity_minutes({ minutes: after })}`;
}
