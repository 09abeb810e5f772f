// Measured values in the athlete's words and units: typed, shown, and how old they are.

import type { MeasuredView, Metric, Units } from '../platform';
import {
  daysBetween,
  hours,
  kilograms,
  massUnit,
  number,
  shownMass,
  weekdayName,
  type Figure,
} from '../quantity';
import { m } from '../words';

const MINUTES_OF_AN_HOUR = 60;
const MINUTES_OF_A_DAY = 24 * MINUTES_OF_AN_HOUR;

export const names: Record<Metric, () => string> = {
  hrv_rmssd_ms: m.metric_hrv,
  sleep_minutes: m.metric_sleep,
  resting_hr_bpm: m.metric_resting_hr,
  body_mass_kg: m.metric_body_mass,
};

export function figure(metric: Metric, value: number, units: Units): Figure {
  switch (metric) {
    case 'hrv_rmssd_ms':
      return { figure: number(value, 1), unit: m.unit_ms() };
    case 'sleep_minutes':
      return { figure: hours(value), unit: m.unit_hours() };
    case 'resting_hr_bpm':
      return { figure: number(value, 1), unit: m.unit_bpm() };
    case 'body_mass_kg':
      return { figure: number(shownMass(value, units), 1), unit: massUnit(units) };
  }
}

/** A value as it stands in the field while it is being typed. */
export function typedText(metric: Metric, value: number, units: Units): string {
  return figure(metric, value, units).figure;
}

/** The value behind what was typed: decimals with comma or point, sleep as 6:50 or in hours; `null` is no value. */
export function valueOf(metric: Metric, text: string, units: Units): number | null {
  const clock = /^\s*(\d{1,2}):([0-5]\d)\s*$/.exec(text);
  if (metric === 'sleep_minutes' && clock) {
    return Number(clock[1]) * MINUTES_OF_AN_HOUR + Number(clock[2]);
  }
  if (!/^\s*\d+([.,]\d+)?\s*$/.test(text)) return null;
  const typed = Number(text.replace(',', '.'));
  if (metric === 'sleep_minutes') return Math.round(typed * MINUTES_OF_AN_HOUR);
  if (metric === 'body_mass_kg') return Math.round(kilograms(typed, units) * 100) / 100;
  return Math.round(typed * 10) / 10;
}

/** Where a value comes from and how old it is: "Garmin, 32 min ago". */
export function origin({ newest }: MeasuredView, today: string, now: Date): string {
  if (newest === null) return m.never_measured();
  const source = newest.source === 'manual' ? m.source_manual() : newest.source;
  const days = daysBetween(newest.training_day, today);
  if (!newest.counts) return m.last_value_too_old({ day: dayWord(newest.training_day, days) });
  return m.source_and_age({
    source,
    age: days === 0 ? age(newest.told_at, now) : dayWord(newest.training_day, days),
  });
}

function age(told: string | null, now: Date): string {
  const minutes = told === null ? Number.NaN : Math.round((now.getTime() - Date.parse(told)) / 60_000);
  if (Number.isNaN(minutes) || minutes >= MINUTES_OF_A_DAY) return m.age_today();
  if (minutes < 1) return m.age_now();
  if (minutes < MINUTES_OF_AN_HOUR) return m.age_minutes({ minutes: number(minutes) });
  return m.age_hours({ hours: number(Math.round(minutes / MINUTES_OF_AN_HOUR)) });
}

/** "yesterday", "Tuesday", "12 days ago" */
function dayWord(day: string, days: number): string {
  if (days === 1) return m.age_yesterday();
  return days < 7 ? weekdayName(day, 'long') : m.age_days({ days: number(days) });
}
