//! The loads between which an athlete steps, each with the plates that make it.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Reachable, from_pounds, to_pounds};
use crate::{
    athlete::{Equipment, GearLoads, Units},
    quantity::Mass,
};

/// How many loads are named at most (design: three times what steps of 2.5 kg need up to 200 kg).
const MOST: usize = 240;
/// The least range of loads where none is planned, in steps (design).
const STEPS: usize = 60;
/// The usual bar and plates in grams, where the athlete has not said what there is (design: Olympic).
const USUAL_BAR_G: u32 = 20_000;
const USUAL_PLATES_G: [u32; 9] = [25_000, 20_000, 15_000, 10_000, 5_000, 2_500, 1_250, 500, 250];
/// The same in half pounds.
const USUAL_BAR_LB: u64 = 45;
const USUAL_PLATES_HALF_LB: [u64; 6] = [90, 70, 50, 20, 10, 5];

/// The loads that an exercise can be done with, and what makes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LoadChoices {
    /// What loads the exercise.
    pub equipment: Equipment,
    /// The bar without plates; absent where plates make nothing.
    pub bar_kg: Option<Mass>,
    /// True when the athlete has not said which bar and plates there are, and the usual ones are taken for granted.
    pub usual_bar: bool,
    /// The loads, rising.
    pub choices: Vec<LoadChoice>,
}

/// One load.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LoadChoice {
    /// The load as it is logged.
    pub load_kg: Mass,
    /// The plates on each side of the bar, the largest first; absent where no plates make it.
    pub per_side_kg: Option<Vec<Mass>>,
}

impl LoadChoices {
    /// The loads around one, in steps of the gear.
    pub(crate) fn of(
        equipment: Equipment,
        loads: &Reachable,
        step: Mass,
        list: Option<&GearLoads>,
        around: Option<Mass>,
    ) -> Self {
        let bar = Bar::of(equipment, loads, list);
        let choice = |load_kg: Mass| LoadChoice {
            load_kg,
            per_side_kg: bar.as_ref().and_then(|bar| bar.per_side(load_kg)),
        };
        Self {
            equipment,
            bar_kg: bar.as_ref().map(Bar::mass),
            usual_bar: matches!(bar, Some(Bar::Usual(_))),
            choices: named(loads, step, around).into_iter().map(choice).collect(),
        }
    }
}

/// The loads themselves: a list as it is, else every step up to half again of what is planned.
fn named(loads: &Reachable, step: Mass, around: Option<Mass>) -> Vec<Mass> {
    let mut named: Vec<Mass> = match loads {
        Reachable::Listed(listed) => listed.clone(),
        Reachable::Any(_) => {
            let highest = around.map_or(0, |around| around.g() / 2 * 3);
            let rising = std::iter::successors(loads.above(Mass::ZERO, step), |&load| loads.above(load, step));
            let wanted = rising.enumerate();
            let wanted = wanted.take_while(|&(place, load)| place < STEPS || load.g() <= highest);
            wanted.map(|(_, load)| load).take(4 * MOST).collect()
        }
    };
    named.extend(around);
    named.sort_unstable();
    named.dedup();
    let middle = around.map_or(0, |around| named.partition_point(|&load| load < around));
    let first = middle.saturating_sub(MOST / 2).min(named.len().saturating_sub(MOST));
    named.into_iter().skip(first).take(MOST).collect()
}

/// A bar with what can be put on it.
enum Bar<'l> {
    /// What the athlete told of.
    Told { bar: Mass, plates: &'l [Mass] },
    /// The usual one where these units are.
    Usual(Units),
}

impl<'l> Bar<'l> {
    fn of(equipment: Equipment, loads: &Reachable, list: Option<&'l GearLoads>) -> Option<Self> {
        let told = list.filter(|list| list.plates_kg.is_some());
        match (told, loads) {
            (Some(list), _) => Some(Self::Told {
                bar: list.bar_kg.unwrap_or_default(),
                plates: list.plates_kg.as_deref().unwrap_or_default(),
            }),
            (None, &Reachable::Any(units)) if equipment == Equipment::Barbell => Some(Self::Usual(units)),
            _ => None,
        }
    }

    fn mass(&self) -> Mass {
        match self {
            Self::Told { bar, .. } => *bar,
            Self::Usual(Units::Metric) => Mass::from_g(USUAL_BAR_G),
            Self::Usual(Units::Imperial) => from_pounds(USUAL_BAR_LB),
        }
    }

    /// The plates on each side, the largest first.
    fn per_side(&self, load: Mass) -> Option<Vec<Mass>> {
        match self {
            Self::Told { bar, plates } => {
                let both = load.g().checked_sub(bar.g()).filter(|both| both.is_multiple_of(2))?;
                let mut rest: Vec<Mass> = plates.to_vec();
                rest.sort_unstable_by(|one, other| other.cmp(one));
                chosen(&rest, both / 2, &mut BTreeSet::new())
            }
            Self::Usual(Units::Metric) => {
                let both = load
                    .g()
                    .checked_sub(USUAL_BAR_G)
                    .filter(|both| both.is_multiple_of(2))?;
                let sizes = USUAL_PLATES_G.map(u64::from);
                let each = |g: u64| Mass::from_g(u32::try_from(g).unwrap_or(u32::MAX));
                greedy(&sizes, u64::from(both / 2), each)
            }
            // A side in half pounds is the load in pounds less the bar.
            Self::Usual(Units::Imperial) => {
                let pounds = to_pounds(load);
                let side = pounds
                    .checked_sub(USUAL_BAR_LB)
                    .filter(|_| from_pounds(pounds) == load)?;
                greedy(&USUAL_PLATES_HALF_LB, side, half_pounds)
            }
        }
    }
}

/// Half pounds as a mass.
fn half_pounds(count: u64) -> Mass {
    let doubled = from_pounds(count).g();
    if count.is_multiple_of(2) {
        from_pounds(count / 2)
    } else {
        Mass::from_g(doubled / 2)
    }
}

/// As many of each size as fit, the largest first; `None` where something is left.
fn greedy(sizes: &[u64], mut left: u64, mass: impl Fn(u64) -> Mass) -> Option<Vec<Mass>> {
    let mut plates = Vec::new();
    for &size in sizes {
        while left >= size {
            left -= size;
            plates.push(mass(size));
        }
    }
    (left == 0).then_some(plates)
}

/// Some of the plates, the largest first, that make exactly this; `failed` are the ends that were tried in vain.
fn chosen(plates: &[Mass], left: u32, failed: &mut BTreeSet<(usize, u32)>) -> Option<Vec<Mass>> {
    if left == 0 {
        return Some(vec![]);
    }
    let (first, others) = plates.split_first()?;
    if failed.contains(&(plates.len(), left)) {
        return None;
    }
    let with = left.checked_sub(first.g()).filter(|_| first.g() > 0);
    let with = with.and_then(|left| chosen(others, left, failed));
    let found = with
        .map(|rest| std::iter::once(*first).chain(rest).collect())
        .or_else(|| chosen(others, left, failed));
    if found.is_none() {
        failed.insert((plates.len(), left));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kg(load: f64) -> Mass {
        Mass::from_kg(load).unwrap()
    }

    fn side(choices: &LoadChoices, load: Mass) -> Option<Vec<f64>> {
        let choice = choices.choices.iter().find(|choice| choice.load_kg == load)?;
        let plates = choice.per_side_kg.as_ref()?;
        Some(plates.iter().map(|plate| plate.kg()).collect())
    }

    #[test]
    fn the_usual_bar_takes_the_usual_plates() {
        let any = Reachable::Any(Units::Metric);
        let choices = LoadChoices::of(Equipment::Barbell, &any, kg(2.5), None, Some(kg(102.5)));
        assert!(choices.usual_bar && choices.bar_kg == Some(kg(20.0)));
        assert_eq!(side(&choices, kg(102.5)), Some(vec![25.0, 15.0, 1.25]));
        assert_eq!(side(&choices, kg(20.0)), Some(vec![]), "the bar alone");
        assert_eq!(side(&choices, kg(15.0)), None, "lighter than the bar");
        assert_eq!(choices.choices.last().map(|last| last.load_kg), Some(kg(152.5)));
    }

    #[test]
    fn pounds_have_their_own_plates() {
        let any = Reachable::Any(Units::Imperial);
        let load = from_pounds(230);
        let choices = LoadChoices::of(Equipment::Barbell, &any, kg(2.5), None, Some(load));
        let plates = side(&choices, load).unwrap();
        let pounds: Vec<f64> = plates.iter().map(|kg| (kg / 0.453_592 * 10.0).round() / 10.0).collect();
        assert_eq!(pounds, [45.0, 45.0, 2.5]);
    }

    #[test]
    fn only_the_plates_that_there_are_go_on_the_bar() {
        let list = GearLoads {
            equipment: Equipment::Barbell,
            bar_kg: Some(kg(15.0)),
            plates_kg: Some([1.25, 10.0, 6.0, 6.0, 2.5].map(kg).to_vec()),
            loads_kg: None,
        };
        let loads = Reachable::of(&list, Units::Metric);
        let choices = LoadChoices::of(Equipment::Barbell, &loads, kg(2.5), Some(&list), Some(kg(39.0)));
        assert_eq!(
            side(&choices, kg(39.0)),
            Some(vec![6.0, 6.0]),
            "the largest first would be stuck at 10 + 1.25"
        );
        assert!(choices.choices.iter().all(|choice| choice.per_side_kg.is_some()));
        assert!(!choices.usual_bar);
    }

    #[test]
    fn dumbbells_have_no_plates() {
        let any = Reachable::Any(Units::Metric);
        let choices = LoadChoices::of(Equipment::Dumbbell, &any, kg(2.0), None, None);
        assert_eq!((choices.bar_kg, choices.choices.len()), (None, STEPS));
        assert!(choices.choices.iter().all(|choice| choice.per_side_kg.is_none()));
    }

    #[test]
    fn a_planned_load_is_among_the_choices_and_they_are_few() {
        let listed: Vec<Mass> = (1..2000).map(|step| Mass::from_g(step * 500)).collect();
        let loads = Reachable::Listed(listed);
        let choices = LoadChoices::of(Equipment::Machine, &loads, kg(5.0), None, Some(kg(100.25)));
        assert_eq!(choices.choices.len(), MOST);
        assert!(choices.choices.iter().any(|choice| choice.load_kg == kg(100.25)));
    }
}
