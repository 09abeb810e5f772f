//! Builds a strength session: first its movements, then the sets that the week still lacks, as far as time goes.
//!
//! Nothing is taken that the gate would refuse: every set is weighed against the limits of the day and of the week before
//! it is added, so that nothing has to be taken back.

use super::{
    choice::monotonous,
    constants::{BACK_TO_BACK_SETS, CHANGE_S, REST_FLOOR_S, REST_STEP_S, REST_SUPERSET_S, max_exercises, max_sets},
    draft::Draft,
    effort::{Effort, Limit},
    entry::Entry,
    ladder::Ladder,
    preparation,
    template::{Role, Template, pool},
    today::Today,
    volume::{Balance, Budget},
};
use crate::{
    catalogue::{Exercise, ExerciseId},
    record::{Group, Week},
};

/// What a session is built by.
#[derive(Debug)]
pub(super) struct Builder<'t, 'a> {
    pub(super) today: &'t Today<'a>,
    pub(super) effort: &'t Effort,
    pub(super) budget: Budget,
    pub(super) balance: Balance,
    /// The exercises of three weeks that had too few.
    pub(super) monotonous: Option<Vec<&'t ExerciseId>>,
    /// Groups that were hard yesterday.
    spaced: Vec<Group>,
    pub(super) limit_s: u32,
    /// True once a set was left out for want of time alone.
    pub(super) is_out_of_time: bool,
    /// What the pool has for the groups that were asked for.
    pool: Vec<(Group, Option<Entry<'a>>)>,
    pub(super) draft: Draft<'a>,
}

/// The session of the first of the `upcoming` templates; with small exercises in turn where time is short of what the
/// week needs. Longer rest and easy work fill what is left of `whole_s`.
pub(super) fn build<'a>(
    today: &Today<'a>,
    effort: &Effort,
    weeks: &[Week],
    upcoming: &[&'static Template],
    limit: Limit,
    whole_s: u32,
) -> Option<Draft<'a>> {
    let alone = built(today, effort, weeks, upcoming, limit, whole_s, false)?;
    let may_pair = today.allowance.min_rest_s() <= REST_SUPERSET_S;
    if !may_pair || !alone.is_short_of_time {
        return Some(alone);
    }
    let paired = built(today, effort, weeks, upcoming, limit, whole_s, true)?;
    let is_worth_it = paired.short.len() < alone.short.len() || paired.work_sets() > alone.work_sets();
    Some(if is_worth_it { paired } else { alone })
}

fn built<'a>(
    today: &Today<'a>,
    effort: &Effort,
    weeks: &[Week],
    upcoming: &[&'static Template],
    limit: Limit,
    whole_s: u32,
    is_paired: bool,
) -> Option<Draft<'a>> {
    let template = *upcoming.first()?;
    let spaced = today.record.hard_yesterday();
    let mut budget = Budget::of(today, weeks, upcoming);
    for &group in &spaced {
        budget.space(group, BACK_TO_BACK_SETS * 2);
    }
    let minutes = u16::try_from(limit.seconds / 60).unwrap_or(u16::MAX);
    let draft = Draft {
        catalogue: today.catalogue,
        template,
        general: preparation::general(minutes, today),
        extras: preparation::extras(minutes, today),
        entries: Vec::with_capacity(8),
        endurance: None,
        cool_down: preparation::cool_down(minutes, today),
        is_paired,
        is_adapted: false,
        short: vec![],
        is_short_of_time: false,
        is_limited_by_week: limit.is_week,
    };
    let mut builder = Builder {
        today,
        effort,
        budget,
        balance: Balance::of(today),
        monotonous: monotonous(today),
        spaced,
        limit_s: limit.seconds,
        is_out_of_time: false,
        pool: Vec::new(),
        draft,
    };
    builder.movements(upcoming);
    builder.main_sets();
    builder.fill_volume();
    builder.note_what_is_short(upcoming);
    builder.lower_to_stage();
    builder.limit_s = whole_s;
    builder.lengthen_rest();
    builder.fill_time();
    (!builder.draft.entries.is_empty()).then_some(builder.draft)
}

impl<'a> Builder<'_, 'a> {
    /// Every movement of the template with its first sets, as far as time and limits go.
    fn movements(&mut self, upcoming: &[&'static Template]) {
        let template = self.draft.template;
        for place in self.places() {
            let slot = &template.slots[place];
            if self.draft.entries.len() == max_exercises(self.today.experience()) {
                break;
            }
            let is_promised = template.promises.contains(&place);
            let Some((exercise, ladder)) = self.choose(slot, 0) else {
                self.draft.is_adapted |= is_promised;
                continue;
            };
            let counterpart = self.counterpart(exercise, upcoming);
            let is_other = counterpart.is_some();
            let (exercise, ladder) = counterpart.unwrap_or((exercise, ladder));
            let entry = self.entry(exercise, ladder, slot.role);
            let is_first = self.draft.entries.is_empty();
            let was_taken = self.is_free(entry.exercise) && self.begin(entry, is_first);
            self.draft.is_adapted |= is_promised && (is_other || !was_taken);
        }
    }

    /// The main movements get their usual sets, in turn.
    fn main_sets(&mut self) {
        loop {
            let places = (0..self.draft.entries.len()).filter(|&place| {
                let entry = &self.draft.entries[place];
                entry.role == Role::Main && entry.sets < entry.usual_sets
            });
            let mut places: Vec<usize> = places.collect();
            places.sort_by_key(|&place| (self.draft.entries[place].sets, place));
            if !places.into_iter().any(|place| self.add_set(place)) {
                return;
            }
        }
    }

    /// Sets, and small exercises, for the groups that lack most, the ones that bring most for their time first.
    fn fill_volume(&mut self) {
        let mut closed_groups: Vec<Group> = Vec::new();
        let mut closed: Vec<&'a ExerciseId> = Vec::new();
        loop {
            let volume = self.draft.volume();
            let set = self.best_set(&volume, &closed);
            let exercise = self.best_exercise(&volume, &closed_groups);
            match (set, exercise) {
                (None, None) => return,
                (Some((place, worth)), other) if other.as_ref().is_none_or(|&(_, _, better)| worth >= better) => {
                    if !self.add_set(place) {
                        closed.push(&self.draft.entries[place].exercise.id);
                    }
                }
                (_, Some((group, entry, _))) => {
                    closed_groups.push(group);
                    self.begin(entry, false);
                }
                (Some((place, _)), None) => closed.push(&self.draft.entries[place].exercise.id),
            }
        }
    }

    /// The exercise of the session whose next set is worth most, with that worth.
    fn best_set(&self, volume: &crate::record::Volume, closed: &[&ExerciseId]) -> Option<(usize, u32)> {
        let open = self
            .draft
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.sets < entry.most_sets && !closed.contains(&&entry.exercise.id));
        let worth = open.filter_map(|(place, entry)| {
            let gain = self.budget.gain(volume, entry.exercise, 1);
            let cost = entry.set_s() + u32::from(entry.rest_s);
            (gain > 0).then(|| (place, u32::from(gain) * WORTH / cost.max(1)))
        });
        worth.max_by_key(|&(place, worth)| (worth, std::cmp::Reverse(place)))
    }

    /// The small exercise for the group that lacks most, with its worth.
    fn best_exercise(&mut self, volume: &crate::record::Volume, closed: &[Group]) -> Option<(Group, Entry<'a>, u32)> {
        if self.draft.entries.len() >= max_exercises(self.today.experience()) {
            return None;
        }
        let groups = self.draft.template.groups.iter().copied();
        let lacking = groups.filter(|group| !closed.contains(group));
        let lacking = lacking
            .map(|group| (self.budget.lack(volume, group), group))
            .filter(|&(lack, _)| lack > 1);
        let mut lacking: Vec<(u16, Group)> = lacking.collect();
        lacking.sort_by_key(|&(lack, group)| (std::cmp::Reverse(lack), group));
        lacking.into_iter().find_map(|(_, group)| {
            let entry = self.small_exercise(group)?;
            let sets = FIRST_SETS.min(entry.usual_sets);
            let gain = self.budget.gain(volume, entry.exercise, u16::from(sets));
            let cost = CHANGE_S + u32::from(sets) * (entry.set_s() + u32::from(entry.rest_s));
            (gain > 0).then(|| (group, entry, u32::from(gain) * WORTH / cost))
        })
    }

    /// The pool's exercise for the group as it would be done today; worked out once as long as it is free.
    fn small_exercise(&mut self, group: Group) -> Option<Entry<'a>> {
        let known = self
            .pool
            .iter()
            .find(|(other, _)| *other == group)
            .map(|(_, entry)| entry);
        if let Some(known) = known {
            let is_still_free = known.as_ref().is_none_or(|entry| self.is_free(entry.exercise));
            if is_still_free {
                return known.clone();
            }
        }
        self.pool.retain(|(other, _)| *other != group);
        let slot = pool(group);
        let entry = self
            .choose(slot, self.draft.template.variant)
            .map(|(exercise, ladder)| self.entry(exercise, ladder, slot.role))
            .filter(|entry| self.is_free(entry.exercise));
        self.pool.push((group, entry.clone()));
        entry
    }

    /// Takes an exercise in with two sets, or one; for the first of a session preparation and rest give way.
    fn begin(&mut self, entry: Entry<'a>, must: bool) -> bool {
        let pattern = entry.exercise.pattern;
        let open = usize::from(max_sets(self.today.experience())).saturating_sub(self.draft.work_sets());
        let open = u8::try_from(open).unwrap_or(u8::MAX);
        let most = FIRST_SETS.min(entry.usual_sets).max(1);
        if open < most {
            return false;
        }
        let is_main = entry.role == Role::Main;
        let is_wanted = must || is_main || entry.role == Role::Trunk || self.is_new(entry.exercise);
        if !is_main && self.balance.is_tipped_by(pattern, u16::from(most), false) {
            return false;
        }
        let place = self.draft.insert(entry);
        // One set of a large movement, of the trunk's, or of what brings variety is worth the way; of another small one it
        // is not.
        let least = if is_wanted { 1 } else { most };
        for sets in (least..=most).rev() {
            self.draft.entries[place].sets = sets;
            let is_tipped = sets > 1 && self.balance.is_tipped_by(pattern, u16::from(sets), is_main);
            if is_tipped || !self.is_allowed() {
                continue;
            }
            if self.fits() || must && self.squeeze(place) {
                self.balance.add(pattern, u16::from(sets));
                return true;
            }
            if sets == least && self.shorten_ramp(place) {
                self.balance.add(pattern, u16::from(sets));
                return true;
            }
        }
        self.is_out_of_time |= self.is_allowed();
        self.draft.entries.remove(place);
        false
    }

    /// One more set, if nothing speaks against it.
    fn add_set(&mut self, place: usize) -> bool {
        let entry = &self.draft.entries[place];
        let (pattern, is_main) = (entry.exercise.pattern, entry.role == Role::Main);
        if self.draft.work_sets() >= usize::from(max_sets(self.today.experience()))
            || self.balance.is_tipped_by(pattern, 1, is_main)
        {
            return false;
        }
        self.draft.entries[place].sets += 1;
        if self.is_allowed() && self.fits() {
            self.balance.add(pattern, 1);
            return true;
        }
        self.is_out_of_time |= self.is_allowed();
        self.draft.entries[place].sets -= 1;
        false
    }

    fn is_allowed(&self) -> bool {
        self.budget.allows(&self.draft.volume())
    }

    fn fits(&self) -> bool {
        self.draft.seconds() <= self.limit_s
    }

    /// Gives up preparation and rest until the first exercise fits; what is given up stays so.
    fn squeeze(&mut self, place: usize) -> bool {
        while !self.fits() {
            let floor = self.today.allowance.min_rest_s().max(REST_FLOOR_S);
            let entry = &mut self.draft.entries[place];
            if self.draft.extras.pop().is_some() || entry.ramp.len() > 1 && entry.ramp.pop().is_some() {
                continue;
            }
            if entry.rest_s > floor {
                entry.rest_s = entry.rest_s.saturating_sub(REST_STEP_S).max(floor);
                continue;
            }
            if entry.sets > 1 {
                return false;
            }
            if entry.ramp.pop().is_none() && !preparation::shorten(&mut self.draft) {
                return false;
            }
        }
        true
    }

    /// Fits the exercise with a shorter ramp.
    fn shorten_ramp(&mut self, place: usize) -> bool {
        while !self.fits() {
            let ramp = &mut self.draft.entries[place].ramp;
            if ramp.len() < 2 || ramp.pop().is_none() {
                return false;
            }
        }
        true
    }

    fn entry(&self, exercise: &'a Exercise, ladder: Option<&Ladder>, role: Role) -> Entry<'a> {
        Entry::new(exercise, ladder, role, self.today, self.effort, &self.spaced)
    }

    pub(super) fn is_free(&self, exercise: &Exercise) -> bool {
        self.draft.entries.iter().all(|entry| entry.exercise.id != exercise.id)
    }
}

/// Work sets with which an exercise begins (design).
const FIRST_SETS: u8 = 2;
/// Scale of a set's worth, so that whole numbers keep the order (design).
const WORTH: u32 = 100_000;
