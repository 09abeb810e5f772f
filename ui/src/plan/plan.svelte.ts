// What the Plan screen knows: the coming days as they were last read, and which of them is looked at.

import { failureOf, type Failure, type PlanDay, type Platform, type PlanView } from '../platform';

export class Plan {
  view = $state.raw<PlanView | null>(null);
  failure = $state.raw<Failure | null>(null);
  reading = $state(false);
  pinning = $state(false);
  chosen = $state<string | null>(null);
  /** The day that is looked at; today while none was chosen, or the chosen one has passed. */
  day = $derived.by<PlanDay | undefined>(() => {
    const days = this.view?.days ?? [];
    return days.find(({ training_day }) => training_day === this.chosen) ?? days[0];
  });

  #platform: Platform;
  #turn = 0;
  #shown = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async read(): Promise<void> {
    this.reading = true;
    try {
      await this.#show(() => this.#platform.plan());
    } finally {
      this.reading = false;
    }
  }

  /** Reads now, and again whenever today is another, until the answer is called. */
  follow(): () => void {
    void this.read();
    return this.#platform.onTodayChanged(() => void this.read());
  }

  /** True once the day's very session is kept, or given back to the rules. */
  async pin({ training_day, pinned }: PlanDay): Promise<boolean> {
    if (this.pinning) return false;
    this.pinning = true;
    try {
      return await this.#show(() => this.#platform.pinDay(training_day, !pinned));
    } finally {
      this.pinning = false;
    }
  }

  /** An answer that was overtaken by a later one is dropped. */
  async #show(ask: () => Promise<PlanView>): Promise<boolean> {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const view = await ask();
      if (turn < this.#shown) return true;
      this.#shown = turn;
      this.view = view;
      this.failure = null;
      return true;
    } catch (thrown) {
      if (turn > this.#shown) this.failure = failureOf(thrown);
      return false;
    }
  }
}
