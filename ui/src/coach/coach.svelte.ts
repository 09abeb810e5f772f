// The coach as the settings show it: a draft until it is kept, what came of trying it, and what it sees.

import { Errand } from '../app/errand.svelte';
import {
  failureOf,
  type CoachCheck,
  type CoachComparison,
  type CoachDraft,
  type CoachView,
  type ModelSees,
  type Platform,
  type TriedCoach,
} from '../platform';

type Doing = 'keep' | 'key' | 'models' | 'test' | 'sees' | 'ask' | 'compare';
export type Sheet = 'consent' | 'sees' | 'compared' | null;

export class Coach extends Errand<Doing> {
  view = $state.raw<CoachView | null>(null);
  endpoint = $state('');
  model = $state('');
  key = $state('');
  models = $state.raw<string[]>([]);
  check = $state.raw<CoachCheck | null>(null);
  sees = $state.raw<ModelSees | null>(null);
  tried = $state.raw<TriedCoach | null>(null);
  compared = $state.raw<CoachComparison | null>(null);
  sheet = $state.raw<Sheet>(null);

  #platform: Platform;

  constructor(platform: Platform) {
    super();
    this.#platform = platform;
  }

  async read(): Promise<void> {
    // An effect calls this: what it reads before it waits would call it again.
    try {
      this.#show(await this.#platform.coach());
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** What is typed and not kept yet. */
  get isDirty(): boolean {
    const settings = this.view?.settings;
    return settings !== undefined && (settings.endpoint !== this.endpoint || settings.model !== this.model);
  }

  /** The host that the athlete is asked about: what stands between the scheme and the path. */
  get host(): string {
    return (
      this.endpoint
        .trim()
        .replace(/^https?:\/\//, '')
        .split('/')[0] ?? ''
    );
  }

  error(field: string): boolean {
    return this.failure?.refusals.some((refusal) => refusal.field === field) ?? false;
  }

  keep(change: Partial<CoachDraft>): Promise<boolean> {
    return this.try('keep', async () => {
      const settings = this.view?.settings;
      if (!settings) return;
      const { enabled, with_notes, weekly_word } = settings;
      const told = { endpoint: this.endpoint, model: this.model };
      const draft = { enabled, with_notes, weekly_word, agrees_to: null, ...told, ...change };
      this.#show(await this.#platform.saveCoach(draft));
      this.check = null;
    });
  }

  /** Agrees that data go to the host that was named; what there is to choose from is asked for at once. */
  async agree(): Promise<void> {
    if (!(await this.keep({ agrees_to: this.host }))) return;
    this.sheet = null;
    await this.list();
  }

  keepKey(inFile: boolean): Promise<boolean> {
    return this.try('key', async () => {
      this.#show(await this.#platform.saveCoachKey(this.key, inFile));
      this.key = '';
    });
  }

  forgetKey(): Promise<boolean> {
    return this.try('key', async () => this.#show(await this.#platform.saveCoachKey(null, false)));
  }

  list(): Promise<boolean> {
    return this.try('models', async () => {
      const { outcome, models } = await this.#platform.coachModels();
      this.models = models;
      if (outcome !== 'taken') {
        const { host, model } = { host: this.host, model: this.model };
        this.check = { outcome, format: 'text', latency_ms: 0, host, model };
      }
    });
  }

  test(): Promise<boolean> {
    return this.try('test', async () => {
      this.check = await this.#platform.testCoach();
    });
  }

  look(): Promise<boolean> {
    return this.try('sees', async () => {
      this.sees = await this.#platform.modelSees();
      this.sheet = 'sees';
    });
  }

  ask(): Promise<boolean> {
    return this.try('ask', async () => {
      this.tried = await this.#platform.askCoach();
    });
  }

  compare(): Promise<boolean> {
    return this.try('compare', async () => {
      this.compared = await this.#platform.compareCoach();
      this.sheet = this.compared ? 'compared' : null;
    });
  }

  #show(view: CoachView): void {
    this.view = view;
    this.endpoint = view.settings.endpoint;
    this.model = view.settings.model;
  }
}
