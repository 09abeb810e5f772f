// Which topic is open, and which the athlete has told about since the window opened.

import { SvelteSet } from 'svelte/reactivity';

import { failureOf, type Athlete, type Failure, type Platform } from '../platform';
import type { Today } from '../today/today.svelte';
import { AthleteDraft } from './draft.svelte';
import type { Topic } from './topics';

export class Setup {
  draft = $state.raw<AthleteDraft | null>(null);
  told = new SvelteSet<Topic>();
  /** Why a field could not be changed at once, most recently. */
  failure = $state.raw<Failure | null>(null);

  #platform: Platform;
  #today: Today;

  constructor(platform: Platform, today: Today) {
    this.#platform = platform;
    this.#today = today;
  }

  open(topic: Topic): void {
    const athlete = this.#today.view?.athlete;
    if (athlete) this.draft = new AthleteDraft(this.#platform, this.#today, athlete, topic);
  }

  close(): void {
    this.draft = null;
  }

  /** Changes single fields at once, without a sheet. */
  async change(change: Partial<Athlete>): Promise<boolean> {
    const athlete = this.#today.view?.athlete;
    if (athlete === undefined) return false;
    this.failure = null;
    const turn = this.#today.takeTurn();
    try {
      this.#today.show(await this.#platform.saveAthlete({ ...athlete, ...change }), turn);
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    }
  }

  async save(): Promise<boolean> {
    const draft = this.draft;
    if (draft === null || draft.saving) return false;
    const saved = await draft.save();
    if (saved) this.told.add(draft.topic);
    return saved;
  }
}
