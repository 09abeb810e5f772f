// Why a file was not brought in, by the fields of it that are not right.

import type { Failure } from '../platform';
import { m } from '../words';

/** So many fields are named; the rest is counted. */
const NAMED = 20;

export function refusedWords({ code, refusals }: Failure): string | undefined {
  if (code !== 'refused') return undefined;
  if (refusals.length === 0) return m.backup_refused();
  return m.import_refused({ count: refusals.length });
}

/** Each field with what speaks against it, as the command line tells it. */
export function refusedFields({ code, refusals }: Failure): string[] {
  if (code !== 'refused') return [];
  const named = refusals.slice(0, NAMED).map(({ field, message }) => `${field}: ${message}`);
  const others = refusals.length - named.length;
  return others > 0 ? [...named, m.import_refused_more({ count: others })] : named;
}
