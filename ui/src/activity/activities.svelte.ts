// What was done besides the plan, while it is being told.

import { failureOf, type Activity, type Failure, type Platform } from '../platform';
import type { Today } from '../today/today.svelte';

/** What a new one begins with (design: what most people would log, and two numbers to correct). */
const FIRST: Activity = { kind: 'running', minutes: 30, metres: null, rpe: 5 };

export class Activities {
  draft = $state<Activity | null>(null);
  saving = $state(false);
  failure = $state.raw<Failure | null>(null);

  #platform: Platform;
  #today: Today;

  constructor(platform: Platform, today: Today) {
    this.#platform = platform;
    this.#today = today;
  }

  open(): void {
    this.failure = null;
    this.draft = { ...FIRST };
  }

  close(): void {
    this.draft = null;
  }

  async save(): Promise<boolean> {
    const draft = this.draft;
    if (draft === null) return false;
    const kept = await this.#change((day) => this.#platform.logActivity(day, $state.snapshot(draft)));
    if (kept) this.draft = null;
    return kept;
  }

  remove(activity: Activity): Promise<boolean> {
    return this.#change((day) => this.#platform.removeActivity(day, activity));
  }

  async #change(act: (day: string) => ReturnType<Platform['today']>): Promise<boolean> {
    const day = this.#today.view?.training_day;
    if (day === undefined || this.saving) return false;
    this.saving = true;
    this.failure = null;
    const turn = this.#today.takeTurn();
    try {
      this.#today.show(await act(day), turn);
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.saving = false;
    }
  }
}
