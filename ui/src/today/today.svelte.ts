// What the Today screen knows: the day as it was last read, and what is under way.
//
// Answers may overtake each other. Each request takes a turn, and an answer older than the last one shown is dropped.

import {
  failureOf,
  type Failure,
  type Platform,
  type ProposalView,
  type SkipReason,
  type Step,
  type TodayView,
} from '../platform';

type Stepping = { kind: 'idle' } | { kind: 'running'; step: Step } | { kind: 'failed'; failure: Failure };

/** A shorter wait shows nothing at all, rather than a flash of placeholders. */
const SKELETON_AFTER_MS = 150;

export class Today {
  view = $state.raw<TodayView | null>(null);
  /** Why the day could not be read, most recently. */
  failure = $state.raw<Failure | null>(null);
  reading = $state(false);
  slow = $state(false);
  stepping = $state.raw<Stepping>({ kind: 'idle' });
  /** Once offered, setting up stays in reach until the window is closed. */
  offersSetup = $state(false);
  /** False while the slab's main action is scrolled away. */
  actionInSight = $state(true);

  #platform: Platform;
  #turn = 0;
  #shown = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** The proposal in the place of a session that must not be started. */
  get must(): ProposalView | null {
    const proposal = this.view?.proposal ?? null;
    return proposal?.must && this.view?.workout.status === 'planned' ? proposal : null;
  }

  async read(): Promise<void> {
    const turn = this.takeTurn();
    const waiting = setTimeout(() => (this.slow = true), SKELETON_AFTER_MS);
    this.reading = true;
    try {
      this.show(await this.#platform.today(), turn);
    } catch (thrown) {
      if (turn > this.#shown) this.failure = failureOf(thrown);
    } finally {
      clearTimeout(waiting);
      this.slow = false;
      this.reading = false;
    }
  }

  /** Reads again whenever today is another, until the answer is called: the next day comes without a click. */
  follow(): () => void {
    return this.#platform.onTodayChanged(() => void this.read());
  }

  /** True once the step is done and shown. */
  async take(step: Step, trainingDay = this.view?.training_day): Promise<boolean> {
    if (trainingDay === undefined || this.stepping.kind === 'running') return false;
    const turn = this.takeTurn();
    this.stepping = { kind: 'running', step };
    try {
      this.show(await this.#platform.stepWorkout(trainingDay, step), turn);
      this.stepping = { kind: 'idle' };
      return true;
    } catch (thrown) {
      const failure = failureOf(thrown);
      // Whoever is not let start is offered another session by now.
      const refused = failure.code === 'gate_refused';
      if (refused) await this.read();
      this.stepping = refused && this.must !== null ? { kind: 'idle' } : { kind: 'failed', failure };
      return false;
    }
  }

  /** True once the workout is left out, with a reason or without one. */
  async skip(reason: SkipReason | null): Promise<boolean> {
    const day = this.view?.training_day;
    if (day === undefined || this.stepping.kind === 'running') return false;
    const turn = this.takeTurn();
    this.stepping = { kind: 'running', step: 'skip' };
    try {
      this.show(await this.#platform.skipWorkout(day, reason), turn);
      this.stepping = { kind: 'idle' };
      return true;
    } catch (thrown) {
      this.stepping = { kind: 'failed', failure: failureOf(thrown) };
      return false;
    }
  }

  async dismissNotices(): Promise<void> {
    try {
      await this.#platform.dismissNotices();
      if (this.view) this.show({ ...this.view, notices: [] }, this.takeTurn());
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  takeTurn(): number {
    this.#turn += 1;
    return this.#turn;
  }

  show(view: TodayView, turn: number): void {
    if (turn < this.#shown) return;
    this.#shown = turn;
    this.view = view;
    this.failure = null;
    if (view.first_open) this.offersSetup = true;
  }
}
