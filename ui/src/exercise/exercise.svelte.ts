// What the exercise page knows: one exercise, and whether it is never to be given.

import { failureOf, type ExerciseView, type Failure, type Platform, type Units } from '../platform';

export class Exercise {
  view = $state.raw<ExerciseView | null>(null);
  failure = $state.raw<Failure | null>(null);
  saving = $state(false);
  /** What was last asked can be taken back. */
  undo = $state.raw<{ exercise_id: string; never: boolean } | null>(null);

  #platform: Platform;
  #changed: () => void;
  #turn = 0;

  /** `changed` is called once today may be another. */
  constructor(platform: Platform, changed: () => void) {
    this.#platform = platform;
    this.#changed = changed;
  }

  async open(exercise_id: string): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    if (this.view?.exercise.id !== exercise_id) this.view = null;
    try {
      const view = await this.#platform.exercise(exercise_id);
      if (turn === this.#turn) [this.view, this.failure] = [view, null];
    } catch (thrown) {
      if (turn === this.#turn) this.failure = failureOf(thrown);
    }
  }

  /** True once it is kept that the exercise is never to be given, or may be again. */
  async setNever(exercise_id: string, never: boolean): Promise<boolean> {
    return this.#keeping(exercise_id, async () => {
      await this.#platform.setNever(exercise_id, never);
      this.undo = never ? { exercise_id, never: false } : null;
    });
  }

  /** True once it is kept in which units the exercise is loaded. */
  async setUnits(exercise_id: string, units: Units): Promise<boolean> {
    return this.#keeping(exercise_id, () => this.#platform.setExerciseUnits(exercise_id, units));
  }

  async takeBack(): Promise<boolean> {
    const undo = this.undo;
    return undo === null ? false : this.setNever(undo.exercise_id, undo.never);
  }

  async #keeping(exercise_id: string, keep: () => Promise<void>): Promise<boolean> {
    if (this.saving) return false;
    this.saving = true;
    try {
      await keep();
      this.#changed();
      await this.open(exercise_id);
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.saving = false;
    }
  }
}
