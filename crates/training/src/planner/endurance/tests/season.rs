//! Weeks of endurance, each session done as planned.

use std::fmt::Write as _;

use jiff::{Timestamp, civil::date};

use crate::{
    athlete::{Athlete, Equipment, Experience, Screening, Sport},
    catalogue::Catalogue,
    day::TrainingDay,
    gate::Allowance,
    planner::{
        PastWorkout, PlanInput,
        duration::{seconds, whole_minutes},
        endurance::{Draft, Kind, draft, kinds_for},
    },
    quantity::Rpe,
    record::{Course, Record},
    session::{BlockKind, Phase, PlannedExercise, SessionKind, SetKind},
    workout::{DeviceTag, PerformedSet, SetId, Status},
};

pub(in super::super) fn monday() -> TrainingDay {
    TrainingDay::new(date(2026, 11, 23))
}

/// A screened adult of 36 years with a bicycle and a rowing machine.
pub(in super::super) fn athlete(experience: Experience) -> Athlete {
    Athlete {
        birth_year: Some(1990),
        screening: Some(Screening { cleared: true }),
        experience,
        equipment: vec![Equipment::Bike, Equipment::Rower],
        ..Athlete::default()
    }
}

/// An athlete who trains one sport on fixed weekdays.
#[derive(Debug, Clone)]
pub(in super::super) struct Season {
    pub(in super::super) input: PlanInput,
    pub(in super::super) sport: Sport,
    /// Days after Monday.
    pub(in super::super) weekdays: Vec<i32>,
    pub(in super::super) limit_s: u32,
}

impl Season {
    pub(in super::super) fn of(athlete: Athlete, sport: Sport, weekdays: &[i32], minutes: u32) -> Self {
        Self {
            input: PlanInput {
                athlete,
                training_day: monday(),
                first_day: monday(),
                history: vec![],
                biometrics: vec![],
                changes: vec![],
            },
            sport,
            weekdays: weekdays.to_vec(),
            limit_s: minutes * 60,
        }
    }

    /// Today's session, as a planner that takes the week's kinds in turn would ask for it.
    pub(in super::super) fn today(&self) -> Option<(Phase, Draft)> {
        let record = Record::of(&self.input);
        let allowance = Allowance::of(&self.input);
        let weekday = self.input.training_day.days_since(monday()).rem_euclid(7);
        let place = self.weekdays.iter().position(|&day| day == weekday)?;
        let kinds = kinds_for(&record, &allowance, self.weekdays.len());
        let phase = self.phase(&record);
        let kind = kinds.get(place).copied().unwrap_or(Kind::Easy);
        let draft = draft(kind, self.sport, self.limit_s, phase, &record, &allowance)?;
        Some((phase, draft))
    }

    fn phase(&self, record: &Record<'_>) -> Phase {
        let today = self.input.training_day;
        let event = self
            .input
            .athlete
            .event
            .as_ref()
            .map(|event| event.training_day.days_since(today));
        if event.is_some_and(|days| (0..14).contains(&days)) {
            Phase::Taper
        } else if record.last_return(14).is_some_and(|(_, day)| record.ago(day) < 7)
            || record.since_last().is_some_and(|days| days >= 14)
        {
            Phase::Return
        } else if Course::of(record).is_deload(today) {
            Phase::Deload
        } else {
            Phase::Build
        }
    }

    pub(in super::super) fn does(&mut self, phase: Phase, draft: &Draft) {
        let day = done(self.input.training_day, phase, draft);
        self.input.history.push(day);
    }

    pub(in super::super) fn sleeps(&mut self) {
        self.input.training_day = self.input.training_day.plus_days(1);
    }

    /// The weeks drawn one line a session, the week's minutes of the sport after each.
    pub(in super::super) fn draw(&mut self, weeks: i32) -> String {
        let mut text = String::new();
        for week in 1..=weeks {
            let mut minutes = 0;
            for _ in 0..7 {
                if let Some((phase, draft)) = self.today() {
                    text += &line(self.input.training_day, phase, &draft);
                    minutes += sport_s(&draft, self.sport) / 60;
                    self.does(phase, &draft);
                }
                self.sleeps();
            }
            writeln!(text, "-- week {week}: {minutes} min").unwrap();
        }
        text
    }
}

/// The workout that doing it exactly as planned leaves.
pub(in super::super) fn done(training_day: TrainingDay, phase: Phase, draft: &Draft) -> PastWorkout {
    let exercises = draft.blocks.iter().flat_map(|block| &block.exercises);
    let sets = exercises.flat_map(|planned| planned.sets.iter().map(move |set| (planned, set)));
    let work = sets.filter(|(_, set)| set.kind == SetKind::Work);
    let performed = work.zip(1_u32..).map(|((planned, set), counter)| PerformedSet {
        set_id: SetId {
            training_day,
            device: DeviceTag(0),
            counter,
        },
        exercise_id: planned.exercise_id.clone(),
        set: 1,
        reps: None,
        seconds: set.seconds,
        metres: None,
        load_kg: None,
        rpe: set.target_rpe,
        done_at: Timestamp::UNIX_EPOCH,
    });
    PastWorkout {
        training_day,
        status: Status::Finished,
        kind: Some(if draft.kind == Kind::Recovery {
            SessionKind::Recovery
        } else {
            SessionKind::Train
        }),
        phase: Some(phase),
        template: Some(draft.template.to_owned()),
        minutes: minutes(draft),
        session_rpe: Some(draft.target_rpe),
        target_rpe: Some(draft.target_rpe),
        performed: performed.collect(),
    }
}

/// Minutes of the whole session.
pub(in super::super) fn minutes(draft: &Draft) -> u16 {
    whole_minutes(seconds(&draft.blocks, Catalogue::builtin()))
}

/// Tenths of an AU.
pub(in super::super) fn load(draft: &Draft) -> u32 {
    u32::from(minutes(draft)) * u32::from(draft.target_rpe.tenths())
}

/// Seconds of one sport in the session.
pub(in super::super) fn sport_s(draft: &Draft, sport: Sport) -> u32 {
    let day = PastWorkoutInput::of(draft);
    let record = Record::of(&day.0);
    record.days().iter().map(|day| day.endurance.of(sport)).sum()
}

struct PastWorkoutInput(PlanInput);

impl PastWorkoutInput {
    fn of(draft: &Draft) -> Self {
        let mut season = Season::of(athlete(Experience::Beginner), Sport::Running, &[], 0);
        season.does(Phase::Build, draft);
        season.sleeps();
        Self(season.input)
    }
}

pub(in super::super) fn line(day: TrainingDay, phase: Phase, draft: &Draft) -> String {
    let weekday = format!("{:?}", day.date().weekday());
    let parts: Vec<String> = draft
        .blocks
        .iter()
        .map(|block| {
            let steps: Vec<String> = block.exercises.iter().map(step).collect();
            match block.kind {
                BlockKind::Conditioning => steps.join(", "),
                _ => format!("({})", steps.join(", ")),
            }
        })
        .collect();
    let phase = if phase == Phase::Build {
        String::new()
    } else {
        format!(" {phase:?}").to_lowercase()
    };
    format!(
        "{} {:<18} {:>3} min RPE {} {}{phase}\n",
        &weekday[..3],
        draft.title,
        minutes(draft),
        draft.target_rpe.value(),
        parts.join(" "),
    )
}

fn step(planned: &PlannedExercise) -> String {
    let set = &planned.sets[0];
    let seconds = set.seconds.unwrap();
    let amount = if seconds.is_multiple_of(60) {
        format!("{}'", seconds / 60)
    } else {
        format!("{seconds}\"")
    };
    let rpe = set.target_rpe.map_or(0.0, Rpe::value);
    let heart = set.max_hr_bpm.map_or(String::new(), |bpm| format!(" <{bpm}"));
    let id = planned.exercise_id.as_str();
    match planned.sets.len() {
        1 => format!("{id} {amount} @{rpe}{heart}"),
        count => format!("{id} {count}x{amount}/{}\" @{rpe}{heart}", set.rest_s),
    }
}

/// The reasons as text.
pub(in super::super) fn reasons(draft: &Draft) -> String {
    draft.reasons.iter().fold(String::new(), |text, reason| {
        text + &format!("{}: {}\n", reason.rule, reason.text)
    })
}
