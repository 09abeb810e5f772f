//! Athletes, pasts and sessions drawn from a seed: mostly near what a coach would write, often a little too much.

use training::{
    athlete::{Availability, Condition, Equipment, Experience, GearLoads, Region, Units},
    biometrics::Pain,
    catalogue::{Catalogue, Exercise, ExerciseId, Pattern},
    planner::PlanInput,
    quantity::Mass,
    session::{Block, BlockKind, PlannedExercise, PlannedSet, Session, SessionKind, SetKind},
};

use crate::scene::{self, block, cool_down, day, done, kg, morning, rpe, today, warm_up, went};

/// A small generator of numbers (SplitMix64, Steele 2014): the same seed draws the same on every machine.
pub(crate) struct Draw(pub(crate) u64);

impl Draw {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }

    fn small(&mut self, limit: u16) -> u16 {
        u16::try_from(self.below(u64::from(limit))).unwrap()
    }

    pub(crate) fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn one_of<T: Copy>(&mut self, terms: &[T]) -> T {
        terms[usize::try_from(self.below(terms.len() as u64)).unwrap()]
    }

    /// Halves from `first` on, so many of them.
    fn halves(&mut self, first: f64, count: u16) -> f64 {
        first + f64::from(self.small(count)) / 2.0
    }

    fn exercise(&mut self, is_meant: impl Fn(&Exercise) -> bool) -> &'static Exercise {
        let all = Catalogue::builtin().iter();
        let meant: Vec<&Exercise> = all.filter(|exercise| is_meant(exercise)).collect();
        self.one_of(&meant)
    }

    /// An athlete with a gym, sometimes with few loads, and weeks of training behind.
    pub(crate) fn input(&mut self) -> PlanInput {
        let mut input = scene::input(self.one_of(Experience::ALL));
        let athlete = &mut input.athlete;
        athlete.birth_year = Some(i16::try_from(1945 + self.below(65)).unwrap());
        athlete.units = self.one_of(Units::ALL);
        athlete.availability = Availability {
            days_per_week: u8::try_from(1 + self.below(6)).unwrap(),
            session_minutes: 30 + self.small(120),
            weekdays: None,
            minutes_by_weekday: None,
        };
        if self.percent(15) {
            athlete.conditions.push(self.one_of(Condition::ALL));
        }
        if self.percent(30) {
            athlete.loads = Some(vec![self.loads()]);
        }
        self.live(&mut input);
        input
    }

    fn loads(&mut self) -> GearLoads {
        let (first, step) = (self.one_of(&[2.0, 4.0, 5.0]), self.one_of(&[1.0, 2.0, 2.5]));
        let loads = (0..30).map(|place| kg(first + step * f64::from(place)).unwrap());
        GearLoads {
            equipment: self.one_of(&[Equipment::Barbell, Equipment::Dumbbell]),
            bar_kg: None,
            plates_kg: None,
            loads_kg: Some(loads.collect()),
        }
    }

    /// Weeks of sessions of the same few exercises, that may have ended some time ago.
    fn live(&mut self, input: &mut PlanInput) {
        let days = i32::try_from(self.below(9) * 7).unwrap();
        let gap = i32::from(self.one_of(&[0_u16, 0, 0, 8, 15, 30]));
        let every = 2 + i32::from(self.small(3));
        let mut strength = || self.exercise(|exercise| exercise.pattern.is_strength());
        let exercises = [strength(), strength(), strength(), strength(), strength()];
        for ago in (1..=days).rev().filter(|ago| ago % every == 0) {
            let mut performed = vec![];
            for exercise in exercises {
                performed.extend(self.done(exercise));
            }
            if self.percent(40) {
                let endurance = self.exercise(|exercise| exercise.pattern == Pattern::Conditioning);
                performed.extend(went(endurance.id.as_str(), 300 + u32::from(self.small(3000))));
            }
            let (minutes, exertion) = (30 + self.small(60), self.halves(4.0, 9));
            input.history.push(day(ago + gap, minutes, exertion, performed));
        }
        if self.percent(15) {
            let pain = Pain {
                region: self.one_of(Region::ALL),
                level: 4,
            };
            input
                .biometrics
                .push(morning(0, |_, check_in| check_in.pain = vec![pain]));
        }
        input.first_day = input.history.first().map_or(today(), |first| first.training_day);
    }

    fn done(&mut self, exercise: &Exercise) -> Vec<training::workout::PerformedSet> {
        let load = exercise.loaded_by(Equipment::ALL);
        let load = load.and_then(|_| kg(20.0 + f64::from(self.small(5)) * 2.5));
        let (sets, reps) = (1 + usize::from(self.small(4)), 5 + u32::from(self.small(8)));
        let said = rpe(self.halves(6.0, 8));
        let mut sets = done(exercise.id.as_str(), sets, reps, load, said);
        for set in sets.iter_mut().filter(|_| exercise.is_timed()) {
            (set.reps, set.seconds, set.load_kg) = (None, Some(30), None);
        }
        sets
    }

    /// A session of what the athlete knows, and of other exercises that nothing forbids.
    pub(crate) fn session(&mut self, input: &PlanInput, allowed: &[&'static Exercise]) -> Session {
        let kinds = [
            (BlockKind::Main, 95),
            (BlockKind::Accessory, 50),
            (BlockKind::Conditioning, 50),
        ];
        let mut blocks = vec![];
        for (kind, often) in kinds {
            let count = 1 + self.below(4);
            let exercises = (0..count).map(|_| self.any(kind, input, allowed)).collect();
            if self.percent(often) {
                blocks.push(block(kind, exercises));
            }
        }
        let mut session = scene::session(self.framed(blocks));
        session.target_rpe = rpe(self.halves(3.0, 11));
        if self.percent(10) {
            session.kind = SessionKind::Recovery;
        }
        if self.percent(60) {
            session = scene::sized(session, input);
        }
        session
    }

    fn any(&mut self, kind: BlockKind, input: &PlanInput, allowed: &[&'static Exercise]) -> PlannedExercise {
        let done = input.history.iter().flat_map(|day| &day.performed);
        let known: Vec<&ExerciseId> = done.map(|set| &set.exercise_id).collect();
        let is_endurance = kind == BlockKind::Conditioning;
        let suits = |exercise: &&&Exercise| (exercise.pattern == Pattern::Conditioning) == is_endurance;
        let suiting: Vec<&Exercise> = allowed.iter().filter(suits).copied().collect();
        let familiar = suiting.iter().filter(|exercise| known.contains(&&exercise.id));
        let familiar: Vec<&Exercise> = familiar.copied().collect();
        let is_familiar = !familiar.is_empty() && self.percent(60);
        let exercise = self.one_of(if is_familiar { &familiar } else { &suiting });
        self.planned(exercise)
    }

    fn framed(&mut self, blocks: Vec<Block>) -> Vec<Block> {
        let before = self.percent(80).then(warm_up);
        let after = self.percent(60).then(cool_down);
        before.into_iter().chain(blocks).chain(after).collect()
    }

    fn planned(&mut self, exercise: &Exercise) -> PlannedExercise {
        let step = f64::from(exercise.step_g.unwrap_or(1000)) / 1000.0;
        let load = exercise.loaded_by(Equipment::ALL).filter(|_| self.percent(80));
        let load = load.and_then(|_| kg(step * f64::from(1 + self.small(20))));
        let ramp = PlannedSet {
            kind: SetKind::WarmUp,
            load_kg: load,
            target_rpe: rpe(3.0),
            ..scene::reps(5)
        };
        let ramps = if exercise.is_timed() {
            0
        } else {
            usize::from(self.small(3))
        };
        let sets = 1 + usize::from(self.small(7));
        let work = self.set(exercise, load);
        PlannedExercise {
            exercise_id: exercise.id.clone(),
            sets: [vec![ramp; ramps], vec![work; sets]].concat(),
        }
    }

    fn set(&mut self, exercise: &Exercise, load_kg: Option<Mass>) -> PlannedSet {
        let target_rpe = rpe(self.halves(3.0, 12));
        if exercise.pattern == Pattern::Conditioning {
            let length = 60 + u32::from(self.small(3000));
            let in_metres = self.percent(10);
            return PlannedSet {
                zone: self.percent(30).then(|| self.one_of(&[1, 2, 3])),
                target_rpe,
                seconds: (!in_metres).then_some(length),
                metres: in_metres.then_some(length * 3),
                ..scene::seconds(1)
            };
        }
        let set = PlannedSet {
            target_rpe,
            rest_s: self.one_of(&[20, 60, 90, 120, 180, 900]),
            ..scene::reps(3 + self.small(30))
        };
        match exercise.is_timed() {
            true => PlannedSet {
                reps: None,
                seconds: Some(10 + u32::from(self.small(60))),
                ..set
            },
            false => PlannedSet { load_kg, ..set },
        }
    }
}

/// The exercises that the gate does not block by themselves.
pub(crate) fn allowed(input: &PlanInput) -> Vec<&'static Exercise> {
    let all: Vec<&Exercise> = Catalogue::builtin().iter().collect();
    let planned = all
        .iter()
        .map(|exercise| scene::exercise(exercise.id.as_str(), 1, scene::seconds(30)));
    let bare = PlanInput {
        history: vec![],
        ..input.clone()
    };
    let findings = scene::of_rule("V1", &scene::main(planned.collect()), &bare);
    let is_banned = |place: usize| {
        let at = format!("blocks[1].exercises[{place}]");
        findings.iter().any(|found| found.at == at)
    };
    let places = all.iter().enumerate();
    places
        .filter(|&(place, _)| !is_banned(place))
        .map(|(_, exercise)| *exercise)
        .collect()
}
