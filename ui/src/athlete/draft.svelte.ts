// The athlete's document while it is being changed. It is saved whole, or not at all.

import { failureOf, type Athlete, type Failure, type Platform } from '../platform';
import type { Today } from '../today/today.svelte';
import { answersOf, anyYes, outcome, type Answers } from './health';
import { refusedFields, type Field } from './ranges';
import { concerns, refusalWords } from './refusal';
import type { Topic } from './topics';

export class AthleteDraft {
  athlete: Athlete;
  answers: Answers;
  doctorAgrees: boolean;
  saving = $state(false);
  failure = $state.raw<Failure | null>(null);

  #platform: Platform;
  #today: Today;

  constructor(
    platform: Platform,
    today: Today,
    athlete: Athlete,
    readonly topic: Topic,
  ) {
    this.#platform = platform;
    this.#today = today;
    this.athlete = $state(structuredClone(athlete));
    this.answers = $state(answersOf(athlete));
    this.doctorAgrees = $state(athlete.screening?.cleared === true && anyYes(answersOf(athlete)));
  }

  /** What is wrong with a field, once saving was tried. */
  error(field: Field): string | undefined {
    const refused = this.failure?.refusals.some((refusal) => concerns(refusal.field, field));
    return refused ? refusalWords(field) : undefined;
  }

  /** True once the document is stored. */
  async save(): Promise<boolean> {
    if (this.topic === 'health' && !this.#screen()) return this.#refuse(['screening']);
    const refused = refusedFields(this.athlete, new Date().getFullYear());
    if (refused.length > 0) return this.#refuse(refused);
    this.saving = true;
    this.failure = null;
    const turn = this.#today.takeTurn();
    try {
      this.#today.show(await this.#platform.saveAthlete($state.snapshot(this.athlete)), turn);
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.saving = false;
    }
  }

  #screen(): boolean {
    const found = outcome(this.answers, this.doctorAgrees);
    if (found !== null) Object.assign(this.athlete, found);
    return found !== null;
  }

  #refuse(fields: Field[]): false {
    this.failure = { code: 'refused', refusals: fields.map((field) => ({ field, message: '' })) };
    return false;
  }
}
