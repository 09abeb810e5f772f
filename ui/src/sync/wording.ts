// How sync stands in the athlete's words: what happened, and when.

import type { SyncProblemCode } from '../platform';
import { daysBetween, shortDay } from '../quantity';
import { locale, m } from '../words';
import type { Field, Wrong } from './entry';

const problems = {
  unreachable: m.sync_problem_unreachable,
  timed_out: m.sync_problem_timed_out,
  certificate_untrusted: m.sync_problem_certificate_untrusted,
  certificate_expired: m.sync_problem_certificate_expired,
  certificate_other_host: m.sync_problem_certificate_other_host,
  trust_file: m.sync_problem_trust_file,
  redirected: m.sync_problem_redirected,
  not_a_server: m.sync_problem_not_a_server,
  not_understood: m.sync_problem_not_understood,
  wrong_credentials: m.sync_problem_wrong_credentials,
  sign_up_closed: m.sync_problem_sign_up_closed,
  email_taken: m.sync_problem_email_taken,
  too_many_devices: m.sync_problem_too_many_devices,
  too_many: m.sync_problem_too_many,
  refused: m.sync_problem_refused,
  signed_out: m.sync_problem_signed_out,
  revoked: m.sync_problem_revoked,
  password_changed: m.sync_problem_password_changed,
  account_deleted: m.sync_problem_account_deleted,
  expired: m.sync_problem_expired,
  unknown_device: m.sync_problem_unknown_device,
  too_old: m.sync_problem_too_old,
  too_new: m.sync_problem_too_new,
  busy: m.sync_problem_busy,
  server_failed: m.sync_problem_server_failed,
  full: m.sync_problem_full,
  keychain: m.coach_keychain_silent,
  under_way: m.sync_problem_under_way,
  device: m.sync_problem_device,
} satisfies Record<SyncProblemCode, () => string>;

export function problemWords(code: SyncProblemCode): string {
  return problems[code]();
}

const refused = {
  server: m.sync_server_refused,
  email: m.sync_email_refused,
  password: m.sync_password_short,
  new_password: m.sync_password_short,
  device_name: m.sync_device_refused,
} satisfies Record<Field, () => string>;

/** What is wrong with what stands in a field. */
export function wrongWords(field: Field, wrong: Wrong[Field]): string {
  return wrong === 'missing' ? m.sync_password_missing() : refused[field]();
}

/** What has been done, said to those who do not see it. */
export const said = {
  password: m.sync_password_changed,
  signed_out: m.sync_signed_out,
  deleted: m.sync_deleted,
};

/** What a device is called until it has a name. */
export const computer = m.sync_computer;

const fields: Partial<Record<SyncProblemCode, Field>> = {
  unreachable: 'server',
  timed_out: 'server',
  certificate_untrusted: 'server',
  certificate_expired: 'server',
  certificate_other_host: 'server',
  redirected: 'server',
  not_a_server: 'server',
  not_understood: 'server',
  email_taken: 'email',
  wrong_credentials: 'password',
};

/** The field that a problem is about, when there is one. */
export function fieldOf(code: SyncProblemCode): Field | null {
  return fields[code] ?? null;
}

/** "today, 07:02", "yesterday, 18:03", "Thu 26 Nov, 18:03", by the clock of this device. */
export function when(instant: string, now: Date): string {
  const at = new Date(instant);
  const day = civil(at);
  const ago = daysBetween(day, civil(now));
  const named =
    ago === 0 || ago === 1
      ? new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(-ago, 'day')
      : shortDay(day);
  return `${named}, ${timeOf(at)}`;
}

/** "07:02" */
export function timeOf(at: Date): string {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  );
}

/** "2026-11-26": the civil date on this device. */
function civil(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE').format(at);
}
