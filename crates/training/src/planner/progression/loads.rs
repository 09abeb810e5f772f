//! Which loads there are: those that the athlete told of the place, else every multiple of the usual step.

use crate::{
    athlete::{Equipment, Units},
    catalogue::Exercise,
    gear_loads::{from_pounds, step_pounds, to_pounds},
    planner::{
        constants::{EMPTY_BAR, EMPTY_BAR_IN_POUNDS, GRID_G, KETTLEBELL_STEP_G},
        today::Today,
    },
    quantity::Mass,
};

/// The loads that one exercise can be done with today.
#[derive(Debug, Clone, Copy)]
pub(in crate::planner) enum Loads<'t> {
    /// These, rising.
    Listed(&'t [Mass]),
    /// Any on the grid from the lightest on, which steps of the gear raise.
    Steps { least: Mass, step_g: u32, units: Units },
}

impl<'t> Loads<'t> {
    pub(in crate::planner) fn of(exercise: &Exercise, loading: Equipment, today: &'t Today<'_>) -> Self {
        if let Some(listed) = today.allowance.loads(loading).listed() {
            return Self::Listed(listed);
        }
        let step_g = match loading {
            Equipment::Kettlebell => KETTLEBELL_STEP_G,
            _ => exercise.step_g.unwrap_or(GRID_G),
        };
        let units = today.input.athlete.units_of(&exercise.id);
        let lifted = today.record.exposures(exercise).iter();
        let lightest = lifted.filter_map(|exposure| exposure.load).min();
        let least = match (loading, units) {
            (Equipment::Barbell, Units::Metric) => EMPTY_BAR,
            (Equipment::Barbell, Units::Imperial) => EMPTY_BAR_IN_POUNDS,
            _ => Mass::ZERO,
        };
        // What was written down need not be what plates can make.
        let lightest = lightest.map(|lightest| on_grid(lightest, units));
        Self::Steps {
            least: lightest.map_or(least, |lightest| least.min(lightest)),
            step_g,
            units,
        }
    }

    /// The largest load that is not above this one; the smallest there is where all are above.
    pub(in crate::planner) fn down(&self, load: Mass) -> Option<Mass> {
        match self {
            Self::Listed(loads) => {
                let below = loads.partition_point(|&listed| listed <= load);
                loads.get(below.saturating_sub(1)).copied()
            }
            Self::Steps { least, units, .. } => Some(on_grid(load, *units).max(*least)),
        }
    }

    /// The largest load that is truly not above this one, in whole steps as the gear is sold; `None` where there is none.
    pub(in crate::planner) fn at_most(&self, load: Mass) -> Option<Mass> {
        let found = match self {
            Self::Steps { step_g, units, .. } => in_steps(load, *step_g, *units).filter(|&found| self.has(found)),
            Self::Listed(_) => None,
        };
        let found = found.or_else(|| self.down(load));
        found.filter(|&found| found <= load)
    }

    /// True when the load is there, as far as is known.
    pub(in crate::planner) fn has(&self, load: Mass) -> bool {
        match self {
            Self::Listed(loads) => loads.binary_search(&load).is_ok(),
            Self::Steps { least, units, .. } => load >= *least && load == on_grid(load, *units),
        }
    }

    /// The next larger load; `None` where this is the largest.
    pub(in crate::planner) fn up(&self, load: Mass) -> Option<Mass> {
        match self {
            Self::Listed(loads) => {
                let above = loads.partition_point(|&listed| listed <= load);
                loads.get(above).copied()
            }
            Self::Steps { step_g, units, .. } => Some(raised(load, *step_g, *units)),
        }
    }
}

/// The nearest load below that plates can make: half kilograms, or whole pounds for those who think in pounds.
fn on_grid(load: Mass, units: Units) -> Mass {
    match units {
        Units::Metric => Mass::from_g((load.g() / GRID_G * GRID_G).max(GRID_G)),
        Units::Imperial => from_pounds(to_pounds(load).max(1)),
    }
}

fn raised(load: Mass, step_g: u32, units: Units) -> Mass {
    match units {
        Units::Metric => Mass::from_g((load.g() / step_g + 1) * step_g),
        Units::Imperial => {
            let step = step_pounds(Mass::from_g(step_g));
            from_pounds((to_pounds(load) / step + 1) * step)
        }
    }
}

/// The largest multiple of the step that is not above the load; `None` below one step.
fn in_steps(load: Mass, step_g: u32, units: Units) -> Option<Mass> {
    match units {
        Units::Metric => {
            let steps = load.g().checked_div(step_g)?;
            (steps > 0).then(|| Mass::from_g(steps * step_g))
        }
        Units::Imperial => {
            let steps = to_pounds(load) / step_pounds(Mass::from_g(step_g));
            (steps > 0).then(|| from_pounds(steps * step_pounds(Mass::from_g(step_g))))
        }
    }
}
