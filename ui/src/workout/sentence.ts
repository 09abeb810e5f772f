// A set in words: read aloud, and as the last time is written.

import type { PerformedSet, Units } from '../platform';
import { amount, type WorkSet } from '../session';
import { inText, load, number, shownMass } from '../quantity';
import { m } from '../words';
import type { Entry } from './entry';

type About = { of: number; exercise: string; units: Units; entry: Entry; last: string | null };

/** "High-bar back squat, set 3 of 5: 102.5 kg, 5 reps, RPE 8, last time 100 × 5" */
export function setSentence({ place }: WorkSet, { of, exercise, units, entry, last }: About): string {
  const parts = [
    entry.load_kg === null ? null : inText(load(entry.load_kg, units)),
    entry.reps === null ? amount(entry) : m.reps_counted({ count: entry.reps }),
    entry.rpe === null ? null : m.rpe({ rpe: number(entry.rpe) }),
    last === null ? null : m.last_time({ last }),
  ];
  return m.set_sentence({ exercise, place, of, target: parts.filter((part) => part !== null).join(', ') });
}

/** "100 × 5", or "45 s"; null where nothing is known. */
export function lastLine(set: PerformedSet | undefined, units: Units): string | null {
  if (set === undefined) return null;
  const done = amount(set);
  return set.load_kg === null ? done : `${number(shownMass(set.load_kg, units))} × ${done}`;
}
