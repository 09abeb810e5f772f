//! Single nights, told step by step.

use std::time::Duration;

use engine::scheduler::{Cause, Did, Look, NextStep, TICK};
use jiff::{SignedDuration, Timestamp};
use store::Store;
use training::{
    day::TrainingDay,
    workout::{Act, DeviceTag, Step, Workout},
};

use crate::lived::Lived;

const HOUR: Duration = Duration::from_secs(3600);
const MINUTE: Duration = Duration::from_secs(60);

fn instant(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn made(look: &Look) -> Option<String> {
    match look.did {
        Did::Made(day) => Some(day.to_string()),
        _ => None,
    }
}

#[tokio::test]
async fn in_both_nights_in_which_clocks_change_the_new_session_is_there_within_a_tick_of_four() {
    for (evening, day, next, hours, four) in [
        (
            "2026-03-28T04:00[Europe/Berlin]",
            "2026-03-28",
            "2026-03-29",
            23,
            "2026-03-29T02:00:00Z",
        ),
        (
            "2026-10-24T04:00[Europe/Berlin]",
            "2026-10-24",
            "2026-10-25",
            25,
            "2026-10-25T03:00:00Z",
        ),
    ] {
        let mut lived = Lived::at(evening).await;
        lived.steps(Step::Start).await;
        lived.clock.pass(HOUR * (hours - 3) + Duration::from_secs(7));
        lived.awake(3 * HOUR - MINUTE).await;
        assert_eq!(lived.days(), [day], "{hours} hours are not over");
        lived.awake(2 * HOUR).await;
        assert_eq!(lived.days(), [day, next]);
        let late = lived.made_at(next).duration_since(instant(four));
        assert!(
            !late.is_negative() && late <= SignedDuration::try_from(TICK).unwrap(),
            "{late}"
        );
    }
}

#[tokio::test]
async fn a_laptop_that_slept_over_four_makes_the_session_at_its_first_look() {
    let mut lived = Lived::at("2026-03-28T23:00[Europe/Berlin]").await;
    lived.clock.sleep(8 * HOUR);
    let look = lived.look(Cause::Tick).await;
    assert_eq!(
        (look.cause, made(&look).as_deref()),
        (Cause::Resume, Some("2026-03-29"))
    );
}

#[tokio::test]
async fn a_flight_west_does_not_bring_the_day_back_and_one_east_brings_the_next_at_once() {
    let mut lived = Lived::at("2026-11-22T07:00[Europe/Berlin]").await;
    lived.clock.fly_to("America/New_York");
    let landed = lived.look(Cause::Tick).await;
    assert_eq!((landed.cause, made(&landed)), (Cause::ZoneChange, None));
    lived.clock.pass(26 * HOUR + 59 * MINUTE); // 03:59 on the 23rd
    assert_eq!(made(&lived.look(Cause::Tick).await), None);
    lived.clock.pass(MINUTE);
    assert_eq!(made(&lived.look(Cause::Tick).await).as_deref(), Some("2026-11-23"));
    lived.clock.pass(18 * HOUR); // 22:00 on the 23rd, 04:00 on the 24th in Berlin
    lived.clock.fly_to("Europe/Berlin");
    assert_eq!(made(&lived.look(Cause::Tick).await).as_deref(), Some("2026-11-24"));
    assert_eq!(lived.days(), ["2026-11-22", "2026-11-23", "2026-11-24"]);
}

#[tokio::test]
async fn across_the_date_line_and_back_every_label_has_one_session_that_stays() {
    let mut lived = Lived::at("2026-11-22T20:00[Pacific/Honolulu]").await;
    lived.steps(Step::Skip).await;
    lived.clock.fly_to("Pacific/Auckland"); // 19:00 on the 23rd
    assert_eq!(made(&lived.look(Cause::Tick).await).as_deref(), Some("2026-11-23"));
    lived.clock.pass(8 * HOUR);
    lived.clock.fly_to("Pacific/Honolulu"); // 04:00 on the 23rd, which was lived through since yesterday
    assert_eq!(made(&lived.look(Cause::Tick).await), None);
    lived.clock.pass(23 * HOUR + 59 * MINUTE);
    assert_eq!(made(&lived.look(Cause::Tick).await), None);
    lived.clock.pass(MINUTE);
    assert_eq!(made(&lived.look(Cause::Tick).await).as_deref(), Some("2026-11-24"));
    assert_eq!(lived.days(), ["2026-11-22", "2026-11-23", "2026-11-24"]);
}

#[tokio::test]
async fn a_clock_that_was_set_wrong_poisons_nothing() {
    let (hour, year) = (3600, 31_557_600);
    for (seconds, meanwhile) in [
        (-90, "2026-11-22"),
        (90, "2026-11-22"),
        (-5 * hour, "2026-11-22"),
        (5 * hour, "2026-11-22"),
        (-20 * hour, "2026-11-21"),
        (20 * hour, "2026-11-23"),
        (300 * 24 * hour, "2027-09-18"),
        (3 * year, ""),
        (-3 * year, ""),
    ] {
        let mut lived = Lived::at("2026-11-22T10:00[Europe/Berlin]").await;
        lived.clock.wind(SignedDuration::from_secs(seconds));
        let wrong = lived.look(Cause::Tick).await;
        let is_implausible = matches!(wrong.decided, Some(NextStep::ClockImplausible { .. }));
        assert!(
            wrong.cause == Cause::ClockChange && is_implausible == meanwhile.is_empty(),
            "{seconds}"
        );
        let is_there = lived.days().iter().any(|day| day == meanwhile);
        assert!(is_there || is_implausible, "{seconds}");

        lived.clock.wind(SignedDuration::from_secs(-seconds));
        lived.look(Cause::Tick).await;
        lived.clock.pass(18 * HOUR);
        assert_eq!(
            made(&lived.look(Cause::Tick).await).as_deref(),
            Some("2026-11-23"),
            "{seconds}"
        );
        let days = lived.days();
        assert!(
            days.ends_with(&["2026-11-22".into(), "2026-11-23".into()]),
            "{seconds}: {days:?}"
        );
    }
}

#[tokio::test]
async fn after_five_days_without_the_app_only_today_is_made() {
    use crate::device::Device as _;
    let mut lived = Lived::at("2026-03-26T10:00[Europe/Berlin]").await;
    lived.clock.pass(5 * 24 * HOUR);
    lived.device.reopen(true).await;
    lived.look(Cause::Start).await;
    assert_eq!(lived.days(), ["2026-03-26", "2026-03-31"]);
}

#[tokio::test]
async fn a_day_start_that_moves_shortens_or_lengthens_the_day_but_never_doubles_it() {
    let mut lived = Lived::at("2026-11-22T05:00[Europe/Berlin]").await;
    lived.moves_day_start("06:00".parse().unwrap()).await;
    assert_eq!(
        made(&lived.look(Cause::Tick).await),
        None,
        "the 22nd was entered at four"
    );
    lived.clock.pass(24 * HOUR);
    assert_eq!(made(&lived.look(Cause::Tick).await), None, "until six it is the 22nd");
    lived.moves_day_start("02:00".parse().unwrap()).await;
    assert_eq!(made(&lived.look(Cause::Tick).await).as_deref(), Some("2026-11-23"));
    assert_eq!(lived.days(), ["2026-11-22", "2026-11-23"]);
}

/// Puts a workout for the 23rd there on the evening before, as a move, a pin or another device may.
async fn prepared(pinned: bool) -> Lived<crate::device::RealDevice> {
    let mut lived = Lived::at("2026-11-22T20:00[Europe/Berlin]").await;
    let next: TrainingDay = "2026-11-23".parse().unwrap();
    let store = Store::open(lived.device.folder(), instant("2026-11-22T19:00:00Z"), DeviceTag(1))
        .await
        .unwrap();
    let today = store.workout(next.plus_days(-1)).await.unwrap().unwrap();
    let Workout { offer, .. } = today;
    let offer = offer.unwrap();
    let pin = Act {
        pinned,
        session: pinned.then(|| offer.session.clone()),
        ..Act::default()
    };
    let write = store.write(1, move |writing| {
        Box::pin(async move {
            writing.put_offer(next, &offer).await?;
            if pinned {
                writing.put_act(next, &pin).await?;
            }
            Ok(())
        })
    });
    write.await.unwrap();
    lived.oracle.days.insert(next);
    lived.rows = crate::device::Device::rows(&mut lived.device).await;
    lived.clock.pass(8 * HOUR);
    lived
}

#[tokio::test]
async fn a_session_that_was_prepared_the_evening_before_is_made_anew_from_the_mornings_data() {
    let mut lived = prepared(false).await;
    let look = lived.look(Cause::Tick).await;
    assert!(matches!(look.decided, Some(NextStep::Regenerate { .. })));
    assert_eq!(made(&look).as_deref(), Some("2026-11-23"));
}

#[tokio::test]
async fn a_session_that_was_pinned_the_evening_before_stays() {
    let mut lived = prepared(true).await;
    let look = lived.look(Cause::Tick).await;
    assert!(matches!(look.did, Did::Entered(_)), "{look:?}");
    assert_eq!(made(&lived.look(Cause::Tick).await), None);
}
