//! How hard and how much, before time sets its limit.

use super::{
    constants::{
        AFTER_ILLNESS_AU, AFTER_ILLNESS_DAYS, AFTER_ILLNESS_PERCENT, CAREFUL_RPE, EASY_DAY_PERCENT, EASY_DAY_RPE,
        FIRST_RPE, HEALTH_RPE, LEAST_TIME_PERCENT, LOAD_BASE_MAU, LOAD_WEEKS, LOAD_WEEKS_NEEDED, NEWCOMER_SESSIONS,
        NEWCOMER_SETS, OLDER_NEWCOMER_RPE, OLDER_RAMP_SESSIONS, RPE_STEP, accessory_sets, hard_days_in_a_row,
        main_sets, target_rpe, week_load_block_percent, week_load_percent,
    },
    template::Role,
    today::Today,
};
use crate::{
    athlete::{Experience, Goal},
    gate::limits,
    record::Week,
    strength::DELOAD_RPE,
};

/// Where the athlete stands today, for every exercise alike.
#[derive(Debug, Clone)]
pub(super) struct Effort {
    /// Target RPE in tenths, before an exercise's own cap.
    pub(super) rpe: u8,
    /// Set when so many hard days lie behind the athlete that today must not be one (V11).
    pub(super) after_hard_days: Option<usize>,
    /// Days since an illness that still halves the sets.
    pub(super) after_illness: Option<i32>,
    /// Milli-AU that today may bring, and whether the week's rise is what limits it.
    pub(super) most_mau: Option<u64>,
    pub(super) is_newcomer: bool,
    experience: Experience,
    week: Option<WeekLoad>,
}

/// What the week's load may still rise by, in milli-AU.
#[derive(Debug, Clone, Copy)]
struct WeekLoad {
    to_warning: u64,
    to_refusal: u64,
    /// True while so few weeks are known that a mean says little: then only the refusal counts.
    is_short: bool,
}

impl Effort {
    pub(super) fn of(today: &Today<'_>, weeks: &[Week]) -> Self {
        let (experience, allowance) = (today.experience(), &today.allowance);
        let sessions = today.record.trained().count();
        let ramp = if allowance.is_older() {
            OLDER_RAMP_SESSIONS
        } else {
            NEWCOMER_SESSIONS
        };
        let is_newcomer = experience == Experience::Beginner && sessions < ramp;
        let hard_days = today.record.hard_in_a_row();
        let after_hard_days = Some(hard_days).filter(|&days| days >= hard_days_in_a_row(experience));
        let for_health = today.is_first_goal(Goal::GeneralHealth) || today.is_first_goal(Goal::Endurance);
        let caps = [
            (for_health, HEALTH_RPE),
            (is_newcomer, CAREFUL_RPE),
            (
                is_newcomer && allowance.is_older() && sessions < NEWCOMER_SESSIONS,
                OLDER_NEWCOMER_RPE,
            ),
            (after_hard_days.is_some(), EASY_DAY_RPE),
            (true, today.stage.max_rpe()),
            (today.is_deload_due, DELOAD_RPE.tenths()),
            (true, allowance.safe_rpe()),
        ];
        let rpe = caps
            .into_iter()
            .filter(|&(holds, _)| holds)
            .fold(target_rpe(experience), |rpe, (_, cap)| rpe.min(cap));
        let after_illness = ill_days_ago(today);
        let own_mean = today.record.own_mean_mau();
        let easy_day = after_hard_days.and(own_mean).map(|mean| mean * EASY_DAY_PERCENT / 100);
        let half = after_illness
            .and(own_mean)
            .map(|mean| (mean * AFTER_ILLNESS_PERCENT / 100).max(AFTER_ILLNESS_AU * 1000));
        Self {
            rpe,
            after_hard_days,
            after_illness,
            most_mau: easy_day.into_iter().chain(half).min(),
            is_newcomer,
            experience,
            week: week_load(today, weeks),
        }
    }

    /// The target RPE in tenths of an exercise that was never done.
    pub(super) fn first_rpe(&self) -> u8 {
        self.rpe.min(FIRST_RPE)
    }

    /// Usual and most work sets of an exercise with this role.
    pub(super) fn sets(&self, role: Role) -> (u8, u8) {
        let (usual, most) = match role {
            Role::Main => main_sets(self.experience),
            Role::Accessory | Role::Isolation | Role::Trunk => accessory_sets(self.experience),
        };
        if self.is_newcomer {
            (usual.min(NEWCOMER_SETS), NEWCOMER_SETS)
        } else {
            (usual, most)
        }
    }

    /// The exertion of today's strength, at which the week's load leaves most of so many minutes, and how long that is.
    pub(super) fn within_week(&mut self, minutes: u16) -> Option<Limit> {
        let own = u32::from(minutes.min(limits::session_minutes(self.experience))) * 60;
        let least = self.rpe.min(CAREFUL_RPE);
        loop {
            let limit = self.limit_s(self.rpe, minutes)?;
            if !limit.is_week || limit.seconds >= own * 3 / 4 || self.rpe <= least {
                return Some(limit);
            }
            self.rpe = self.rpe.saturating_sub(RPE_STEP).max(least);
        }
    }

    /// Seconds for a session of this exertion in so many minutes, by what load is left for the day and the week.
    ///
    /// `None` when the week has no room for even a short one.
    pub(super) fn limit_s(&self, rpe: u8, minutes: u16) -> Option<Limit> {
        let longest = limits::session_minutes(self.experience);
        let own = u32::from(minutes.min(longest));
        let minutes_of = |mau: u64| u32::try_from(mau / (u64::from(rpe.max(10)) * 100)).unwrap_or(u32::MAX);
        let by_day = self.most_mau.map_or(own, |mau| own.min(minutes_of(mau)));
        let Some(week) = self.week else {
            return Some(Limit::new(by_day, false));
        };
        let kept = if week.is_short {
            own
        } else {
            own * LEAST_TIME_PERCENT / 100
        };
        let warned = minutes_of(week.to_warning).max(kept);
        let by_week = warned.min(minutes_of(week.to_refusal));
        let is_week = by_week < by_day;
        let minutes = by_day.min(by_week);
        (minutes >= SHORTEST_MINUTES || !is_week).then(|| Limit::new(minutes, is_week))
    }
}

/// Minutes below which no session is worth the way (design).
const SHORTEST_MINUTES: u32 = 10;

/// How long a session may be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    pub(super) seconds: u32,
    /// True when it is the week's load that limits it.
    pub(super) is_week: bool,
}

impl Limit {
    const fn new(minutes: u32, is_week: bool) -> Self {
        Self {
            seconds: minutes * 60,
            is_week,
        }
    }
}

fn week_load(today: &Today<'_>, weeks: &[Week]) -> Option<WeekLoad> {
    let weeks = weeks.get(..weeks.len().min(LOAD_WEEKS))?;
    if weeks.len() < LOAD_WEEKS_NEEDED {
        return None;
    }
    let count = u64::try_from(weeks.len()).unwrap_or(u64::MAX);
    let mean = weeks.iter().map(|week| week.load_mau).sum::<u64>() / count;
    let done = today.record.this_week().load_mau;
    let experience = today.experience();
    let room = |percent: u64| (mean * percent / 100).saturating_sub(done);
    (mean >= LOAD_BASE_MAU).then(|| WeekLoad {
        to_warning: room(week_load_percent(experience)),
        to_refusal: room(week_load_block_percent(experience)),
        is_short: weeks.len() < LOAD_WEEKS,
    })
}

/// Days since an illness that is over, while it still halves the sets.
fn ill_days_ago(today: &Today<'_>) -> Option<i32> {
    let input = today.input;
    let told = input.biometrics.iter().filter(|day| {
        let check_in = day.check_in.as_ref();
        check_in.is_some_and(|check_in| check_in.ill || !check_in.symptoms.is_empty())
    });
    let told = told.map(|day| input.training_day.days_since(day.training_day));
    let absences = input.athlete.absences.iter().flatten();
    let absences = absences.filter(|absence| absence.reason == crate::athlete::AbsenceReason::Illness);
    let ended = absences.filter_map(|absence| absence.until);
    let days = told.chain(ended.map(|until| input.training_day.days_since(until)));
    let days = days.filter(|&days| days > 0).min()?;
    (days <= AFTER_ILLNESS_DAYS).then_some(days)
}
