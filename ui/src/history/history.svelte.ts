// What the History screen knows: a month of days, the day that is looked at, and what can be taken back.

import { untrack } from 'svelte';

import {
  failureOf,
  type DayRecord,
  type Failure,
  type Month,
  type PastEntry,
  type PerformedSet,
  type Platform,
  type SetEntry,
} from '../platform';
import { monthLater } from '../quantity';

/** What was taken away last, and how it comes back. */
export type Undo = { what: 'workout' | 'set'; back: () => Promise<unknown> };

export class History {
  month = $state.raw<Month | null>(null);
  record = $state.raw<DayRecord | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Why the last change was not made. */
  refused = $state.raw<Failure | null>(null);
  saving = $state(false);
  undo = $state.raw<Undo | null>(null);
  chosen = $state<string | null>(null);

  #platform: Platform;
  #turn = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** The first day of the month that is shown. */
  get first(): string | null {
    return this.month?.days[0]?.training_day ?? null;
  }

  /** Reads the month of the chosen day, or today's. */
  async read(of: string | null = this.first): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const month = await this.#platform.month(of);
      const day = this.chosen ?? month.today;
      const record = await this.#platform.dayRecord(day);
      if (turn < this.#turn) return;
      [this.month, this.record, this.chosen, this.failure] = [month, record, day, null];
    } catch (thrown) {
      if (turn === this.#turn) this.failure = failureOf(thrown);
    }
  }

  /** Reads now, and again whenever today is another, until the answer is called. */
  follow(): () => void {
    void untrack(() => this.read());
    return this.#platform.onTodayChanged(() => void this.read());
  }

  async turn(months: number): Promise<void> {
    if (this.first !== null) await this.read(monthLater(this.first, months));
  }

  async choose(day: string): Promise<void> {
    this.chosen = day;
    this.refused = null;
    await this.read(day);
  }

  log = (day: string, entry: PastEntry) => {
    this.chosen = day;
    return this.#change(() => this.#platform.logPast(day, entry), null, day);
  };

  amend = (day: string, entry: PastEntry) => this.#change(() => this.#platform.amendPast(day, entry));

  addSet = (day: string, entry: SetEntry) => this.#change(() => this.#platform.logSet(day, entry));

  replaceSet = (set: PerformedSet, entry: SetEntry) =>
    this.#change(() => this.#platform.replaceSet(set.set_id, entry));

  removeSet = (set: PerformedSet) =>
    this.#change(() => this.#platform.removeSet(set.set_id), {
      what: 'set',
      back: () => this.#platform.restoreSet(set),
    });

  remove = (day: string) =>
    this.#change(() => this.#platform.deleteWorkout(day), {
      what: 'workout',
      back: () => this.#platform.restoreWorkout(),
    });

  finish = (day: string) => this.#change(() => this.#platform.stepWorkout(day, 'finish'));

  async takeBack(): Promise<boolean> {
    const undo = this.undo;
    return undo === null ? false : this.#change(undo.back);
  }

  /** True once the change is durable and shown. */
  async #change(act: () => Promise<unknown>, undo: Undo | null = null, of = this.first): Promise<boolean> {
    if (this.saving) return false;
    this.saving = true;
    this.refused = null;
    try {
      await act();
      this.undo = undo;
      await this.read(of);
      return true;
    } catch (thrown) {
      this.refused = failureOf(thrown);
      return false;
    } finally {
      this.saving = false;
    }
  }
}
