// Logging sets: a set is painted as done only after it has been stored.

import { SvelteMap } from 'svelte/reactivity';

import { failureOf, type Failure, type PerformedSet, type Platform } from '../platform';
import { asPlanned, doneSets, keyOf, type SetKey, type WorkSet } from '../session';
import type { Today } from '../today/today.svelte';

export type Logging = { kind: 'saving' } | { kind: 'failed'; failure: Failure };

export class Logbook {
  under_way = new SvelteMap<SetKey, Logging>();
  /** Loads that the athlete chose by feel, by exercise; known again from what was logged. */
  own_loads = new SvelteMap<string, number | null>();

  #platform: Platform;
  #today: Today;

  constructor(platform: Platform, today: Today) {
    this.#platform = platform;
    this.#today = today;
  }

  /** Logs the set as planned, or takes it back where it is done. True once that is stored. */
  async toggle(set: WorkSet): Promise<boolean> {
    const key = keyOf(set);
    const view = this.#today.view;
    if (view === null || this.under_way.get(key)?.kind === 'saving') return false;
    const done = doneSets(view.workout.performed).get(key);
    this.under_way.set(key, { kind: 'saving' });
    try {
      if (done) await this.#remove(done);
      else await this.#log(view.training_day, set);
      this.under_way.delete(key);
      return true;
    } catch (thrown) {
      this.under_way.set(key, { kind: 'failed', failure: failureOf(thrown) });
      return false;
    }
  }

  ownLoad(exercise_id: string): number | null {
    const chosen = this.own_loads.get(exercise_id);
    if (chosen !== undefined) return chosen;
    const logged = this.#today.view?.workout.performed.filter((set) => set.exercise_id === exercise_id);
    return logged?.at(-1)?.load_kg ?? null;
  }

  async #log(trainingDay: string, set: WorkSet): Promise<void> {
    const logged = await this.#platform.logSet(trainingDay, asPlanned(set, this.ownLoad(set.exercise_id)));
    this.#performed((sets) => [...sets.filter(({ set_id }) => set_id !== logged.set_id), logged]);
  }

  async #remove(done: PerformedSet): Promise<void> {
    await this.#platform.removeSet(done.set_id);
    this.#performed((sets) => sets.filter(({ set_id }) => set_id !== done.set_id));
  }

  /** Changes what is shown as performed, in place of whatever reading is still on its way. */
  #performed(change: (sets: PerformedSet[]) => PerformedSet[]): void {
    const view = this.#today.view;
    if (view === null) return;
    const workout = { ...view.workout, performed: change(view.workout.performed) };
    this.#today.show({ ...view, workout }, this.#today.takeTurn());
  }
}
