//! What this athlete may do on this day: the caps and bans that athlete, conditions and check-in bring.
//!
//! The planner chooses inside the same allowance that the gate enforces, so that the two cannot disagree.

use super::limits;
use crate::{
    athlete::{Condition, Region, Severity},
    biometrics::Biometrics,
    catalogue::{Exercise, Flag, Muscle, Pattern, Tempo},
    planner::PlanInput,
    record::DayPlace,
};

/// Caps and bans of one athlete on one training day.
#[derive(Debug)]
pub(crate) struct Allowance<'a> {
    input: &'a PlanInput,
    place: DayPlace<'a>,
    age: Option<i32>,
    spared: Vec<(Region, Severity)>,
}

/// Why an exercise is not for this athlete today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ban {
    /// No alternative of its equipment is complete.
    Equipment,
    /// It strains a region that must be spared.
    Region(Region),
    /// A condition, the age, or unknown health speaks against it.
    Flag(Flag),
}

impl<'a> Allowance<'a> {
    /// The allowance of the input's athlete on its training day.
    pub(crate) fn of(input: &'a PlanInput) -> Self {
        Self::with(input, Self::morning(input))
    }

    /// The allowance as it would be without the biometrics of the training day itself.
    pub(crate) fn without_morning(input: &'a PlanInput) -> Self {
        Self::with(input, None)
    }

    fn with(input: &'a PlanInput, morning: Option<&Biometrics>) -> Self {
        let year = i32::from(input.training_day.date().year());
        let limitations = input
            .athlete
            .limitations
            .iter()
            .map(|limitation| (limitation.region, limitation.severity));
        let pain = morning
            .and_then(|morning| morning.check_in.as_ref())
            .map_or(&[][..], |check_in| &check_in.pain);
        let pain = pain
            .iter()
            .filter(|pain| pain.level >= limits::SPARING_PAIN)
            .map(|pain| {
                let severe = pain.level >= limits::SEVERE_PAIN;
                (pain.region, if severe { Severity::Severe } else { Severity::Moderate })
            });
        Self {
            input,
            place: DayPlace::of(input),
            age: input.athlete.birth_year.map(|birth| year - i32::from(birth)),
            spared: limitations.chain(pain).collect(),
        }
    }

    /// Where the day is trained.
    pub(crate) const fn place(&self) -> &DayPlace<'a> {
        &self.place
    }

    /// The biometrics of the training day itself.
    pub(crate) fn morning(input: &PlanInput) -> Option<&Biometrics> {
        input
            .biometrics
            .iter()
            .find(|day| day.training_day == input.training_day)
    }

    /// Days since the last check-in that said ill, if it is still too near to train.
    pub(crate) fn ill_days_ago(&self) -> Option<i32> {
        let ill = self
            .input
            .biometrics
            .iter()
            .filter(|day| day.check_in.as_ref().is_some_and(|check_in| check_in.ill));
        let days = ill
            .map(|day| self.input.training_day.days_since(day.training_day))
            .filter(|&days| days >= 0)
            .min()?;
        (days <= limits::ILL_REST_DAYS).then_some(days)
    }

    /// The worst pain of the morning that spares a region.
    pub(crate) fn worst_pain(&self) -> Option<u8> {
        let check_in = Self::morning(self.input)?.check_in.as_ref()?;
        check_in
            .pain
            .iter()
            .map(|pain| pain.level)
            .filter(|&level| level >= limits::SPARING_PAIN)
            .max()
    }

    /// True below the age at which a plan for one person alone is made.
    pub(crate) fn is_child(&self) -> bool {
        self.age.is_some_and(|age| age < limits::MIN_AGE)
    }

    /// True from 13 to 17.
    pub(crate) fn is_minor(&self) -> bool {
        self.age.is_some_and(|age| age < limits::ADULT_AGE)
    }

    /// True from 65.
    pub(crate) fn is_older(&self) -> bool {
        self.age.is_some_and(|age| age >= limits::OLDER_AGE)
    }

    /// True with this condition.
    pub(crate) fn has(&self, condition: Condition) -> bool {
        self.input.athlete.conditions.contains(&condition)
    }

    /// True when the session must come down slowly (V25).
    pub(crate) fn needs_cool_down(&self) -> bool {
        self.is_older() || self.has(Condition::Hypertension) || self.has(Condition::Pregnancy)
    }

    /// Why the exercise is not for this athlete today; `None` when it is.
    pub(crate) fn ban(&self, exercise: &Exercise) -> Option<Ban> {
        if !exercise.is_possible_with(self.place.equipment) {
            return Some(Ban::Equipment);
        }
        let flag = exercise.flags.iter().copied().find(|&flag| self.bans_flag(flag));
        let region = || {
            self.spared
                .iter()
                .find(|&&(region, severity)| strains(exercise, region, severity))
        };
        flag.map(Ban::Flag)
            .or_else(|| region().map(|&(region, _)| Ban::Region(region)))
    }

    fn bans_flag(&self, flag: Flag) -> bool {
        let cautious = self.input.athlete.needs_caution();
        match flag {
            Flag::Impact | Flag::HighSkill => cautious || self.is_older() || self.has(Condition::Pregnancy),
            Flag::Supine | Flag::Prone => self.has(Condition::Pregnancy),
            Flag::HeadDown => self.has(Condition::Hypertension) || self.has(Condition::Pregnancy),
            Flag::Unilateral | Flag::Overhead | Flag::SpinalLoad => false,
        }
    }

    /// The cap of RPE in tenths that safety sets, whatever the exercise.
    pub(crate) fn safe_rpe(&self) -> u8 {
        let caps = [
            (self.input.athlete.needs_caution(), limits::CAUTION_RPE),
            (self.has(Condition::Pregnancy), limits::PREGNANCY_RPE),
            (self.has(Condition::Hypertension), limits::HYPERTENSION_RPE),
            (self.is_minor(), limits::MINOR_RPE),
            (self.is_older(), limits::OLDER_RPE),
        ];
        caps.into_iter()
            .filter(|&(holds, _)| holds)
            .map(|(_, cap)| cap)
            .min()
            .unwrap_or(100)
    }

    /// The cap of RPE in tenths for sets of this exercise.
    pub(crate) fn max_rpe(&self, exercise: &Exercise) -> u8 {
        let experience = self.input.athlete.experience;
        let usual = match exercise.tempo {
            Tempo::FreeWeight | Tempo::Power => limits::rpe_free_weight(experience),
            Tempo::Machine | Tempo::BodyWeight | Tempo::Timed => limits::rpe_other(experience),
        };
        usual.min(self.safe_rpe())
    }

    /// The fewest repetitions of a work set; 1 where nothing speaks against it.
    pub(crate) fn min_reps(&self) -> u16 {
        if self.has(Condition::Hypertension) {
            limits::HYPERTENSION_REPS
        } else if self.is_minor() {
            limits::MINOR_REPS
        } else if self.input.athlete.needs_caution() || self.has(Condition::Pregnancy) {
            limits::MIN_REPS
        } else {
            1
        }
    }

    /// The shortest rest after a work set in seconds.
    pub(crate) fn min_rest_s(&self) -> u16 {
        if self.has(Condition::Hypertension) {
            limits::HYPERTENSION_REST_S
        } else {
            limits::MIN_REST_S
        }
    }

    /// The longest hold of a strength exercise in seconds.
    pub(crate) fn max_hold_s(&self) -> u32 {
        if self.has(Condition::Hypertension) {
            limits::HYPERTENSION_HOLD_S
        } else {
            u32::MAX
        }
    }

    /// How many regions are spared today.
    pub(crate) fn spared(&self) -> usize {
        let mut regions: Vec<Region> = self.spared.iter().map(|&(region, _)| region).collect();
        regions.sort_unstable();
        regions.dedup();
        regions.len()
    }
}

/// True when a region so limited forbids the exercise (6.4).
///
/// Mild takes away impact and high skill where the table has the region; moderate, and pain from 4, all that strains
/// it; severe, and pain from 7, all that works there.
fn strains(exercise: &Exercise, region: Region, severity: Severity) -> bool {
    let listed =
        exercise.strains.contains(&region) || exercise.primary.iter().any(|&muscle| region_of(muscle) == Some(region));
    match severity {
        Severity::Mild => listed && (exercise.has(Flag::Impact) || exercise.has(Flag::HighSkill)),
        Severity::Moderate => exercise.pattern.is_strength() && listed || exercise.strains.contains(&region),
        Severity::Severe => {
            listed && exercise.pattern.is_strength() || exercise.strains.contains(&region) || works(exercise, region)
        }
    }
}

/// The region that a muscle's soreness or strain is told for.
const fn region_of(muscle: Muscle) -> Option<Region> {
    match muscle {
        Muscle::Chest => Some(Region::Chest),
        Muscle::FrontDelts | Muscle::SideDelts | Muscle::RotatorCuff => Some(Region::Shoulder),
        Muscle::Triceps | Muscle::Biceps => Some(Region::Arms),
        Muscle::Forearms => Some(Region::Wrist),
        Muscle::UpperBack | Muscle::RearDelts => Some(Region::UpperBack),
        Muscle::LowerBack => Some(Region::LowBack),
        Muscle::Abs | Muscle::Obliques => Some(Region::Abs),
        Muscle::HipFlexors | Muscle::Adductors => Some(Region::Hip),
        Muscle::Glutes => Some(Region::Glutes),
        Muscle::Quads => Some(Region::Quads),
        Muscle::Hamstrings => Some(Region::Hamstrings),
        Muscle::Calves | Muscle::Tibialis => Some(Region::Calves),
        Muscle::Traps => Some(Region::Neck),
        Muscle::Lats | Muscle::Abductors => None,
    }
}

/// True when the exercise moves or loads the region at all, as far as its pattern tells.
fn works(exercise: &Exercise, region: Region) -> bool {
    use Pattern as P;
    let pattern = exercise.pattern;
    match region {
        Region::Knee => {
            matches!(pattern, P::Squat | P::Lunge | P::Power | P::Carry)
                || pattern == P::IsolationLower && helps(exercise, &[Muscle::Quads, Muscle::Hamstrings])
        }
        Region::Ankle => matches!(pattern, P::Lunge | P::Power | P::Carry | P::Balance),
        Region::Hip => matches!(pattern, P::Squat | P::Lunge | P::Hinge | P::Power | P::IsolationLower),
        Region::LowBack => matches!(pattern, P::Hinge | P::Power | P::Carry) || helps(exercise, &[Muscle::LowerBack]),
        Region::Shoulder => {
            matches!(
                pattern,
                P::HorizontalPush | P::VerticalPush | P::HorizontalPull | P::VerticalPull | P::Power
            ) || exercise.has(Flag::Overhead)
        }
        Region::Elbow | Region::Wrist | Region::Arms => {
            matches!(
                pattern,
                P::HorizontalPush
                    | P::VerticalPush
                    | P::HorizontalPull
                    | P::VerticalPull
                    | P::Carry
                    | P::IsolationUpper
            )
        }
        Region::Neck => matches!(pattern, P::VerticalPush | P::Carry | P::Power) || exercise.has(Flag::SpinalLoad),
        Region::Chest => helps(exercise, &[Muscle::Chest]),
        Region::UpperBack => helps(exercise, &[Muscle::UpperBack]),
        Region::Abs => helps(exercise, &[Muscle::Abs, Muscle::Obliques]) && pattern.is_strength(),
        Region::Glutes => helps(exercise, &[Muscle::Glutes]) && pattern.is_strength(),
        Region::Quads => helps(exercise, &[Muscle::Quads]) && pattern.is_strength(),
        Region::Hamstrings => helps(exercise, &[Muscle::Hamstrings]) && pattern.is_strength(),
        Region::Calves => helps(exercise, &[Muscle::Calves]) && pattern.is_strength(),
    }
}

fn helps(exercise: &Exercise, muscles: &[Muscle]) -> bool {
    exercise
        .primary
        .iter()
        .chain(&exercise.secondary)
        .any(|muscle| muscles.contains(muscle))
}
