//! Comparing on demand: what one side has lost without knowing comes back from the other.

use serde_json::json;
use sqlx::{ConnectOptions as _, Connection as _, sqlite::SqliteConnectOptions};

use crate::device::{Device, two_devices};

/// A page of the device's file went bad: sets are gone, and that there were any.
async fn loses_its_sets(device: &Device) {
    let options = SqliteConnectOptions::new().filename(device.data.main());
    let mut file = options.connect().await.unwrap();
    for (table, statement) in [
        ("performed_set", "delete from performed_set"),
        ("change", "delete from change where entity = 'performed_set'"),
    ] {
        let gone = sqlx::query(statement).execute(&mut file).await.unwrap();
        assert_eq!(gone.rows_affected(), 2, "{table}");
    }
    file.close().await.unwrap();
}

#[test]
fn what_a_device_has_lost_behind_its_back_comes_back_once_it_compares() {
    let (mut server, phone, desk) = two_devices();
    let sets = [phone.cli.logs_a_set(), desk.cli.logs_a_set()];
    for device in [&phone, &desk, &phone] {
        device.syncs();
    }
    let well = phone.tries(&["compare"]).json();
    assert_eq!(well["compared"], json!({ "chunks": 0, "records": 0, "changed": 0 }));

    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(loses_its_sets(&phone));
    phone.syncs();
    assert!(phone.history().is_empty(), "nothing is new on either side");
    let mended = phone.tries(&["compare"]).json();
    assert_eq!(mended["compared"], json!({ "chunks": 1, "records": 0, "changed": 2 }));
    assert_eq!(mended["view"]["pending"], 0);
    assert_eq!(phone.history(), sets.into());
    assert_eq!(phone.export()["workouts"], desk.export()["workouts"]);

    server.stop();
    let failed = phone.tries(&["compare"]);
    assert!(failed.failure().starts_with("unreachable: "), "{failed:?}");
    assert_eq!(failed.code, phone.tries(&["now"]).code);
}

#[test]
fn a_device_that_is_signed_out_has_nothing_to_compare_with() {
    let alone = Device::called("phone");
    assert!(alone.tries(&["compare"]).failure().starts_with("signed_out: "));
}
