// Why a file was not brought in, by the fields that it names.

import type { Failure } from '../platform';
import { m } from '../words';

/** So many fields are named; the rest is like them. */
const NAMED = 3;

export function refusedWords({ code, refusals }: Failure): string | undefined {
  if (code !== 'refused') return undefined;
  if (refusals.length === 0) return m.backup_refused();
  const fields = refusals.slice(0, NAMED).map(({ field }) => field);
  return m.import_refused({ fields: fields.join(', ') });
}
