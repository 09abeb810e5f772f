//! The loads that one kind of equipment can make.

use super::{
    plates::pair_sums,
    pounds::{from_pounds, step_pounds, to_pounds},
};
use crate::{
    athlete::{GearLoads, Units},
    quantity::Mass,
};

/// Loads are multiples of a quarter of a kilogram (design: the smallest plates sold come as pairs of 0.125 kg) …
const GRID_G: u32 = 250;
/// … or of half a pound, here in milligrams (1 lb = 453.59237 g, exact).
const GRID_HALF_LB_MG: u64 = 226_796;
/// How far in milligrams a load may miss the pound grid, as grams round (half a gram each for 2000 kg of half pounds).
const GRID_SLACK_MG: u64 = 2_000;
/// Percent of a load that its next step may have at most (design: 8 to 12 kg, the usual step of kettlebells).
const NEXT_PERCENT: u64 = 150;

/// The loads that one kind of equipment can make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reachable {
    /// Nobody said: whatever lies on the grid, in steps that are usual where these units are.
    Any(Units),
    /// These and no others, rising, without zero.
    Listed(Vec<Mass>),
}

impl Reachable {
    /// What the athlete's list makes: the bar with every choice of plate pairs, and the loads named one by one.
    ///
    /// A bar that is not told counts nothing: the athlete then names what the plates weigh together. An entry without
    /// bar, plates and loads says nothing about them.
    pub(crate) fn of(list: &GearLoads, units: Units) -> Self {
        if list.bar_kg.is_none() && list.plates_kg.is_none() && list.loads_kg.is_none() {
            return Self::Any(units);
        }
        let bar = list.bar_kg.unwrap_or_default();
        let mut loads = list.loads_kg.clone().unwrap_or_default();
        if list.bar_kg.is_some() || list.plates_kg.is_some() {
            let sums = pair_sums(list.plates_kg.as_deref().unwrap_or_default());
            loads.extend(sums.into_iter().map(|sum| Mass::from_g(bar.g().saturating_add(sum))));
        }
        loads.retain(|&load| load > Mass::ZERO);
        loads.sort_unstable();
        loads.dedup();
        Self::Listed(loads)
    }

    /// These and no others; `None` where nobody said, or named none.
    pub(crate) fn listed(&self) -> Option<&[Mass]> {
        match self {
            Self::Any(_) => None,
            Self::Listed(loads) => Some(loads.as_slice()).filter(|loads| !loads.is_empty()),
        }
    }

    /// True when this load can be made.
    pub(crate) fn makes(&self, load: Mass) -> bool {
        match self {
            Self::Any(_) => is_on_grid(load),
            Self::Listed(loads) => loads.binary_search(&load).is_ok(),
        }
    }

    /// The heaviest load that can be made and is not above `load`; `None` when there is none but zero.
    ///
    /// `step` is the exercise's smallest step; a list knows its own.
    pub(crate) fn at_most(&self, load: Mass, step: Mass) -> Option<Mass> {
        match self {
            Self::Any(units) => steps_down(load, step, *units),
            Self::Listed(loads) => {
                let above = loads.partition_point(|&listed| listed <= load);
                loads.get(above.checked_sub(1)?).copied()
            }
        }
    }

    /// The next load above: one smallest step more. `None` at the end of a list, and where the list's next load is
    /// more than half again as heavy, which is no step.
    pub(crate) fn above(&self, load: Mass, step: Mass) -> Option<Mass> {
        match self {
            Self::Any(Units::Metric) => Some(Mass::from_g(load.g().saturating_add(step.g()))),
            Self::Any(Units::Imperial) => {
                let step = step_pounds(step);
                Some(from_pounds((to_pounds(load) / step + 1) * step))
            }
            Self::Listed(loads) => {
                let next = loads.get(loads.partition_point(|&listed| listed <= load)).copied()?;
                let is_step = u64::from(next.g()) * 100 <= u64::from(load.g()) * NEXT_PERCENT;
                is_step.then_some(next)
            }
        }
    }
}

fn is_on_grid(load: Mass) -> bool {
    let mg = u64::from(load.g()) * 1000;
    if mg <= GRID_SLACK_MG {
        return false;
    }
    let over = mg % GRID_HALF_LB_MG;
    load.g().is_multiple_of(GRID_G) || over.min(GRID_HALF_LB_MG - over) <= GRID_SLACK_MG
}

/// The largest multiple of the step that is not above the load; below one step, of the grid.
fn steps_down(load: Mass, step: Mass, units: Units) -> Option<Mass> {
    let down = match units {
        Units::Metric => {
            let step = if step.g() == 0 || step > load { GRID_G } else { step.g() };
            Mass::from_g(load.g() / step * step)
        }
        Units::Imperial => {
            let (pounds, step) = (to_pounds(load), step_pounds(step));
            from_pounds(if pounds < step { pounds } else { pounds / step * step })
        }
    };
    (down > Mass::ZERO).then_some(down)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::athlete::Equipment;

    fn kg(load: f64) -> Mass {
        Mass::from_kg(load).unwrap()
    }

    fn list(bar: Option<f64>, plates: &[f64], loads: &[f64]) -> Reachable {
        let masses = |all: &[f64]| (!all.is_empty()).then(|| all.iter().copied().map(kg).collect());
        let loads = GearLoads {
            equipment: Equipment::Barbell,
            bar_kg: bar.map(kg),
            plates_kg: masses(plates),
            loads_kg: masses(loads),
        };
        Reachable::of(&loads, Units::Metric)
    }

    #[test]
    fn a_bar_makes_itself_and_every_pair_on_it() {
        let bar = list(Some(20.0), &[1.25, 5.0, 10.0], &[]);
        let Reachable::Listed(loads) = &bar else {
            panic!("a list")
        };
        let made: Vec<f64> = loads.iter().map(|load| load.kg()).collect();
        assert_eq!(made, [20.0, 22.5, 30.0, 32.5, 40.0, 42.5, 50.0, 52.5]);
        assert!(bar.makes(kg(32.5)) && !bar.makes(kg(35.0)));
        let step = kg(2.5);
        assert_eq!(
            [19.9, 20.0, 39.0, 500.0].map(|load| bar.at_most(kg(load), step)),
            [None, Some(kg(20.0)), Some(kg(32.5)), Some(kg(52.5))]
        );
        assert_eq!(bar.above(kg(32.5), step), Some(kg(40.0)));
        assert_eq!(bar.above(kg(52.5), step), None);
    }

    #[test]
    fn dumbbells_are_those_on_the_rack() {
        let rack = list(None, &[], &[12.0, 8.0, 20.0]);
        assert_eq!(rack, Reachable::Listed(vec![kg(8.0), kg(12.0), kg(20.0)]));
        assert_eq!(rack.above(kg(8.0), kg(2.0)), Some(kg(12.0)));
        assert_eq!(rack.above(kg(12.0), kg(2.0)), None, "8 kg more are no step");
    }

    #[test]
    fn without_a_list_the_grid_holds() {
        assert_eq!(list(None, &[], &[]), Reachable::Any(Units::Metric));
        let any = Reachable::Any(Units::Metric);
        assert_eq!(any.at_most(kg(83.4), kg(2.5)), Some(kg(82.5)));
        assert_eq!(any.at_most(kg(2.4), kg(2.5)), Some(kg(2.25)));
        assert_eq!(any.at_most(kg(0.2), kg(2.5)), None);
        assert_eq!(any.above(kg(80.0), kg(2.5)), Some(kg(82.5)));
        assert!(any.makes(kg(0.25)) && any.makes(Mass::from_g(102_058)) && !any.makes(kg(100.1)));
    }

    #[test]
    fn pounds_step_by_five() {
        let any = Reachable::Any(Units::Imperial);
        let pounds = |count: u64| from_pounds(count);
        for count in 1..=200 {
            let load = any.above(pounds(5 * count), kg(2.5)).unwrap();
            assert_eq!(load, pounds(5 * count + 5));
            assert!(any.makes(load), "{count}");
            assert_eq!(any.at_most(load, kg(2.5)), Some(load), "{count}");
        }
        assert_eq!(any.at_most(kg(1.0), kg(2.5)), Some(pounds(2)));
    }
}
