// What is to be done, as one line: "5 × 5", "3 × 10 each", "3 × 8–10", "20 min", "Easy, below 152 bpm".

import type { PlannedSet, Units } from '../platform';
import { distance, inText, load, massUnit, number, shownMass, span } from '../quantity';
import { capitalised, m } from '../words';

/** The amount of one set: its reps, its seconds or its metres. */
export function amount({ reps, seconds, metres }: Pick<PlannedSet, 'reps' | 'seconds' | 'metres'>): string {
  if (reps !== null) return number(reps);
  if (seconds !== null) return span(seconds);
  if (metres !== null) return distance(metres);
  return '–';
}

/** The sets that count, or the preparing ones where none does. */
export function counted(sets: readonly PlannedSet[]): PlannedSet[] {
  const work = sets.filter((set) => set.kind === 'work');
  return work.length > 0 ? work : [...sets];
}

export function setsLine(sets: readonly PlannedSet[], unilateral: boolean): string {
  const work = counted(sets);
  const amounts = rangeOf(work);
  const line =
    work.length === 1 && work[0]?.reps === null ? amounts : `${work.length}\u00a0×\u00a0${amounts}`;
  return unilateral ? m.sets_each_side({ sets: line }) : line;
}

/** The load of the sets, or null where the body or the athlete decides. */
export function loadLine(sets: readonly PlannedSet[], units: Units): string | null {
  const loads = counted(sets).flatMap(({ load_kg }) => load_kg ?? []);
  const [least, most] = [Math.min(...loads), Math.max(...loads)];
  if (loads.length === 0) return null;
  if (least === most) return inText(load(least, units));
  const range = `${number(shownMass(least, units))}–${number(shownMass(most, units))}`;
  return inText({ figure: range, unit: massUnit(units) });
}

/** The hardest target among the sets. */
export function targetRpe(sets: readonly PlannedSet[]): number | null {
  const targets = counted(sets).flatMap(({ target_rpe }) => target_rpe ?? []);
  return targets.length === 0 ? null : Math.max(...targets);
}

/** The longest rest between the sets, in seconds. */
export function restOf(sets: readonly PlannedSet[]): number {
  return Math.max(0, ...counted(sets).map(({ rest_s }) => rest_s));
}

/** How endurance work is done: "Hard, below 178 bpm, 2 min easy between". Nothing for other work. */
export function paceLine(sets: readonly PlannedSet[]): string {
  const work = counted(sets);
  const [first] = work;
  if (first === undefined || first.zone === null) return '';
  const parts = [zoneWord(first.zone), pulseLine(work), work.length > 1 ? between(first) : ''];
  return capitalised(parts.filter((part) => part !== '').join(', '));
}

/** Where the heart stays: "below 152 bpm", or nothing where no ceiling is set. */
export function pulseLine(sets: readonly PlannedSet[]): string {
  const bpm = counted(sets)[0]?.max_hr_bpm ?? null;
  return bpm === null ? '' : m.pulse_below({ bpm: number(bpm) });
}

/** Between hard repeats one goes on easily; between easy ones one walks. */
function between({ zone, rest_s }: PlannedSet): string {
  if (rest_s === 0) return '';
  return zone === 1 ? m.walk_between({ time: span(rest_s) }) : m.easy_between({ time: span(rest_s) });
}

/** The three zones after Seiler. */
function zoneWord(zone: number): string {
  if (zone < 2) return m.zone_low();
  return zone < 3 ? m.zone_threshold() : m.zone_high();
}

function rangeOf(sets: readonly PlannedSet[]): string {
  const reps = sets.flatMap(({ reps }) => reps ?? []);
  if (reps.length === sets.length && reps.length > 0) {
    const [least, most] = [Math.min(...reps), Math.max(...reps)];
    return least === most ? number(least) : `${number(least)}–${number(most)}`;
  }
  return sets[0] ? amount(sets[0]) : '–';
}
