// A set read aloud.

import type { Units } from '../platform';
import { amount, type WorkSet } from '../session';
import { inText, load, number } from '../quantity';
import { m } from '../words';

type About = { of: number; exercise: string; units: Units };

/** "High-bar back squat, set 3 of 5: 102.5 kg, 5 reps, RPE 8" */
export function setSentence({ place, planned }: WorkSet, { of, exercise, units }: About): string {
  const parts = [
    planned.load_kg === null ? null : inText(load(planned.load_kg, units)),
    planned.reps === null ? amount(planned) : m.reps_counted({ count: planned.reps }),
    planned.target_rpe === null ? null : m.rpe({ rpe: number(planned.target_rpe) }),
  ];
  return m.set_sentence({ exercise, place, of, target: parts.filter((part) => part !== null).join(', ') });
}
