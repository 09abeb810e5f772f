// What health, age and limitations change, and what to do about it.

import { number } from '../quantity';
import { m } from '../words';
import { effort, rule, type Rule } from './rule';

export const safety = {
  'safety.ill': rule(['days_since_ill'], (n) => ({
    heading: m.reason_ill(),
    sentence: n.days_since_ill === 0 ? m.reason_ill_today_why() : m.reason_ill_yesterday_why(),
    next: m.reason_ill_next(),
  })),
  'safety.ill.absence': rule([], () => ({
    heading: m.reason_ill(),
    sentence: m.reason_ill_absence_why(),
    next: m.reason_ill_next(),
  })),
  'safety.after_illness': rule(['days_since_ill'], (n) => ({
    heading: m.reason_after_illness(),
    sentence: m.reason_after_illness_why({ days: n.days_since_ill }),
  })),
  'safety.symptom': rule([], () => ({
    heading: m.reason_symptom(),
    sentence: m.reason_symptom_why(),
    next: m.reason_symptom_next(),
  })),
  'safety.blood_pressure.rest': rule(['systolic_mmhg', 'diastolic_mmhg'], (n) => ({
    heading: m.reason_pressure_rest(),
    sentence: m.reason_pressure_rest_why({ systolic: n.systolic_mmhg, diastolic: n.diastolic_mmhg }),
    next: m.reason_pressure_rest_next(),
    figure: { figure: `${n.systolic_mmhg}/${n.diastolic_mmhg}`, unit: m.unit_mmhg() },
  })),
  'safety.blood_pressure.easy': rule(['systolic_mmhg', 'diastolic_mmhg'], (n) => ({
    heading: m.reason_pressure_easy(),
    sentence: m.reason_pressure_easy_why({ systolic: n.systolic_mmhg, diastolic: n.diastolic_mmhg }),
    next: m.reason_pressure_easy_next(),
    figure: { figure: `${n.systolic_mmhg}/${n.diastolic_mmhg}`, unit: m.unit_mmhg() },
  })),
  'safety.age': rule(['min_age'], (n) => ({
    heading: m.reason_age(),
    sentence: m.reason_age_why({ age: n.min_age }),
    next: m.reason_age_next(),
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
  'limitation.spared': rule(['count'], (n) => ({
    heading: m.reason_spared(),
    sentence: m.reason_spared_why({ count: n.count }),
  })),
  'limitation.all': rule([], () => ({
    heading: m.reason_all_spared(),
    sentence: m.reason_all_spared_why(),
  })),
} satisfies Record<string, Rule>;
