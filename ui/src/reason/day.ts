// Why the day is for training or for rest, and what the athlete wished for it.

import { number, type Figure } from '../quantity';
import { m } from '../words';
import { days, percent, rule, type Rule } from './rule';

export const day = {
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
  'day.rest.holiday': rule([], () => ({
    heading: m.reason_holiday(),
    sentence: m.reason_holiday_why(),
  })),
  'day.rest.event': rule([], () => ({
    heading: m.reason_event(),
    sentence: m.reason_event_why(),
  })),
  'day.rest.eve': rule([], () => ({
    heading: m.reason_eve(),
    sentence: m.reason_eve_why(),
  })),
  'day.rest.load': rule(['percent'], (n) => ({
    heading: m.reason_rest_load(),
    sentence: m.reason_rest_load_why({ percent: percent(n.percent) }),
  })),
  'wish.rest': rule([], () => ({
    heading: m.reason_wish(),
    sentence: m.reason_wish_rest_why(),
  })),
  'wish.training': rule([], () => ({
    heading: m.reason_wish(),
    sentence: m.reason_wish_training_why(),
  })),
  'wish.easier': rule([], () => ({
    heading: m.reason_wish(),
    sentence: m.reason_wish_easier_why(),
  })),
} satisfies Record<string, Rule>;

function ofWeek(done: number, planned: number): Figure {
  return { figure: number(done), unit: m.unit_of({ count: planned }) };
}
