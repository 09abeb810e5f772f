// Theme, language and text size of the window. They belong to this device and take effect at once; a choice that could not be
// saved is taken back.

import { failureOf, type Appearance, type Failure, type Platform } from '../platform';
import { languageOf, speak } from '../words';

export class Look {
  chosen = $state.raw<Appearance>({ theme: 'system', language: 'system', text_size: 'usual' });
  failure = $state.raw<Failure | null>(null);
  /** True once the window is as the athlete chose it. */
  worn = $state(false);

  #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async wear(appearance: Appearance): Promise<void> {
    this.chosen = appearance;
    document.documentElement.dataset['theme'] = appearance.theme;
    document.documentElement.dataset['text'] = appearance.text_size ?? 'usual';
    await speak(languageOf(appearance.language, navigator.language));
  }

  async choose(change: Partial<Appearance>): Promise<void> {
    const before = this.chosen;
    this.failure = null;
    const worn = this.wear({ ...before, ...change });
    try {
      await this.#platform.saveAppearance(this.chosen);
      await worn;
    } catch (thrown) {
      await this.wear(before);
      this.failure = failureOf(thrown);
    }
  }
}
