// What kind of change a proposal is about: by it the question, and the word for taking it.

import type { PlanChange, ProposalView } from '../platform';
import { m } from '../words';

export type Sort = 'shorter' | 'easier' | 'equipment' | 'rest' | 'train' | 'move' | 'swap' | 'other';

const sorts = {
  shorter: 'shorter',
  easier: 'easier',
  equipment: 'equipment',
  rest: 'rest',
  train: 'train',
  move: 'move',
  swap: 'swap',
  wish: 'other',
  clear: 'other',
} satisfies Record<PlanChange['change'], Sort>;

/** Late data can only make a day easier, up to no session at all. */
export function sortOf({ cause, before, after }: Pick<ProposalView, 'cause' | 'before' | 'after'>): Sort {
  if (cause.cause === 'asked') return sortOfChange(cause.change);
  if (after.kind === 'rest') return 'rest';
  if (cause.cause === 'coach') return 'other';
  return before.kind === 'rest' ? 'other' : 'easier';
}

export function sortOfChange({ change }: PlanChange): Sort {
  return sorts[change];
}

export function question(sort: Sort): string {
  return m[`offer_${sort}`]();
}

/** A session that must not be started is no question any more. */
export function titleOf(proposal: ProposalView): string {
  return proposal.must ? m.offer_must() : question(sortOf(proposal));
}

export function takeWord(sort: Sort): string {
  return m[`take_${sort}`]();
}
