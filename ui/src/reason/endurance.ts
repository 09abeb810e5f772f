// The rules of endurance sessions: what they are for, how long they last, why they stay easy.

import { number, span } from '../quantity';
import { m } from '../words';
import { days, minutes, minutesInText, percent, rule, type Rule, type Worded } from './rule';

const REPEATS = ['repeats', 'work_s', 'rest_s', 'rpe'] as const;
type Repeats = Record<(typeof REPEATS)[number], number>;

const purpose = {
  'endurance.recovery': rule(['minutes'], (n) => ({
    heading: m.reason_recovery(),
    sentence: m.reason_recovery_why({ time: minutesInText(n.minutes) }),
    figure: minutes(n.minutes),
  })),
  'endurance.easy': rule(['minutes'], (n) => ({
    heading: m.reason_easy(),
    sentence: m.reason_easy_why({ time: minutesInText(n.minutes) }),
    figure: minutes(n.minutes),
  })),
  'endurance.long': rule(['minutes', 'longest_minutes'], (n) => ({
    heading: m.reason_long(),
    sentence: long(n.minutes, n.longest_minutes),
    figure: minutes(n.minutes),
  })),
  'endurance.tempo': rule(REPEATS, (n) => ({
    heading: m.reason_tempo(),
    sentence: between(m.reason_tempo_why({ repeats: repeated(n), rpe: number(n.rpe) }), n),
    figure: { figure: repeated(n), unit: '' },
  })),
  'endurance.intervals': rule(REPEATS, (n) => ({
    heading: m.reason_intervals(),
    sentence: between(m.reason_intervals_why({ repeats: repeated(n), rpe: number(n.rpe) }), n),
    figure: { figure: repeated(n), unit: '' },
  })),
  'endurance.touch': rule(REPEATS, (n) => ({
    heading: m.reason_touch(),
    sentence: m.reason_touch_why({ repeats: repeated(n), rpe: number(n.rpe) }),
    figure: { figure: repeated(n), unit: '' },
  })),
  'endurance.walk_run': rule(['repeats', 'run_s', 'walk_s'], (n) => ({
    heading: m.reason_walk_run(),
    sentence: m.reason_walk_run_why({
      repeats: repeated({ repeats: n.repeats, work_s: n.run_s }),
      walk: span(n.walk_s),
    }),
  })),
} satisfies Record<string, Rule>;

const length = {
  'endurance.volume': rule(['mean_minutes', 'limit_minutes', 'done_minutes'], (n) => ({
    heading: m.reason_volume(),
    sentence: m.reason_volume_why({
      mean: minutesInText(n.mean_minutes),
      limit: minutesInText(n.limit_minutes),
      done: minutesInText(n.done_minutes),
    }),
  })),
  'endurance.spike': rule(['longest_minutes', 'limit_minutes'], (n) => ({
    heading: m.reason_spike(),
    sentence: m.reason_spike_why({
      longest: minutesInText(n.longest_minutes),
      limit: minutesInText(n.limit_minutes),
    }),
  })),
  'endurance.time': rule(['limit_minutes'], (n) => ({
    heading: m.reason_time(),
    sentence: m.reason_length_why({ limit: n.limit_minutes }),
  })),
  'endurance.first': rule([], () => ({
    heading: m.reason_short_start(),
    sentence: m.reason_short_start_why(),
  })),
  'endurance.first_week': rule(['done_minutes'], (n) => ({
    heading: m.reason_first_week(),
    sentence: m.reason_first_week_why({ done: minutesInText(n.done_minutes) }),
  })),
  'endurance.deload': rule(['percent'], (n) => ({
    heading: m.reason_shorter_week(),
    sentence: m.reason_shorter_week_why({ percent: percent(n.percent) }),
  })),
  'endurance.after_deload': rule(['percent'], (n) => ({
    heading: m.reason_longer_again(),
    sentence: m.reason_longer_again_why({ percent: percent(n.percent) }),
  })),
  'endurance.taper': rule(['percent', 'days'], (n) => ({
    heading: m.reason_taper(),
    sentence: m.reason_taper_length_why({ days: n.days, percent: percent(n.percent) }),
  })),
  'endurance.return': rule(['days', 'percent'], (n) => ({
    heading: m.reason_return(),
    sentence: m.reason_return_length_why({ days: n.days, percent: percent(n.percent) }),
    figure: days(n.days),
  })),
  'endurance.lowered': rule(['from_minutes', 'minutes'], (n) => ({
    heading: m.reason_lowered(),
    sentence: m.reason_lowered_why({ from: n.from_minutes, to: n.minutes }),
    figure: { figure: `${number(n.from_minutes)} → ${number(n.minutes)}`, unit: m.unit_min() },
  })),
} satisfies Record<string, Rule>;

const substitute = {
  'endurance.substitute.never': rule([], () => ({
    heading: m.reason_substitute(),
    sentence: m.reason_substitute_never_why(),
  })),
  'endurance.substitute.equipment': rule([], () => ({
    heading: m.reason_substitute(),
    sentence: m.reason_substitute_equipment_why(),
  })),
  'endurance.substitute.region': rule([], () => ({
    heading: m.reason_substitute(),
    sentence: m.reason_substitute_region_why(),
  })),
  'endurance.substitute.health': rule([], () => ({
    heading: m.reason_substitute(),
    sentence: m.reason_substitute_health_why(),
  })),
} satisfies Record<string, Rule>;

const easier = {
  'endurance.easier.health': rule([], () => ({
    heading: m.reason_stay_easy(),
    sentence: m.reason_easier_health_why(),
  })),
  'endurance.easier.newcomer': rule(['days', 'needed_days'], (n) => ({
    heading: m.reason_newcomer(),
    sentence: m.reason_newcomer_why({ days: n.days, needed: n.needed_days }),
    figure: { figure: number(n.days), unit: m.unit_of({ count: n.needed_days }) },
  })),
  'endurance.easier.week': rule(['week', 'month', 'sessions'], (n) => ({
    heading: m.reason_hard_enough(),
    sentence: m.reason_hard_enough_why({ week: n.week, month: n.month, sessions: n.sessions }),
  })),
  'endurance.easier.gap': rule(['days'], (n) => ({
    heading: m.reason_begin_easy(),
    sentence: n.days === 0 ? m.reason_begin_easy_why() : m.reason_gap_easy_why({ days: n.days }),
  })),
  'endurance.easier.event': rule(['days'], (n) => ({
    heading: m.reason_taper(),
    sentence: m.reason_event_easy_why({ days: n.days }),
    figure: days(n.days),
  })),
  'endurance.easier.time': rule(['limit_minutes'], (n) => ({
    heading: m.reason_stay_easy(),
    sentence: m.reason_no_time_hard_why({ limit: n.limit_minutes }),
  })),
  'endurance.easier.region': rule([], () => ({
    heading: m.reason_stay_easy(),
    sentence: m.reason_region_easy_why(),
  })),
} satisfies Record<string, Rule>;

export const endurance = { ...purpose, ...length, ...substitute, ...easier };

function long(minutes: number, longest: number): string {
  const time = minutesInText(minutes);
  return longest === 0 ? m.reason_long_why({ time }) : m.reason_longest_why({ time, longest });
}

/** "5 × 3 min", or "20 min" where it is done once. */
function repeated({ repeats, work_s }: Pick<Repeats, 'repeats' | 'work_s'>): string {
  return repeats === 1 ? span(work_s) : `${number(repeats)} × ${span(work_s)}`;
}

function between(why: string, { repeats, rest_s }: Repeats): Worded['sentence'] {
  return repeats > 1 && rest_s > 0 ? m.reason_between({ why, time: span(rest_s) }) : why;
}
