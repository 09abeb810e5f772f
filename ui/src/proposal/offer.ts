// An offer as a page shows it: the question, what it rests on, and the sessions that become others.

import type { PlanDay, ProposalCause, Reason, Session, Units } from '../platform';
import { clock, dayAndDate } from '../quantity';
import { findingWords } from '../reason';
import { listed, m } from '../words';
import type { Offer } from './offers.svelte';
import { rows, type Row } from './rows';
import { question, sortOf, sortOfChange, takeWord, titleOf } from './sort';

export type Compared = { key: string; day: string | null; before: Session; after: Session; rows: Row[] };

export type OfferPage = {
  kicker: string;
  title: string;
  lead: string;
  take: string;
  compared: Compared[];
  /** What is said for the session proposed and not already for the one that stands. */
  reasons: Reason[];
  /** Why the session that stands cannot be started, if it cannot: then there is no keeping it. */
  held: string[];
  remarks: string[];
};

export function pageOf(offer: Offer, about: { zone: string; units: Units }): OfferPage {
  return offer.kind === 'proposal' ? ofProposal(offer, about) : ofChange(offer);
}

const kickers = {
  late_data: m.offer_from_data,
  coach: m.offer_from_coach,
  other_device: m.offer_from_device,
  asked: m.offer_from_you,
} satisfies Record<ProposalCause['cause'], (about: { time: string }) => string>;

function ofProposal(
  { proposal }: Offer & { kind: 'proposal' },
  about: { zone: string; units: Units },
): OfferPage {
  const { cause, before, after, difference, exercises, must, refused, wishes, made_at } = proposal;
  const time = clock(made_at, about.zone);
  const sort = sortOf(proposal);
  const fromData = cause.cause === 'late_data';
  const fromCoach = cause.cause === 'coach';
  const fromDevice = cause.cause === 'other_device';
  const wished = wishes.map(({ training_day }) => training_day).sort();
  const days = listed(wished.map((day) => dayAndDate(day)));
  const asked = wishes.length > 1 ? m.offer_days_lead({ days }) : m.offer_asked_lead();
  return {
    kicker: kickers[cause.cause]({ time }),
    title: titleOf(proposal),
    lead: must
      ? m.offer_must_lead()
      : fromData
        ? m.offer_data_lead()
        : fromCoach
          ? m.offer_coach_lead()
          : fromDevice
            ? m.offer_device_lead()
            : asked,
    take: takeWord(sort),
    compared: [
      {
        key: 'today',
        day: null,
        before,
        after,
        // A day of rest leaves nothing: that needs no list.
        rows: after.kind === 'rest' ? [] : rows(difference, { exercises, units: about.units }),
      },
    ],
    reasons: newReasons(before, after),
    held: findingWords(refused),
    remarks: [],
  };
}

function ofChange({ change, view }: Offer & { kind: 'change' }): OfferPage {
  const sort = sortOfChange(change);
  const changed = changedDays(view.before, view.after);
  const days = listed(changed.map(([{ training_day }]) => dayAndDate(training_day)));
  const remarked = new Set(view.findings.map(({ training_day }) => training_day));
  return {
    kicker: days,
    title: question(sort),
    lead: changed.length > 0 ? m.offer_days_lead({ days }) : m.offer_same(),
    take: takeWord(sort),
    compared: changed.map(([before, after]) => ({
      key: before.training_day,
      day: before.training_day,
      before: before.session,
      after: after.session,
      rows: [],
    })),
    reasons: changed.length === 1 ? changed.flatMap(([was, is]) => newReasons(was.session, is.session)) : [],
    held: [],
    remarks: [...remarked].map((day) => m.offer_finding({ day: dayAndDate(day) })),
  };
}

/** The days on which something else is to be done. */
export function changedDays(before: readonly PlanDay[], after: readonly PlanDay[]): [PlanDay, PlanDay][] {
  return before.flatMap((was): [PlanDay, PlanDay][] => {
    const is = after.find(({ training_day }) => training_day === was.training_day);
    return is && !isSameWork(was.session, is.session) ? [[was, is]] : [];
  });
}

function isSameWork(one: Session, other: Session): boolean {
  const work = ({ kind, title, minutes, target_rpe, blocks }: Session) =>
    JSON.stringify([kind, title, minutes, target_rpe, blocks]);
  return work(one) === work(other);
}

function newReasons(before: Session, after: Session): Reason[] {
  const known = new Set(before.reasons.map(({ rule, exercise_id }) => `${rule}#${exercise_id}`));
  return after.reasons.filter(
    ({ rule, exercise_id }) => exercise_id === null && !known.has(`${rule}#${exercise_id}`),
  );
}
