// Ill or away: what holds today, what lies ahead, and the change that is under way.

import { failureOf, type Absence, type Failure, type Platform } from '../platform';
import type { Today } from '../today/today.svelte';

export class Absences {
  /** The one that is being told. */
  draft = $state<Absence | null>(null);
  saving = $state(false);
  failure = $state.raw<Failure | null>(null);

  #platform: Platform;
  #today: Today;

  constructor(platform: Platform, today: Today) {
    this.#platform = platform;
    this.#today = today;
  }

  /** Those that hold today or lie ahead, the nearest first. */
  get known(): Absence[] {
    const view = this.#today.view;
    if (view === null) return [];
    const all = view.athlete.absences ?? [];
    return all.filter(({ until }) => until === null || until >= view.training_day);
  }

  /** The one of this reason that holds today. */
  now(reason: Absence['reason']): Absence | null {
    const today = this.#today.view?.training_day ?? '';
    return this.known.find((absence) => absence.reason === reason && absence.from <= today) ?? null;
  }

  open(reason: Absence['reason']): void {
    const from = this.#today.view?.training_day;
    if (from === undefined) return;
    this.failure = null;
    this.draft = { from, until: null, reason };
  }

  async save(): Promise<boolean> {
    const draft = this.draft;
    if (draft === null) return false;
    const kept = await this.#change(() => this.#platform.beginAbsence($state.snapshot(draft)));
    if (kept) this.draft = null;
    return kept;
  }

  end(absence: Absence): Promise<boolean> {
    return this.#change(() => this.#platform.endAbsence(absence));
  }

  async #change(act: () => ReturnType<Platform['today']>): Promise<boolean> {
    if (this.saving) return false;
    this.saving = true;
    this.failure = null;
    const turn = this.#today.takeTurn();
    try {
      this.#today.show(await act(), turn);
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.saving = false;
    }
  }
}
