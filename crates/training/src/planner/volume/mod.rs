//! How many sets a group of muscles should get today, and how many it may get.
//!
//! The week's target rises from the start of the level's column to its ceiling (4.2); what six days before today brought
//! is taken off, and the rest is shared among the sessions of the week that train the group. What it may get is what
//! the gate enforces: V3, V4 and V5. All in half-sets.

mod balance;

use super::{
    constants::{
        EASED_PERCENT, RAMP_HALF_SETS, VOLUME_WEEKS, columns, rise_half_sets, session_half_sets, week_half_sets,
    },
    stage::Stage,
    template::Template,
    today::Today,
};
use crate::{
    athlete::Experience,
    catalogue::Exercise,
    record::{Group, Volume, Week},
};

pub(super) use balance::Balance;

const GROUPS: usize = Group::ALL.len();
/// Half-sets that are kept of a group for the sessions of the week that only touch it, and by which one session may
/// pass its fair share of what several may have (design).
const RESERVE: u16 = 2;
const SLACK: u16 = 2;
/// Half-sets that a group may always get in a session, if the week has them: two sets (design).
const LEAST_SHARE: u16 = 4;

/// Targets and limits of every group for today's session.
#[derive(Debug, Clone)]
pub(super) struct Budget {
    done: Volume,
    /// What today should bring; nothing for groups that today's session is not about.
    aims: [u16; GROUPS],
    /// What each session of the week should bring that is about the group.
    shares: [u16; GROUPS],
    most_today: [u16; GROUPS],
    most_in_week: [u16; GROUPS],
    least_in_week: [u16; GROUPS],
}

impl Budget {
    /// The budget of a session that is the first of `upcoming`, the sessions that the week still holds.
    pub(super) fn of(today: &Today<'_>, weeks: &[Week], upcoming: &[&Template]) -> Self {
        let experience = today.experience();
        let (least, start, ceiling) = columns(experience);
        let done = today.record.this_week().volume;
        let weeks = weeks.get(..weeks.len().min(VOLUME_WEEKS)).unwrap_or_default();
        let cap = week_half_sets(experience, today.allowance.is_minor());
        let mut budget = Self {
            done,
            aims: [0; GROUPS],
            shares: [0; GROUPS],
            most_today: [session_half_sets(experience); GROUPS],
            most_in_week: [cap; GROUPS],
            least_in_week: [least; GROUPS],
        };
        for (place, &group) in Group::ALL.iter().enumerate() {
            let mean = mean(weeks, group);
            let rise = mean.map_or(start, |mean| mean + rise_half_sets(experience).max(mean / 5));
            let least = if group == Group::Calves { least / 2 } else { least };
            budget.most_in_week[place] = rise.max(least).min(cap);
            let target = mean.map_or(start, |mean| (mean + RAMP_HALF_SETS).clamp(start, ceiling.max(start)));
            let target = if group == Group::Calves { target / 2 } else { target };
            budget.least_in_week[place] = least;
            let target = eased(target, today.stage).min(budget.most_in_week[place]);
            let about = upcoming
                .iter()
                .filter(|template| template.groups.contains(&group))
                .count();
            let is_here = upcoming.first().is_none_or(|template| template.groups.contains(&group));
            let sessions = if is_here { about } else { upcoming.len() };
            let sessions = u16::try_from(sessions).unwrap_or(u16::MAX).max(1);
            let before = done.half_sets(group);
            budget.shares[place] = target
                .saturating_sub(before)
                .div_ceil(u16::try_from(about).unwrap_or(1).max(1));
            budget.aims[place] = if is_here { budget.shares[place] } else { 0 };
            let has_others = about < upcoming.len() && is_here;
            let open = budget.most_in_week[place].saturating_sub(before);
            let kept = if has_others { RESERVE.min(open / 2) } else { 0 };
            let fair = if sessions == 1 {
                open - kept
            } else {
                open.saturating_sub(kept).div_ceil(sessions) + SLACK
            };
            budget.most_today[place] = budget.most_today[place].min(fair.max(LEAST_SHARE));
        }
        budget
    }

    /// Groups that were hard yesterday get no more than a few sets today (V13).
    pub(super) fn space(&mut self, group: Group, half_sets: u16) {
        if let Some(most) = self.most_today.get_mut(group as usize) {
            *most = (*most).min(half_sets);
        }
    }

    /// True when today's sets with these are within what the week and the session allow.
    pub(super) fn allows(&self, today: &Volume) -> bool {
        Group::ALL.iter().enumerate().all(|(place, &group)| {
            let now = today.half_sets(group);
            // As the gate counts: the back's two muscles are told apart in the days before and today, not across them.
            let week = self.done.half_sets(group) + now;
            now == 0 || now <= self.most_today[place] && week <= self.most_in_week[place]
        })
    }

    /// Half-sets that a group still lacks of what today should bring.
    pub(super) fn lack(&self, today: &Volume, group: Group) -> u16 {
        let aim = self.aims[group as usize];
        aim.saturating_sub(today.half_sets(group))
    }

    /// How many half-sets so many sets of the exercise bring to groups that lack them.
    pub(super) fn gain(&self, today: &Volume, exercise: &Exercise, sets: u16) -> u16 {
        let mut after = *today;
        after.add(exercise, sets);
        let gained = Group::ALL.iter().map(|&group| {
            let brought = after.half_sets(group) - today.half_sets(group);
            brought.min(self.lack(today, group))
        });
        gained.sum()
    }

    /// The groups that this week, with today and what its other sessions can still bring, leaves below their least.
    pub(super) fn short(&self, today: &Volume, upcoming: &[&Template]) -> Vec<Group> {
        let mut week = self.done;
        week.add_all(today);
        let is_short = |&(place, group): &(usize, Group)| {
            let later = upcoming.iter().skip(1).any(|template| template.groups.contains(&group));
            let with_later = week.half_sets(group) + if later { self.most_later(group, upcoming) } else { 0 };
            with_later < self.least_in_week[place]
        };
        let groups = Group::ALL.iter().enumerate().map(|(place, &group)| (place, group));
        groups.filter(is_short).map(|(_, group)| group).collect()
    }

    /// What the later sessions bring if each brings what today should.
    fn most_later(&self, group: Group, upcoming: &[&Template]) -> u16 {
        let later = upcoming
            .iter()
            .skip(1)
            .filter(|template| template.groups.contains(&group));
        let aim = self.shares[group as usize];
        aim * u16::try_from(later.count()).unwrap_or(u16::MAX)
    }
}

/// The mean of the weeks; `None` without any.
fn mean(weeks: &[Week], group: Group) -> Option<u16> {
    let count = u16::try_from(weeks.len()).ok().filter(|&count| count > 0)?;
    let sum: u16 = weeks.iter().map(|week| week.volume.half_sets(group)).sum();
    Some(sum / count)
}

/// The least and the most half-sets a week that a group should get at this training age.
#[must_use]
pub fn weekly_band(experience: Experience, group: Group) -> (u16, u16) {
    let (least, _, ceiling) = columns(experience);
    if group == Group::Calves {
        (least / 2, ceiling / 2)
    } else {
        (least, ceiling)
    }
}

fn eased(target: u16, stage: Stage) -> u16 {
    if stage == (Stage::Build { is_eased: true }) {
        let percent = u16::try_from(EASED_PERCENT).unwrap_or(100);
        target * percent / 100
    } else {
        target
    }
}
