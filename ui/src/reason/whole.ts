// What made the session as a whole: its split, its gear, its time, its sets.

import { number, span } from '../quantity';
import { capitalised, listed, m } from '../words';
import { effort, groupsIn, minutes, rule, type Rule } from './rule';

export const whole = {
  'effort.second_day': rule(['max_rpe'], (n) => ({
    heading: m.reason_second_day(),
    sentence: m.reason_second_day_why({ rpe: number(n.max_rpe) }),
    figure: effort(n.max_rpe),
  })),
  'effort.hard_days': rule(['hard_days', 'max_rpe'], (n) => ({
    heading: m.reason_hard_days(),
    sentence: m.reason_hard_days_why({ days: n.hard_days, rpe: number(n.max_rpe) }),
    figure: effort(n.max_rpe),
  })),
  'load.week': rule([], () => ({
    heading: m.reason_week_load(),
    sentence: m.reason_week_load_why(),
  })),
  'split.full_body': rule(['days_per_week'], (n) => ({
    heading: m.reason_full_body(),
    sentence: m.reason_full_body_why({ days: n.days_per_week }),
  })),
  'split.upper_lower': rule([], () => ({
    heading: m.reason_halves(),
    sentence: m.reason_halves_why(),
  })),
  'split.push_pull_legs': rule(['days_per_week'], (n) => ({
    heading: m.reason_thirds(),
    sentence: m.reason_thirds_why({ days: n.days_per_week }),
  })),
  'split.mixed': rule(['strength', 'endurance'], (n) => ({
    heading: m.reason_mixed(),
    sentence: mixed(n.strength, n.endurance),
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
    figure: minutes(n.minutes),
  })),
  'time.supersets': rule(['rest_seconds'], (n) => ({
    heading: m.reason_supersets(),
    sentence: m.reason_supersets_why({ rest: span(n.rest_seconds) }),
  })),
  'experience.sets': rule(['sets'], (n) => ({
    heading: m.reason_sets(),
    sentence: m.reason_sets_why({ count: n.sets }),
    figure: { figure: number(n.sets), unit: m.unit_sets({ count: n.sets }) },
  })),
  'volume.short': rule(['by_time'], (n, _, all) => {
    const groups = groupsIn(all);
    const byTime = n.by_time === 1;
    return {
      heading: m.reason_short(),
      sentence: byTime ? m.reason_short_time_why({ groups }) : m.reason_short_gear_why({ groups }),
    };
  }),
} satisfies Record<string, Rule>;

function mixed(strength: number, endurance: number): string {
  const parts = [
    strength > 0 ? m.strength_sessions({ count: strength }) : '',
    endurance > 0 ? m.endurance_sessions({ count: endurance }) : '',
  ].filter((part) => part !== '');
  const told = capitalised(listed(parts));
  return parts.length > 1 ? m.reason_mixed_why({ parts: told }) : m.reason_one_kind_why({ parts: told });
}
