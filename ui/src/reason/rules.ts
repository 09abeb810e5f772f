// The rules that the app has words for: for each a heading, a sentence, and where it helps a figure or what to do.
// A rule is worded only with all its numbers; otherwise, and for rules unknown here, the planner's own text stands
// where English is spoken.

import type { RuleId } from '../platform';
import { course } from './course';
import { day } from './day';
import { endurance } from './endurance';
import { gate } from './gate';
import { morning } from './morning';
import { progression } from './progression';
import type { Rule } from './rule';
import { safety } from './safety';
import { whole } from './whole';
import { whyNot } from './why_not';

export const rules = {
  ...day,
  ...safety,
  ...morning,
  ...course,
  ...whole,
  ...progression,
  ...endurance,
  ...gate,
  ...whyNot,
} satisfies Record<RuleId, Rule>;
