// The units of single exercises, where they are others than those of the house. They are the athlete's, and every screen
// that shows a load asks here, so that none of them can forget.

import type { Athlete, Units } from '../platform';

let told: () => Athlete['exercise_units'] = () => null;

/** Where the athlete's own choices are read from, anew each time. */
export function ownUnitsFrom(source: () => Athlete['exercise_units']): void {
  told = source;
}

/** The units of an exercise; those of the house where it has none of its own. */
export function unitsOf(exercise_id: string, units: Units): Units {
  return told()?.find((own) => own.exercise_id === exercise_id)?.units ?? units;
}
