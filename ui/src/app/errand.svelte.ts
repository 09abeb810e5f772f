// One thing at a time that the athlete asked for: what is under way, and why the last one was not done.

import { failureOf, type Failure } from '../platform';

export abstract class Errand<Doing extends string> {
  doing = $state.raw<Doing | null>(null);
  failure = $state.raw<Failure | null>(null);

  /** True when there is no keychain for a secret: the athlete is asked about a file. */
  get asksForKeychain(): boolean {
    return this.failure?.code === 'keychain_missing' || this.failure?.code === 'keychain_silent';
  }

  /** True once it is done. What is asked for while something else is under way is not begun. */
  protected async try(doing: Doing, act: () => Promise<void>): Promise<boolean> {
    if (this.doing !== null) return false;
    this.forget();
    this.doing = doing;
    try {
      await act();
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.doing = null;
    }
  }

  /** Forgets what was told of the one before. */
  protected forget(): void {
    this.failure = null;
  }
}
