// Failures in the athlete's words: what happened, and what to do next.

import type { ErrorCode } from '../platform';
import { m } from '../words';

type Words = { what: () => string; next: () => string };

const table = {
  refused: { what: m.failure_refused, next: m.failure_refused_next },
  disk_full: { what: m.failure_disk_full, next: m.failure_disk_full_next },
  read_only: { what: m.failure_read_only, next: m.failure_read_only_next },
  newer_schema: { what: m.failure_newer_schema, next: m.failure_newer_schema_next },
  in_use: { what: m.failure_in_use, next: m.failure_in_use_next },
  damaged: { what: m.failure_damaged, next: m.failure_damaged_next },
  clock_implausible: { what: m.failure_clock, next: m.failure_clock_next },
  gate_refused: { what: m.failure_gate, next: m.failure_gate_next },
  step_refused: { what: m.failure_step, next: m.failure_step_next },
  locked: { what: m.failure_locked, next: m.failure_locked_next },
  outdated: { what: m.failure_outdated, next: m.failure_outdated_next },
  unknown_set: { what: m.failure_unknown_set, next: m.failure_unknown_set_next },
  busy: { what: m.failure_busy, next: m.failure_busy_next },
  storage: { what: m.failure_storage, next: m.failure_storage_next },
  keychain_missing: { what: m.coach_no_keychain, next: m.coach_no_keychain_then },
  keychain_silent: { what: m.coach_keychain_silent, next: m.coach_keychain_silent_then },
  unexpected: { what: m.failure_unexpected, next: m.failure_unexpected_next },
} satisfies Record<ErrorCode, Words>;

export function failureWords(code: ErrorCode): { what: string; next: string } {
  const words = table[code];
  return { what: words.what(), next: words.next() };
}
