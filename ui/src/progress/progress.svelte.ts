// What the Progress screen knows: the time and the exercise that are looked at, and the figures as they were last read.

import { untrack } from 'svelte';

import { failureOf, type Failure, type Platform, type ProgressRange, type ProgressView } from '../platform';

export class Progress {
  view = $state.raw<ProgressView | null>(null);
  failure = $state.raw<Failure | null>(null);
  range = $state<ProgressRange>('season');
  exercise_id = $state<string | null>(null);
  /** True while every chart stands as a table. */
  tables = $state(false);

  #platform: Platform;
  #turn = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** An answer that was overtaken by a later question is dropped. */
  async read(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const view = await this.#platform.progress(this.range, this.exercise_id);
      if (turn === this.#turn) [this.view, this.failure] = [view, null];
    } catch (thrown) {
      if (turn === this.#turn) this.failure = failureOf(thrown);
    }
  }

  /** Reads now, and again whenever today is another, until the answer is called. */
  follow(): () => void {
    void untrack(() => this.read());
    return this.#platform.onTodayChanged(() => void this.read());
  }

  async show(range: ProgressRange): Promise<void> {
    this.range = range;
    await this.read();
  }

  async look(exercise_id: string): Promise<void> {
    this.exercise_id = exercise_id;
    await this.read();
  }
}
