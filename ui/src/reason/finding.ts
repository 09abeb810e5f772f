// What the gate has against a session, in the athlete's words. The engine's own text is for the command line.

import type { Finding } from '../platform';
import { m } from '../words';

/** By the rules of the gate: `V…` are those of training, `D…` those of the document. */
const sentences: Partial<Record<string, () => string>> = {
  V1: m.finding_exercise,
  V2: m.finding_sets,
  V3: m.finding_group,
  V4: m.finding_group,
  V5: m.finding_group,
  V6: m.finding_load,
  V7: m.finding_load,
  V8: m.finding_effort,
  V9: m.finding_amount,
  V10: m.finding_maximum,
  V11: m.finding_hard_days,
  V12: m.finding_days,
  V13: m.finding_recovery,
  V14: m.finding_week_load,
  V15: m.finding_run,
  V16: m.finding_endurance,
  V17: m.finding_intervals,
  V18: m.finding_landings,
  V19: m.finding_long,
  V20: m.finding_morning,
  V21: m.finding_time,
  V22: m.finding_monotony,
  V23: m.finding_week_load,
  V24: m.finding_deload,
  V25: m.finding_frame,
  V26: m.finding_balance,
  V27: m.finding_gear,
  V28: m.finding_text,
  V29: m.finding_health,
  V30: m.finding_gap,
  D1: m.finding_document,
  D2: m.finding_document,
  D3: m.finding_document,
  D4: m.finding_document,
  D5: m.finding_document,
};

/** What they say, each once however often a rule is broken. */
export function findingWords(findings: readonly Pick<Finding, 'rule'>[]): string[] {
  return [...new Set(findings.map(({ rule }) => (sentences[rule] ?? m.finding_unworded)()))];
}
