// What two devices wrote apart, in the athlete's words and units: what it is about, and both versions of it.

import { topics } from '../athlete/topics';
import { setLine } from '../history/wording';
import { names } from '../morning/measured';
import type { ConflictView, Exercises, PerformedSet, Settlement } from '../platform';
import { shortDay } from '../quantity';
import { exerciseName } from '../session';
import { capitalised, listed, m } from '../words';
import { metricOf, tellingFields, topicOf, worded, type Known } from './version';

/** Each value is a line. */
export type Version = { where: string; values: string[]; stands: boolean };
export type Choice = { label: string; settlement: Settlement | 'undo'; testid: string };
export type Told = { what: string; day: string; versions: Version[]; choices: Choice[] };

export function told(conflict: ConflictView, known: Known): Told {
  const day = conflict.training_day === null ? '' : shortDay(conflict.training_day);
  if (conflict.kind === 'same_set') return twice(conflict, known, day);
  const [here, elsewhere] = [m.sync_here(), conflict.device_name ?? m.sync_elsewhere()];
  const [lost, stands] = conflict.is_from_here ? [here, elsewhere] : [elsewhere, here];
  const telling = tellingFields(conflict);
  const side = (which: 'lost' | 'stands') =>
    telling.length === 0
      ? [m.sync_own_version()]
      : telling.map((field) => capitalised(worded(conflict, field.name, field[which], known)));
  return {
    what: whatOf(conflict, known),
    day,
    versions: [
      { where: lost, values: side('lost'), stands: false },
      { where: stands, values: side('stands'), stands: true },
    ],
    choices: conflict.is_from_here
      ? [
          { label: m.sync_use_mine(), settlement: 'undo', testid: 'use-mine' },
          { label: m.sync_keep_theirs(), settlement: { keep: 'stands' }, testid: 'keep-theirs' },
        ]
      : [
          { label: m.sync_use_theirs(), settlement: 'undo', testid: 'use-theirs' },
          { label: m.sync_keep_mine(), settlement: { keep: 'stands' }, testid: 'keep-mine' },
        ],
  };
}

function twice(conflict: ConflictView, known: Known, day: string): Told {
  const { units } = known.athlete;
  const [first] = conflict.sets;
  return {
    what: first ? setName(first.set, known.exercises) : m.sync_what_a_set(),
    day: m.sync_twice({ day }),
    versions: conflict.sets.map(({ set, is_from_here, device_name }) => ({
      where: is_from_here ? m.sync_here() : (device_name ?? m.sync_elsewhere()),
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

/** The other devices of a set that some of them logged; null for every other set. */
export function alsoLogged(set: PerformedSet, conflicts: readonly ConflictView[]): string | null {
  const conflict = conflicts.find(({ sets }) => sets.some((same) => same.set.set_id === set.set_id));
  if (conflict === undefined) return null;
  const others = conflict.sets.filter((same) => same.set.set_id !== set.set_id);
  const places = others.map(({ is_from_here, device_name }) => {
    if (is_from_here) return m.sync_twice_here();
    return device_name === null ? m.sync_twice_elsewhere() : m.sync_twice_on({ device: device_name });
  });
  return m.sync_also({ where: listed([...new Set(places)]) });
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
