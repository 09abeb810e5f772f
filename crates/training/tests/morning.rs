//! A worse morning never gives a harder session, whatever the plan was and whatever else the morning says.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use training::{
    athlete::{Availability, Condition, Equipment, Experience, Goal, Limitation, Region, Severity, Sport, Symptom},
    biometrics::{Biometrics, BloodPressure, CheckIn, Pain, Soreness},
    planner::{PlanInput, plan},
    quantity::Rpe,
    session::{Session, SetKind},
};

use support::{athlete, first_day, lived_history};

/// A small generator of numbers (SplitMix64, Steele 2014).
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }

    fn small(&mut self, limit: u8) -> u8 {
        u8::try_from(self.below(u64::from(limit))).unwrap()
    }

    fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn one_of<T: Copy>(&mut self, terms: &[T]) -> T {
        terms[usize::try_from(self.below(terms.len() as u64)).unwrap()]
    }

    /// A morning of which some things are told.
    fn morning(&mut self, input: &PlanInput) -> Biometrics {
        let region = |draw: &mut Self| draw.one_of(Region::ALL);
        Biometrics {
            training_day: input.training_day,
            hrv_rmssd_ms: None,
            resting_hr_bpm: None,
            sleep_minutes: self.percent(50).then(|| 240 + u16::from(self.small(250))),
            sleep_score: None,
            body_mass_kg: None,
            blood_pressure: None,
            source: "manual".into(),
            check_in: Some(CheckIn {
                readiness: self.percent(60).then(|| 1 + self.small(5)),
                sleep_quality: self.percent(60).then(|| 1 + self.small(5)),
                stress: self.percent(60).then(|| 1 + self.small(5)),
                soreness: (0..self.small(3))
                    .map(|_| Soreness {
                        region: region(self),
                        level: self.small(8),
                    })
                    .collect(),
                pain: (0..self.small(3))
                    .map(|_| Pain {
                        region: region(self),
                        level: self.small(8),
                    })
                    .collect(),
                ill: false,
                symptoms: vec![],
            }),
        }
    }

    /// The same morning with one thing worse.
    fn worse(&mut self, morning: &Biometrics) -> Biometrics {
        let mut worse = morning.clone();
        let check_in = worse.check_in.as_mut().unwrap();
        let down = |answer: &mut Option<u8>| *answer = answer.map(|answer| (answer - 1).max(1));
        match self.below(9) {
            0 => down(&mut check_in.readiness),
            1 => down(&mut check_in.sleep_quality),
            2 => check_in.stress = check_in.stress.map(|stress| (stress + 1).min(5)),
            3 => worse.sleep_minutes = worse.sleep_minutes.map(|minutes| minutes.saturating_sub(90)),
            4 => check_in.pain.push(Pain {
                region: self.one_of(Region::ALL),
                level: 4 + self.small(6),
            }),
            5 => check_in.soreness.push(Soreness {
                region: self.one_of(Region::ALL),
                level: 5 + self.small(3),
            }),
            6 => {
                let systolic_mmhg = self.one_of(&[165, 185]);
                worse.blood_pressure = Some(BloodPressure {
                    systolic_mmhg,
                    diastolic_mmhg: 80,
                });
            }
            7 => check_in.symptoms.push(self.one_of(Symptom::ALL)),
            _ => check_in.ill = true,
        }
        worse
    }
}

/// Load, work sets, exertion.
fn demand(session: &Session) -> (u32, usize, u8) {
    let sets = session
        .blocks
        .iter()
        .flat_map(|block| &block.exercises)
        .flat_map(|planned| &planned.sets);
    let work = sets
        .filter(|set| set.kind == SetKind::Work && set.zone.is_none())
        .count();
    (session.load_au, work, session.target_rpe.map_or(0, Rpe::tenths))
}

/// Athletes of many kinds on days of many kinds.
fn days(draw: &mut Draw, athletes: u64) -> Vec<PlanInput> {
    let mut days = vec![];
    for _ in 0..athletes {
        let mut athlete = athlete(draw.one_of(Experience::ALL));
        athlete.goals = vec![draw.one_of(Goal::ALL)];
        athlete.equipment = draw
            .one_of(&[&[][..], &[Equipment::Dumbbell, Equipment::Band], Equipment::ALL])
            .to_vec();
        athlete.sports = draw.percent(50).then(|| vec![draw.one_of(Sport::ALL)]);
        athlete.birth_year = Some(draw.one_of(&[1990, 1952, 2010]));
        athlete.conditions = if draw.percent(20) {
            vec![draw.one_of(Condition::ALL)]
        } else {
            vec![]
        };
        athlete.limitations = if draw.percent(20) {
            vec![Limitation {
                region: draw.one_of(Region::ALL),
                severity: Severity::Moderate,
            }]
        } else {
            vec![]
        };
        athlete.availability = Availability {
            days_per_week: 2 + draw.small(5),
            session_minutes: draw.one_of(&[20, 30, 45, 60, 90]),
            weekdays: None,
            minutes_by_weekday: None,
        };
        let count = i32::from(draw.small(60));
        days.push(lived_history(&first_day(athlete), count));
    }
    days
}

#[test]
fn a_worse_morning_never_gives_a_harder_session() {
    let is_long = std::env::var_os("HEALTHPILOT_LONG").is_some();
    let mut draw = Draw(7);
    let (athletes, mornings) = if is_long { (600, 170) } else { (60, 40) };
    for input in days(&mut draw, athletes) {
        for _ in 0..mornings {
            let (mut one, mut other) = (input.clone(), input.clone());
            let morning = draw.morning(&input);
            let worse = draw.worse(&morning);
            one.biometrics.push(morning);
            other.biometrics.push(worse);
            let (before, after) = (plan(&one), plan(&other));
            let (had, has) = (demand(&before), demand(&after));
            assert!(
                has.0 <= had.0 && has.1 <= had.1 && has.2 <= had.2,
                "{had:?} {has:?}\n{:?}\n{:?}\n{}\n{}",
                one.biometrics.last(),
                other.biometrics.last(),
                support::draw(&[(input.training_day, before)]),
                support::draw(&[(input.training_day, after)]),
            );
        }
    }
}
