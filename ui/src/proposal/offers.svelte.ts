// What is on offer: a proposal for today, or a change to days ahead. Nothing of it takes effect before it is taken.

import {
  failureOf,
  type ChangeView,
  type Failure,
  type PlanChange,
  type Platform,
  type ProposalView,
} from '../platform';
import type { Today } from '../today/today.svelte';

export type Offer =
  { kind: 'proposal'; proposal: ProposalView } | { kind: 'change'; change: PlanChange; view: ChangeView };

export type Choice = 'ask' | 'take' | 'keep' | 'undo';
type Doing = { kind: 'idle' } | { kind: 'running'; choice: Choice } | { kind: 'failed'; failure: Failure };

export class Offers {
  shown = $state.raw<Offer | null>(null);
  doing = $state.raw<Doing>({ kind: 'idle' });

  #platform: Platform;
  #today: Today;

  constructor(platform: Platform, today: Today) {
    this.#platform = platform;
    this.#today = today;
  }

  show(offer: Offer): void {
    this.doing = { kind: 'idle' };
    this.shown = offer;
  }

  /** Asks what a change would make; true once that is shown. */
  ask(change: PlanChange): Promise<boolean> {
    return this.#do('ask', async () => {
      const view = await this.#platform.changePlan(change, false);
      const { proposal } = view;
      this.shown = proposal === null ? { kind: 'change', change, view } : { kind: 'proposal', proposal };
      if (proposal !== null) await this.#today.read();
    });
  }

  take(offer: Offer): Promise<boolean> {
    return this.#do('take', async () => {
      if (offer.kind === 'change') {
        await this.#platform.changePlan(offer.change, true);
        await this.#today.read();
      } else {
        await this.#answer(() => this.#platform.acceptProposal(offer.proposal.id));
      }
    });
  }

  /** A change to days ahead was only looked at: there is nothing to turn down. */
  keep(offer: Offer): Promise<boolean> {
    return this.#do('keep', async () => {
      if (offer.kind === 'proposal') {
        await this.#answer(() => this.#platform.keepProposal(offer.proposal.id));
      }
    });
  }

  undo(): Promise<boolean> {
    return this.#do('undo', () => this.#answer(() => this.#platform.undoChange()));
  }

  async #answer(ask: () => ReturnType<Platform['today']>): Promise<void> {
    const turn = this.#today.takeTurn();
    this.#today.show(await ask(), turn);
  }

  async #do(choice: Choice, action: () => Promise<void>): Promise<boolean> {
    if (this.doing.kind === 'running') return false;
    this.doing = { kind: 'running', choice };
    try {
      await action();
      this.doing = { kind: 'idle' };
      return true;
    } catch (thrown) {
      this.doing = { kind: 'failed', failure: failureOf(thrown) };
      return false;
    }
  }
}
