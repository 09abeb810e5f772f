// Theme, language and text size of the window. They belong to this device and take effect at once; a choice that could not be
// saved is taken back.

import { failureOf, type Appearance, type Failure, type Platform } from '../platform';
import { languageOf, speak } from '../words';

export class Look {
  chosen = $state.raw<Appearance>({ theme: 'system', language: 'system', text_size: 'usual' });
  failure = $state.raw<Failure | null>(null);

  #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  wear(appearance: Appearance): void {
    this.chosen = appearance;
    document.documentElement.dataset['theme'] = appearance.theme;
    document.documentElement.dataset['text'] = appearance.text_size ?? 'usual';
    speak(languageOf(appearance.language, navigator.language));
  }

  async choose(change: Partial<Appearance>): Promise<void> {
    const before = this.chosen;
    this.failure = null;
    this.wear({ ...before, ...change });
    try {
      await this.#platform.saveAppearance(this.chosen);
    } catch (thrown) {
      this.wear(before);
      this.failure = failureOf(thrown);
    }
  }
}
