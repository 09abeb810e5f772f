// Notices in the athlete's words.

import type { Notice } from '../platform';
import { m } from '../words';

const table = {
  restored_from_backup: { what: m.notice_restored, then: m.notice_restored_then },
  started_anew: { what: m.notice_anew, then: m.notice_anew_then },
};

export function noticeWords({ kind, file }: Notice): { what: string; then: string } {
  const words = table[kind];
  return { what: words.what(), then: words.then({ file: file ?? m.notice_no_file() }) };
}
