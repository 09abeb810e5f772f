//! Every number of the endurance rules, with its ground.

/// Tops of the power levels 1 to 6 as a share of functional threshold power; level 7 has none (Allen & Coggan).
pub(super) const POWER_TOPS: [f64; 6] = [0.55, 0.75, 0.90, 1.05, 1.20, 1.50];

/// Moderate minutes that one vigorous minute is worth (WHO 2020; Bull 2020).
pub(super) const VIGOROUS_WORTH: f64 = 2.0;
/// Moderate minutes a week that an adult should reach (WHO 2020; Bull 2020).
pub(super) const GUIDELINE_MINUTES: f64 = 150.0;

/// Tops of the reference, the small and the moderate rise over the longest session of 30 days (Frandsen 2025).
pub(super) const SPIKE_TOPS: [f64; 3] = [0.10, 0.30, 1.00];
/// How far a share may pass a limit by rounding of decimal fractions alone (design).
pub(super) const ROUNDING: f64 = 1e-9;
