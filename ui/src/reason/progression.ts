// The rules by which single exercises get harder, stay, or get easier.

import { inText, load, massUnit, number, shownMass, signed } from '../quantity';
import { m } from '../words';
import { days, loadInText, percent, reps, rule, type About, type Rule, type Worded } from './rule';

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
  'progression.no_load': rule(['reps_in_reserve'], (n, { exercise }) => ({
    heading: m.reason_no_load({ exercise }),
    sentence: m.reason_first_why({ count: n.reps_in_reserve }),
  })),
  'progression.neighbour': rule(['load_kg'], (n, about) => ({
    heading: m.reason_first(about),
    sentence: m.reason_neighbour_why({ load: loadInText(n.load_kg, about) }),
    figure: load(n.load_kg, about.units),
  })),
  'progression.double.up': rule(['from_kg', 'to_kg', 'reps', 'rpe'], (n, about) =>
    heavier(
      n,
      m.reason_up_why({ load: loadInText(n.from_kg, about), reps: n.reps, rpe: number(n.rpe) }),
      about,
    ),
  ),
  'progression.linear.up': rule(['from_kg', 'to_kg', 'reps'], (n, about) =>
    heavier(n, m.reason_linear_why({ load: loadInText(n.from_kg, about), amount: reps(n.reps) }), about),
  ),
  'progression.top_set': rule(['e1rm_kg', 'load_kg', 'reps', 'rpe'], (n, about) => ({
    heading: m.reason_top_set(about),
    sentence: m.reason_top_set_why({
      max: roughly(n.e1rm_kg, about),
      amount: reps(n.reps),
      load: loadInText(n.load_kg, about),
      rpe: number(n.rpe),
    }),
    figure: load(n.load_kg, about.units),
  })),
  'progression.maximum': rule(['load_kg', 'reps'], (n, about) => ({
    heading: m.reason_maximum(about),
    sentence: m.reason_maximum_why({ load: loadInText(n.load_kg, about), amount: reps(n.reps) }),
    figure: load(n.load_kg, about.units),
  })),
  'progression.maximum.none': rule(['reps'], (n, about) => ({
    heading: m.reason_maximum_none(about),
    sentence: m.reason_maximum_none_why({ amount: reps(n.reps) }),
  })),
  'progression.no_jump': rule(['load_kg'], (n, about) => ({
    heading: m.reason_maximum(about),
    sentence: m.reason_no_jump_why({ load: loadInText(n.load_kg, about) }),
    figure: load(n.load_kg, about.units),
  })),
  'progression.deload': rule(['percent'], (n, about) => ({
    heading: m.reason_eased(about),
    sentence: m.reason_eased_why({ percent: percent(n.percent) }),
  })),
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
  'progression.hold.seconds': rule(['seconds', 'rpe'], (n, about) =>
    held(inSeconds(n.seconds), n.rpe, about),
  ),
  'progression.confirm': rule(['reps'], (n, about) => confirmed(reps(n.reps), about)),
  'progression.confirm.seconds': rule(['seconds'], (n, about) => confirmed(inSeconds(n.seconds), about)),
  'progression.fewer': rule(['reps'], (n, about) => fewer(reps(n.reps), about)),
  'progression.fewer.seconds': rule(['seconds'], (n, about) => fewer(inSeconds(n.seconds), about)),
  'progression.top': rule(['reps'], (n, about) => ({
    heading: m.reason_top(about),
    sentence: m.reason_top_why({ amount: reps(n.reps) }),
  })),
  'progression.top.seconds': rule(['seconds'], (n, about) => ({
    heading: m.reason_top(about),
    sentence: m.reason_top_seconds_why({ amount: inSeconds(n.seconds) }),
  })),
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

function heavier(
  { from_kg, to_kg }: { from_kg: number; to_kg: number },
  sentence: string,
  { units, exercise }: About,
): Worded {
  const step = shownMass(to_kg, units) - shownMass(from_kg, units);
  return {
    heading: m.reason_up({ exercise, step: inText({ figure: number(step), unit: massUnit(units) }) }),
    sentence,
    figure: { figure: signed(step), unit: massUnit(units) },
  };
}

/** A load that is only estimated, to the whole kilogram or pound. */
function roughly(kg: number, { units }: About): string {
  return inText({ figure: number(shownMass(kg, units), 0), unit: massUnit(units) });
}

/** A hold; in seconds, so that no sentence ends with the point of an abbreviation. */
function inSeconds(seconds: number): string {
  return m.quantity_seconds({ seconds: number(seconds) });
}

function held(amount: string, rpe: number, { exercise }: About): Worded {
  return { heading: m.reason_hold({ exercise }), sentence: m.reason_hold_why({ amount, rpe: number(rpe) }) };
}

function confirmed(amount: string, { exercise }: About): Worded {
  return { heading: m.reason_confirm({ exercise }), sentence: m.reason_confirm_why({ amount }) };
}

function fewer(amount: string, { exercise }: About): Worded {
  return { heading: m.reason_back_off({ exercise }), sentence: m.reason_fewer_why({ amount }) };
}
