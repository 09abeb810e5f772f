//! Athletes, pasts, mornings and sessions drawn from a seed: ordinary ones, ones at the limits of the rules, and ones
//! that nobody would write by hand.

mod athletes;
mod bytes;
mod draw;
mod histories;
mod mornings;
mod mutations;
mod programme;
pub(crate) mod run;
mod sessions;
pub(crate) mod shrink;
pub(crate) mod small;
pub(crate) mod tally;
pub(crate) mod texts;

use jiff::civil::date;
use training::{
    day::TrainingDay,
    planner::{DayChange, DayWish, PlanInput, plan},
    session::Session,
};

use draw::Draw;
use programme::Programme;

/// How a session document came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Origin {
    /// The planner's own, changed in a few places.
    Changed,
    /// Written from nothing, after what the athlete usually does.
    Written,
    /// Text with damaged bytes, as far as it still could be read.
    Damaged,
}

/// A session before an athlete, and where it came from.
pub(crate) struct Sample {
    pub(crate) origin: Origin,
    pub(crate) session: Session,
    pub(crate) input: PlanInput,
}

/// What one seed gives: its samples, and how many documents were written for them.
pub(crate) struct World {
    pub(crate) samples: Vec<Sample>,
    pub(crate) documents: usize,
    pub(crate) damaged_documents: usize,
}

/// An athlete with a past and a morning, and several sessions for the day.
pub(crate) fn world(seed: u64) -> World {
    let mut draw = Draw(seed);
    let programme = Programme::drawn(&mut draw);
    let input = input(&mut draw, &programme);
    let planned = plan(&input);
    let mut world = World {
        samples: vec![],
        documents: 0,
        damaged_documents: 0,
    };
    for _ in 0..4 {
        let changes = draw.below(7);
        let mut session = planned.clone();
        for _ in 0..changes {
            mutations::change(&mut draw, &mut session, &programme);
        }
        world.add(Origin::Changed, session, &input);
    }
    for _ in 0..4 {
        let mut session = sessions::written(&mut draw, &input, &programme);
        for _ in 0..draw.below(3) {
            mutations::change(&mut draw, &mut session, &programme);
        }
        world.add(Origin::Written, session, &input);
    }
    for _ in 0..2 {
        world.documents += 1;
        world.damaged_documents += 1;
        let (session, input) = if draw.percent(70) {
            (bytes::damaged(&mut draw, &planned), Some(input.clone()))
        } else {
            (Some(planned.clone()), bytes::damaged(&mut draw, &input))
        };
        if let (Some(session), Some(input)) = (session, input) {
            let origin = Origin::Damaged;
            world.samples.push(Sample { origin, session, input });
        }
    }
    world
}

impl World {
    fn add(&mut self, origin: Origin, session: Session, input: &PlanInput) {
        self.documents += 1;
        let input = input.clone();
        self.samples.push(Sample { origin, session, input });
    }
}

fn input(draw: &mut Draw, programme: &Programme) -> PlanInput {
    let day = TrainingDay::new(date(2026, 1, 1)).plus_days(draw.between(0, 730));
    let mut athlete = athletes::drawn(draw, programme);
    let history = histories::drawn(draw, programme, day);
    athletes::with_dates(draw, &mut athlete, day);
    let first_day = history
        .iter()
        .map(|past| past.training_day)
        .min()
        .unwrap_or(day)
        .min(day);
    PlanInput {
        athlete,
        training_day: day,
        first_day,
        history,
        biometrics: mornings::drawn(draw, day),
        changes: wishes(draw, day),
    }
}

fn wishes(draw: &mut Draw, day: TrainingDay) -> Vec<DayChange> {
    let mut changes = vec![];
    for ahead in 0..2 {
        if draw.percent(8) {
            let wish = DayWish {
                rest: draw.percent(20).then_some(true),
                template: None,
                minutes: draw.percent(40).then(|| draw.whole(10, 90)),
                easier: draw.percent(30).then_some(true),
                equipment: draw.percent(30).then(|| athletes::equipment(draw)),
            };
            let training_day = day.plus_days(ahead);
            changes.push(DayChange { training_day, wish });
        }
    }
    changes
}
