//! Which loads there are: those that the athlete told of the place, else every multiple of the usual step.

use crate::{
    athlete::{Equipment, Units},
    catalogue::Exercise,
    planner::{
        constants::{GRID_G, KETTLEBELL_STEP_G, POUND_MG},
        today::Today,
    },
    quantity::Mass,
};

/// The loads that one exercise can be done with today.
#[derive(Debug)]
pub(in crate::planner) enum Loads {
    /// These, in grams, rising.
    Listed(Vec<u32>),
    /// Any on the grid, which steps of the gear raise.
    Steps { step_g: u32, units: Units },
}

impl Loads {
    pub(in crate::planner) fn of(exercise: &Exercise, loading: Equipment, today: &Today<'_>) -> Self {
        if let Some(listed) = today.place.loads_g(loading) {
            return Self::Listed(listed);
        }
        let step_g = match loading {
            Equipment::Kettlebell => KETTLEBELL_STEP_G,
            _ => exercise.step_g.unwrap_or(GRID_G),
        };
        Self::Steps {
            step_g,
            units: today.input.athlete.units,
        }
    }

    /// The largest load that is not above this one; the smallest there is where all are above.
    pub(in crate::planner) fn down(&self, load: Mass) -> Option<Mass> {
        match self {
            Self::Listed(loads) => {
                let below = loads.partition_point(|&listed| listed <= load.g());
                let place = below.saturating_sub(1);
                loads.get(place).copied().map(Mass::from_g)
            }
            Self::Steps { .. } => Some(self.on_grid(load)),
        }
    }

    /// The largest load that is truly not above this one, in whole steps as the gear is sold; `None` where there is none.
    pub(in crate::planner) fn at_most(&self, load: Mass) -> Option<Mass> {
        let found = match self {
            Self::Steps { step_g, units } => in_steps(load, *step_g, *units).or_else(|| self.down(load)),
            Self::Listed(_) => self.down(load),
        };
        found.filter(|&found| found <= load)
    }

    /// True when the load is there, as far as is known.
    pub(in crate::planner) fn has(&self, load: Mass) -> bool {
        match self {
            Self::Listed(loads) => loads.binary_search(&load.g()).is_ok(),
            Self::Steps { .. } => true,
        }
    }

    /// The next larger load; `None` where this is the largest.
    pub(in crate::planner) fn up(&self, load: Mass) -> Option<Mass> {
        match self {
            Self::Listed(loads) => {
                let above = loads.partition_point(|&listed| listed <= load.g());
                loads.get(above).copied().map(Mass::from_g)
            }
            Self::Steps { step_g, units } => Some(raised(load, *step_g, *units)),
        }
    }

    /// The nearest load below that plates can make: half kilograms, or whole pounds for those who think in pounds.
    fn on_grid(&self, load: Mass) -> Mass {
        match self {
            Self::Steps {
                units: Units::Imperial, ..
            } => pounds(to_pounds(load).max(1)),
            _ => Mass::from_g((load.g() / GRID_G * GRID_G).max(GRID_G)),
        }
    }
}

fn raised(load: Mass, step_g: u32, units: Units) -> Mass {
    match units {
        Units::Metric => Mass::from_g((load.g() / step_g + 1) * step_g),
        Units::Imperial => {
            let step = step_pounds(step_g);
            pounds((to_pounds(load) / step + 1) * step)
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
            let steps = to_pounds(load) / step_pounds(step_g);
            (steps > 0).then(|| pounds(steps * step_pounds(step_g)))
        }
    }
}

/// Whole pounds in a mass, a gram of rounding forgiven.
fn to_pounds(load: Mass) -> u64 {
    (u64::from(load.g()) * 1000 + 1000) / POUND_MG
}

fn pounds(count: u64) -> Mass {
    Mass::from_g(u32::try_from((count * POUND_MG + 500) / 1000).unwrap_or(u32::MAX))
}

/// The step in pounds of gear that is sold in pounds: 2.5 kg is 5 lb.
fn step_pounds(step_g: u32) -> u64 {
    u64::from(step_g).div_ceil(2500) * 5
}
