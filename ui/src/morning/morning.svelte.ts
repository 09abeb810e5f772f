// The check-in while it is being told: what is known of the morning, the answers, and the values that were typed.
// It is saved whole, or not at all; what was not touched keeps its source.

import {
  failureOf,
  type CheckIn,
  type Failure,
  type Metric,
  type MorningView,
  type Platform,
  type Region,
} from '../platform';
import type { Today } from '../today/today.svelte';
import { gradeOf, oneMore, withGrade, type Grade } from './soreness';

export const steps = ['feel', 'sore', 'measured'] as const;
export type Step = (typeof steps)[number];

const NOTHING: CheckIn = {
  readiness: null,
  sleep_quality: null,
  stress: null,
  soreness: [],
  pain: [],
  ill: false,
  symptoms: [],
};

export class Morning {
  view = $state.raw<MorningView | null>(null);
  step = $state<Step>('feel');
  answers = $state<CheckIn>(NOTHING);
  /** The region whose soreness is being told. */
  region = $state<Region | null>(null);
  saving = $state(false);
  failure = $state.raw<Failure | null>(null);
  typed = $state<Partial<Record<Metric, number | null>>>({});

  #platform: Platform;
  #today: Today;

  constructor(platform: Platform, today: Today) {
    this.#platform = platform;
    this.#today = today;
  }

  /** From the beginning, with what was answered earlier this morning. */
  async open(): Promise<void> {
    this.step = 'feel';
    this.region = null;
    this.failure = null;
    this.view = null;
    try {
      const view = await this.#platform.morning();
      this.answers = structuredClone({ ...NOTHING, ...view.check_in });
      this.typed = {};
      this.view = view;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  get isLast(): boolean {
    return this.step === 'measured';
  }

  next(): void {
    this.step = steps[Math.min(steps.indexOf(this.step) + 1, steps.length - 1)] ?? 'measured';
  }

  back(): void {
    this.step = steps[Math.max(steps.indexOf(this.step) - 1, 0)] ?? 'feel';
  }

  grade(region: Region): Grade {
    return gradeOf(this.answers.soreness, region);
  }

  setGrade(region: Region, grade: Grade): void {
    this.region = region;
    this.answers.soreness = withGrade(this.answers.soreness, region, grade);
  }

  /** A tap on the body: one more. */
  tap(region: Region): void {
    this.setGrade(region, oneMore(this.grade(region)));
  }

  /** True once the check-in is durable and today was read with it. */
  async save(): Promise<boolean> {
    if (this.view === null || this.saving) return false;
    this.saving = true;
    this.failure = null;
    const turn = this.#today.takeTurn();
    const measured = Object.entries(this.typed).map(([metric, value]) => ({ metric, value }) as Typed);
    try {
      const view = await this.#platform.saveMorning({
        training_day: this.view.training_day,
        check_in: this.#isEmpty ? null : $state.snapshot(this.answers),
        measured,
      });
      this.#today.show(view, turn);
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.saving = false;
    }
  }

  /** The fields that were refused. */
  refused(metric: Metric): boolean {
    return this.failure?.refusals.some(({ field }) => field === metric) ?? false;
  }

  get #isEmpty(): boolean {
    const { readiness, sleep_quality, stress, soreness, pain, ill, symptoms } = this.answers;
    const nothing = readiness === null && sleep_quality === null && stress === null && !ill;
    return nothing && [soreness, pain, symptoms].every((list) => list.length === 0) && !this.view?.check_in;
  }
}

type Typed = { metric: Metric; value: number | null };
