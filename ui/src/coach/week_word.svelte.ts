// The word about the week: the one that was kept, and another when it is asked for.

import { failureOf, type Failure, type Platform, type WeeklyWord } from '../platform';

export class WeekWord {
  told = $state.raw<WeeklyWord | null>(null);
  /** True when the athlete wants such a word at all. */
  wanted = $state.raw(false);
  asking = $state.raw(false);
  failure = $state.raw<Failure | null>(null);

  #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async read(): Promise<void> {
    try {
      const { settings, agreed } = await this.#platform.coach();
      this.wanted = settings.enabled && agreed && settings.weekly_word;
      this.told = await this.#platform.weeklyWord(false);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    this.failure = null;
    try {
      this.told = await this.#platform.weeklyWord(true);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.asking = false;
    }
  }
}
