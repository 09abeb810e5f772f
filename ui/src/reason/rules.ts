// The rules that the app has words for: for each a heading, a sentence, and where it helps a figure.
// A rule is worded only with all its numbers; otherwise, and for rules unknown here, the planner's own text stands.

import { number, type Figure } from '../quantity';
import { m } from '../words';
import { progression } from './progression';
import { days, rule, type Rule } from './rule';

export const rules = {
  'day.first': rule([], () => ({
    heading: m.reason_day_first(),
    sentence: m.reason_day_first_why(),
  })),
  'day.training': rule(['sessions_last_7', 'days_per_week'], (n) => ({
    heading: m.reason_day_training(),
    sentence: m.reason_day_training_why({ done: n.sessions_last_7, days: n.days_per_week }),
    figure: ofWeek(n.sessions_last_7, n.days_per_week),
  })),
  'day.rest.week_done': rule(['sessions_last_7', 'days_per_week'], (n) => ({
    heading: m.reason_week_done(),
    sentence: m.reason_week_done_why({ done: n.sessions_last_7, days: n.days_per_week }),
    figure: ofWeek(n.sessions_last_7, n.days_per_week),
  })),
  'day.rest.in_a_row': rule(['days_in_a_row'], (n) => ({
    heading: m.reason_in_a_row(),
    sentence: m.reason_in_a_row_why({ days: n.days_in_a_row }),
    figure: days(n.days_in_a_row),
  })),
  'day.rest.spacing': rule(['days_since_last'], (n) => ({
    heading: m.reason_spacing(),
    sentence: m.reason_spacing_why({ days: n.days_since_last }),
  })),
  'day.rest.weekday': rule([], () => ({
    heading: m.reason_weekday(),
    sentence: m.reason_weekday_why(),
  })),
  'safety.ill': rule([], () => ({
    heading: m.reason_ill(),
    sentence: m.reason_ill_why(),
  })),
  'safety.after_illness': rule(['days_since_ill'], (n) => ({
    heading: m.reason_after_illness(),
    sentence: m.reason_after_illness_why({ days: n.days_since_ill }),
  })),
  'safety.age': rule(['min_age'], (n) => ({
    heading: m.reason_age(),
    sentence: m.reason_age_why({ age: n.min_age }),
  })),
  'safety.pain': rule(['level'], (n) => ({
    heading: m.reason_pain(),
    sentence: m.reason_pain_why({ level: number(n.level) }),
    figure: { figure: number(n.level), unit: m.unit_of_ten() },
  })),
  'caution.unscreened': rule(['max_rpe'], (n) => ({
    heading: m.reason_unscreened(),
    sentence: m.reason_unscreened_why({ rpe: number(n.max_rpe) }),
    figure: effort(n.max_rpe),
  })),
  'caution.condition': rule(['max_rpe'], (n) => ({
    heading: m.reason_condition(),
    sentence: m.reason_condition_why({ rpe: number(n.max_rpe) }),
    figure: effort(n.max_rpe),
  })),
  'effort.second_day': rule(['max_rpe'], (n) => ({
    heading: m.reason_second_day(),
    sentence: m.reason_second_day_why({ rpe: number(n.max_rpe) }),
    figure: effort(n.max_rpe),
  })),
  'split.full_body': rule(['days_per_week'], (n) => ({
    heading: m.reason_full_body(),
    sentence: m.reason_full_body_why({ days: n.days_per_week }),
  })),
  'equipment.body_weight': rule([], () => ({
    heading: m.reason_body_weight(),
    sentence: m.reason_body_weight_why(),
  })),
  'equipment.no_pull': rule([], () => ({
    heading: m.reason_no_pull(),
    sentence: m.reason_no_pull_why(),
  })),
  'equipment.used': rule(['count'], (n) => ({
    heading: m.reason_equipment(),
    sentence: m.reason_equipment_why({ count: n.count }),
  })),
  'time.fitted': rule(['minutes', 'limit_minutes'], (n) => ({
    heading: m.reason_time(),
    sentence: m.reason_time_why({ minutes: n.minutes, limit: n.limit_minutes }),
    figure: { figure: number(n.minutes), unit: m.unit_min() },
  })),
  'experience.sets': rule(['sets'], (n) => ({
    heading: m.reason_sets(),
    sentence: m.reason_sets_why({ count: n.sets }),
    figure: { figure: number(n.sets), unit: m.unit_sets({ count: n.sets }) },
  })),
  'limitation.spared': rule(['count'], (n) => ({
    heading: m.reason_spared(),
    sentence: m.reason_spared_why({ count: n.count }),
  })),
  'limitation.all': rule([], () => ({
    heading: m.reason_all_spared(),
    sentence: m.reason_all_spared_why(),
  })),
  'progression.return': rule(['days'], (n) => ({
    heading: m.reason_return(),
    sentence: m.reason_return_why({ days: n.days }),
    figure: days(n.days),
  })),
  ...progression,
} satisfies Record<string, Rule>;

/** The top of an effort that is capped. */
function effort(max_rpe: number): Figure {
  return { figure: `≤ ${number(max_rpe)}`, unit: m.unit_rpe() };
}

function ofWeek(done: number, planned: number): Figure {
  return { figure: number(done), unit: m.unit_of({ count: planned }) };
}
