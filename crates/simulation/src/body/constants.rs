//! Every number of the simulated body, with its ground. Sections are those of the training-science sheet; "drawn" are
//! the middles that a body varies around by 30 %.

use training::athlete::{Experience, Goal};

/// How far a body's parameter may lie from the sheet's, as a share of it (drawn evenly).
pub(super) const SPREAD: f64 = 0.30;

/// Time constants of fitness and fatigue in days: mean, deviation, least, most (8.2, inside Hellard 2006).
pub(super) const TAU_FITNESS: (f64, f64, f64, f64) = (42.0, 8.0, 20.0, 60.0);
pub(super) const TAU_FATIGUE: (f64, f64, f64, f64) = (10.0, 4.0, 4.0, 20.0);
/// Time constant of the gain of fatigue in days, drawn (Busso 2003 has one of a few days; invention).
pub(super) const TAU_GAIN: f64 = 7.0;
/// The best constant load as a multiple of the load at the start (8.2).
pub(super) const BEST_LOAD: (f64, f64) = (1.2, 2.0);
/// What the best constant load adds to performance for good, in percent, drawn (invention).
pub(super) const BEST_GAIN_PERCENT: f64 = 25.0;
/// The share of strength training's load that acts on endurance (Schumann 2022: little; invention).
pub(super) const STRENGTH_AS_ENDURANCE: f64 = 0.3;

/// AU a day that a person of the level was used to when last in training, drawn (middles of 4.10: two, three, and four
/// and a half sessions a week of 35, 55 and 70 minutes at RPE 5, 6 and 6.5).
pub(super) const fn usual_load(experience: Experience) -> f64 {
    match experience {
        Experience::Beginner => 50.0,
        Experience::Intermediate => 141.0,
        Experience::Advanced => 292.0,
    }
}

/// The share of the load that endurance answers to, by what a person trained for so far (invention).
pub(super) const fn endurance_share(goal: Option<Goal>) -> f64 {
    match goal {
        Some(Goal::Endurance) => 1.0,
        Some(Goal::GeneralHealth) | None => 0.6,
        Some(Goal::Strength | Goal::Muscle) => 0.4,
    }
}

/// The exertion at which a person has filled their time so far, from which the most that they can be used to follows (most
/// sessions are easy: 5.2; invention).
pub(super) const FILLED_RPE: f64 = 3.5;

/// The share of that load at which a person opens the app for the first time (invention: many come from a pause).
pub(super) const fn present_share(experience: Experience) -> f64 {
    match experience {
        Experience::Beginner => 0.3,
        Experience::Intermediate => 0.7,
        Experience::Advanced => 0.9,
    }
}

/// Strength that a muscle gains a week with 20 sets, far from its limit, drawn (8.2's g_max; with the limits below a
/// year makes about a third, a sixth and a twentieth; invention).
pub(super) const fn weekly_gain(experience: Experience) -> f64 {
    match experience {
        Experience::Beginner => 0.050,
        Experience::Intermediate => 0.030,
        Experience::Advanced => 0.020,
    }
}

/// What is left to gain in strength, as a share of the first day's, drawn (8.2's S_max; invention).
pub(super) const fn room(experience: Experience) -> f64 {
    match experience {
        Experience::Beginner => 0.60,
        Experience::Intermediate => 0.30,
        Experience::Advanced => 0.12,
    }
}

/// Fractional sets a week that a muscle recovers from, drawn: a little above the hard caps of 4.2 (invention). Beyond
/// them the gain falls in a straight line, to none at twice as many.
pub(super) const fn most_sets(experience: Experience) -> f64 {
    match experience {
        Experience::Beginner => 14.0,
        Experience::Intermediate => 22.0,
        Experience::Advanced => 28.0,
    }
}

/// Sets at which the root's scale is one (8.2).
pub(super) const SCALE_SETS: f64 = 20.0;
/// What a set is worth by the repetitions left: up to 3, about 4, more (8.2).
pub(super) const EFFORT: [(f64, f64); 3] = [(3.5, 1.0), (4.5, 0.7), (f64::INFINITY, 0.4)];
/// Days without a set after which a muscle loses strength, and how much a week (8.2).
pub(super) const DECAY_AFTER_DAYS: u32 = 21;
pub(super) const DECAY_A_WEEK: f64 = 0.005;
/// What no pause takes away, as a share of the first day's strength (invention).
pub(super) const LEAST_STRENGTH: f64 = 0.85;
/// Time constant of a muscle's fatigue in days: least and most (8.2).
pub(super) const MUSCLE_FATIGUE_DAYS: (f64, f64) = (5.0, 8.0);
/// Strength that a set costs for the next days, as a share, drawn; and the most that fatigue can cost (invention).
pub(super) const SET_COST: f64 = 0.002;
pub(super) const MOST_COST: f64 = 0.25;

/// Repetitions that the load leaves: `k × (maximum ÷ load − 1)`. The middle is Epley's, the deviation is that between
/// people (4.4: 2.5 repetitions at 80 %).
pub(super) const REPS_SCALE: (f64, f64) = (30.0, 6.0);
/// Repetitions that people believe left too few, and the deviation between people (Halperin 2022; 8.2: with that between sets
/// N(1, 1.2)).
pub(super) const BIAS_REPS: (f64, f64) = (1.0, 0.7);

/// lnRMSSD: mean and deviation between people (invention: about 45 ms).
pub(super) const LN_RMSSD: (f64, f64) = (3.8, 0.35);
/// Deviation of its noise from day to day: least and most (8.2).
pub(super) const LN_RMSSD_NOISE: (f64, f64) = (0.06, 0.10);
/// Resting heart rate in beats a minute: mean and deviation between people, and the noise (invention).
pub(super) const RESTING_HR: (f64, f64) = (58.0, 7.0);
pub(super) const RESTING_HR_NOISE: (f64, f64) = (1.5, 2.5);
/// Minutes of sleep: mean and deviation between people (invention, around the seven hours of AASM/SRS 2015).
pub(super) const SLEEP_MINUTES: (f64, f64) = (440.0, 28.0);
/// Deviation of an endurance test, as a share (8.2).
pub(super) const TEST_NOISE: (f64, f64) = (0.015, 0.03);
/// Injuries in 1000 hours of training (8.2).
pub(super) const INJURIES_A_1000_HOURS: (f64, f64) = (1.0, 2.0);
/// Infections a year (invention: adults have two to three colds).
pub(super) const INFECTIONS_A_YEAR: f64 = 2.5;
