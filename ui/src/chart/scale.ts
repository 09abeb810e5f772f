// Where days and values stand: the range of an axis, and the few places on it that are named.

import { number } from '../quantity';
import { locale } from '../words';
import type { Values } from './drawing';

const DAY_S = 86_400;
/** So much of their spread is left free above and below the values (design). */
const ROOM = 0.1;
/** From so many days on, the axis names months instead of days. */
const YEARS_DAYS = 500;

/** The instant by which a training day stands on an axis, in seconds. */
export function secondsOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`) / 1000;
}

/** The lowest and the highest value with some room, never below zero for what is not; one value stands in the middle. */
export function rangeOf(rows: readonly Values[]): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const values of rows) {
    for (const value of values) {
      if (value === null) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low > high) return [0, 1];
  const room = high > low ? (high - low) * ROOM : Math.abs(high) || 1;
  return [low < 0 ? low - room : Math.max(0, low - room), high + room];
}

/** Round values within a range, of which so many at most have room. */
export function marksOf(low: number, high: number, most: number): number[] {
  const least = (high - low) / Math.max(1, most);
  const ten = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 2.5, 5].find((times) => times * ten >= least) ?? 10) * ten;
  const first = Math.ceil(low / step);
  const count = Math.max(0, Math.floor(high / step) - first + 1);
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}

export const markLabel = (value: number) => number(value, 1);

/** Three to five days, evenly apart, in seconds. */
export function namedDays(start: number, end: number): number[] {
  const step = Math.max(1, Math.round((end - start) / 4 / DAY_S)) * DAY_S;
  return Array.from({ length: 4 }, (_, index) => start + step * (index + 0.25)).filter((at) => at < end);
}

export function dayLabel(seconds: number, span: number): string {
  const shape: Intl.DateTimeFormatOptions =
    span > YEARS_DAYS * DAY_S
      ? { month: 'short', year: 'numeric', timeZone: 'UTC' }
      : { day: 'numeric', month: 'short', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale(), shape).format(new Date(seconds * 1000));
}

/** The first and the last instant of an axis, which is never shorter than a day. */
export function spanOf(from: string, to: string): [start: number, end: number] {
  const start = secondsOf(from);
  return [start, Math.max(secondsOf(to), start + DAY_S)];
}
