// The figures of progress in words.

import type { LiftCourse, ProgressRange, ProgressView, Units } from '../platform';
import { inText, load, number, signed, shownMass, massUnit, span, type Figure } from '../quantity';
import { m } from '../words';

type Measure = LiftCourse['measure'];
export type Muscle = ProgressView['muscles'][number];

export const ranges = {
  month: m.progress_month,
  season: m.progress_season,
  year: m.progress_year,
  all: m.progress_all,
} satisfies Record<ProgressRange, () => string>;

export function muscleName({ muscle }: Muscle): string {
  return muscle === 'lats' ? m.group_back() : m[`muscle_${muscle}`]();
}

/** "in band", "1.5 short", "2 over" */
export function placeInBand({ off }: Muscle): string {
  if (off === 0) return m.progress_in_band();
  const sets = number(Math.abs(off));
  return off < 0 ? m.progress_short({ sets }) : m.progress_over({ sets });
}

export function isMass(measure: Measure): boolean {
  return measure === 'one_rep_max' || measure === 'load';
}

/** A value of the measure, as it is shown; a maximum to the half, since it is an estimate. */
export function measured(value: number, measure: Measure, units: Units): Figure {
  if (isMass(measure)) {
    const shown = shownMass(value, units);
    return { figure: number(Math.round(shown * 2) / 2, 1), unit: massUnit(units) };
  }
  if (measure === 'seconds') return { figure: span(value), unit: '' };
  return { figure: number(value), unit: m.unit_reps() };
}

/** "+9 kg in 12 weeks" */
export function changed(course: LiftCourse, range: ProgressRange, units: Units): string {
  if (course.change === null) return '';
  const value = isMass(course.measure) ? shownMass(course.change, units) : course.change;
  const unit = isMass(course.measure)
    ? massUnit(units)
    : course.measure === 'seconds'
      ? m.unit_seconds()
      : m.unit_reps();
  const change = inText({ figure: signed(Math.round(value * 2) / 2), unit });
  return m[`progress_change_${range}`]({ change });
}

/** "5 × 100 kg" */
export function bestLine(set: LiftCourse['best'][number], units: Units): string {
  const amount = set.reps === null ? span(set.seconds ?? 0) : number(set.reps);
  return set.load_kg === null ? amount : `${amount} × ${inText(load(set.load_kg, units))}`;
}
