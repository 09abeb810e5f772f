//! The closed vocabularies of the athlete document.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Declares a vocabulary: an enum with snake_case words in JSON.
macro_rules! terms {
    ($(#[$meta:meta])* $name:ident { $($(#[$term_meta:meta])* $term:ident,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[cfg_attr(feature = "bindings", derive(specta::Type))]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$term_meta])* $term,)+ }

        impl $name {
            /// Every term, in the order of the document's contract.
            pub const ALL: &[Self] = &[$(Self::$term,)+];
        }
    };
}

terms! {
    /// Sex as far as a formula asks for it.
    Sex {
        /// Female.
        Female,
        /// Male.
        Male,
        /// Not told: no formula that needs it is used.
        Unspecified,
    }
}

terms! {
    /// Training age.
    Experience {
        /// Less than six months of regular training.
        Beginner,
        /// Six months to two years.
        Intermediate,
        /// More than two years.
        Advanced,
    }
}

terms! {
    /// What the athlete trains for.
    Goal {
        /// To lift more.
        Strength,
        /// To gain muscle.
        Muscle,
        /// To last longer.
        Endurance,
        /// To stay well.
        GeneralHealth,
    }
}

terms! {
    /// A sport of endurance.
    Sport {
        /// Running, with walking where running is not allowed.
        Running,
        /// Cycling, on the road or not.
        Cycling,
        /// Rowing on a machine.
        Rowing,
    }
}

terms! {
    /// Why there is no training.
    AbsenceReason {
        /// Away, or a rest that the athlete takes.
        Holiday,
        /// Ill: there is no training, and a careful return.
        Illness,
    }
}

terms! {
    /// A sign of the morning that forbids training until somebody has looked at it.
    Symptom {
        /// Fever, or an illness below the neck.
        Fever,
        /// Pain or pressure in the chest.
        ChestPain,
        /// Fainting, or nearly.
        Fainting,
        /// Breathless at rest.
        BreathlessAtRest,
    }
}

terms! {
    /// A day of the week.
    Weekday {
        /// Monday.
        Mon,
        /// Tuesday.
        Tue,
        /// Wednesday.
        Wed,
        /// Thursday.
        Thu,
        /// Friday.
        Fri,
        /// Saturday.
        Sat,
        /// Sunday.
        Sun,
    }
}

impl From<jiff::civil::Weekday> for Weekday {
    fn from(weekday: jiff::civil::Weekday) -> Self {
        use jiff::civil::Weekday as Civil;
        match weekday {
            Civil::Monday => Self::Mon,
            Civil::Tuesday => Self::Tue,
            Civil::Wednesday => Self::Wed,
            Civil::Thursday => Self::Thu,
            Civil::Friday => Self::Fri,
            Civil::Saturday => Self::Sat,
            Civil::Sunday => Self::Sun,
        }
    }
}

terms! {
    /// What the athlete can train with. An empty list means body weight alone.
    Equipment {
        /// A barbell with plates.
        Barbell,
        /// A squat rack.
        Rack,
        /// A bench.
        Bench,
        /// Dumbbells.
        Dumbbell,
        /// Kettlebells.
        Kettlebell,
        /// Elastic bands.
        Band,
        /// A cable tower.
        Cable,
        /// Weight machines.
        Machine,
        /// A bar to hang from.
        PullUpBar,
        /// A box or a firm step.
        Box,
        /// A treadmill.
        Treadmill,
        /// A bicycle, on the road or not.
        Bike,
        /// A rowing machine.
        Rower,
    }
}

terms! {
    /// A region of the body that may hurt or be sore.
    Region {
        /// Neck.
        Neck,
        /// Shoulder.
        Shoulder,
        /// Elbow.
        Elbow,
        /// Wrist and hand.
        Wrist,
        /// Chest muscles.
        Chest,
        /// Upper back.
        UpperBack,
        /// Low back.
        LowBack,
        /// Upper arms.
        Arms,
        /// Abdominal muscles.
        Abs,
        /// Hip and groin.
        Hip,
        /// Glutes.
        Glutes,
        /// Front of the thigh.
        Quads,
        /// Back of the thigh.
        Hamstrings,
        /// Knee.
        Knee,
        /// Calves.
        Calves,
        /// Ankle, Achilles tendon and foot.
        Ankle,
    }
}

terms! {
    /// How much a limitation limits.
    Severity {
        /// Noticed; training around it is possible.
        Mild,
        /// Loaded work of the region is reduced.
        Moderate,
        /// The region is left out.
        Severe,
    }
}

terms! {
    /// A condition that changes what is safe.
    Condition {
        /// High blood pressure.
        Hypertension,
        /// Pregnancy.
        Pregnancy,
    }
}

terms! {
    /// Units shown to the athlete. Documents and storage are always metric.
    Units {
        /// Kilograms, centimetres, kilometres.
        Metric,
        /// Pounds, inches, miles.
        Imperial,
    }
}
