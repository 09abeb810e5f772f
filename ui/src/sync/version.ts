// A field's value in the athlete's words and units, as it was written here or on another device.

import { topics, type Topic } from '../athlete/topics';
import { figure } from '../morning/measured';
import type {
  Athlete,
  ConflictView,
  Exercises,
  Feel,
  Metric,
  PerformedSet,
  Status,
  Units,
} from '../platform';
import { distance, inText, load, number, span, unitsOf } from '../quantity';
import { m } from '../words';

/** What is known here of what a conflict only names. */
export type Known = {
  athlete: Athlete;
  exercises: Exercises;
  performed: readonly PerformedSet[];
};

/** Of longer texts only the beginning is shown (design). */
const LONGEST = 140;

/** The fields that tell what an athlete did; the others of these tables follow from them. */
const telling: Partial<Record<string, readonly string[]>> = {
  workout: ['status', 'session_rpe', 'feel', 'notes'],
  performed_set: ['reps', 'seconds', 'metres', 'load_kg', 'rpe'],
  biometric: ['value'],
  check_in: ['readiness', 'sleep_quality', 'stress', 'ill'],
};

/** What of a conflict is worth a line: at most one field that can only be said to be another. */
export function tellingFields({ table, fields }: ConflictView): ConflictView['fields'] {
  const names = telling[table];
  const told = names === undefined ? fields : fields.filter(({ name }) => names.includes(name));
  return told.length > 0 ? told : fields.slice(0, 1);
}

/** A field's value in words; what cannot be said in a line is "another version". */
export function worded({ table, key }: ConflictView, name: string, json: string, known: Known): string {
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
  if (name === 'ill') return `${m.ill()}: ${plain(value === true || value === 1)}`;
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

const feels: Partial<Record<string, () => string>> = {
  too_easy: m.feel_too_easy,
  right: m.feel_right,
  too_hard: m.feel_too_hard,
  pain: m.feel_pain,
} satisfies Record<Feel, () => string>;

function act(name: string, value: unknown): string {
  if (name === 'status') return statuses[String(value)]?.() ?? plain(value);
  if (name === 'feel') return feels[String(value)]?.() ?? plain(value);
  if (name === 'session_rpe' && typeof value === 'number') return `${m.unit_rpe()}\u00a0${number(value)}`;
  return plain(value);
}

/** The topic of the settings that a field of the athlete stands under. */
export const topicOf: Partial<Record<string, Topic>> = {
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

export function metricOf(key: string): Metric | null {
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
