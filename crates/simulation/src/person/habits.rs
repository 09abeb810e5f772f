//! What a person does with the plan, and what life does with the person.

/// The habits of a person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Habits {
    /// Which share of the sessions is done on a usual day, 0 to 1.
    pub adherence: f64,
    /// Which share of the mornings' data is missing, 0 to 1.
    pub missing: f64,
    /// True when infections come as they come to people.
    pub illness: bool,
    /// True when there are holidays without training.
    pub holidays: bool,
    /// True when the person now and then asks for another day than the planned one.
    pub wishes: bool,
    /// True when the person now and then trains on a day of rest.
    pub own_training: bool,
}

impl Habits {
    /// Somebody who does everything as planned, tells everything, and to whom nothing happens.
    pub const IDEAL: Self = Self {
        adherence: 1.0,
        missing: 0.0,
        illness: false,
        holidays: false,
        wishes: false,
        own_training: false,
    };
}
