// Why an exercise is not in the session.

import { m } from '../words';
import { rule, type About, type Rule, type Worded } from './rule';

export const whyNot = {
  'why_not.there': rule([], (_, about) => ({
    heading: m.why_not_there(about),
    sentence: m.why_not_there_why(),
  })),
  'why_not.rest': rule([], (_, about) => because(m.why_not_rest_why(), about)),
  'why_not.equipment': rule([], (_, about) => because(m.why_not_equipment_why(), about)),
  'why_not.never': rule([], (_, about) => because(m.why_not_never_why(), about)),
  'why_not.region': rule([], (_, about) => because(m.why_not_region_why(), about)),
  'why_not.health': rule([], (_, about) => because(m.why_not_health_why(), about)),
  'why_not.level': rule([], (_, about) => because(m.why_not_level_why(), about)),
  'why_not.recovery': rule([], (_, about) => because(m.why_not_recovery_why(), about)),
  'why_not.preparation': rule([], (_, about) => because(m.why_not_preparation_why(), about)),
  'why_not.power': rule([], (_, about) => because(m.why_not_power_why(), about)),
  'why_not.other_endurance': rule([], (_, about) => because(m.why_not_other_endurance_why(), about)),
  'why_not.strength_day': rule([], (_, about) => because(m.why_not_strength_day_why(), about)),
  'why_not.endurance_day': rule([], (_, about) => because(m.why_not_endurance_day_why(), about)),
  'why_not.other_day': rule([], (_, about) => because(m.why_not_other_day_why(), about)),
  'why_not.volume': rule([], (_, about) => because(m.why_not_volume_why(), about)),
  'why_not.full': rule([], (_, about) => because(m.why_not_full_why(), about)),
  'why_not.enough': rule([], (_, about) => because(m.why_not_enough_why(), about)),
  'why_not.unknown': rule([], (_, about) => because(m.why_not_unknown_why(), about)),
  'why_not.swapped': rule([], (_, about) => because(m.why_not_swapped_why(), about)),
  'why_not.place_taken': rule([], (_, about) => because(m.why_not_place_taken_why(), about)),
  'why_not.repetitions': rule(['reps'], (n, about) =>
    because(m.why_not_repetitions_why({ count: n.reps }), about),
  ),
  'why_not.time': rule(['limit_minutes'], (n, about) =>
    because(m.why_not_time_why({ limit: n.limit_minutes }), about),
  ),
} satisfies Record<string, Rule>;

function because(sentence: string, about: About): Worded {
  return { heading: about.exercise === '' ? m.why_not_nameless() : m.why_not(about), sentence };
}
