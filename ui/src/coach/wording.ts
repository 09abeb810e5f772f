// What came of asking a coach, in the athlete's words: what happened, and what stands now.

import type { CoachNote, TryOutcome } from '../platform';
import { clock } from '../quantity';
import { m } from '../words';

const outcomes = {
  taken: m.coach_taken,
  mended: m.coach_mended,
  unsafe: m.coach_unsafe,
  not_json: m.coach_unreadable,
  malformed: m.coach_unreadable,
  empty: m.coach_unreadable,
  unfinished: m.coach_unfinished,
  declined: m.coach_declined,
  too_large: m.coach_unreadable,
  key_echoed: m.coach_key_echoed,
  not_an_answer: m.coach_not_an_answer,
  compressed: m.coach_not_an_answer,
  broken_off: m.coach_broken_off,
  format_refused: m.coach_refused,
  unreachable: m.coach_unreachable,
  address_refused: m.coach_address_refused,
  redirected: m.coach_redirected,
  timed_out: m.coach_timed_out,
  key_refused: m.coach_key_refused,
  keychain_silent: m.coach_keychain_silent,
  unknown_model: m.coach_unknown_model,
  too_many: m.coach_too_many,
  server_failed: m.coach_server_failed,
  refused: m.coach_refused,
} satisfies Record<TryOutcome, () => string>;

export function outcomeWords(outcome: TryOutcome): string {
  return outcomes[outcome]();
}

export function isTaken(outcome: TryOutcome): boolean {
  return outcome === 'taken' || outcome === 'mended';
}

/** Why the built-in plan stands, and whether the coach is asked once more. */
export function standsIn(note: CoachNote, zone: string): string {
  const [worst] = note.broken;
  const why =
    note.outcome === 'unsafe' && worst
      ? m.coach_broke({ rule: worst.rule, count: worst.times })
      : outcomeWords(note.outcome);
  const again = note.retry_at === null ? '' : ` ${m.coach_again({ time: clock(note.retry_at, zone) })}`;
  return `${why} ${m.coach_built_in()}${again}`;
}
