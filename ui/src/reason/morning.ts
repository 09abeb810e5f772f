// What this morning took from the plan.

import { number } from '../quantity';
import { capitalised, listed, m } from '../words';
import { rule, type Numbers, type Rule, type Worded } from './rule';

export const morning = {
  'readiness.amber': rule([], (_, __, all) => ({
    heading: m.reason_amber(),
    sentence: m.reason_amber_why(),
    ...score(all),
  })),
  'readiness.red': rule([], (_, __, all) => ({
    heading: m.reason_red(),
    sentence: m.reason_red_why(),
    next: m.reason_red_next(),
    ...score(all),
  })),
  'readiness.sore': rule(['count'], (n) => ({
    heading: m.reason_sore(),
    sentence: m.reason_sore_why({ count: n.count }),
  })),
  'safety.pain.spared': rule(['level', 'replaced', 'dropped'], (n) => ({
    heading: m.reason_pain(),
    sentence: m.reason_pain_spared_why({
      level: number(n.level),
      changes: changes(n.replaced, n.dropped),
    }),
    next: m.reason_pain_next(),
    figure: { figure: number(n.level), unit: m.unit_of_ten() },
  })),
  'safety.instead': rule(['max_rpe'], (n, { exercise }) => ({
    heading: m.reason_instead({ exercise }),
    sentence: m.reason_instead_why({ rpe: number(n.max_rpe) }),
  })),
} satisfies Record<string, Rule>;

/** The readiness score, where there is one. */
function score({ score: points }: Numbers): Pick<Worded, 'figure'> {
  return typeof points === 'number'
    ? { figure: { figure: number(points), unit: m.unit_of({ count: 100 }) } }
    : {};
}

function changes(replaced: number, dropped: number): string {
  const parts = [
    replaced > 0 ? m.pain_replaced({ count: replaced }) : '',
    dropped > 0 ? m.pain_dropped({ count: dropped }) : '',
  ].filter((part) => part !== '');
  return capitalised(parts.length > 0 ? listed(parts) : m.pain_prepared());
}
