//! How a session goes: what is lifted, held and run of it, how hard it feels, and what the app is told.

use jiff::Timestamp;
use training::{
    athlete::Athlete,
    catalogue::{Catalogue, Exercise, ExerciseId, Pattern},
    day::TrainingDay,
    planner::PastWorkout,
    quantity::Rpe,
    session::{PlannedExercise, PlannedSet, Session, SessionKind, SetKind},
    workout::{DeviceTag, PerformedSet, SetId, Status},
};

use super::{
    Performance, Season, gear,
    life::Choice,
    selected_load::{LiftedSet, Lifting},
};
use crate::{
    body::{Body, Strain},
    chance::{Chance, Purpose},
    statistics::mean,
};

/// Does what the choice leaves of the session.
pub(super) fn perform(season: &Season, session: &Session, choice: Choice, day: u64) -> Performance {
    let today = season.input.training_day;
    let chance = Chance::new(season.person.seed, season.person.index, Purpose::Session, day);
    let catalogue = Catalogue::of(&season.input.athlete);
    let mut going = Going {
        catalogue: &catalogue,
        athlete: &season.input.athlete,
        body: &season.body,
        equipment: gear::equipment_on(&season.input, today),
        today,
        chance,
        performed: Vec::new(),
        strain: Strain::default(),
        differences: Vec::new(),
        form: 1.0,
    };
    going.form = going.chance.normal(1.0, 0.02);
    match choice {
        Choice::Nothing => going.nothing(session, Status::Planned),
        Choice::Skip if session.kind == SessionKind::Rest => going.nothing(session, Status::Planned),
        Choice::Skip => going.nothing(session, Status::Skipped),
        Choice::Own => going.own(session),
        Choice::All => going.session(session, 1.0, true),
        Choice::Part { share, finishes } => going.session(session, share, finishes),
    }
}

struct Going<'a> {
    catalogue: &'a Catalogue,
    athlete: &'a Athlete,
    body: &'a Body,
    equipment: &'a [training::athlete::Equipment],
    today: TrainingDay,
    chance: Chance,
    performed: Vec<PerformedSet>,
    strain: Strain,
    /// Felt less planned exertion of each set.
    differences: Vec<f64>,
    /// The strength of the day, 1 as usual.
    form: f64,
}

impl Going<'_> {
    fn nothing(self, session: &Session, status: Status) -> Performance {
        Performance {
            workout: workout(session, self.today, status, session.target_rpe, Vec::new()),
            strain: Strain::default(),
            minutes: 0.0,
        }
    }

    /// An easy half hour that nobody planned, logged on the day of rest.
    fn own(mut self, session: &Session) -> Performance {
        let minutes = self.chance.whole(20, 45);
        let felt = Rpe::from_tenths(u8::try_from(self.chance.whole(30, 60)).unwrap_or(40));
        if let Ok(id) = "brisk-walk".parse::<ExerciseId>() {
            self.log(&id, 1, (None, u32::try_from(minutes * 60).ok()), None, Some(felt));
        }
        let mut workout = workout(
            session,
            self.today,
            Status::Finished,
            session.target_rpe,
            self.performed,
        );
        workout.minutes = u16::try_from(minutes).unwrap_or(30);
        workout.session_rpe = Some(felt);
        self.strain.endurance_au = f64::from(minutes) * felt.value();
        Performance {
            workout,
            strain: self.strain,
            minutes: f64::from(minutes),
        }
    }

    fn session(mut self, session: &Session, share: f64, finishes: bool) -> Performance {
        let exercises: Vec<&PlannedExercise> = session.blocks.iter().flat_map(|block| &block.exercises).collect();
        let all = exercises.len();
        let mut endurance_s = 0.0;
        for (place, planned) in exercises.into_iter().enumerate() {
            if crate::statistics::count(place) < share * crate::statistics::count(all) {
                endurance_s += self.exercise(planned);
            }
        }
        let minutes = f64::from(session.minutes) * share;
        let felt = self.felt(session);
        let tells = self.chance.is(self.body.traits.tells_session_rpe);
        let au = minutes * felt;
        let endurance_share = (endurance_s / 60.0 / minutes.max(1.0)).clamp(0.0, 1.0);
        self.strain.endurance_au = au * endurance_share;
        self.strain.strength_au = au - self.strain.endurance_au;
        let said = tells.then(|| tenths(felt)).filter(|_| finishes).or(session.target_rpe);
        // A workout is begun with its first set.
        let status = match self.performed.is_empty() {
            _ if finishes => Status::Finished,
            true => Status::Planned,
            false => Status::Started,
        };
        Performance {
            workout: workout(session, self.today, status, said, self.performed),
            strain: self.strain,
            minutes,
        }
    }

    /// The exertion of the whole: as planned, and half of what the sets differed, and tiredness.
    fn felt(&mut self, session: &Session) -> f64 {
        let target = session.target_rpe.map_or(3.0, |rpe| rpe.value());
        let tired = 0.25 * self.body.tiredness.z();
        (target + 0.5 * mean(&self.differences) + tired + self.chance.normal(0.0, 0.6)).clamp(1.0, 10.0)
    }

    /// Does one exercise, and returns its seconds of endurance work.
    fn exercise(&mut self, planned: &PlannedExercise) -> f64 {
        let Some(exercise) = self.catalogue.get(&planned.exercise_id) else {
            return 0.0;
        };
        let work: Vec<&PlannedSet> = planned.sets.iter().filter(|set| set.kind == SetKind::Work).collect();
        if !exercise.pattern.is_strength() {
            return self.steady(exercise, &work);
        }
        let lifting = Lifting::new(self.body, self.athlete, self.equipment, self.today, exercise, self.form);
        let mut lifting = lifting;
        for (set, place) in work.iter().zip(1..) {
            let done = lifting.set(set, &mut self.chance);
            self.record(exercise, set, place, &done);
        }
        0.0
    }

    fn record(&mut self, exercise: &Exercise, set: &PlannedSet, place: u16, done: &LiftedSet) {
        if done.reps.is_none_or(|reps| reps == 0) && done.seconds.is_none() {
            return;
        }
        self.strain.sets.add(exercise, done.reps_left);
        if let Some(target) = set.target_rpe {
            self.differences.push(done.felt_rpe - target.value());
        }
        let tells = self.chance.is(self.body.traits.tells_rpe);
        let rpe = tells.then(|| half(done.felt_rpe));
        self.log(&exercise.id, place, (done.reps, done.seconds), done.load, rpe);
    }

    /// Endurance, mobility and balance go as planned.
    fn steady(&mut self, exercise: &Exercise, work: &[&PlannedSet]) -> f64 {
        let mut seconds = 0;
        for (set, place) in work.iter().zip(1..) {
            let target = set.target_rpe.map_or(3.0, |rpe| rpe.value());
            let felt = target + 0.3 * self.body.tiredness.z() + self.chance.normal(0.0, 0.6);
            let tells = self.chance.is(self.body.traits.tells_rpe);
            let rpe = tells.then(|| half(felt));
            if set.reps.is_some() || set.seconds.is_some() || set.metres.is_some() {
                self.log(&exercise.id, place, (set.reps.map(u32::from), set.seconds), None, rpe);
            }
            seconds += set.seconds.unwrap_or(0);
        }
        if exercise.pattern == Pattern::Conditioning {
            f64::from(seconds)
        } else {
            0.0
        }
    }

    fn log(
        &mut self,
        id: &ExerciseId,
        set: u16,
        (reps, seconds): (Option<u32>, Option<u32>),
        load_kg: Option<training::quantity::Mass>,
        rpe: Option<Rpe>,
    ) {
        let counter = u32::try_from(self.performed.len() + 1).unwrap_or(u32::MAX);
        self.performed.push(PerformedSet {
            set_id: SetId {
                training_day: self.today,
                device: DeviceTag(0),
                counter,
            },
            exercise_id: id.clone(),
            set,
            reps,
            seconds,
            metres: None,
            load_kg,
            rpe,
            done_at: Timestamp::UNIX_EPOCH,
        });
    }
}

/// The workout as the app would tell planning of it.
fn workout(
    session: &Session,
    training_day: TrainingDay,
    status: Status,
    session_rpe: Option<Rpe>,
    performed: Vec<PerformedSet>,
) -> PastWorkout {
    PastWorkout {
        training_day,
        status,
        kind: Some(session.kind),
        phase: Some(session.phase),
        template: session.template.clone(),
        minutes: session.minutes,
        session_rpe,
        target_rpe: session.target_rpe,
        performed,
    }
}

/// To half a point, as people say it.
fn half(rpe: f64) -> Rpe {
    tenths((rpe * 2.0).round() / 2.0)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 10")]
fn tenths(rpe: f64) -> Rpe {
    Rpe::from_tenths((rpe.clamp(1.0, 10.0) * 10.0).round() as u8)
}
