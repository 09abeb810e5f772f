// A finished workout: what it came to, and what the athlete says about it.

import { failureOf, type Failure, type Feel, type Platform, type WorkoutSummary } from '../platform';

type Saving = { kind: 'idle' } | { kind: 'running' } | { kind: 'failed'; failure: Failure };

export class Finish {
  summary = $state.raw<WorkoutSummary | null>(null);
  failure = $state.raw<Failure | null>(null);
  session_rpe = $state<number | null>(null);
  feel = $state<Feel | null>(null);
  note = $state('');
  saving = $state.raw<Saving>({ kind: 'idle' });

  #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async open(trainingDay: string): Promise<void> {
    try {
      this.#show(await this.#platform.workoutSummary(trainingDay));
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** True once it is stored. */
  async save(): Promise<boolean> {
    const day = this.summary?.workout.training_day;
    if (day === undefined || this.saving.kind === 'running') return false;
    this.saving = { kind: 'running' };
    const { session_rpe, feel, note } = this;
    try {
      this.#show(await this.#platform.rateWorkout(day, { session_rpe, feel, note: note.trim() || null }));
      this.saving = { kind: 'idle' };
      return true;
    } catch (thrown) {
      this.saving = { kind: 'failed', failure: failureOf(thrown) };
      return false;
    }
  }

  #show(summary: WorkoutSummary): void {
    this.summary = summary;
    this.session_rpe = summary.session_rpe;
    this.feel = summary.feel;
    this.note = summary.note ?? '';
  }
}
