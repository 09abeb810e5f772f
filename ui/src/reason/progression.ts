// The rules by which single exercises get harder, stay, or get easier.

import { inText, load, massUnit, number, shownMass, signed, span } from '../quantity';
import { m } from '../words';
import { days, rule, type About, type Rule, type Worded } from './rule';

export const progression = {
  'progression.first': rule(['reps_in_reserve'], (n, { exercise }) => ({
    heading: m.reason_first({ exercise }),
    sentence: m.reason_first_why({ count: n.reps_in_reserve }),
  })),
  'progression.first.body_weight': rule(['reps_in_reserve'], (n, { exercise }) => ({
    heading: m.reason_first({ exercise }),
    sentence: m.reason_first_body_why({ count: n.reps_in_reserve }),
  })),
  'progression.first.timed': rule([], (_, { exercise }) => ({
    heading: m.reason_first({ exercise }),
    sentence: m.reason_first_timed_why(),
  })),
  'progression.double.up': rule(['from_kg', 'to_kg', 'reps', 'rpe'], (n, { units, exercise }) => {
    const step = shownMass(n.to_kg, units) - shownMass(n.from_kg, units);
    const from = inText(load(n.from_kg, units));
    return {
      heading: m.reason_up({ exercise, step: inText({ figure: number(step), unit: massUnit(units) }) }),
      sentence: m.reason_up_why({ load: from, reps: n.reps, rpe: number(n.rpe) }),
      figure: { figure: signed(step), unit: massUnit(units) },
    };
  }),
  'progression.double.reps': rule(['from_reps', 'to_reps'], (n, { exercise }) => ({
    heading: m.reason_reps({ exercise, count: n.to_reps - n.from_reps }),
    sentence: m.reason_reps_why({ from: n.from_reps, to: n.to_reps }),
    figure: { figure: `${number(n.from_reps)} → ${number(n.to_reps)}`, unit: m.unit_reps() },
  })),
  'progression.double.seconds': rule(['from_seconds', 'to_seconds'], (n, { exercise }) => ({
    heading: m.reason_seconds({ exercise }),
    sentence: m.reason_seconds_why({ from: n.from_seconds, to: n.to_seconds }),
    figure: { figure: `${number(n.from_seconds)} → ${number(n.to_seconds)}`, unit: m.unit_seconds() },
  })),
  'progression.hold': rule(['reps', 'rpe'], (n, about) => held(reps(n.reps), n.rpe, about)),
  'progression.hold.seconds': rule(['seconds', 'rpe'], (n, about) => held(span(n.seconds), n.rpe, about)),
  'progression.confirm': rule(['reps'], (n, about) => confirmed(reps(n.reps), about)),
  'progression.confirm.seconds': rule(['seconds'], (n, about) => confirmed(span(n.seconds), about)),
  'progression.top': rule(['reps'], (n, about) => topped(reps(n.reps), about)),
  'progression.top.seconds': rule(['seconds'], (n, about) => topped(span(n.seconds), about)),
  'progression.variant.up': rule([], (_, { exercise }) => ({
    heading: m.reason_variant_up({ exercise }),
    sentence: m.reason_variant_up_why(),
  })),
  'progression.variant.down': rule([], (_, { exercise }) => ({
    heading: m.reason_variant_down({ exercise }),
    sentence: m.reason_variant_down_why(),
  })),
  'progression.back_off': rule(['from_kg', 'to_kg'], (n, { units, exercise }) => {
    const step = shownMass(n.to_kg, units) - shownMass(n.from_kg, units);
    const [from, to] = [inText(load(n.from_kg, units)), inText(load(n.to_kg, units))];
    return {
      heading: m.reason_back_off({ exercise }),
      sentence: m.reason_back_off_why({ from, to }),
      figure: { figure: signed(step), unit: massUnit(units) },
    };
  }),
  'progression.gap': rule(['days'], (n, { exercise }) => ({
    heading: exercise === '' ? m.reason_gap() : m.reason_gap_exercise({ exercise }),
    sentence: m.reason_gap_why({ days: n.days }),
    figure: days(n.days),
  })),
} satisfies Record<string, Rule>;

function reps(count: number): string {
  return m.reps_counted({ count });
}

function held(amount: string, rpe: number, { exercise }: About): Worded {
  return { heading: m.reason_hold({ exercise }), sentence: m.reason_hold_why({ amount, rpe: number(rpe) }) };
}

function confirmed(amount: string, { exercise }: About): Worded {
  return { heading: m.reason_confirm({ exercise }), sentence: m.reason_confirm_why({ amount }) };
}

function topped(amount: string, { exercise }: About): Worded {
  return { heading: m.reason_top({ exercise }), sentence: m.reason_top_why({ amount }) };
}
