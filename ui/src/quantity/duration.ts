// Lengths of time.

import { m } from '../words';
import { number } from './number';

/** A rest as a timer shows it: 3:00, 0:45. */
export function timer(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What goes on for long: 18:42, 1:05:09. */
export function longTimer(seconds: number): string {
  if (seconds < 3600) return timer(seconds);
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600];
  return `${hours}:${timer(rest).padStart(5, '0')}`;
}

/** Minutes as hours: 3:44, 0:05. */
export function hours(minutes: number): string {
  return timer(Math.round(minutes));
}

/** How long a set is held or goes on: "30 s", "20 min". */
export function span(seconds: number): string {
  return seconds >= 120 && seconds % 30 === 0
    ? m.quantity_minutes({ minutes: number(seconds / 60) })
    : m.quantity_seconds({ seconds: number(seconds) });
}

/** A distance: "400 m", "2.5 km". */
export function distance(metres: number): string {
  return metres >= 1000
    ? m.quantity_kilometres({ kilometres: number(metres / 1000) })
    : m.quantity_metres({ metres: number(metres) });
}
