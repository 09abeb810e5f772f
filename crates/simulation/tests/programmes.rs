//! The programmes that the planner is compared with do what their names say.

#[path = "support/ideal.rs"]
mod ideal;
#[path = "support/monday.rs"]
mod monday;

use ideal::ideal;
use monday::monday;
use simulation::{
    evaluation::{Comparison, Crowd, evaluate},
    invariant::Thoroughness,
    person::Person,
    programme::{Kind, Programme},
    season::Season,
};
use training::{
    athlete::{Experience, Goal},
    session::{Phase, SessionKind},
};

fn compared(athletes: u64, days: u32) -> Comparison {
    let crowd = Crowd {
        seed: 12,
        athletes,
        from: monday(),
        days,
        thoroughness: Thoroughness::WIDE,
        is_compared: true,
        threads: 0,
    };
    evaluate(&crowd, &|| ()).expect("threads start").comparison
}

#[test]
fn the_oracle_is_ahead_and_more_for_ever_is_behind() {
    let comparison = compared(16, 300);
    let gain = |kind| comparison.of(kind).expect("it was lived").gain_percent.mean;
    assert!(
        gain(Kind::Oracle) > gain(Kind::Fixed),
        "{} {}",
        gain(Kind::Oracle),
        gain(Kind::Fixed)
    );
    assert!(
        gain(Kind::Fixed) > gain(Kind::Chance),
        "{} {}",
        gain(Kind::Fixed),
        gain(Kind::Chance)
    );
    assert!(
        gain(Kind::Chance) > gain(Kind::Ramp),
        "{} {}",
        gain(Kind::Chance),
        gain(Kind::Ramp)
    );
    let oracle = comparison.of(Kind::Oracle).expect("it was lived");
    assert!(oracle.regret.mean.abs() < 1e-12, "nobody regrets being the oracle");
}

#[test]
fn what_chance_draws_is_never_refused() {
    let comparison = compared(8, 60);
    let chance = comparison.of(Kind::Chance).expect("it was lived");
    assert!(chance.blocked.mean.abs() < 1e-12, "{chance:?}");
    assert!(chance.minutes_a_week.mean > 10.0, "{chance:?}");
}

/// Minutes planned in each week.
fn weekly(kind: Kind, person: &Person, weeks: usize) -> Vec<u32> {
    let mut season = Season::new(person.clone(), monday());
    let programme = Programme::new(kind, person, &season.body().traits, 365);
    let mut minutes = vec![0; weeks];
    for week in &mut minutes {
        for _ in 0..7 {
            season.wake();
            let session = programme.session(&season);
            *week += u32::from(session.minutes);
            season.live(&session);
        }
    }
    minutes
}

#[test]
fn a_fixed_plan_stays_a_ramp_rises_and_steps_come_down_every_fourth_week() {
    let person = ideal(Experience::Intermediate, 4, 60, Goal::Muscle);
    let fixed = weekly(Kind::Fixed, &person, 8);
    assert!(fixed.iter().all(|&week| week.abs_diff(fixed[0]) <= 10), "{fixed:?}");
    assert!((180..=264).contains(&fixed[0]), "{fixed:?} of 240 minutes");
    let ramp = weekly(Kind::Ramp, &person, 12);
    assert!(ramp[11] > 2 * ramp[0], "{ramp:?}");
    let step = weekly(Kind::Step, &person, 8);
    assert!(step[3] < step[2] && step[7] < step[6] && step[6] > step[0], "{step:?}");
}

#[test]
fn the_fourth_week_of_steps_is_a_deload() {
    let person = ideal(Experience::Intermediate, 4, 60, Goal::Muscle);
    let mut season = Season::new(person.clone(), monday());
    let programme = Programme::new(Kind::Step, &person, &season.body().traits, 365);
    let mut phases = Vec::new();
    for _ in 0..28 {
        season.wake();
        let session = programme.session(&season);
        phases.extend((session.kind != SessionKind::Rest).then_some(session.phase));
        season.live(&session);
    }
    assert_eq!(phases.iter().filter(|&&phase| phase == Phase::Deload).count(), 4);
    assert_eq!(phases.len(), 16);
}
