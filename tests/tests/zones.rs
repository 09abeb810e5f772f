//! The zone rules, held against a second opinion: jiff's bundled copy and chrono-tz, over all zones and every training
//! day of 2024 to 2030.
//!
//! chrono-tz 0.10.4 carries the tz database 2025b. Where the two differ, governments have decided since.

#![expect(clippy::print_stdout, reason = "the differences are to be read with --nocapture")]

use std::collections::BTreeMap;

use chrono::{LocalResult, NaiveDate, Offset as _, TimeZone as _};
use jiff::{
    Timestamp,
    civil::{Date, date},
    tz::TimeZoneDatabase,
};
use training::day::{DayStart, DayWindow, TrainingDay};

/// A zone in which 04:00 is another instant by the newer rules: its name, the first and the last such day, and why.
struct Difference(&'static str, &'static str, &'static str, &'static str);

/// To the end of the years that are compared.
const ON: &str = "2030-12-31";

const MOROCCO: &str = "UTC+0 the year round since September 2026; 2025b has UTC+1 outside Ramadan";
const BRITISH_COLUMBIA: &str = "UTC-7 the year round since 2026; 2025b goes back to UTC-8 every November";
const ALBERTA: &str = "UTC-6 the year round since 2026; 2025b goes back to UTC-7 every November";
const MANITOBA: &str = "UTC-5 the year round since 2026; 2025b goes back to UTC-6 every November";
const CUBA: &str = "keeps UTC-4 through the winter of 2026; 2025b goes back to UTC-5";

const DIFFERENCES: &[Difference] = &[
    Difference("Africa/Casablanca", "2026-09-20", "2030-12-21", MOROCCO),
    Difference("Africa/El_Aaiun", "2026-09-20", "2030-12-21", MOROCCO),
    Difference("America/Edmonton", "2026-11-01", ON, ALBERTA),
    Difference("America/Havana", "2026-11-01", "2027-03-13", CUBA),
    Difference("America/Inuvik", "2026-11-01", ON, ALBERTA),
    Difference("America/Rainy_River", "2026-11-01", ON, MANITOBA),
    Difference("America/Vancouver", "2026-11-01", ON, BRITISH_COLUMBIA),
    Difference("America/Winnipeg", "2026-11-01", ON, MANITOBA),
    Difference("America/Yellowknife", "2026-11-01", ON, ALBERTA),
    Difference("Canada/Central", "2026-11-01", ON, MANITOBA),
    Difference("Canada/Mountain", "2026-11-01", ON, ALBERTA),
    Difference("Canada/Pacific", "2026-11-01", ON, BRITISH_COLUMBIA),
    Difference("Cuba", "2026-11-01", "2027-03-13", CUBA),
];

#[test]
fn both_rule_books_agree_on_every_training_day_but_where_a_government_decided_since() {
    let found: BTreeMap<&str, (String, String)> = chrono_tz::TZ_VARIANTS
        .iter()
        .filter_map(|zone| Some((zone.name(), first_and_last_difference(*zone)?)))
        .collect();
    let known = DIFFERENCES
        .iter()
        .map(|Difference(zone, first, last, _)| (*zone, ((*first).into(), (*last).into())));
    assert_eq!(found, known.collect());
    for Difference(zone, _, _, why) in DIFFERENCES {
        println!("{zone}: {why}");
    }
}

fn first_and_last_difference(zone: chrono_tz::Tz) -> Option<(String, String)> {
    let rules = TimeZoneDatabase::bundled()
        .get(zone.name())
        .expect("the bundled rules have every zone");
    let mut day = date(2024, 1, 1);
    let mut difference = None;
    while day.year() < 2031 {
        let ours = DayWindow::labelled(TrainingDay::new(day), &rules, DayStart::DEFAULT).expect("within the calendar");
        if ours.starts_at != second_opinion(zone, day) {
            difference = difference.map_or(Some((day, day)), |(first, _)| Some((first, day)));
        }
        day = day.tomorrow().expect("within the calendar");
    }
    difference.map(|(first, last): (Date, Date)| (first.to_string(), last.to_string()))
}

/// 04:00 by chrono: in a fold the first, in a gap by the offset before it.
fn second_opinion(zone: chrono_tz::Tz, day: Date) -> Timestamp {
    let civil_day = NaiveDate::from_ymd_opt(
        day.year().into(),
        day.month().unsigned_abs().into(),
        day.day().unsigned_abs().into(),
    );
    let civil = civil_day
        .and_then(|day| day.and_hms_opt(4, 0, 0))
        .expect("a civil time");
    let instant = match zone.from_local_datetime(&civil) {
        LocalResult::Single(only) => only.timestamp(),
        LocalResult::Ambiguous(first, _) => first.timestamp(),
        LocalResult::None => {
            let before = zone
                .offset_from_utc_datetime(&(civil - chrono::TimeDelta::days(1)))
                .fix();
            civil.and_utc().timestamp() - i64::from(before.local_minus_utc())
        }
    };
    Timestamp::from_second(instant).expect("within the calendar")
}
