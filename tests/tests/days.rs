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

#[test]
fn the_ends_of_the_calendar_are_an_error_and_no_panic() {
    for instant in [Timestamp::MIN, Timestamp::MAX] {
        let _ = DayWindow::of(instant, &zone("Pacific/Kiritimati"), DayStart::DEFAULT);
    }
    let first = TrainingDay::new(date(-9999, 1, 1));
    assert_eq!(first.plus_days(-5), first);
}
