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
