//! Two devices that were apart meet: everything is on both, and what the athlete must see is told.

use serde_json::{Value, json};

use crate::device::{Device, two_devices};

fn sets_height(device: &Device, height_cm: u16) {
    let document = json!({ "height_cm": height_cm }).to_string();
    let answer = device.cli.run_with_input(["athlete", "set", "-"], document.as_bytes());
    assert_eq!(answer.code, Some(0), "{answer:?}");
}

fn height(device: &Device) -> Value {
    device.cli.run(["athlete", "show"]).json()["height_cm"].clone()
}

#[test]
fn a_set_logged_on_one_is_on_the_other_after_its_sync() {
    let (_server, phone, desk) = two_devices();
    let set = phone.cli.logs_a_set();
    assert_eq!(
        phone.status()["pending"],
        2,
        "the set, and that the workout was started"
    );
    phone.syncs();
    assert!(desk.history().is_empty());
    desk.syncs();
    assert_eq!(desk.history(), [set].into());
}

#[test]
fn what_both_did_without_the_server_is_on_both_once_it_is_back() {
    let (mut server, phone, desk) = two_devices();
    server.stop();
    let sets = [phone.cli.logs_a_set(), desk.cli.logs_a_set(), phone.cli.logs_a_set()];
    for device in [&phone, &desk] {
        assert!(device.tries(&["now"]).failure().starts_with("unreachable: "));
        assert_eq!(device.status()["problem"]["code"], "unreachable");
    }
    server.start();
    phone.syncs();
    desk.syncs();
    phone.syncs();
    assert_eq!(phone.history(), sets.into());
    assert_eq!(desk.history(), phone.history());
    assert_eq!(desk.export()["workouts"], phone.export()["workouts"]);
    assert_eq!(phone.status()["problem"], Value::Null);
}

#[test]
fn the_same_set_of_two_devices_stays_twice_until_the_athlete_says_which() {
    let (_server, phone, desk) = two_devices();
    let (of_phone, of_desk) = (phone.cli.logs_a_set(), desk.cli.logs_a_set());
    phone.syncs();
    let conflicts = desk.syncs()["conflicts"].clone();
    assert_eq!(
        (conflicts[0]["kind"].as_str(), conflicts.as_array().unwrap().len()),
        (Some("same_set"), 1)
    );
    let sides: Vec<(&str, bool)> = conflicts[0]["sets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|side| {
            (
                side["set"]["set_id"].as_str().unwrap(),
                side["is_from_here"].as_bool().unwrap(),
            )
        })
        .collect();
    assert_eq!(sides, [(&*of_phone, false), (&*of_desk, true)]);
    let names = [0, 1].map(|side| conflicts[0]["sets"][side]["device_name"].as_str());
    assert_eq!(names, [Some("phone"), Some("desk")]);
    phone.syncs();
    let id = conflicts[0]["id"].as_str().unwrap();
    assert_eq!(phone.status()["conflicts"][0]["id"], id);

    let settled = desk.tries(&["settle", id, "only", &of_desk]).json();
    assert_eq!(settled["conflicts"], json!([]));
    desk.syncs();
    phone.syncs();
    assert_eq!(
        (phone.history(), phone.status()["conflicts"].clone()),
        ([of_desk].into(), json!([]))
    );
    assert!(
        desk.tries(&["settle", id, "both"])
            .refusal()
            .contains("no longer on offer")
    );
}

#[test]
fn both_sets_can_have_been_done_and_the_later_gets_its_own_number_on_both_devices() {
    let (_server, phone, desk) = two_devices();
    let sets = [phone.cli.logs_a_set(), desk.cli.logs_a_set()];
    phone.syncs();
    desk.syncs();
    phone.syncs();
    let id = phone.status()["conflicts"][0]["id"].as_str().unwrap().to_owned();
    // Apart again, both settle it: they agree.
    for device in [&phone, &desk] {
        assert_eq!(device.tries(&["settle", &id, "both"]).json()["conflicts"], json!([]));
    }
    phone.syncs();
    desk.syncs();
    phone.syncs();
    for device in [&phone, &desk] {
        assert_eq!(device.history(), sets.clone().into());
        assert_eq!(device.status()["conflicts"], json!([]));
        let performed = device.export()["workouts"][0]["performed"].clone();
        let numbers: Vec<u64> = performed
            .as_array()
            .unwrap()
            .iter()
            .map(|set| set["set"].as_u64().unwrap())
            .collect();
        assert_eq!(numbers, [1, 2]);
    }
}

#[test]
fn what_another_device_replaced_is_told_and_can_be_put_back() {
    let (_server, phone, desk) = two_devices();
    sets_height(&phone, 171);
    sets_height(&desk, 172);
    desk.syncs();
    let conflict = phone.syncs()["conflicts"][0].clone();
    assert_eq!(
        (&conflict["kind"], &conflict["table"]),
        (&"field".into(), &"athlete".into())
    );
    assert_eq!(conflict["device_name"], "desk");
    assert_eq!(
        conflict["fields"],
        json!([{ "name": "height_cm", "lost": "171", "stands": "172" }])
    );
    assert_eq!(height(&phone), 172);
    let id = conflict["id"].as_str().unwrap();
    assert_eq!(phone.tries(&["undo", id]).json()["conflicts"], json!([]));
    phone.syncs();
    desk.syncs();
    assert_eq!((height(&phone), height(&desk)), (171.into(), 171.into()));
    assert!(phone.tries(&["undo", id]).refusal().contains("no longer on offer"));
}

#[test]
fn a_conflict_that_is_let_go_is_gone_and_what_stands_stands() {
    let (_server, phone, desk) = two_devices();
    let mass = |device: &Device, kg: f64| {
        let document = json!({ "training_day": "2026-11-20", "body_mass_kg": kg }).to_string();
        let answer = device
            .cli
            .run_with_input(["biometrics", "set", "-"], document.as_bytes());
        assert_eq!(answer.code, Some(0), "{answer:?}");
    };
    mass(&phone, 80.5);
    mass(&desk, 81.0);
    desk.syncs();
    let conflict = phone.syncs()["conflicts"][0].clone();
    assert_eq!(
        (&conflict["kind"], &conflict["key"]),
        (&"record".into(), &"2026-11-20/body_mass_kg".into())
    );
    assert_eq!(
        conflict["fields"],
        json!([{ "name": "value", "lost": "80.5", "stands": "81.0" }])
    );
    let settled = phone
        .tries(&["settle", conflict["id"].as_str().unwrap(), "stands"])
        .json();
    assert_eq!((&settled["conflicts"], &settled["pending"]), (&json!([]), &0.into()));
}
