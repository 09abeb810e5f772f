// A session in time: when each of its sets begins, how long it takes and how hard it is.
//
// The times of single sets are estimates; they are stretched so that the last one ends with the session's own minutes.

import type { Exercises, PlannedSet, Session } from '../platform';
import { course, isUnilateral, keyOf, type CourseSet, type SetKey } from '../session';

export type Moment = {
  start_s: number;
  length_s: number;
  /** From 0, nothing, to 1, everything. */
  effort: number;
  shape: 'set' | 'span';
  counts: boolean;
  letter: string | null;
  /** Of a work set. */
  key: SetKey | null;
};

/** Seconds for one repetition, lowering and lifting (design). */
const SECONDS_PER_REP = 4;
/** A brisk walking pace, for distances whose time nobody planned (design). */
const METRES_PER_SECOND = 2;
/** From this length on a set is drawn as wide as it lasts (design). */
const SPAN_S = 120;

const LIGHT_EFFORT = 0.17;

export function timeline(session: Session, exercises: Exercises): Moment[] {
  const sets = course(session);
  let clock_s = 0;
  const moments = sets.map((set, index): Moment => {
    const length_s = seconds(set.planned, isUnilateral(exercises, set.exercise_id));
    const moment = drawn(set, clock_s, length_s, warmUpShare(sets, index));
    clock_s += length_s + set.planned.rest_s;
    return moment;
  });
  return stretched(joined(moments), session.minutes * 60);
}

function drawn(set: CourseSet, start_s: number, length_s: number, share: number): Moment {
  const light = set.kind === 'warm_up' || set.kind === 'cool_down';
  const counts = set.planned.kind === 'work' && !light;
  return {
    start_s,
    length_s: light ? length_s + set.planned.rest_s : length_s,
    effort: light ? LIGHT_EFFORT : counts ? heightOf(set.planned.target_rpe) : share * heightOf(null),
    shape: light || length_s >= SPAN_S ? 'span' : 'set',
    counts,
    letter: set.letter,
    key: set.place === null ? null : keyOf({ exercise_id: set.exercise_id, place: set.place }),
  };
}

/** Effort as height: RPE 10 is full, and half a point must still be seen. Where no effort is asked for, 8 stands. */
function heightOf(rpe: number | null): number {
  return Math.max(0.22, 1 - (10 - (rpe ?? 8)) * 0.15);
}

/** How far a warm-up set has come towards its exercise's work: by load, or else by its turn. */
function warmUpShare(sets: readonly CourseSet[], index: number): number {
  const set = sets[index];
  if (set === undefined) return 0;
  const same = sets.filter(
    ({ exercise_id, block }) => exercise_id === set.exercise_id && block === set.block,
  );
  const heaviest = Math.max(0, ...same.map(({ planned }) => planned.load_kg ?? 0));
  if (heaviest > 0 && set.planned.load_kg !== null) return set.planned.load_kg / heaviest;
  const warmUps = same.filter(({ planned }) => planned.kind === 'warm_up');
  return (warmUps.indexOf(set) + 1) / (warmUps.length + 1);
}

function seconds({ reps, seconds, metres }: PlannedSet, unilateral: boolean): number {
  const sides = unilateral ? 2 : 1;
  if (seconds !== null) return seconds * sides;
  if (reps !== null) return reps * SECONDS_PER_REP * sides;
  return (metres ?? 0) / METRES_PER_SECOND;
}

/** Light spans that follow each other are one. */
function joined(moments: readonly Moment[]): Moment[] {
  return moments.reduce<Moment[]>((sofar, moment) => {
    const last = sofar.at(-1);
    if (!last || !isLight(last) || !isLight(moment)) return [...sofar, moment];
    const end_s = moment.start_s + moment.length_s;
    return [...sofar.slice(0, -1), { ...last, length_s: end_s - last.start_s }];
  }, []);
}

function isLight({ shape, counts }: Moment): boolean {
  return shape === 'span' && !counts;
}

function stretched(moments: readonly Moment[], total_s: number): Moment[] {
  const end_s = Math.max(0, ...moments.map(({ start_s, length_s }) => start_s + length_s));
  const factor = end_s > 0 && total_s > 0 ? total_s / end_s : 1;
  return moments.map((moment) => ({
    ...moment,
    start_s: moment.start_s * factor,
    length_s: moment.length_s * factor,
  }));
}
