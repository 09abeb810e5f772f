//! Guessing passwords, finding out who has an account, and wearing the server out with sign-ins.

use futures_util::future::join_all;

use crate::support::{House, PASSWORD, Process, exchange};

#[tokio::test]
async fn a_thousand_guesses_with_rotating_addresses_are_stopped() {
    let house = House::open().await;
    house.sign_up("anna@example.org").await;
    let mut answers = Vec::new();
    for guess in 0..1000 {
        let (high, low) = (guess / 250, guess % 250);
        let headers = format!("X-Forwarded-For: 10.9.{high}.{low}\r\nContent-Type: application/json\r\n");
        let body = format!(r#"{{"email":"user{guess}@example.org","password":"guess {guess}","device_name":"x"}}"#);
        let reply = house.ask("POST", "/v1/sign-in", None, &headers, body.as_bytes()).await;
        answers.push(reply.status);
    }
    assert_eq!(answers.iter().filter(|&&status| status == 401).count(), 50);
    assert!(answers[50..].iter().all(|&status| status == 429));
}

#[tokio::test]
async fn one_account_is_guarded_against_guesses_from_everywhere() {
    let house =
        House::with(|config| config.trusted_proxies = ["127.0.0.1/32".parse().unwrap()].into_iter().collect()).await;
    house.sign_up("anna@example.org").await;
    let mut answers = Vec::new();
    for guess in 0..40 {
        let headers = format!("X-Forwarded-For: 10.9.0.{guess}\r\nContent-Type: application/json\r\n");
        let body = format!(r#"{{"email":"anna@example.org","password":"guess {guess}","device_name":"x"}}"#);
        answers.push(
            house
                .ask("POST", "/v1/sign-in", None, &headers, body.as_bytes())
                .await
                .status,
        );
    }
    assert_eq!(answers, [[401; 10].as_slice(), &[429; 30]].concat());
    let waits = house.try_sign_in("anna@example.org", PASSWORD, "x").await;
    assert_eq!(waits.status, 429);
    assert!(waits.head.contains("retry-after: 901"), "{}", waits.head);

    house.clock.pass(15 * 60 * 1000);
    assert_eq!(house.try_sign_in("anna@example.org", PASSWORD, "x").await.status, 200);
}

#[tokio::test]
async fn a_restart_does_not_forget_who_guesses() {
    let house = House::open().await;
    house.sign_up("anna@example.org").await;
    for _ in 0..10 {
        assert_eq!(house.try_sign_in("anna@example.org", "wrong", "x").await.status, 401);
    }
    let house = house.restart().await;
    assert_eq!(house.try_sign_in("anna@example.org", PASSWORD, "x").await.status, 429);
}

#[tokio::test]
async fn who_has_an_account_is_not_told() {
    let house = House::open().await;
    house.sign_up("anna@example.org").await;
    let known = house.try_sign_in("anna@example.org", "wrong password", "x").await;
    let unknown = house.try_sign_in("nobody@example.org", "wrong password", "x").await;
    assert_eq!(known.status, 401);
    let without_date = |head: &str| {
        head.lines()
            .filter(|line| !line.starts_with("date:"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert_eq!(
        (known.status, without_date(&known.head), known.body),
        (unknown.status, without_date(&unknown.head), unknown.body)
    );
}

#[tokio::test]
async fn an_unknown_e_mail_costs_the_work_of_a_known_one() {
    let mut process = Process::configured("");
    let address = process.serve().await;
    let add = ["user", "add", "anna@example.org", "--password-stdin"];
    assert!(process.run_with(&add, &[], PASSWORD).status.success());
    let mut work = Vec::new();
    for email in ["warm@example.org", "anna@example.org", "nobody@example.org"] {
        let before = process.worked_ms();
        for _ in 0..9 {
            let body = format!(r#"{{"email":"{email}","password":"wrong password","device_name":"x"}}"#);
            let json = "Content-Type: application/json\r\n";
            let reply = exchange(address, "POST", "/v1/sign-in", None, json, body.as_bytes()).await;
            assert_eq!(reply.status, 401);
        }
        work.push(process.worked_ms() - before);
    }
    let (known, unknown) = (work[1], work[2]);
    assert!(
        known.max(unknown) * 2 < known.min(unknown) * 3,
        "known {known} ms, unknown {unknown} ms"
    );
}

#[tokio::test]
async fn two_hundred_sign_ins_at_once_take_the_memory_of_two() {
    let mut process = Process::configured("");
    let address = process.serve().await;
    let before = process.peak_kib();
    let replies = join_all((0..200).map(|guest| async move {
        let body = format!(r#"{{"email":"guest{guest}@example.org","password":"wrong password","device_name":"x"}}"#);
        exchange(
            address,
            "POST",
            "/v1/sign-in",
            None,
            "Content-Type: application/json\r\n",
            body.as_bytes(),
        )
        .await
    }))
    .await;
    let grown_kib = process.peak_kib() - before;
    let count = |status: u16| replies.iter().filter(|reply| reply.status == status).count();
    assert_eq!(count(401) + count(429) + count(503), 200, "{replies:?}");
    assert_eq!(count(429), 150, "the address may try fifty times");
    // Two at once, and room for the sockets; two hundred would take 3.7 GiB.
    assert!(grown_kib < 2 * 19_456 + 16_384, "{grown_kib} KiB");
}
