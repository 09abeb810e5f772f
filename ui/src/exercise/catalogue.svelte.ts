// The exercises there are, as they were last read, and those that are searched for.

import {
  failureOf,
  type CatalogueEntry,
  type CatalogueView,
  type Failure,
  type OwnExerciseDraft,
  type Platform,
} from '../platform';
import { language } from '../words';

export class Catalogue {
  view = $state.raw<CatalogueView | null>(null);
  failure = $state.raw<Failure | null>(null);
  saving = $state(false);
  sought = $state('');

  #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  get found(): CatalogueEntry[] {
    return search(this.view?.entries ?? [], this.sought);
  }

  async read(): Promise<void> {
    try {
      this.view = await this.#platform.catalogue();
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  entry(exercise_id: string): CatalogueEntry | undefined {
    return this.view?.entries.find((entry) => entry.exercise_id === exercise_id);
  }

  /** The id of the saved exercise, or null where it was refused. */
  async saveOwn(draft: OwnExerciseDraft): Promise<string | null> {
    return this.#change(() => this.#platform.saveOwnExercise(draft));
  }

  async removeOwn(exercise_id: string): Promise<boolean> {
    const gone = await this.#change(async () => {
      await this.#platform.removeOwnExercise(exercise_id);
      return exercise_id;
    });
    return gone !== null;
  }

  async #change(act: () => Promise<string>): Promise<string | null> {
    if (this.saving) return null;
    this.saving = true;
    this.failure = null;
    try {
      const answer = await act();
      await this.read();
      return answer;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    } finally {
      this.saving = false;
    }
  }
}

export function nameOf(entry: Pick<CatalogueEntry, 'name' | 'name_de'>): string {
  return language() === 'de' ? entry.name_de : entry.name;
}

/** Every word that is sought must begin or stand in a name of either language; what was done most comes first. */
export function search(entries: readonly CatalogueEntry[], sought: string): CatalogueEntry[] {
  const words = plain(sought)
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = (entry: CatalogueEntry) => {
    const names = plain(`${entry.name} ${entry.name_de}`);
    return words.every((word) => names.includes(word));
  };
  const found = entries.filter(fits);
  return words.length === 0 ? found : found.sort((one, other) => other.days - one.days);
}

/** Without accents, hyphens and case: "über-kopf" is found by "uber kopf". */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('-', ' ').toLowerCase();
}
