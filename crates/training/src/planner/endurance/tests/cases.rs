//! What becomes of a session when something speaks against it, with the reasons that the athlete reads.

use std::fmt::Write as _;

use insta::assert_snapshot;

use super::{
    Season, athlete,
    season::{line, reasons},
};
use crate::{
    athlete::{Athlete, Condition, Equipment, Event, Experience, Limitation, Region, Severity, Sport},
    gate::Allowance,
    planner::endurance::{Kind, draft, lowered, shortened, spared},
    quantity::Mass,
    readiness::Level,
    record::Record,
    session::Phase,
};

/// The session of a kind after six weeks of the athlete's sport, drawn with its reasons.
fn after_six_weeks(athlete: Athlete, sport: Sport, kind: Kind) -> String {
    let mut season = Season::of(athlete, sport, &[0, 2, 4, 6], 60);
    season.draw(6);
    asked(&season, kind, Phase::Build)
}

fn asked(season: &Season, kind: Kind, phase: Phase) -> String {
    let (record, allowance) = (Record::of(&season.input), Allowance::of(&season.input));
    draft(kind, season.sport, season.limit_s, phase, &record, &allowance).map_or("nothing\n".to_owned(), |draft| {
        line(season.input.training_day, phase, &draft) + &reasons(&draft)
    })
}

#[test]
fn what_is_not_allowed_becomes_less() {
    let runner = || athlete(Experience::Intermediate);
    let knee = Limitation {
        region: Region::Knee,
        severity: Severity::Moderate,
    };
    let cases = [
        (
            "a knee",
            Athlete {
                limitations: vec![knee],
                ..runner()
            },
            Sport::Running,
            Kind::Tempo,
        ),
        (
            "pregnant",
            Athlete {
                conditions: vec![Condition::Pregnancy],
                ..runner()
            },
            Sport::Cycling,
            Kind::Intervals,
        ),
        (
            "pressure",
            Athlete {
                conditions: vec![Condition::Hypertension],
                ..runner()
            },
            Sport::Cycling,
            Kind::Intervals,
        ),
        (
            "70 years, nothing there",
            Athlete {
                birth_year: Some(1956),
                equipment: vec![],
                ..runner()
            },
            Sport::Running,
            Kind::Long,
        ),
        (
            "not screened",
            Athlete {
                screening: None,
                equipment: vec![Equipment::Treadmill],
                ..runner()
            },
            Sport::Running,
            Kind::Easy,
        ),
        (
            "no rower",
            Athlete {
                equipment: vec![],
                sports: Some(vec![Sport::Rowing, Sport::Running]),
                ..runner()
            },
            Sport::Rowing,
            Kind::Easy,
        ),
    ];
    let mut text = String::new();
    for (name, athlete, sport, kind) in cases {
        writeln!(text, "{name}\n{}", after_six_weeks(athlete, sport, kind)).unwrap();
    }
    assert_snapshot!(text, @"
    a knee
    Mon Easy ride           51 min RPE 4 (easy-cycling 5' @3 <145) easy-cycling 44' @4 <145
    endurance.substitute.region: To run would strain what you have to spare, so you ride.
    endurance.easier.region: What is hard in this sport would strain what you have to spare, so you go easy.
    endurance.easy: 49 easy minutes: you can speak in full sentences, and most of your week is like this.
    endurance.after_deload: After the easier week you take up the length again at 85 %.

    pregnant
    Mon Easy ride           51 min RPE 4 (easy-cycling 5' @3) easy-cycling 41' @4 (easy-cycling 3' @3)
    endurance.easier.health: Your health answers call for moderate effort, so you stay where you can talk.
    endurance.easy: 49 easy minutes: you can speak in full sentences, and most of your week is like this.
    endurance.after_deload: After the easier week you take up the length again at 85 %.

    pressure
    Mon Easy ride           51 min RPE 4 (easy-cycling 5' @3) easy-cycling 41' @4 (easy-cycling 3' @3)
    endurance.easier.week: Of your last 15 endurance sessions 4 were hard, 1 of them in the last week, so you go easy.
    endurance.easy: 49 easy minutes: you can speak in full sentences, and most of your week is like this.
    endurance.after_deload: After the easier week you take up the length again at 85 %.

    70 years, nothing there
    Mon Long walk           56 min RPE 4 (brisk-walk 5' @3 <126) brisk-walk 46' @4 <126 (brisk-walk 3' @3 <126)
    endurance.substitute.health: To run does not suit you at present, so you walk: the heart does not mind.
    endurance.long: Your long session of the week: 54 minutes; your longest of the last 30 days had 53.

    not screened
    Mon Brisk walk          47 min RPE 4 (incline-walk 5' @3) incline-walk 40' @4
    endurance.substitute.health: To run does not suit you at present, so you walk: the heart does not mind.
    endurance.easy: 45 easy minutes: you can speak in full sentences, and most of your week is like this.
    endurance.after_deload: After the easier week you take up the length again at 85 %.

    no rower
    Mon Easy run            38 min RPE 4 (easy-run 5' @3 <145) easy-run 31' @4 <145
    endurance.substitute.equipment: What you row with is not there today, so you run.
    endurance.easy: 36 easy minutes: you can speak in full sentences, and most of your week is like this.
    endurance.after_deload: After the easier week you take up the length again at 85 %.
    ");
}

#[test]
fn the_heavy_begin_with_three_kilometres_a_week() {
    let heavy = Athlete {
        height_cm: Some(175),
        body_mass_kg: Some(Mass::from_g(105_000)),
        ..athlete(Experience::Beginner)
    };
    let mut season = Season::of(heavy, Sport::Running, &[0, 1, 3, 4, 6], 40);
    assert_snapshot!(season.draw(3), @r#"
    Mon Walk-run            26 min RPE 4 (brisk-walk 5' @3 <146) walk-run 6x1'/120" @4 (brisk-walk 3' @3 <146)
    Tue Walk-run            26 min RPE 4 (brisk-walk 5' @3 <146) walk-run 6x1'/120" @4 (brisk-walk 3' @3 <146)
    Thu Walk-run            26 min RPE 4 (brisk-walk 5' @3 <146) walk-run 6x1'/120" @4 (brisk-walk 3' @3 <146)
    Fri Brisk walk          32 min RPE 4 (brisk-walk 5' @3 <146) brisk-walk 25' @4 <146
    Sun Brisk walk          32 min RPE 4 (brisk-walk 5' @3 <146) brisk-walk 25' @4 <146
    -- week 1: 18 min
    Mon Walk-run            26 min RPE 4 (brisk-walk 5' @3 <146) walk-run 6x1'/120" @4 (brisk-walk 3' @3 <146)
    Tue Walk-run            28 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x1'/90" @4 (brisk-walk 3' @3 <146)
    Thu Walk-run            28 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x1'/90" @4 (brisk-walk 3' @3 <146)
    Fri Walk-run            28 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x1'/90" @4 (brisk-walk 3' @3 <146)
    Sun Walk-run            28 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x1'/90" @4 (brisk-walk 3' @3 <146)
    -- week 2: 38 min
    Mon Walk-run            28 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x1'/90" @4 (brisk-walk 3' @3 <146)
    Tue Walk-run            32 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x90"/90" @4 (brisk-walk 3' @3 <146)
    Thu Walk-run            32 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x90"/90" @4 (brisk-walk 3' @3 <146)
    Fri Walk-run            32 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x90"/90" @4 (brisk-walk 3' @3 <146)
    Sun Walk-run            32 min RPE 4 (brisk-walk 5' @3 <146) walk-run 8x90"/90" @4 (brisk-walk 3' @3 <146)
    -- week 3: 56 min
    "#);
}

#[test]
fn a_break_ends_carefully() {
    let mut season = Season::of(athlete(Experience::Intermediate), Sport::Running, &[0, 2, 4, 6], 60);
    season.draw(5);
    for _ in 0..21 {
        season.sleeps();
    }
    assert_snapshot!(season.draw(4), @r#"
    Mon Easy run            29 min RPE 4 (easy-run 5' @3 <145) easy-run 22' @4 <145 return
    Wed Easy run            29 min RPE 4 (easy-run 5' @3 <145) easy-run 22' @4 <145 return
    Fri Easy run            31 min RPE 4 (easy-run 5' @3 <145) easy-run 24' @4 <145 return
    Sun Long run            39 min RPE 4 (easy-run 5' @3 <145) easy-run 32' @4 <145 return
    -- week 1: 120 min
    Mon Easy run            50 min RPE 4 (easy-run 5' @3 <145) easy-run 43' @4 <145
    Wed Tempo run           49 min RPE 6 (easy-run 15' @3 <145) tempo-run 2x10'/120" @6 <158 (easy-run 10' @3 <145)
    Fri Easy run            54 min RPE 4 (easy-run 5' @3 <145) easy-run 47' @4 <145
    Sun Long run            50 min RPE 4 (easy-run 5' @3 <145) easy-run 43' @4 <145
    -- week 2: 193 min
    Mon Easy run            39 min RPE 4 (easy-run 5' @3 <145) easy-run 32' @4 <145
    Wed Running intervals   46 min RPE 7 (easy-run 15' @3 <145) running-intervals 6x2'/90" @8 (easy-run 10' @3 <145)
    Fri Easy run            55 min RPE 4 (easy-run 5' @3 <145) easy-run 48' @4 <145
    Sun Long run            60 min RPE 4 (easy-run 5' @3 <145) easy-run 53' @4 <145
    -- week 3: 185 min
    Mon Easy run            53 min RPE 4 (easy-run 5' @3 <145) easy-run 46' @4 <145
    Wed Tempo run           52 min RPE 6 (easy-run 13' @3 <145) tempo-run 3x8'/120" @6 <158 (easy-run 9' @3 <145)
    Fri Easy run            39 min RPE 4 (easy-run 5' @3 <145) easy-run 32' @4 <145
    Sun Long run            60 min RPE 4 (easy-run 5' @3 <145) easy-run 53' @4 <145
    -- week 4: 192 min
    "#);
    assert_snapshot!(asked(&season, Kind::Intervals, Phase::Return), @r#"
    Mon Tempo run           59 min RPE 6 (easy-run 14' @3 <145) tempo-run 3x10'/120" @6 <158 (easy-run 9' @3 <145) return
    endurance.tempo: 3 × 10 min at RPE 6, a pace for short phrases, with 2 min easy between.
    "#);
}

#[test]
fn a_race_is_met_fresh() {
    let racer = Athlete {
        event: Some(Event {
            name: "10 km".to_owned(),
            training_day: super::season::monday().plus_days(55),
            sport: Some(Sport::Running),
        }),
        ..athlete(Experience::Advanced)
    };
    let mut season = Season::of(racer, Sport::Running, &[0, 1, 3, 4, 6], 90);
    season.draw(5);
    assert_snapshot!(season.draw(3), @r#"
    Mon Easy run            50 min RPE 4 (easy-run 5' @3 <146) easy-run 43' @4 <146
    Tue Running intervals   55 min RPE 7 (easy-run 15' @3 <146) running-intervals 6x3'/120" @8.5 (easy-run 10' @3 <146)
    Thu Easy run            51 min RPE 4 (easy-run 5' @3 <146) easy-run 44' @4 <146
    Fri Easy run            52 min RPE 4 (easy-run 5' @3 <145) easy-run 45' @4 <145
    Sun Long run            74 min RPE 4 (easy-run 5' @3 <145) easy-run 67' @4 <145
    -- week 1: 262 min
    Mon Easy run            47 min RPE 4 (easy-run 5' @3 <145) easy-run 40' @4 <145 taper
    Tue Tempo run           52 min RPE 6 (easy-run 10' @3 <145) tempo-run 3x10'/120" @6 <158 (easy-run 6' @3 <145) taper
    Thu Easy run            42 min RPE 4 (easy-run 5' @3 <145) easy-run 35' @4 <145 taper
    Fri Easy run            43 min RPE 4 (easy-run 5' @3 <145) easy-run 36' @4 <145 taper
    Sun Long run            51 min RPE 4 (easy-run 5' @3 <145) easy-run 44' @4 <145 taper
    -- week 2: 221 min
    Mon Easy run            33 min RPE 4 (easy-run 5' @3 <145) easy-run 26' @4 <145 taper
    Tue Running intervals   37 min RPE 7 (easy-run 11' @3 <145) running-intervals 3x4'/150" @8.5 (easy-run 7' @3 <145) taper
    Thu Easy run            27 min RPE 4 (easy-run 5' @3 <145) easy-run 20' @4 <145 taper
    Fri Easy run            28 min RPE 4 (easy-run 5' @3 <145) easy-run 21' @4 <145 taper
    -- week 3: 112 min
    "#);
}

#[test]
fn a_morning_takes_away() {
    let mut season = Season::of(athlete(Experience::Advanced), Sport::Running, &[0, 2, 4, 6], 90);
    season.draw(3);
    let record = Record::of(&season.input);
    let allowance = Allowance::of(&season.input);
    let intervals = draft(Kind::Intervals, Sport::Running, 5400, Phase::Build, &record, &allowance).unwrap();
    let mut hurt = season.input.clone();
    hurt.athlete.limitations = vec![Limitation {
        region: Region::Ankle,
        severity: Severity::Severe,
    }];
    let drawn = [
        ("green", lowered(&intervals, Level::Green)),
        ("amber", lowered(&intervals, Level::Amber)),
        ("red", lowered(&intervals, Level::Red)),
        ("30 minutes", shortened(&intervals, 1800).unwrap()),
        ("an ankle", spared(&intervals, &Allowance::of(&hurt)).unwrap()),
    ];
    let day = season.input.training_day;
    let text = drawn.map(|(name, draft)| format!("{name}\n{}{}", line(day, Phase::Build, &draft), reasons(&draft)));
    assert_snapshot!(text.join("\n"), @r#"
    green
    Mon Running intervals   50 min RPE 7 (easy-run 15' @3 <146) running-intervals 5x3'/120" @8.5 (easy-run 10' @3 <146)
    endurance.intervals: 5 × 3 min at RPE 8.5, a pace for single words, with 2 min easy between.

    amber
    Mon Easy run            42 min RPE 4 (easy-run 5' @3) easy-run 33' @4 (easy-run 2' @3)
    endurance.lowered: This morning asks for less: 42 easy minutes instead of 50.

    red
    Mon Easy walk           30 min RPE 2 walk 28' @2
    endurance.lowered: This morning asks for less: 30 easy minutes instead of 50.

    30 minutes
    Mon Easy run            30 min RPE 4 (easy-run 5' @3) easy-run 21' @4 (easy-run 2' @3)
    endurance.time: Your 30 minutes set the length.

    an ankle
    Mon Easy ride           32 min RPE 4 (easy-cycling 5' @3) easy-cycling 23' @4 (easy-cycling 2' @3)
    endurance.substitute.region: To run would strain what you have to spare, so you ride.
    "#);
}
