//! The session, set by set, with its own minutes and load worked out.

use training::{
    athlete::Sport,
    catalogue::{Exercise, Pattern},
    quantity::Rpe,
    session::{BlockKind, PlannedExercise, PlannedSet, SetKind},
};

use super::Case;

/// Seconds to change to an exercise of the session's body.
const CHANGE_S: u64 = 90;
/// Milliseconds of a repetition of an exercise that nobody knows.
const UNKNOWN_REP_MS: u64 = 4000;
/// Tenths of RPE by which a session may feel easier than its sets.
const BELOW_SETS: u8 = 20;
/// Tenths of RPE of a session that does not say.
const UNSAID: u8 = 50;

/// An exercise of the session with its place.
pub(super) struct Planned<'a> {
    pub(super) block: BlockKind,
    pub(super) at: String,
    pub(super) planned: &'a PlannedExercise,
    pub(super) exercise: Option<&'a Exercise>,
}

impl<'a> Planned<'a> {
    /// The sets with their places.
    pub(super) fn sets(&self) -> impl Iterator<Item = (String, &'a PlannedSet)> {
        let sets = self.planned.sets.iter().enumerate();
        sets.map(|(index, set)| (format!("{}.sets[{index}]", self.at), set))
    }

    pub(super) fn is(&self, is: impl Fn(Pattern) -> bool) -> bool {
        self.exercise.is_some_and(|exercise| is(exercise.pattern))
    }

    pub(super) fn is_strength(&self) -> bool {
        self.is(Pattern::is_strength)
    }

    pub(super) fn is_conditioning(&self) -> bool {
        self.is(|pattern| pattern == Pattern::Conditioning)
    }

    /// The work sets with their places.
    pub(super) fn work(&self) -> impl Iterator<Item = (String, &'a PlannedSet)> {
        self.sets().filter(|(_, set)| set.kind == SetKind::Work)
    }

    /// Seconds of endurance, all sets.
    pub(super) fn seconds(&self) -> u64 {
        let seconds = self.planned.sets.iter().map(|set| u64::from(set.seconds.unwrap_or(0)));
        seconds.sum()
    }

    /// A set in milliseconds, in whole seconds a side; metres without seconds are gone at an easy pace.
    fn set_ms(&self, set: &PlannedSet) -> u64 {
        let (rep_ms, sides) = self.exercise.map_or((UNKNOWN_REP_MS, 1), |exercise| {
            (u64::from(exercise.tempo.rep_ms()), u64::from(exercise.sides()))
        });
        let reps_s = (u64::from(set.reps.unwrap_or(0)) * rep_ms).div_ceil(1000);
        (reps_s + seconds_of(set.seconds, set.metres, self.exercise)) * sides * 1000
    }

    /// All sets without any rest.
    fn sets_ms(&self) -> u64 {
        self.planned.sets.iter().map(|set| self.set_ms(set)).sum()
    }

    /// Milliseconds of a set that prepares, with the rest after it where another set of the exercise follows.
    pub(super) fn preparing_ms(&self, place: usize, set: &PlannedSet) -> u64 {
        let is_last = place + 1 == self.planned.sets.len();
        let rest_s = if self.block == BlockKind::WarmUp && is_last {
            0
        } else {
            set.rest_s
        };
        if self.block == BlockKind::WarmUp || set.kind == SetKind::WarmUp {
            self.set_ms(set) + u64::from(rest_s) * 1000
        } else {
            0
        }
    }
}

/// Seconds as told, else what the metres take: 6:30 a kilometre running, 2:24 cycling, 4:30 rowing, ten minutes otherwise.
pub(super) fn seconds_of(seconds: Option<u32>, metres: Option<u32>, exercise: Option<&Exercise>) -> u64 {
    let a_km = match exercise.and_then(Exercise::sport) {
        Some(Sport::Running) => 390,
        Some(Sport::Cycling) => 144,
        Some(Sport::Rowing) => 270,
        None => 600,
    };
    let by_metres = metres.map_or(0, |metres| u64::from(metres) * a_km / 1000);
    seconds.map_or(by_metres, u64::from)
}

impl Case<'_> {
    /// The exercises of the session in order.
    pub(super) fn planned(&self) -> Vec<Planned<'_>> {
        let mut all = vec![];
        for (b, block) in self.session.blocks.iter().enumerate() {
            for (e, planned) in block.exercises.iter().enumerate() {
                all.push(Planned {
                    block: block.kind,
                    at: format!("blocks[{b}].exercises[{e}]"),
                    planned,
                    exercise: self.exercise(&planned.exercise_id),
                });
            }
        }
        all
    }

    /// The exercises of the work sets of strength, one entry a set.
    pub(super) fn work_today(&self) -> Vec<&Exercise> {
        let mut all = vec![];
        for planned in self.planned() {
            for _ in planned.work() {
                all.extend(planned.exercise.filter(|exercise| exercise.pattern.is_strength()));
            }
        }
        all
    }

    /// All sets, the rests between them, and the changes to the exercises but in warm-up and cool-down. A superset is
    /// set up once, and every rest of it counts but the last.
    pub(super) fn ms_today(&self) -> u64 {
        let mut ms: u64 = self.planned().iter().map(Planned::sets_ms).sum();
        for block in &self.session.blocks {
            let change_ms = match block.kind {
                BlockKind::WarmUp | BlockKind::CoolDown => 0,
                BlockKind::Main | BlockKind::Accessory | BlockKind::Conditioning => CHANGE_S * 1000,
            };
            let rests_of =
                |planned: &PlannedExercise| -> Vec<u16> { planned.sets.iter().map(|set| set.rest_s).collect() };
            let stations: Vec<Vec<u16>> = if block.superset {
                vec![in_turn(&block.exercises)]
            } else {
                block.exercises.iter().map(rests_of).collect()
            };
            for rests in stations {
                let between = rests.iter().rev().skip(1);
                ms += change_ms + between.map(|&rest_s| u64::from(rest_s) * 1000).sum::<u64>();
            }
        }
        ms
    }

    /// Whole minutes, rounded up.
    pub(super) fn minutes_today(&self) -> u64 {
        self.ms_today().div_ceil(60_000)
    }

    /// Tenths of RPE of the whole: as it says, but not more than two points below the mean of its work sets.
    pub(super) fn exertion_today(&self) -> u8 {
        let said = self.session.target_rpe.map_or(UNSAID, Rpe::tenths);
        let (mut sum, mut count) = (0_u32, 0_u32);
        for planned in self.planned() {
            for (_, set) in planned.work() {
                if let Some(rpe) = set.target_rpe {
                    sum += u32::from(rpe.tenths());
                    count += 1;
                }
            }
        }
        let mean = u8::try_from(sum.checked_div(count).unwrap_or(0)).unwrap_or(u8::MAX);
        said.max(mean.saturating_sub(BELOW_SETS))
    }

    pub(super) fn milli_au_today(&self) -> u64 {
        self.minutes_today() * u64::from(self.exertion_today()) * 100
    }

    /// What a set should feel like: its own target, else the session's.
    pub(super) fn meant(&self, set: &PlannedSet) -> Option<u8> {
        set.target_rpe.or(self.session.target_rpe).map(Rpe::tenths)
    }
}

/// The rests of a superset in the order in which they come, round by round.
fn in_turn(exercises: &[PlannedExercise]) -> Vec<u16> {
    let mut rests = vec![];
    for round in 0..exercises.iter().map(|planned| planned.sets.len()).max().unwrap_or(0) {
        rests.extend(
            exercises
                .iter()
                .filter_map(|planned| planned.sets.get(round))
                .map(|set| set.rest_s),
        );
    }
    rests
}
