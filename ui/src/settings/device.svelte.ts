// What this device does by itself: when it notifies, and whether it stays without a window. A choice shows at once and
// is taken back when it could not be kept; what the system has is read anew with every answer.

import {
  failureOf,
  type Failure,
  type NotificationSettings,
  type NotificationView,
  type Outcome,
  type Platform,
  type Presence,
  type PresenceView,
} from '../platform';

type Testing = { kind: 'idle' } | { kind: 'running' } | { kind: 'told'; outcome: Outcome };

export class Device {
  notification = $state.raw<NotificationView | null>(null);
  presence = $state.raw<PresenceView | null>(null);
  testing = $state.raw<Testing>({ kind: 'idle' });
  failure = $state.raw<Failure | null>(null);

  #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async read(): Promise<void> {
    await this.#try(async () => {
      this.presence = await this.#platform.presence();
      this.notification = await this.#platform.notification();
    });
  }

  async notify(change: Partial<NotificationSettings>): Promise<void> {
    const before = this.notification;
    if (before === null) return;
    const settings = { ...before.settings, ...change };
    this.notification = { ...before, settings };
    const kept = await this.#try(async () => {
      this.notification = await this.#platform.saveNotification(settings);
    });
    if (!kept) this.notification = before;
  }

  async stay(change: Partial<Presence>): Promise<void> {
    const before = this.presence;
    if (before === null) return;
    const presence = { ...before.presence, ...change };
    this.presence = { ...before, presence };
    const kept = await this.#try(async () => {
      this.presence = await this.#platform.savePresence(presence);
    });
    if (!kept) this.presence = before;
  }

  /** Shows a notification now; what is known of it is told in words, and the permission is read anew. */
  async test(): Promise<void> {
    if (this.testing.kind === 'running') return;
    this.testing = { kind: 'running' };
    const tested = await this.#try(async () => {
      this.testing = { kind: 'told', outcome: await this.#platform.testNotification() };
      this.notification = await this.#platform.notification();
    });
    if (!tested) this.testing = { kind: 'idle' };
  }

  async #try(action: () => Promise<void>): Promise<boolean> {
    this.failure = null;
    try {
      await action();
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    }
  }
}
