// A best set in words.

import type { BestEver, Units } from '../platform';
import { inText, load } from '../quantity';
import { amount } from '../session';
import { m } from '../words';

/** "102.5 kg × 5, estimated maximum 126 kg", "14", "45 s" */
export function bestLine({ load_kg, reps, seconds, e1rm_kg }: BestEver['now'], units: Units): string {
  const done = amount({ reps, seconds, metres: null });
  const set = load_kg === null ? done : `${inText(load(load_kg, units))} × ${done}`;
  if (e1rm_kg === null) return set;
  return m.best_maximum({ set, max: inText(load(Math.round(e1rm_kg), units)) });
}
