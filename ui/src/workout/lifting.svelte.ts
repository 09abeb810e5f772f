// The workout that is under way: its sets, the one at hand, the rest that runs, and what was changed.
//
// A set is painted as done only after it has been stored, and a rest is what the store's deadline says.

import { SvelteMap } from 'svelte/reactivity';

import {
  failureOf,
  type Amendment,
  type Failure,
  type Incoming,
  type PerformedSet,
  type Platform,
  type RestChange,
  type WorkoutScreen,
} from '../platform';
import { doneSets, keyOf, nextSet, workSets, type SetKey, type WorkSet } from '../session';
import { entryOf, type Entry } from './entry';
import { groups, type Group } from './grouping';

export type Logging = { kind: 'saving' } | { kind: 'failed'; failure: Failure };
type Doing = { kind: 'idle' } | { kind: 'running' } | { kind: 'failed'; failure: Failure };

/** A second press that comes sooner was meant for the button that stood there before. */
const DOUBLE_PRESS_MS = 500;

export class Lifting {
  screen = $state.raw<WorkoutScreen | null>(null);
  /** Why the workout could not be read. */
  failure = $state.raw<Failure | null>(null);
  doing = $state.raw<Doing>({ kind: 'idle' });
  under_way = new SvelteMap<SetKey, Logging>();
  /** What was stepped or typed, by set. */
  entries = new SvelteMap<SetKey, Entry>();
  /** The set that was picked; else the next one is at hand. */
  picked = $state<SetKey | null>(null);

  #platform: Platform;
  #loggedAt = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  sets: WorkSet[] = $derived(this.screen ? workSets(this.screen.workout.session) : []);
  groups: Group[] = $derived(this.screen ? groups(this.screen.workout.session) : []);
  done: Map<SetKey, PerformedSet> = $derived(doneSets(this.screen?.workout.performed ?? []));
  next: WorkSet | null = $derived(
    this.screen ? nextSet(this.screen.workout.session, this.screen.workout.performed) : null,
  );
  /** The set at hand. */
  current: WorkSet | null = $derived(
    this.sets.find((set) => keyOf(set) === this.picked) ?? this.next ?? this.sets.at(-1) ?? null,
  );
  /** The exercise at hand, or the superset. */
  group: Group | null = $derived(
    this.groups.find(({ sets }) => sets.some((set) => this.current && keyOf(set) === keyOf(this.current))) ??
      this.groups[0] ??
      null,
  );
  progress = $derived({
    done: new Set(this.done.keys()),
    next: this.current === null ? null : keyOf(this.current),
  });

  get trainingDay(): string {
    return this.screen?.workout.training_day ?? '';
  }

  async open(trainingDay: string): Promise<void> {
    if (this.trainingDay !== trainingDay) this.#forget();
    try {
      this.screen = await this.#platform.workout(trainingDay);
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return;
    }
    // Asked anew, so that somebody waits for its end after a restart too.
    if (this.screen.rest) await this.readRest();
  }

  /** Reads again whenever today is another, as after a set of another device, until the answer is called. */
  follow(): () => void {
    return this.#platform.onTodayChanged(() => void this.#again());
  }

  async #again(): Promise<void> {
    const before = this.screen;
    const saving = () => [...this.under_way.values()].some(({ kind }) => kind === 'saving');
    if (before === null || saving() || this.doing.kind === 'running') return;
    try {
      const screen = await this.#platform.workout(before.workout.training_day);
      // What was done meanwhile is newer than the answer.
      if (this.screen === before && !saving()) this.screen = screen;
    } catch {
      // What stands is as it was stored.
    }
  }

  isDone(set: WorkSet): boolean {
    return this.done.has(keyOf(set));
  }

  entry(set: WorkSet): Entry {
    const stepped = this.entries.get(keyOf(set));
    if (stepped) return stepped;
    const lift = this.screen?.lifts[set.exercise_id];
    return entryOf(set, this.screen?.workout.performed ?? [], lift);
  }

  step(set: WorkSet, to: Partial<Entry>): void {
    this.entries.set(keyOf(set), { ...this.entry(set), ...to });
  }

  /** Brings an exercise to hand: its next set, else its last. */
  pick(group: Group): void {
    const open = group.sets.find((set) => !this.isDone(set)) ?? group.sets.at(-1);
    this.picked = open ? keyOf(open) : null;
  }

  /** True while a press was meant for what stood there before. */
  isTooSoon(): boolean {
    return Date.now() - this.#loggedAt < DOUBLE_PRESS_MS;
  }

  /** Logs the set, or corrects it where it is done. True once that is stored. */
  async log(set: WorkSet): Promise<boolean> {
    const done = this.done.get(keyOf(set));
    const entry = { exercise_id: set.exercise_id, set: set.place, ...this.entry(set) };
    const day = this.trainingDay;
    return this.#saving(set, async () => {
      const logged = done
        ? await this.#platform.replaceSet(done.set_id, entry)
        : await this.#platform.logSet(day, entry);
      this.#performed((sets) =>
        done
          ? sets.map((other) => (other.set_id === logged.set_id ? logged : other))
          : [...sets.filter(({ set_id }) => set_id !== logged.set_id), logged],
      );
      this.#loggedAt = Date.now();
    });
  }

  /** Takes a set back. True once that is stored. */
  async unlog(set: WorkSet): Promise<boolean> {
    const done = this.done.get(keyOf(set));
    if (!done) return false;
    return this.#saving(set, async () => {
      await this.#platform.removeSet(done.set_id);
      this.#performed((sets) => sets.filter(({ set_id }) => set_id !== done.set_id));
    });
  }

  /** The set that was logged last. */
  get last(): WorkSet | null {
    const performed = this.screen?.workout.performed.at(-1);
    if (!performed) return null;
    const key = keyOf({ exercise_id: performed.exercise_id, place: performed.set });
    return this.sets.find((set) => keyOf(set) === key) ?? null;
  }

  async readRest(): Promise<void> {
    try {
      this.#show({ rest: await this.#platform.rest(this.trainingDay) });
    } catch {
      // The set is stored; without its rest one looks at the clock.
      this.#show({ rest: null });
    }
  }

  async changeRest(change: RestChange): Promise<void> {
    await this.#do(async () =>
      this.#show({ rest: await this.#platform.changeRest(this.trainingDay, change) }),
    );
  }

  async sound(sounds: boolean): Promise<void> {
    await this.#do(async () => {
      await this.#platform.saveRestSound(sounds);
      this.#show({ rest_sound: sounds });
    });
  }

  async amend(amendment: Amendment, lasting = false): Promise<boolean> {
    const set = this.current;
    return this.#do(async () => {
      this.screen = await this.#platform.amendWorkout(this.trainingDay, amendment, lasting);
      if (set && !this.sets.some((other) => keyOf(other) === keyOf(set))) this.picked = null;
      if (amendment.kind === 'swap') this.#bring(amendment.to);
      if (amendment.kind === 'add_exercise') this.#bring(amendment.exercise_id);
    });
  }

  substitutes(exercise_id: string): Promise<Incoming> {
    return this.#platform.substitutes(this.trainingDay, exercise_id);
  }

  additions(): Promise<Incoming> {
    return this.#platform.additions(this.trainingDay);
  }

  async undoAmendment(): Promise<boolean> {
    return this.#do(async () => {
      this.picked = null;
      this.screen = await this.#platform.undoAmendment(this.trainingDay);
    });
  }

  async note(exercise_id: string, text: string): Promise<boolean> {
    return this.#do(async () => {
      await this.#platform.noteExercise(this.trainingDay, exercise_id, text);
      const notes = { ...this.screen?.notes };
      if (text.trim() === '') delete notes[exercise_id];
      else notes[exercise_id] = text;
      this.#show({ notes });
    });
  }

  #bring(exercise_id: string): void {
    const set = this.sets.find((other) => other.exercise_id === exercise_id && !this.isDone(other));
    this.picked = set ? keyOf(set) : null;
  }

  async #saving(set: WorkSet, save: () => Promise<void>): Promise<boolean> {
    const key = keyOf(set);
    if (this.under_way.get(key)?.kind === 'saving') return false;
    this.under_way.set(key, { kind: 'saving' });
    try {
      await save();
      this.under_way.delete(key);
      this.entries.delete(key);
      if (this.picked === key) this.picked = null;
    } catch (thrown) {
      this.under_way.set(key, { kind: 'failed', failure: failureOf(thrown) });
      return false;
    }
    await this.readRest();
    return true;
  }

  async #do(work: () => Promise<void>): Promise<boolean> {
    if (this.doing.kind === 'running') return false;
    this.doing = { kind: 'running' };
    try {
      await work();
      this.doing = { kind: 'idle' };
      return true;
    } catch (thrown) {
      this.doing = { kind: 'failed', failure: failureOf(thrown) };
      return false;
    }
  }

  #performed(change: (sets: PerformedSet[]) => PerformedSet[]): void {
    if (this.screen === null) return;
    const workout = { ...this.screen.workout, performed: change(this.screen.workout.performed) };
    this.#show({ workout });
  }

  #show(part: Partial<WorkoutScreen>): void {
    if (this.screen) this.screen = { ...this.screen, ...part };
  }

  #forget(): void {
    this.screen = null;
    this.picked = null;
    this.entries.clear();
    this.under_way.clear();
    this.doing = { kind: 'idle' };
  }
}
