//! The first two weeks of three athletes, each day done as planned, as a coach would read them.

mod support;

use insta::assert_snapshot;
use training::{
    athlete::{Availability, Equipment, Experience, Goal, Limitation, Region, Severity, Weekday},
    planner::plan,
};

use support::{athlete, days, draw, first_day, reasons};

#[test]
fn a_beginner_with_body_weight_on_three_days() {
    let input = first_day(athlete(Experience::Beginner));
    assert_snapshot!(draw(&days(&input, 14)), @r"
    Mon 2026-11-23  Full body: squat and push · 45 min · RPE 6 · 270 AU
      (March in place 300 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Body-weight squat              2 × 10 @ 6, rest 90 s
      Knee push-up                   2 × 8 @ 6, rest 90 s
      Prone T raise                  2 × 8 @ 6, rest 90 s
      Glute bridge                   2 × 12 @ 6, rest 90 s
      Standing calf raise            2 × 10 @ 6, rest 75 s
      Dead bug                       2 × 6 @ 6, rest 60 s
      Brisk walk                     1 × 840 s @ 4
    Tue 2026-11-24  Rest
    Wed 2026-11-25  Full body: hinge and back · 45 min · RPE 6 · 270 AU
      (March in place 300 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Glute bridge                   2 × 13 @ 6, rest 90 s
      Prone Y raise                  2 × 8 @ 6, rest 90 s
      Knee push-up                   2 × 9 @ 6, rest 90 s
      Reverse lunge                  2 × 8 @ 6, rest 90 s
      Standing calf raise            2 × 11 @ 6, rest 75 s
      Side plank (knees)             2 × 15 s @ 6, rest 60 s
      Brisk walk                     1 × 720 s @ 4
    Thu 2026-11-26  Rest
    Fri 2026-11-27  Full body: lunge and trunk · 45 min · RPE 6 · 270 AU
      (March in place 300 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Split squat                    2 × 8 @ 6, rest 90 s
      Knee push-up                   2 × 10 @ 6, rest 90 s
      Prone T raise                  2 × 9 @ 6, rest 90 s
      Prone back raise               2 × 8 @ 6, rest 90 s
      Reverse crunch                 2 × 8 @ 6, rest 60 s
      Side plank (knees)             2 × 20 s @ 6, rest 60 s
      Brisk walk                     1 × 780 s @ 4
    Sat 2026-11-28  Rest
    Sun 2026-11-29  Rest
    Mon 2026-11-30  Full body: squat and push · 45 min · RPE 6 · 270 AU
      (March in place 300 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Body-weight squat              2 × 11 @ 6, rest 90 s
      Knee push-up                   2 × 11 @ 6, rest 90 s
      Prone T raise                  2 × 10 @ 6, rest 90 s
      Glute bridge                   2 × 14 @ 6, rest 90 s
      Standing calf raise            2 × 12 @ 6, rest 75 s
      Dead bug                       2 × 7 @ 6, rest 60 s
      Brisk walk                     1 × 780 s @ 4
    Tue 2026-12-01  Rest
    Wed 2026-12-02  Full body: hinge and back · 45 min · RPE 6 · 270 AU
      (March in place 300 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Glute bridge                   2 × 15 @ 6, rest 90 s
      Prone Y raise                  2 × 9 @ 6, rest 90 s
      Knee push-up                   2 × 12 @ 6, rest 90 s
      Reverse lunge                  2 × 9 @ 6, rest 90 s
      Standing calf raise            2 × 13 @ 6, rest 75 s
      Side plank (knees)             2 × 25 s @ 6, rest 60 s
      Brisk walk                     1 × 660 s @ 4
    Thu 2026-12-03  Rest
    Fri 2026-12-04  Full body: lunge and trunk · 45 min · RPE 6 · 270 AU
      (March in place 300 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Split squat                    2 × 9 @ 6, rest 90 s
      Knee push-up                   2 × 13 @ 6, rest 90 s
      Prone T raise                  2 × 11 @ 6, rest 90 s
      Prone back raise               2 × 9 @ 6, rest 90 s
      Reverse crunch                 2 × 9 @ 6, rest 60 s
      Side plank (knees)             2 × 30 s @ 6, rest 60 s
      Brisk walk                     1 × 720 s @ 4
    Sat 2026-12-05  Rest
    Sun 2026-12-06  Rest
    ");
    assert_snapshot!(reasons(&plan(&input)), @r"
    day.first: This is your first day here, so there is a session for you to begin with.
    equipment.body_weight: You have no equipment, so your body is the weight.
    equipment.no_pull: Nothing you have lets you pull today. Raises lying face down train the upper back; lats and biceps wait for a band or a bar.
    split.full_body: With 3 training days a week, each session trains the whole body, so every muscle gets its turn.
    time.fitted: The session takes about 45 minutes of your 45.
    experience.sets: 12 work sets suit your training experience.
    progression.first.body_weight: First time with Body-weight squat: stop with 4 repetitions in reserve.
    progression.first.body_weight: First time with Knee push-up: stop with 4 repetitions in reserve.
    progression.first.body_weight: First time with Prone T raise: stop with 4 repetitions in reserve.
    progression.first.body_weight: First time with Glute bridge: stop with 4 repetitions in reserve.
    progression.first.body_weight: First time with Dead bug: stop with 4 repetitions in reserve.
    progression.first.body_weight: First time with Standing calf raise: stop with 4 repetitions in reserve.
    ");
}

#[test]
fn a_lifter_with_a_full_gym_on_four_days() {
    let mut lifter = athlete(Experience::Intermediate);
    lifter.equipment = Equipment::ALL.to_vec();
    lifter.goals = vec![Goal::Strength];
    lifter.availability = Availability {
        minutes_by_weekday: None,
        days_per_week: 4,
        session_minutes: 60,
        weekdays: Some(vec![Weekday::Mon, Weekday::Tue, Weekday::Thu, Weekday::Sat]),
    };
    let input = first_day(lifter);
    assert_snapshot!(draw(&days(&input, 14)), @r"
    Mon 2026-11-23  Full body: squat and push · 59 min · RPE 7 · 413 AU
      (Easy cycling 300 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      High-bar back squat            3 × 5 @ 7, rest 180 s, ramp 3
      Barbell bench press            3 × 5 @ 7, rest 180 s, ramp 3
      Barbell bent-over row          3 × 5 @ 7, rest 180 s, ramp 3
      Seated leg curl                3 × 10 @ 7, rest 90 s
      Dumbbell curl                  2 × 10 @ 7, rest 75 s
      Forearm plank                  3 × 20 s @ 7, rest 60 s
    Tue 2026-11-24  Full body: hinge and back · 60 min · RPE 7 · 420 AU
      (Easy cycling 300 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Conventional deadlift          3 × 5 @ 7, rest 180 s, ramp 3
      Chin-up                        4 × 4 @ 7, rest 90 s
      Barbell overhead press         3 × 5 @ 7, rest 180 s, ramp 3
      Reverse lunge                  3 × 8 @ 7, rest 90 s
      Lateral raise                  2 × 12 @ 7, rest 75 s
      Face pull                      2 × 12 @ 7, rest 75 s
      Pallof press                   3 × 8 @ 7, rest 60 s
    Wed 2026-11-25  Rest
    Thu 2026-11-26  Full body: lunge and trunk · 59 min · RPE 7 · 413 AU
      (Easy cycling 300 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Bulgarian split squat          4 × 8 @ 7, rest 120 s
      Dumbbell bench press           3 × 8 @ 7, rest 120 s, ramp 3
      Seated cable row               3 × 8 @ 7, rest 120 s, ramp 1
      Romanian deadlift              3 × 8 @ 7, rest 90 s
      Triceps pushdown               3 × 10 @ 7, rest 75 s
      Hanging knee raise             3 × 6 @ 7, rest 60 s
      Suitcase carry                 3 × 20 s @ 7, rest 60 s
    Fri 2026-11-27  Rest
    Sat 2026-11-28  Full body: squat and push · 60 min · RPE 8 · 480 AU
      (Easy cycling 300 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      High-bar back squat            3 × 5 @ 8, rest 180 s, ramp 3
      Barbell bench press            3 × 5 @ 8, rest 180 s, ramp 3
      Barbell bent-over row          3 × 5 @ 8, rest 180 s, ramp 3
      Seated leg curl                3 × 10 @ 8, rest 90 s
      Dumbbell curl                  2 × 10 @ 8, rest 75 s
      Forearm plank                  3 × 25 s @ 8, rest 60 s
    Sun 2026-11-29  Rest
    Mon 2026-11-30  Full body: hinge and back · 59 min · RPE 8 · 472 AU
      (Easy cycling 300 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Conventional deadlift          3 × 5 @ 8, rest 180 s, ramp 3
      Chin-up                        3 × 5 @ 8, rest 90 s
      Barbell overhead press         3 × 5 @ 8, rest 180 s, ramp 3
      Reverse lunge                  3 × 8 @ 8, rest 90 s
      Lateral raise                  2 × 12 @ 8, rest 75 s
      Face pull                      2 × 12 @ 8, rest 75 s
      Pallof press                   3 × 8 @ 8, rest 60 s
    Tue 2026-12-01  Full body: lunge and trunk · 59 min · RPE 7 · 413 AU
      (Easy cycling 300 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Bulgarian split squat          4 × 8 @ 7, rest 120 s
      Dumbbell bench press           3 × 8 @ 7, rest 120 s, ramp 3
      Seated cable row               3 × 8 @ 7, rest 120 s, ramp 1
      Romanian deadlift              3 × 8 @ 7, rest 90 s
      Triceps pushdown               3 × 10 @ 7, rest 75 s
      Hanging knee raise             3 × 7 @ 7, rest 60 s
      Suitcase carry                 3 × 20 s @ 7, rest 60 s
    Wed 2026-12-02  Rest
    Thu 2026-12-03  Full body: squat and push · 60 min · RPE 8 · 480 AU
      (Easy cycling 300 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      High-bar back squat            3 × 5 @ 8, rest 180 s, ramp 3
      Barbell bench press            3 × 5 @ 8, rest 180 s, ramp 3
      Barbell bent-over row          3 × 5 @ 8, rest 180 s, ramp 3
      Seated leg curl                3 × 10 @ 8, rest 90 s
      Dumbbell curl                  2 × 10 @ 8, rest 75 s
      Forearm plank                  3 × 30 s @ 8, rest 60 s
    Fri 2026-12-04  Rest
    Sat 2026-12-05  Full body: hinge and back · 59 min · RPE 8 · 472 AU
      (Easy cycling 300 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Conventional deadlift          3 × 5 @ 8, rest 180 s, ramp 3
      Chin-up                        3 × 6 @ 8, rest 90 s
      Barbell overhead press         3 × 5 @ 8, rest 180 s, ramp 3
      Reverse lunge                  3 × 8 @ 8, rest 90 s
      Lateral raise                  2 × 12 @ 8, rest 75 s
      Face pull                      2 × 12 @ 8, rest 75 s
      Pallof press                   3 × 8 @ 8, rest 60 s
    Sun 2026-12-06  Rest
    ");
    assert_snapshot!(reasons(&plan(&input)), @r"
    day.first: This is your first day here, so there is a session for you to begin with.
    equipment.used: 5 exercises of today's session use your equipment.
    split.full_body: With 4 training days a week, each session trains the whole body, so every muscle gets its turn.
    time.fitted: The session takes about 59 minutes of your 60.
    experience.sets: 17 work sets suit your training experience.
    progression.first: First time with High-bar back squat: choose a load that leaves 3 repetitions in reserve.
    progression.first: First time with Barbell bench press: choose a load that leaves 3 repetitions in reserve.
    progression.first: First time with Barbell bent-over row: choose a load that leaves 3 repetitions in reserve.
    progression.first: First time with Seated leg curl: choose a load that leaves 3 repetitions in reserve.
    progression.first.timed: First time with Forearm plank: stop while you could still go on with a steady breath.
    progression.first: First time with Dumbbell curl: choose a load that leaves 3 repetitions in reserve.
    ");
}

#[test]
fn a_68_year_old_with_bands_and_a_bad_knee() {
    let mut older = athlete(Experience::Beginner);
    older.birth_year = Some(1958);
    older.equipment = vec![Equipment::Band];
    older.limitations = vec![Limitation {
        region: Region::Knee,
        severity: Severity::Moderate,
    }];
    let input = first_day(older);
    assert_snapshot!(draw(&days(&input, 14)), @r"
    Mon 2026-11-23  Full body: squat and push · 45 min · RPE 5 · 225 AU
      (March in place 300 s, Tandem stand 20 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Sit-to-stand                   2 × 10 @ 5, rest 90 s
      Wall push-up                   2 × 10 @ 5, rest 90 s
      Band row                       2 × 10 @ 5, rest 90 s
      Pull-through (cable or band)   2 × 10 @ 5, rest 90 s
      Curl (cable or band)           2 × 10 @ 5, rest 75 s
      Dead bug                       2 × 6 @ 5, rest 60 s
      Brisk walk                     1 × 540 s @ 4
      (Walk 240 s)
    Tue 2026-11-24  Rest
    Wed 2026-11-25  Full body: hinge and back · 45 min · RPE 5 · 225 AU
      (March in place 300 s, Tandem stand 20 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Pull-through (cable or band)   2 × 11 @ 5, rest 90 s
      Band lat pulldown              2 × 10 @ 5, rest 90 s
      Band overhead press            2 × 10 @ 5, rest 90 s
      Assisted split squat           2 × 8 @ 5, rest 90 s
      Lateral raise                  2 × 12 @ 5, rest 75 s
      Pallof press                   2 × 8 @ 5, rest 60 s
      Brisk walk                     1 × 360 s @ 4
      (Walk 240 s)
    Thu 2026-11-26  Rest
    Fri 2026-11-27  Full body: lunge and trunk · 45 min · RPE 5 · 225 AU
      (March in place 300 s, Tandem stand 20 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Assisted split squat           2 × 9 @ 5, rest 90 s
      Wall push-up                   2 × 11 @ 5, rest 90 s
      Band row                       2 × 11 @ 5, rest 90 s
      Pull-through (cable or band)   2 × 12 @ 5, rest 90 s
      Reverse crunch                 2 × 8 @ 5, rest 60 s
      Side plank (knees)             2 × 15 s @ 5, rest 60 s
      Brisk walk                     1 × 480 s @ 4
      (Walk 240 s)
    Sat 2026-11-28  Rest
    Sun 2026-11-29  Rest
    Mon 2026-11-30  Full body: squat and push · 45 min · RPE 5 · 225 AU
      (March in place 300 s, Tandem stand 20 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Sit-to-stand                   2 × 11 @ 5, rest 90 s
      Wall push-up                   2 × 12 @ 5, rest 90 s
      Band row                       2 × 12 @ 5, rest 90 s
      Pull-through (cable or band)   2 × 13 @ 5, rest 90 s
      Curl (cable or band)           2 × 11 @ 5, rest 75 s
      Dead bug                       2 × 7 @ 5, rest 60 s
      Brisk walk                     1 × 480 s @ 4
      (Walk 240 s)
    Tue 2026-12-01  Rest
    Wed 2026-12-02  Full body: hinge and back · 45 min · RPE 5 · 225 AU
      (March in place 300 s, Tandem stand 20 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Pull-through (cable or band)   2 × 14 @ 5, rest 90 s
      Band lat pulldown              2 × 11 @ 5, rest 90 s
      Band overhead press            2 × 11 @ 5, rest 90 s
      Assisted split squat           2 × 10 @ 5, rest 90 s
      Lateral raise                  2 × 13 @ 5, rest 75 s
      Pallof press                   2 × 9 @ 5, rest 60 s
      Brisk walk                     1 × 300 s @ 4
      (Walk 240 s)
    Thu 2026-12-03  Rest
    Fri 2026-12-04  Full body: lunge and trunk · 45 min · RPE 5 · 225 AU
      (March in place 300 s, Tandem stand 20 s, Cat-cow 6, Ankle rock 8, Wall slide 8)
      Assisted split squat           2 × 11 @ 5, rest 90 s
      Wall push-up                   2 × 13 @ 5, rest 90 s
      Band row                       2 × 13 @ 5, rest 90 s
      Pull-through (cable or band)   2 × 15 @ 5, rest 90 s
      Reverse crunch                 2 × 9 @ 5, rest 60 s
      Side plank (knees)             2 × 20 s @ 5, rest 60 s
      Brisk walk                     1 × 360 s @ 4
      (Walk 240 s)
    Sat 2026-12-05  Rest
    Sun 2026-12-06  Rest
    ");
    assert_snapshot!(reasons(&plan(&input)), @r"
    day.first: This is your first day here, so there is a session for you to begin with.
    limitation.spared: 1 region is spared: what strains it is left out or replaced.
    equipment.used: 3 exercises of today's session use your equipment.
    split.full_body: With 3 training days a week, each session trains the whole body, so every muscle gets its turn.
    time.fitted: The session takes about 45 minutes of your 45.
    experience.sets: 12 work sets suit your training experience.
    progression.first.body_weight: First time with Sit-to-stand: stop with 5 repetitions in reserve.
    progression.first.body_weight: First time with Wall push-up: stop with 5 repetitions in reserve.
    progression.first.body_weight: First time with Band row: stop with 5 repetitions in reserve.
    progression.first.body_weight: First time with Pull-through (cable or band): stop with 5 repetitions in reserve.
    progression.first.body_weight: First time with Dead bug: stop with 5 repetitions in reserve.
    progression.first.body_weight: First time with Curl (cable or band): stop with 5 repetitions in reserve.
    ");
}
