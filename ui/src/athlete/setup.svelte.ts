// Which topic is open, and which the athlete has told about since the window opened.

import { SvelteSet } from 'svelte/reactivity';

import type { Platform } from '../platform';
import type { Today } from '../today/today.svelte';
import { AthleteDraft } from './draft.svelte';
import type { Topic } from './topics';

export class Setup {
  draft = $state.raw<AthleteDraft | null>(null);
  told = new SvelteSet<Topic>();

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

  async save(): Promise<boolean> {
    const draft = this.draft;
    if (draft === null || draft.saving) return false;
    const saved = await draft.save();
    if (saved) this.told.add(draft.topic);
    return saved;
  }
}
