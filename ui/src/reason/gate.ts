// What the safety rules mended in a session before it was shown.

import { number } from '../quantity';
import { m } from '../words';
import { groupsIn, loadInText, rule, type Numbers, type Rule, type Worded } from './rule';

export const gate = {
  'gate.v2': rule(['from_sets', 'to_sets'], (n) => ({
    heading: m.gate_sets(),
    sentence: m.gate_sets_why({ from: n.from_sets, to: n.to_sets }),
  })),
  'gate.v3': rule([], (_, __, all) => cut(all, m.gate_group_session_why)),
  'gate.v4': rule([], (_, __, all) => cut(all, m.gate_group_week_why)),
  'gate.v5': rule([], (_, __, all) => cut(all, m.gate_group_rise_why)),
  'gate.v6': rule(['from_kg'], (n, about) => ({
    heading: m.gate_load(about),
    sentence: m.gate_load_chart_why({ from: loadInText(n.from_kg, about) }),
  })),
  'gate.v7': rule(['from_kg'], (n, about) => ({
    heading: m.gate_load(about),
    sentence: m.gate_load_jump_why({ from: loadInText(n.from_kg, about) }),
  })),
  'gate.v8': rule(['from_rpe', 'to_rpe'], (n, about) => ({
    heading: m.gate_effort(about),
    sentence: m.gate_effort_why({ from: number(n.from_rpe), to: number(n.to_rpe) }),
  })),
  'gate.v9': rule([], (_, about) => ({
    heading: m.gate_amount(about),
    sentence: m.gate_amount_why(),
  })),
  'gate.v13': rule([], (_, __, all) => ({
    heading: m.gate_spare(),
    sentence: m.gate_spare_why({ groups: groupsIn(all) }),
  })),
  'gate.v15': rule(['from_min', 'to_min'], (n) => ({
    heading: m.gate_run(),
    sentence: m.gate_run_why({ from: number(n.from_min, 0), to: number(n.to_min, 0) }),
  })),
  'gate.v17': rule([], () => ({
    heading: m.gate_easy(),
    sentence: m.gate_easy_why(),
  })),
  'gate.v18': rule(['from', 'to'], (n) => ({
    heading: m.gate_landings(),
    sentence: m.gate_landings_why({ from: n.from, to: n.to }),
  })),
  'gate.v19': rule(['from_min', 'to_min'], (n) => ({
    heading: m.gate_shorter(),
    sentence: m.gate_too_long_why({ from: n.from_min, to: n.to_min }),
  })),
  'gate.v21': rule(['from_min', 'to_min'], (n) => ({
    heading: m.gate_shorter(),
    sentence: m.gate_no_time_why({ from: n.from_min, to: n.to_min }),
  })),
  'gate.v24': rule([], () => ({
    heading: m.reason_deload(),
    sentence: m.gate_deload_why(),
  })),
  'gate.v25': rule([], () => ({
    heading: m.gate_frame(),
    sentence: m.gate_frame_why(),
  })),
  'gate.v30': rule([], (_, about, all) => ({
    heading: about.exercise === '' ? m.reason_gap() : m.reason_gap_exercise(about),
    sentence: afterGap(all),
  })),
  'gate.d1': rule(['from_min', 'to_min'], (n) => ({
    heading: m.gate_figures(),
    sentence: m.gate_minutes_why({ from: n.from_min, to: n.to_min }),
  })),
  'gate.d2': rule(['from_au', 'to_au'], (n) => ({
    heading: m.gate_figures(),
    sentence: m.gate_load_au_why({ from: number(n.from_au), to: number(n.to_au) }),
  })),
  'gate.d5': rule(['from_rpe', 'to_rpe'], (n) => ({
    heading: m.gate_figures(),
    sentence: m.gate_rpe_why({ from: number(n.from_rpe), to: number(n.to_rpe) }),
  })),
  'gate.rest': rule([], () => ({
    heading: m.gate_rest(),
    sentence: m.gate_rest_why(),
  })),
} satisfies Record<string, Rule>;

function cut(numbers: Numbers, why: (values: { groups: string }) => string): Worded {
  return { heading: m.gate_sets(), sentence: why({ groups: groupsIn(numbers) }) };
}

/** Sets of the whole session, or the load of one exercise. */
function afterGap({ from_sets, to_sets }: Numbers): string {
  return typeof from_sets === 'number' && typeof to_sets === 'number'
    ? m.gate_gap_why({ from: from_sets, to: to_sets })
    : m.gate_gap_load_why();
}
