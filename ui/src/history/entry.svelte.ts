// Sets as they are typed, and what the engine is told of them.

import type { CatalogueEntry, DayRecord, PastEntry, PerformedSet, SetEntry, Units } from '../platform';
import { kilograms, number, shownMass, typedNumber, unitsOf } from '../quantity';
import { asPlanned, workSets } from '../session';

/** The columns that an exercise's sets are typed in. */
export type Counted = Pick<CatalogueEntry, 'is_timed' | 'is_loaded' | 'is_endurance'>;

export class TypedSet {
  reps = $state('');
  seconds = $state('');
  metres = $state('');
  load = $state('');
  rpe = $state('');

  constructor(units: Units, set?: Partial<SetEntry>) {
    const text = (value: number | null | undefined) =>
      value === null || value === undefined ? '' : number(value).replaceAll(/[\s.](?=\d{3})/g, '');
    this.reps = text(set?.reps);
    this.seconds = text(set?.seconds);
    this.metres = text(set?.metres);
    this.load = text(typeof set?.load_kg === 'number' ? shownMass(set.load_kg, units) : null);
    this.rpe = text(set?.rpe);
  }

  /** The set as it is told, or null while it cannot be. An untouched load keeps its exact kilograms. */
  told(exercise_id: string, place: number, units: Units, before?: SetEntry): SetEntry | null {
    const [reps, seconds, metres, load, rpe] = [
      this.reps,
      this.seconds,
      this.metres,
      this.load,
      this.rpe,
    ].map(typedNumber);
    const all = [reps, seconds, metres, load, rpe];
    if (all.some((value) => Number.isNaN(value))) return null;
    const whole = [reps, seconds, metres].every((value) => value === null || Number.isInteger(value));
    if (!whole || (reps ?? seconds ?? metres ?? null) === null || (rpe ?? 0) > 10) return null;
    const kept = before?.load_kg ?? null;
    const same = kept !== null && load === shownMass(kept, units);
    return {
      exercise_id,
      set: place,
      reps: reps ?? null,
      seconds: seconds ?? null,
      metres: metres ?? null,
      load_kg: same ? kept : load === null || load === undefined ? null : kilograms(load, units),
      rpe: rpe ?? null,
    };
  }
}

export type TypedLift = { exercise_id: string; name: string; counted: Counted; sets: TypedSet[] };

/** What is told of a day that has passed: its minutes, its effort, a note, and sets by exercise. */
export class PastDraft {
  day = $state('');
  minutes = $state('');
  rpe = $state('');
  notes = $state('');
  lifts = $state<TypedLift[]>([]);
  units: Units;

  constructor(day: string, record: DayRecord | null, units: Units) {
    this.units = units;
    this.day = day;
    this.minutes = String(record?.minutes ?? 45);
    this.rpe = record?.session_rpe == null ? '' : number(record.session_rpe);
    this.notes = record?.notes ?? '';
  }

  add(entry: CatalogueEntry, name: string): void {
    const there = this.lifts.find(({ exercise_id }) => exercise_id === entry.exercise_id);
    if (there) this.another(there);
    else {
      const sets = [new TypedSet(unitsOf(entry.exercise_id, this.units))];
      this.lifts.push({ exercise_id: entry.exercise_id, name, counted: entry, sets });
    }
  }

  /** One more set, like the last. */
  another(lift: TypedLift): void {
    const units = unitsOf(lift.exercise_id, this.units);
    const last = lift.sets.at(-1)?.told(lift.exercise_id, 1, units);
    lift.sets.push(new TypedSet(units, last ?? undefined));
  }

  drop(lift: TypedLift, index: number): void {
    lift.sets.splice(index, 1);
    if (lift.sets.length === 0) this.lifts = this.lifts.filter((each) => each !== lift);
  }

  /** Every work set that was planned, as if it had been done so. */
  asPlanned(record: DayRecord, known: (id: string) => { name: string; counted: Counted } | null): void {
    if (record.session === null) return;
    const lifts = new Map<string, TypedLift>();
    for (const set of workSets(record.session)) {
      const exercise = known(set.exercise_id);
      if (exercise === null) continue;
      const lift = lifts.get(set.exercise_id) ?? { exercise_id: set.exercise_id, ...exercise, sets: [] };
      lift.sets.push(new TypedSet(unitsOf(set.exercise_id, this.units), asPlanned(set)));
      lifts.set(set.exercise_id, lift);
    }
    this.lifts = [...lifts.values()];
  }

  /** What the engine is told, or null while a number is none. `before` are the sets that are there already. */
  told(before: readonly PerformedSet[]): PastEntry | null {
    const [minutes, rpe] = [typedNumber(this.minutes), typedNumber(this.rpe)];
    if (minutes === null || !Number.isInteger(minutes) || minutes < 1 || minutes > 600) return null;
    if (rpe !== null && !(rpe <= 10)) return null;
    const sets = this.lifts.flatMap((lift) => {
      const first = before.filter(({ exercise_id }) => exercise_id === lift.exercise_id).length;
      const units = unitsOf(lift.exercise_id, this.units);
      return lift.sets.map((set, index) => set.told(lift.exercise_id, first + index + 1, units));
    });
    const all = sets.filter((set) => set !== null);
    if (all.length < sets.length) return null;
    return { minutes, session_rpe: rpe, notes: this.notes.trim() === '' ? null : this.notes, sets: all };
  }
}
