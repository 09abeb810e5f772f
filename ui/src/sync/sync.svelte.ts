// How sync stands, for every screen that says something of it: what waits, what two devices wrote apart, and whether the
// athlete has to sign in again. The account itself is in account.svelte.ts, which is loaded with its section.

import { untrack } from 'svelte';

import { failureOf, type Failure, type Platform, type Settlement, type SyncView } from '../platform';
import { markOf, type Mark } from './mark';

export class Sync {
  view = $state.raw<SyncView | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** The conflict that is being settled. */
  settling = $state.raw<string | null>(null);
  /** True once the last conflict was settled in this window. */
  decided = $state(false);
  /** True until the section is shown to whoever pressed the mark. */
  sought = $state(false);
  mark = $state.raw<Mark | null>(null);

  #platform: Platform;
  /** Called when what another device wrote, or a conflict that was settled, changed what is shown. */
  #onchanged: () => Promise<void>;

  constructor(platform: Platform, onchanged: () => Promise<void>) {
    this.#platform = platform;
    this.#onchanged = onchanged;
  }

  async read(): Promise<void> {
    try {
      this.show(await this.#platform.syncStatus());
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /**
   * Reads now, and again whenever sync stands otherwise, until the answer is called. A server that could not be reached is
   * tried at once when the network is back.
   */
  follow(): () => void {
    void untrack(() => this.read());
    const ended = this.#platform.onSyncChanged(() => void this.read());
    const back = () => void this.#tryAgain();
    addEventListener('online', back);
    return () => {
      removeEventListener('online', back);
      ended();
    };
  }

  async #tryAgain(): Promise<void> {
    const code = this.view?.problem?.code;
    if (code !== 'unreachable' && code !== 'timed_out') return;
    try {
      this.show((await this.#platform.syncNow()).view);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  show(view: SyncView): void {
    this.view = view;
    this.mark = markOf(view, Date.now());
    this.failure = null;
  }

  undo = (id: string) => this.#decide(id, () => this.#platform.syncUndoConflict(id));

  settle = (id: string, settlement: Settlement) =>
    this.#decide(id, () => this.#platform.syncSettleConflict(id, settlement));

  async changed(): Promise<void> {
    await this.#onchanged();
  }

  async #decide(id: string, act: () => Promise<SyncView>): Promise<boolean> {
    if (this.settling !== null) return false;
    this.settling = id;
    this.failure = null;
    try {
      this.show(await act());
      this.decided = this.view?.conflicts.length === 0;
      await this.#onchanged();
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.settling = null;
    }
  }
}
