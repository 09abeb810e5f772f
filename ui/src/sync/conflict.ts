// What two devices wrote apart, in the athlete's words and units: what it is about, and both versions of it.

import { topics, type Topic } from '../athlete/topics';
import { setLine } from '../history/wording';
import { figure, names } from '../morning/measured';
import type {
  Athlete,
  ConflictView,
  Exercises,
  Metric,
  PerformedSet,
  Settlement,
  Status,
  Units,
} from '../platform';
import { distance, inText, load, number, shortDay, span, unitsOf } from '../quantity';
import { exerciseName } from '../session';
import { capitalised, m } from '../words';

/** What is known here of what a conflict only names. */
export type Known = {
  athlete: Athlete;
  exercises: Exercises;
  performed: readonly PerformedSet[];
};
/** Each value is a line. */
export type Version = { where: string; values: string[]; stands: boolean };
export type Choice = { label: string; settlement: Settlement | 'undo'; testid: string };
export type Told = { what: string; day: string; versions: Version[]; choices: Choice[] };

/** Of longer texts only the beginning is shown (design). */
const LONGEST = 140;

export function told(conflict: ConflictView, known: Known): Told {
  const day = conflict.training_day === null ? '' : shortDay(conflict.training_day);
  const theirs = conflict.device_name ?? m.sync_elsewhere();
  if (conflict.kind === 'same_set') return twice(conflict, known, { day, theirs });
  const side = (which: 'lost' | 'stands') =>
    conflict.fields.map((field) => capitalised(worded(conflict, field.name, field[which], known)));
  return {
    what: whatOf(conflict, known),
    day,
    versions: [
      { where: m.sync_here(), values: side('lost'), stands: false },
      { where: theirs, values: side('stands'), stands: true },
    ],
    choices: [
      { label: m.sync_use_mine(), settlement: 'undo', testid: 'use-mine' },
      { label: m.sync_keep_theirs(), settlement: { keep: 'stands' }, testid: 'keep-theirs' },
    ],
  };
}

function twice(conflict: ConflictView, known: Known, { day, theirs }: { day: string; theirs: string }): Told {
  const { units } = known.athlete;
  const [first] = conflict.sets;
  return {
    what: first ? setName(first.set, known.exercises) : m.sync_what_a_set(),
    day: m.sync_twice({ day }),
    versions: conflict.sets.map(({ set, is_from_here }) => ({
      where: is_from_here ? m.sync_here() : theirs,
      values: [setLine(set, units)],
      stands: false,
    })),
    choices: [
      { label: m.sync_twice_both(), settlement: { keep: 'both' }, testid: 'keep-both' },
      ...single(conflict.sets.map(({ set }) => ({ set_id: set.set_id, amount: setLine(set, units) }))),
    ],
  };
}

/** One choice a set; where they are all alike, it is no matter which one is kept. */
function single(sets: readonly { set_id: string; amount: string }[]): Choice[] {
  const differ = new Set(sets.map(({ amount }) => amount)).size > 1;
  return (differ ? sets : sets.slice(0, 1)).map(({ set_id, amount }, place) => ({
    label: differ ? m.sync_twice_only({ amount }) : m.sync_twice_one(),
    settlement: { keep: 'only', set_id },
    testid: `keep-only-${place + 1}`,
  }));
}

/** The other device of a set that two of them logged; null for every other set. */
export function alsoLogged(set: PerformedSet, conflicts: readonly ConflictView[]): string | null {
  const conflict = conflicts.find(({ sets }) => sets.some((same) => same.set.set_id === set.set_id));
  if (conflict === undefined) return null;
  const isFromHere = conflict.sets.some((same) => same.set.set_id === set.set_id && same.is_from_here);
  if (!isFromHere) return m.sync_also({ where: m.sync_twice_here() });
  const device = conflict.device_name;
  return m.sync_also({
    where: device === null ? m.sync_twice_elsewhere() : m.sync_twice_on({ device }),
  });
}

function whatOf({ table, key, fields }: ConflictView, { exercises, performed }: Known): string {
  switch (table) {
    case 'performed_set': {
      const set = performed.find(({ set_id }) => set_id === key);
      return set ? setName(set, exercises) : m.sync_what_a_set();
    }
    case 'biometric':
      return metricOf(key) === null ? m.sync_what_other() : names[metricOf(key) ?? 'body_mass_kg']();
    case 'athlete': {
      const topic = fields.length === 1 ? topicOf[fields[0]?.name ?? ''] : undefined;
      return topic ? topics[topic].title() : m.sync_what_athlete();
    }
    case 'workout':
      return m.sync_what_workout();
    case 'check_in':
      return m.sync_what_check_in();
    case 'day_change':
      return m.sync_what_day_change();
    default:
      return m.sync_what_other();
  }
}

function setName(set: PerformedSet, exercises: Exercises): string {
  const exercise = exerciseName(exercises, set.exercise_id);
  return exercise === '' ? m.sync_what_a_set() : m.sync_what_set({ exercise, set: set.set });
}

/** A field's value in words; what cannot be said in a line is "another version". */
function worded({ table, key }: ConflictView, name: string, json: string, known: Known): string {
  const value = parsed(json);
  if (value === undefined) return m.sync_own_version();
  const isEmpty = value === null || value === '';
  switch (table) {
    case 'performed_set':
      return isEmpty ? m.sync_nothing() : setPart(name, value, unitsOfSet(key, known));
    case 'biometric': {
      const metric = metricOf(key);
      return metric !== null && typeof value === 'number'
        ? inText(figure(metric, value, known.athlete.units))
        : plain(value);
    }
    case 'check_in':
      return isEmpty ? m.sync_nothing() : answer(name, value);
    case 'workout':
      return isEmpty ? m.sync_nothing() : act(name, value);
    case 'athlete':
      return topicWords(name, json, known.athlete) ?? plain(value);
    default:
      return plain(value);
  }
}

function setPart(name: string, value: unknown, units: Units): string {
  if (typeof value !== 'number') return plain(value);
  switch (name) {
    case 'load_kg':
      return inText(load(value, units));
    case 'reps':
      return inText({ figure: number(value), unit: m.unit_reps() });
    case 'seconds':
      return span(value);
    case 'metres':
      return distance(value);
    case 'rpe':
      return `${m.unit_rpe()}\u00a0${number(value)}`;
    default:
      return number(value);
  }
}

function answer(name: string, value: unknown): string {
  const asked = answers[name];
  if (asked !== undefined && typeof value === 'number') return `${asked()}\u00a0${number(value)}`;
  if (name === 'ill') return `${m.ill()}: ${plain(value)}`;
  return plain(value);
}

const answers: Partial<Record<string, () => string>> = {
  readiness: m.ready_to_train,
  sleep_quality: m.slept,
  stress: m.stress,
};

const statuses: Partial<Record<string, () => string>> = {
  planned: m.mark_planned,
  started: m.history_mark_open,
  finished: m.mark_done,
  skipped: m.skipped,
} satisfies Record<Status, () => string>;

function act(name: string, value: unknown): string {
  if (name === 'status') return statuses[String(value)]?.() ?? plain(value);
  if (name === 'session_rpe' && typeof value === 'number') return `${m.unit_rpe()}\u00a0${number(value)}`;
  return plain(value);
}

/** The topic of the settings that a field of the athlete stands under. */
const topicOf: Partial<Record<string, Topic>> = {
  goals: 'goal',
  availability: 'time',
  equipment: 'equipment',
  experience: 'experience',
  limitations: 'limits',
  birth_year: 'about',
  units: 'about',
  screening: 'health',
};

/** What the settings would say of the topic with this value in it. */
function topicWords(name: string, json: string, athlete: Athlete): string | null {
  const topic = topicOf[name];
  if (topic === undefined) return null;
  try {
    return topics[topic].told({ ...athlete, [name]: JSON.parse(json) });
  } catch {
    // A newer version may write what this one cannot say.
    return null;
  }
}

function plain(value: unknown): string {
  if (value === null || value === '') return m.sync_nothing();
  if (typeof value === 'boolean') return value ? m.yes() : m.no();
  if (typeof value === 'number') return number(value);
  if (typeof value !== 'string') return m.sync_own_version();
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}

function metricOf(key: string): Metric | null {
  const named = key.split('/')[1] ?? '';
  return metrics.find((metric) => metric === named) ?? null;
}

const metrics: readonly Metric[] = ['hrv_rmssd_ms', 'sleep_minutes', 'resting_hr_bpm', 'body_mass_kg'];

function unitsOfSet(key: string, { athlete, performed }: Known): Units {
  const set = performed.find(({ set_id }) => set_id === key);
  return set ? unitsOf(set.exercise_id, athlete.units) : athlete.units;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
