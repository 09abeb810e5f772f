import { beforeEach, expect, test, vi } from 'vitest';

import { Failed, type PlanChange, type Session } from '../platform';
import { day } from '../platform/fixtures/day';
import { exercises } from '../platform/fixtures/exercises';
import { changed, planOf } from '../platform/fixtures/plan';
import { difference, proposal, taken } from '../platform/fixtures/proposal';
import { platform } from '../platform/fixtures/silent';
import { easierSquats, rest, squatStrength } from '../platform/fixtures/week';
import { Today } from '../today/today.svelte';
import { speak } from '../words';
import { eventFigures, eventWords } from './history';
import { pageOf } from './offer';
import { Offers } from './offers.svelte';
import { rows } from './rows';
import { sortOf, titleOf } from './sort';

const scene = { state: 'proposal', theme: 'system', language: 'en', units: 'metric' } as const;
const view = day(scene);
const plan = planOf(view);
const before = squatStrength(false);
const after = easierSquats(false);
const offered = proposal(before, after, false);
const about = { zone: 'Europe/Berlin', units: 'metric' } as const;
const swap: PlanChange = { change: 'swap', one: '2026-11-27', other: '2026-11-28' };

beforeEach(() => speak('en'));

function told(one: Session, other: Session): string[] {
  const found = rows(difference(one, other), { exercises, units: 'metric' });
  return found.map((row) => `${row.label}: ${row.before} > ${row.after}`.replaceAll('\u00a0', ' '));
}

test('an easier session is told exercise by exercise, then as a whole', () => {
  expect(told(before, after)).toEqual([
    'High-bar back squat, sets: 5 × 5 > 4 × 5',
    'High-bar back squat, load: 102.5 kg > 97.5 kg',
    'Romanian deadlift: 4 × 8 > 3 × 8',
    'Bulgarian split squat: 3 × 10 each > 2 × 10 each',
    'Hanging knee raise: 3 × 12 > 2 × 12',
    'Effort at most: RPE 8 > RPE 7',
    'Load: 384 > 252',
  ]);
});

test('a day of rest leaves nothing of any exercise', () => {
  expect(told(before, rest)).toContain('Romanian deadlift: 4 × 8 > none');
});

test('two same sessions have no difference', () => {
  expect(told(before, before)).toEqual([]);
});

test('where only the effort of one exercise differs, that is told', () => {
  const [first, main, ...others] = before.blocks;
  if (!first || !main) throw new Error('the session of the fixtures has blocks');
  const easier = main.exercises.map((each) => ({
    ...each,
    sets: each.sets.map((set) => (set.kind === 'work' ? { ...set, target_rpe: 7.5 } : set)),
  }));
  expect(told(before, { ...before, blocks: [first, { ...main, exercises: easier }, ...others] })).toEqual([
    'High-bar back squat, effort: RPE 8 > RPE 7.5',
  ]);
});

test('late data makes a day easier, up to no session at all', () => {
  expect(sortOf(offered)).toBe('easier');
  expect(sortOf(proposal(before, rest, false))).toBe('rest');
});

test('a session that must not be started is no question', () => {
  expect(titleOf(offered)).toBe('An easier session?');
  expect(titleOf(proposal(before, after, true))).toBe('Today needs another session');
});

test('a proposal says where it comes from, and why it is what it is', () => {
  const page = pageOf({ kind: 'proposal', proposal: offered }, about);
  expect(page.kicker).toBe('New data, 06:41');
  expect(page.take).toBe('Take the easier one');
  expect(page.reasons.map(({ rule }) => rule)).toEqual(['readiness.amber']);
});

test('a session that must not be started says what holds it back, and has no keeping', () => {
  const page = pageOf({ kind: 'proposal', proposal: proposal(before, rest, true) }, about);
  expect(page.held).toEqual(['What you told about your health rules it out today.']);
  expect(pageOf({ kind: 'proposal', proposal: offered }, about).held).toEqual([]);
});

test('a change to days ahead shows the days that become others, and no other', () => {
  const page = pageOf({ kind: 'change', change: swap, view: changed(plan, swap, false) }, about);
  expect(page.kicker).toBe('Fri 27 and Sat 28');
  expect(page.compared.map(({ before, after }) => [before.title, after.title])).toEqual([
    ['Upper body', 'Easy run'],
    ['Easy run', 'Upper body'],
  ]);
});

test('a change that changes nothing says so', () => {
  const none = { ...changed(plan, swap, false), after: plan.days };
  const page = pageOf({ kind: 'change', change: swap, view: none }, about);
  expect(page.compared).toEqual([]);
  expect(page.lead).toMatch(/stays the same/);
});

function shown(answers: Parameters<typeof platform>[0]): { today: Today; offers: Offers } {
  const over = platform(answers);
  const today = new Today(over);
  today.show(view, today.takeTurn());
  return { today, offers: new Offers(over, today) };
}

test('a proposal that is taken is shown as the day that it makes', async () => {
  const accepted = { ...view, proposal: null };
  const acceptProposal = vi.fn().mockResolvedValue(accepted);
  const { today, offers } = shown({ acceptProposal });
  expect(await offers.take({ kind: 'proposal', proposal: offered })).toBe(true);
  expect(acceptProposal).toHaveBeenCalledExactlyOnceWith(offered.id);
  expect(today.view).toEqual(accepted);
});

test('a proposal that is another by now is not taken, and that is said', async () => {
  const outdated = { code: 'outdated', refusals: [] } as const;
  const { offers } = shown({
    acceptProposal: () => Promise.reject(new Failed({ ...outdated, refusals: [] })),
  });
  expect(await offers.take({ kind: 'proposal', proposal: offered })).toBe(false);
  expect(offers.doing).toEqual({ kind: 'failed', failure: outdated });
});

test('a change to days ahead is only looked at until it is taken', async () => {
  const changePlan = vi.fn(async (change: PlanChange, confirm: boolean) => changed(plan, change, confirm));
  const { offers } = shown({ changePlan, today: async () => view });
  expect(await offers.ask(swap)).toBe(true);
  const offer = offers.shown;
  if (offer === null) throw new Error('what was asked is shown');
  expect(await offers.keep(offer)).toBe(true);
  expect(changePlan.mock.calls).toEqual([[swap, false]]);
  expect(await offers.take(offer)).toBe(true);
  expect(changePlan.mock.calls).toEqual([
    [swap, false],
    [swap, true],
  ]);
});

test('what is asked of today is shown as a proposal', async () => {
  const shorter: PlanChange = { change: 'shorter', training_day: '2026-11-26', minutes: 35 };
  const { offers } = shown({
    changePlan: async () => changed(plan, shorter, false),
    today: async () => view,
  });
  await offers.ask(shorter);
  expect(offers.shown?.kind).toBe('proposal');
});

test('the second press waits for the answer to the first', async () => {
  const keepProposal = vi.fn().mockResolvedValue(view);
  const { offers } = shown({ keepProposal });
  const offer = { kind: 'proposal', proposal: offered } as const;
  expect(await Promise.all([offers.keep(offer), offers.keep(offer)])).toEqual([true, false]);
  expect(keepProposal).toHaveBeenCalledOnce();
});

test('the history of the day says what happened and to how many minutes', () => {
  const events = taken(before, after);
  expect(events.map(eventWords)).toEqual(['Kept as planned', 'Proposal taken']);
  expect(events.map(eventFigures)[1]).toBe('48 → 36\u00a0min');
});
