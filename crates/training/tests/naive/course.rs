//! Whether an easier week is due or running.

use training::{
    athlete::Experience,
    day::TrainingDay,
    planner::PastWorkout,
    readiness::{Driver, Level, Readiness},
    session::Phase,
};

use super::{
    Case,
    past::{exertion, is_trained, was_done},
    strength::foretold_g,
    week::{as_f64, is_monotonous},
};

/// Days of an easier week.
const WEEK: i32 = 7;
/// Days without training after which loading begins anew.
const BREAK: i32 = 10;
/// Days before the event in which none begins.
const BEFORE_EVENT: i32 = 21;
/// Days in which a lift must have been done three times to have become weaker.
const LIFTED_WITHIN: i32 = 21;
/// Days of loading, and so after a deload too, in which nothing triggers one.
const QUIET: i32 = 14;

impl Case<'_> {
    /// True when the course says deload: one is due, or runs.
    pub(super) fn is_deload(&self) -> bool {
        self.is_running() || self.is_due()
    }

    /// The first days of the easier weeks so far, from the oldest.
    fn deloads(&self) -> Vec<TrainingDay> {
        let mut begun: Vec<TrainingDay> = vec![];
        for workout in &self.past {
            let is_deload = was_done(workout) && workout.phase == Some(Phase::Deload);
            let within = begun
                .last()
                .is_some_and(|&day| workout.training_day.days_since(day) < WEEK);
            if is_deload && !within {
                begun.push(workout.training_day);
            }
        }
        begun
    }

    fn is_running(&self) -> bool {
        let newest = self.deloads().last().copied();
        newest.is_some_and(|day| self.today.days_since(day) < WEEK)
    }

    fn is_due(&self) -> bool {
        if self.is_asked_for() {
            return true;
        }
        let Some(start) = self.loading_start() else {
            return false;
        };
        if self.is_before_event() {
            return false;
        }
        let loaded = self.today.days_since(start);
        let is_planned = self.loading_days().is_some_and(|days| loaded >= days);
        is_planned || loaded >= QUIET && self.triggers() >= 2
    }

    fn is_asked_for(&self) -> bool {
        let asked = self.input.athlete.deload_from;
        asked.is_some_and(|day| (0..WEEK).contains(&self.today.days_since(day)))
    }

    fn is_before_event(&self) -> bool {
        let event = self.input.athlete.event.as_ref();
        event.is_some_and(|event| (0..=BEFORE_EVENT).contains(&event.training_day.days_since(self.today)))
    }

    /// Days of loading after which an easier week is planned.
    fn loading_days(&self) -> Option<i32> {
        match self.experience() {
            _ if self.is_older() => Some(28),
            Experience::Beginner => None,
            Experience::Intermediate => Some(35),
            Experience::Advanced => Some(28),
        }
    }

    /// The first day of the present stretch of loading.
    fn loading_start(&self) -> Option<TrainingDay> {
        let trained = self.trained_days();
        let mut start = *trained.first()?;
        for pair in trained.windows(2) {
            if pair[1].days_since(pair[0]) >= BREAK {
                start = pair[1];
            }
        }
        let after_deload = self.deloads().last().map(|day| day.plus_days(WEEK));
        Some(after_deload.map_or(start, |day| day.max(start)))
    }

    /// How many of the triggers hold.
    fn triggers(&self) -> usize {
        let all = [
            self.is_weaker(),
            self.is_harder_than_meant(),
            self.is_often_low(),
            self.has_low_hrv(),
            self.is_monotonous_and_rising(),
            self.is_sore_all_over(),
            self.is_asked_for(),
        ];
        all.into_iter().filter(|&holds| holds).count()
    }

    /// A maximum at least 5 % down on two successive exposures of a lift.
    fn is_weaker(&self) -> bool {
        self.catalogue.iter().any(|exercise| {
            let exposures = self.exposures(exercise);
            let recent = exposures
                .iter()
                .filter(|exposure| self.today.days_since(exposure.day) <= LIFTED_WITHIN);
            let foretold = recent.map(|exposure| {
                let sets = exposure.sets.iter().filter_map(|set| foretold_g(exercise, set, None));
                sets.max()
            });
            let foretold: Vec<u32> = foretold.flatten().collect();
            let newest = foretold.last_chunk::<3>();
            newest.is_some_and(|[before, one, two]| {
                let is_down = |now: &u32| u64::from(*now) * 100 <= u64::from(*before) * 95;
                is_down(one) && is_down(two)
            })
        })
    }

    /// Three of the last five sessions at least 1.5 above what was meant.
    fn is_harder_than_meant(&self) -> bool {
        let trained: Vec<&PastWorkout> = self
            .past
            .iter()
            .copied()
            .filter(|workout| is_trained(workout))
            .collect();
        let last = trained.iter().rev().take(5);
        let harder = last.filter(|workout| {
            let meant = workout.target_rpe.map(|rpe| rpe.tenths());
            meant.is_some_and(|meant| exertion(workout) >= meant + 15)
        });
        harder.count() >= 3
    }

    fn is_often_low(&self) -> bool {
        let low = (1..=7).filter(|&ago| {
            let level = Readiness::of(&self.input.biometrics, self.ago(ago)).level;
            matches!(level, Level::Red | Level::Amber)
        });
        low.count() >= 4
    }

    fn has_low_hrv(&self) -> bool {
        let low = (1..=7).filter(|&ago| {
            let morning = Readiness::of(&self.input.biometrics, self.ago(ago));
            morning.drivers.contains(&Driver::HrvBelowBand)
        });
        low.count() >= 5
    }

    fn is_monotonous_and_rising(&self) -> bool {
        let of = |from: i32, to: i32| -> Vec<f64> {
            (from..=to).map(|ago| as_f64(self.milli_au_on(self.ago(ago)))).collect()
        };
        let (last, before) = (of(1, 7), of(8, 14));
        is_monotonous(&last) && last.iter().sum::<f64>() > before.iter().sum::<f64>()
    }

    fn is_sore_all_over(&self) -> bool {
        (1..=3).all(|ago| {
            let check_ins = self.check_ins_on(self.ago(ago));
            let sore = check_ins
                .iter()
                .flat_map(|check_in| &check_in.soreness)
                .filter(|sore| sore.level >= 5);
            let mut regions: Vec<_> = sore.map(|sore| sore.region).collect();
            regions.sort();
            regions.dedup();
            regions.len() >= 2
        })
    }

    /// Work sets of the loading sessions of the last 28 days: their sum, and how many sessions.
    pub(super) fn usual_work_sets(&self) -> Option<(usize, usize)> {
        let loading = (1..=28).map(|ago| self.ago(ago)).filter(|&day| {
            let workout = self.workout_on(day).filter(|workout| is_trained(workout));
            workout.is_some_and(|workout| !matches!(workout.phase, Some(Phase::Deload | Phase::Taper | Phase::Return)))
        });
        let counts: Vec<usize> = loading
            .map(|day| self.work_on(day).len())
            .filter(|&sets| sets > 0)
            .collect();
        (!counts.is_empty()).then(|| (counts.iter().sum(), counts.len()))
    }
}
