//! Which training day an instant belongs to: the cases that are known to be hard, through the rules and through the
//! command line, and the laws that hold everywhere.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has failed, and says with what"
)]

use harness::{Cli, Data, count};
use jiff::{Timestamp, ToSpan as _, civil::date, tz::TimeZoneDatabase};
use proptest::prelude::*;
use training::day::{DayLabel, DayStart, DayWindow, LabelCorrection, TrainingDay};

struct Case {
    zone: String,
    day_starts: String,
    instant: String,
    training_day: String,
    starts_at: String,
    next_at: String,
    note: String,
}

fn cases() -> Vec<Case> {
    let mut lines = include_str!("../day-cases.csv").lines();
    assert_eq!(
        lines.next(),
        Some("zone,day_starts,instant,training_day,starts_at,next_at,note")
    );
    let case = |line: &str| {
        let mut cells = line.split(',').map(str::to_owned);
        let mut cell = || cells.next().expect("seven cells");
        Case {
            zone: cell(),
            day_starts: cell(),
            instant: cell(),
            training_day: cell(),
            starts_at: cell(),
            next_at: cell(),
            note: cell(),
        }
    };
    lines.map(case).collect()
}

#[test]
fn every_hard_case_has_its_training_day() {
    for case in cases() {
        let zone = TimeZoneDatabase::bundled().get(&case.zone).unwrap();
        let instant: Timestamp = case.instant.parse().unwrap();
        let window = DayWindow::of(instant, &zone, case.day_starts.parse().unwrap()).unwrap();
        let found = (
            window.training_day.to_string(),
            window.starts_at.to_string(),
            window.next_at.to_string(),
        );
        assert_eq!(
            found,
            (case.training_day, case.starts_at, case.next_at),
            "{}",
            case.note
        );
    }
}

#[test]
fn the_command_line_prints_every_hard_case_in_one_line() {
    let cli = Cli::on_default_folder();
    for case in cases() {
        let args = [
            "day",
            "--zone",
            &case.zone,
            "--at",
            &case.instant,
            "--day-starts",
            &case.day_starts,
        ];
        let line = format!(
            "{{\"training_day\":\"{}\",\"starts_at\":\"{}\",\"next_at\":\"{}\"}}\n",
            case.training_day, case.starts_at, case.next_at
        );
        assert_eq!(cli.run(args).stdout, line, "{}", case.note);
    }
}

#[test]
fn an_unknown_zone_is_refused_and_nothing_is_stored() {
    let data = Data::in_memory();
    let cli = Cli::on_device_clock(&data.folder());
    let answer = cli.run(["today", "--zone", "Mars/Olympus_Mons", "--at", "2026-11-22T08:00:00Z"]);
    let sentence = answer.refusal();
    assert!(
        sentence.contains("there is no time zone named \"Mars/Olympus_Mons\""),
        "{sentence}"
    );
    assert!(!data.main().exists());
}

#[test]
fn a_flight_west_does_not_bring_yesterday_back() {
    let (tokyo, honolulu) = (zone("Asia/Tokyo"), zone("Pacific/Honolulu"));
    let now: Timestamp = "2026-11-22T22:00:00Z".parse().unwrap();
    let left = DayWindow::of(now, &tokyo, DayStart::DEFAULT).unwrap();
    let landed = DayWindow::of(now + 8.hours(), &honolulu, DayStart::DEFAULT).unwrap();
    assert_eq!(
        (left.training_day.to_string(), landed.training_day.to_string()),
        ("2026-11-23".into(), "2026-11-22".into())
    );
    let label = DayLabel::from(left);
    assert_eq!(label.check(now + 8.hours(), &landed), LabelCorrection::KeepLater(label));
}

#[test]
fn a_clock_that_was_set_back_is_a_correction_and_no_flight() {
    let berlin = zone("Europe/Berlin");
    let ahead = DayWindow::of("2027-11-22T08:00:00Z".parse().unwrap(), &berlin, DayStart::DEFAULT).unwrap();
    let now: Timestamp = "2026-11-22T08:00:00Z".parse().unwrap();
    let clock = DayWindow::of(now, &berlin, DayStart::DEFAULT).unwrap();
    assert_eq!(
        DayLabel::from(ahead).check(now, &clock),
        LabelCorrection::ClockCorrected
    );
}

fn zone(name: &str) -> jiff::tz::TimeZone {
    TimeZoneDatabase::bundled().get(name).unwrap()
}

fn cases_drawn() -> u32 {
    u32::try_from(count(2_000, 200_000)).unwrap()
}

fn any_zone() -> impl Strategy<Value = jiff::tz::TimeZone> {
    let names: Vec<String> = TimeZoneDatabase::bundled()
        .available()
        .map(|name| name.as_str().to_owned())
        .collect();
    proptest::sample::select(names).prop_map(|name| zone(&name))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases_drawn()))]

    /// Every instant lies in exactly one training day, and the day's two ends are where its neighbours begin and end.
    #[test]
    fn training_days_follow_each_other_without_gap_or_overlap(
        zone in any_zone(),
        second in 0_i64..4_000_000_000,
        minutes in 0_i8..24,
        hours in 0_i8..24,
    ) {
        let day_start: DayStart = format!("{hours:02}:{:02}", minutes * 2).parse().unwrap();
        let instant = Timestamp::from_second(second).unwrap();
        let window = DayWindow::of(instant, &zone, day_start).unwrap();
        prop_assert!(window.starts_at <= instant && instant < window.next_at);
        let length_h = window.next_at.duration_since(window.starts_at).as_hours();
        prop_assert!(length_h <= 49, "{length_h} h");

        let next = DayWindow::of(window.next_at, &zone, day_start).unwrap();
        prop_assert_eq!(next.starts_at, window.next_at);
        prop_assert!(next.training_day > window.training_day);
        let last = DayWindow::of(window.next_at - 1.nanosecond(), &zone, day_start).unwrap();
        prop_assert_eq!(last.training_day, window.training_day);
    }
}

/// Days before and after a shift whose ends are looked at: a shift moves no start by more than a day.
const AROUND: i32 = 3;

/// Around every shift of 2024 to 2030 in every zone, with every hour as the day's start: each training day begins where
/// the one before it ends, and each instant lies in the one that is labelled by it.
#[test]
fn no_shift_of_any_zone_leaves_a_gap_or_an_overlap_with_any_hour_as_the_days_start() {
    let rules = TimeZoneDatabase::bundled();
    let (from, to): (Timestamp, Timestamp) = (
        "2024-01-01T00:00:00Z".parse().unwrap(),
        "2031-01-01T00:00:00Z".parse().unwrap(),
    );
    let (mut zones, mut shifts) = (0, 0);
    for name in rules.available() {
        let zone = rules.get(name.as_str()).unwrap();
        zones += 1;
        for shift in zone.following(from).take_while(|shift| shift.timestamp() < to) {
            shifts += 1;
            let civil = TrainingDay::new(zone.to_datetime(shift.timestamp()).date());
            for hour in 0..24 {
                let day_start: DayStart = format!("{hour:02}:00").parse().unwrap();
                days_follow_each_other(&zone, day_start, civil);
                for instant in [shift.timestamp() - 1.nanosecond(), shift.timestamp()] {
                    let window = DayWindow::of(instant, &zone, day_start).unwrap();
                    assert!(
                        window.starts_at <= instant && instant < window.next_at,
                        "{name:?} {day_start} {instant}"
                    );
                    assert_eq!(DayWindow::labelled(window.training_day, &zone, day_start), Ok(window));
                }
            }
        }
    }
    assert!(zones > 400 && shifts > 2_000, "{shifts} shifts in {zones} zones");
}

fn days_follow_each_other(zone: &jiff::tz::TimeZone, day_start: DayStart, around: TrainingDay) {
    for offset in -AROUND..=AROUND {
        let window = DayWindow::labelled(around.plus_days(offset), zone, day_start).unwrap();
        let next = DayWindow::labelled(around.plus_days(offset + 1), zone, day_start).unwrap();
        assert_eq!(window.next_at, next.starts_at);
        assert!(
            window.starts_at < window.next_at,
            "{:?} {day_start} {window:?}",
            zone.iana_name()
        );
        for instant in [window.starts_at, window.next_at - 1.nanosecond()] {
            assert_eq!(
                DayWindow::of(instant, zone, day_start),
                Ok(window),
                "{:?} {day_start}",
                zone.iana_name()
            );
        }
    }
}

/// Samoa went over the date line and had no 30 December 2011: that training day is empty, and none is missing.
#[test]
fn a_day_that_a_zone_left_out_is_empty_and_its_neighbours_meet() {
    let apia = zone("Pacific/Apia");
    for hour in 0..24 {
        let day_start: DayStart = format!("{hour:02}:00").parse().unwrap();
        let [before, empty, after] = [29, 30, 31]
            .map(|day| DayWindow::labelled(TrainingDay::new(date(2011, 12, day)), &apia, day_start).unwrap());
        assert_eq!(
            (empty.starts_at, before.next_at),
            (empty.next_at, after.starts_at),
            "{day_start}"
        );
        assert_eq!(DayWindow::of(after.starts_at, &apia, day_start), Ok(after));
        assert_eq!(
            DayWindow::of(after.starts_at - 1.nanosecond(), &apia, day_start),
            Ok(before)
        );
    }
}

#[test]
fn the_ends_of_the_calendar_are_an_error_and_no_panic() {
    for instant in [Timestamp::MIN, Timestamp::MAX] {
        let _ = DayWindow::of(instant, &zone("Pacific/Kiritimati"), DayStart::DEFAULT);
    }
    let first = TrainingDay::new(date(-9999, 1, 1));
    assert_eq!(first.plus_days(-5), first);
}
