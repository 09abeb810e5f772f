//! What a session really holds, counted anew: the gate believes no number that a session tells of itself.

use crate::{
    catalogue::{Catalogue, Exercise, Pattern},
    load::session_load_mau,
    planner,
    quantity::Rpe,
    record::{Endurance, HARD_SET_RPE, Movements, UNKNOWN_RPE, Volume, is_high, seconds_of},
    session::{Block, BlockKind, PlannedExercise, PlannedSet, Session, SessionKind, SetKind},
};

use super::limits;

/// One exercise of the session at its place.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub(super) block: usize,
    pub(super) place: usize,
    pub(super) kind: BlockKind,
    pub(super) planned: &'a PlannedExercise,
    pub(super) exercise: &'a Exercise,
}

/// What a session holds.
#[derive(Debug)]
pub(super) struct Survey<'a> {
    pub(super) session: &'a Session,
    /// Every exercise that is known, in order.
    pub(super) lines: Vec<Line<'a>>,
    /// Where an exercise stands that nobody knows.
    pub(super) unknown: Vec<(usize, usize)>,
    pub(super) minutes: u16,
    /// The exertion of the whole, never much below that of its work sets.
    pub(super) rpe: Rpe,
    pub(super) load_mau: u64,
    pub(super) work_sets: u16,
    pub(super) volume: Volume,
    /// Sets near failure, for the muscles that they train.
    pub(super) hard: Volume,
    pub(super) movements: Movements,
    pub(super) endurance: Endurance,
    /// Seconds of endurance work, and of the whole.
    pub(super) conditioning_s: u32,
    pub(super) seconds: u32,
    /// Times that the feet land.
    pub(super) contacts: u32,
}

impl<'a> Survey<'a> {
    pub(super) fn of(session: &'a Session, catalogue: &'a Catalogue) -> Self {
        let minutes = planner::minutes(session, catalogue);
        let rpe = exertion(session);
        let is_rest = session.kind == SessionKind::Rest;
        let mut survey = Self {
            session,
            lines: Vec::with_capacity(12),
            unknown: Vec::new(),
            minutes,
            rpe,
            load_mau: if is_rest {
                0
            } else {
                session_load_mau(u32::from(minutes) * 60, rpe)
            },
            work_sets: 0,
            volume: Volume::default(),
            hard: Volume::default(),
            movements: Movements::default(),
            endurance: Endurance::default(),
            conditioning_s: 0,
            seconds: planner::seconds(&session.blocks, catalogue),
            contacts: 0,
        };
        for (place, block) in session.blocks.iter().enumerate() {
            survey.take(place, block, catalogue);
        }
        survey
    }

    fn take(&mut self, place: usize, block: &'a Block, catalogue: &'a Catalogue) {
        for (index, planned) in block.exercises.iter().enumerate() {
            let Some(exercise) = catalogue.get(&planned.exercise_id) else {
                self.unknown.push((place, index));
                continue;
            };
            let line = Line {
                block: place,
                place: index,
                kind: block.kind,
                planned,
                exercise,
            };
            self.count(&line);
            self.lines.push(line);
        }
    }

    fn count(&mut self, line: &Line<'a>) {
        let exercise = line.exercise;
        for set in &line.planned.sets {
            let reps = u32::from(set.reps.unwrap_or(0)).saturating_mul(exercise.sides());
            self.contacts = self
                .contacts
                .saturating_add(reps.saturating_mul(exercise.ground_contacts.into()));
            if exercise.pattern == Pattern::Conditioning {
                self.endure(set, exercise);
            }
        }
        let work = line.work_sets();
        if exercise.pattern.is_strength() {
            self.work_sets = self.work_sets.saturating_add(work);
            self.volume.add(exercise, work);
            self.movements.add(exercise.pattern, work);
            self.hard.add_primary(exercise, self.hard_sets(line));
        }
    }

    /// A warm-up run is a run too, but no work of high intensity.
    fn endure(&mut self, set: &PlannedSet, exercise: &Exercise) {
        let seconds = seconds_of(set.seconds, set.metres, Some(exercise));
        self.conditioning_s = self.conditioning_s.saturating_add(seconds);
        let was_high = self.endurance.is_high;
        self.endurance.add(exercise, seconds, set.target_rpe);
        self.endurance.is_high = was_high || is_high_set(set, exercise);
    }

    /// Work sets whose target is near failure (V13).
    fn hard_sets(&self, line: &Line<'_>) -> u16 {
        let told = |set: &PlannedSet| set.target_rpe.or(self.session.target_rpe);
        let hard = line
            .work()
            .filter(|set| told(set).is_some_and(|rpe| rpe >= HARD_SET_RPE));
        u16::try_from(hard.count()).unwrap_or(u16::MAX)
    }

    /// True when endurance makes up more than half of it (V19).
    pub(super) const fn is_endurance(&self) -> bool {
        self.conditioning_s as u64 * 2 > self.seconds as u64
    }

    /// The hardest target of any set.
    pub(super) fn hardest(&self) -> Option<Rpe> {
        hardest(self.session)
    }
}

impl<'a> Line<'a> {
    /// The sets that count.
    pub(super) fn work(&self) -> impl Iterator<Item = &'a PlannedSet> + use<'a> {
        self.planned.sets.iter().filter(|set| set.kind == SetKind::Work)
    }

    pub(super) fn work_sets(&self) -> u16 {
        u16::try_from(self.work().count()).unwrap_or(u16::MAX)
    }
}

/// How hard the session is: as it says, but never much easier than its work sets are on average.
fn exertion(session: &Session) -> Rpe {
    let told = session.target_rpe.unwrap_or(UNKNOWN_RPE);
    let work = sets(session).filter(|set| set.kind == SetKind::Work);
    let (sum, count) = work
        .filter_map(|set| set.target_rpe)
        .fold((0, 0), |(sum, count), rpe| (sum + u32::from(rpe.tenths()), count + 1));
    let mean = u8::try_from(sum.checked_div(count).unwrap_or(0)).unwrap_or(u8::MAX);
    told.max(Rpe::from_tenths(mean.saturating_sub(limits::FEELS_EASIER_RPE)))
}

fn sets(session: &Session) -> impl Iterator<Item = &PlannedSet> {
    let exercises = session.blocks.iter().flat_map(|block| &block.exercises);
    exercises.flat_map(|planned| &planned.sets)
}

fn hardest(session: &Session) -> Option<Rpe> {
    sets(session).filter_map(|set| set.target_rpe).max()
}

/// True for endurance work at or above the threshold (V17).
pub(super) fn is_high_set(set: &PlannedSet, exercise: &Exercise) -> bool {
    let zone = set.zone.is_some_and(|zone| zone >= limits::HIGH_ZONE);
    let rpe = set.target_rpe.is_some_and(|rpe| rpe.tenths() >= limits::HIGH_RPE);
    let is_work = set.kind == SetKind::Work && exercise.pattern == Pattern::Conditioning;
    is_work && (is_high(exercise) || zone || rpe)
}
