//! Every number of the load rules, with its ground. Sections are those of the training-science sheet.

/// Days of a week's load, and of the acute load (Foster 1998; Gabbett 2016).
pub(super) const WEEK_DAYS: usize = 7;
/// Days of the rolling load (L9; definition).
pub(super) const FORTNIGHT_DAYS: usize = 14;
/// Days of the chronic load (Gabbett 2016).
pub(super) const CHRONIC_DAYS: usize = 28;
/// Days of the chronic training load, "fitness" (Allen & Coggan; read in Vermeire 2022).
pub(super) const FITNESS_DAYS: f64 = 42.0;
/// Days of the acute training load, "fatigue" (Allen & Coggan; read in Vermeire 2022).
pub(super) const FATIGUE_DAYS: f64 = 7.0;

/// Weight and steepness of Banister's impulse for men (Morton, Fitz-Clarke & Banister 1990).
pub(super) const TRIMP_MEN: (f64, f64) = (0.64, 1.92);
/// The same for women (Morton, Fitz-Clarke & Banister 1990).
pub(super) const TRIMP_WOMEN: (f64, f64) = (0.86, 1.67);

/// Tenths of RPE from which a work set is hard: three repetitions in reserve (L8; design, after Robinson 2024).
pub(super) const HARD_SET_RPE: u8 = 70;

/// Relative size below which a standard deviation is rounding, not spread (design).
pub(super) const NO_SPREAD: f64 = 1e-9;

/// Percent of the body mass that an exercise moves, by id (L7: push-up 65, pull-up 100; the neighbours are design: a
/// higher hand takes weight off, a higher foot adds it). Exercises that are not listed move their load alone.
pub(super) const BODY_MASS_PERCENT: [(&str, u32); 16] = [
    ("wall-push-up", 20),
    ("incline-push-up", 45),
    ("knee-push-up", 50),
    ("push-up", 65),
    ("band-push-up", 65),
    ("close-grip-push-up", 65),
    ("feet-elevated-push-up", 75),
    ("pike-push-up", 70),
    ("feet-elevated-pike-push-up", 80),
    ("wall-handstand-push-up", 95),
    ("parallel-bar-dip", 100),
    ("inverted-row-high-bar", 50),
    ("inverted-row-feet-up", 65),
    ("chin-up", 100),
    ("pull-up", 100),
    ("weighted-pull-up", 100),
];
