// The mark of sync beside the screens: only for what the athlete should look at. No mark is all well, or no sync.

import type { SyncView } from '../platform';

export type Mark = { kind: 'sign_in' } | { kind: 'conflicts' | 'waiting'; count: number };

/** Changes that go out within this time are no matter (design). */
const PATIENCE_MS = 3_600_000;

export function markOf(view: SyncView, now_ms: number): Mark | null {
  if (view.conflicts.length > 0) return { kind: 'conflicts', count: view.conflicts.length };
  if (view.account === null) return null;
  if (!view.is_signed_in) return { kind: 'sign_in' };
  if (view.pending === 0 || (view.last_sync_at === null && view.problem === null)) return null;
  const last_ms = view.last_sync_at === null ? 0 : Date.parse(view.last_sync_at);
  return now_ms - last_ms > PATIENCE_MS ? { kind: 'waiting', count: view.pending } : null;
}
