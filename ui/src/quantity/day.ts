// Training days in words. A day is a civil date; it is read at UTC noon so that no zone can move it.

import { locale, m } from '../words';

type Parts = { weekday: string; day: string; month: string };

/** "Thursday 26 November", "Donnerstag, 26. November" */
export function longDay(day: string): string {
  return m.day_long(parts(day, 'long'));
}

/** "Thu 26 Nov", "Do., 26. Nov." */
export function shortDay(day: string): string {
  return m.day_short(parts(day, 'short'));
}

/** "Fri 27", "Fr., 27." */
export function dayAndDate(day: string): string {
  return m.day_ahead(parts(day, 'short'));
}

/** "Mon", "Mo" */
export function weekdayName(day: string, length: 'short' | 'long' = 'short'): string {
  const name = new Intl.DateTimeFormat(locale(), { weekday: length, timeZone: 'UTC' }).format(noon(day));
  return name.replace(/\.$/, '');
}

/** "26" */
export function dateOf(day: string): string {
  return String(noon(day).getUTCDate());
}

/** Whole days from one training day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

/** The training day so many days later. */
export function plusDays(day: string, days: number): string {
  return new Date(noon(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

function parts(day: string, length: 'long' | 'short'): Parts {
  const month = new Intl.DateTimeFormat(locale(), { month: length, day: 'numeric', timeZone: 'UTC' })
    .formatToParts(noon(day))
    .find((part) => part.type === 'month');
  return { weekday: weekdayName(day, length), day: dateOf(day), month: month?.value ?? '' };
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
