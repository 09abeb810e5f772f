// Where the session stands in the longer course: easier weeks, an event, a return.

import { m } from '../words';
import { days, rule, type Rule } from './rule';

export const course = {
  'deload.planned': rule(['weeks'], (n) => ({
    heading: m.reason_deload(),
    sentence: m.reason_deload_planned_why({ weeks: n.weeks }),
  })),
  'deload.triggered': rule(['signals'], (n) => ({
    heading: m.reason_deload(),
    sentence: m.reason_deload_triggered_why({ signals: n.signals }),
  })),
  'deload.asked': rule([], () => ({
    heading: m.reason_deload(),
    sentence: m.reason_deload_asked_why(),
  })),
  'deload.running': rule(['day'], (n) => ({
    heading: m.reason_deload(),
    sentence: m.reason_deload_running_why({ day: n.day }),
  })),
  'deload.after_event': rule(['days_since_event'], (n) => ({
    heading: m.reason_deload(),
    sentence: m.reason_deload_event_why(),
    figure: days(n.days_since_event),
  })),
  'deload.after': rule([], () => ({
    heading: m.reason_after_deload(),
    sentence: m.reason_after_deload_why(),
  })),
  'taper.event': rule(['days_to_event'], (n) => ({
    heading: m.reason_taper(),
    sentence: m.reason_taper_why({ days: n.days_to_event }),
    figure: days(n.days_to_event),
  })),
  'progression.return': rule(['days'], (n) => ({
    heading: m.reason_return(),
    sentence: m.reason_return_why({ days: n.days }),
    figure: days(n.days),
  })),
} satisfies Record<string, Rule>;
