//! Where the coach may be, and where its key is kept.

use std::{net::IpAddr, sync::Arc};

use engine::{
    ErrorCode,
    coach::{TryOutcome, TryOutcome::*},
    keychain::Secret,
};
use training::workout::Source;

use crate::{
    asked::{Coached, KEY, NoKeychain, Pocket, draft, good},
    endpoint::{Down, Endpoint, says},
};

async fn asked_at(url: &str, hosts: &[(&str, &str)]) -> Vec<TryOutcome> {
    let hosts: Vec<(String, Vec<IpAddr>)> = hosts
        .iter()
        .map(|(name, address)| ((*name).to_owned(), vec![address.parse().unwrap()]))
        .collect();
    let mut athlete = Coached::with_parts(Arc::new(Pocket::default()), hosts).await;
    athlete.turn_on(url).await;
    athlete.looks().await;
    athlete.stored().await;
    assert_eq!(athlete.today().await.workout.source, Source::Planner);
    athlete.outcomes().await
}

#[tokio::test]
async fn a_name_that_leads_elsewhere_by_then_is_not_followed() {
    let text = good().await.to_string();
    let endpoint = Endpoint::playing(Arc::new(move |_, _| says(&text))).await;
    let port = endpoint.address.port();
    // A hosted name that points into the athlete's own network, or at this machine.
    for address in [
        "127.0.0.1",
        "192.168.1.1",
        "::1",
        "169.254.169.254",
        "fd00:ec2::254",
        "0.0.0.0",
    ] {
        let url = format!("https://model.example.com:{port}/v1");
        assert_eq!(
            asked_at(&url, &[("model.example.com", address)]).await,
            [AddressRefused],
            "{address}"
        );
    }
    // A name of the athlete's own network that points out of it, or at metadata.
    for address in ["93.184.216.34", "169.254.169.254", "100.100.100.200"] {
        let url = format!("http://nas.lan:{port}/v1");
        assert_eq!(
            asked_at(&url, &[("nas.lan", address)]).await,
            [AddressRefused],
            "{address}"
        );
    }
    assert!(endpoint.heard().is_empty());
}

#[tokio::test]
async fn a_model_at_home_is_found_by_its_name() {
    let text = good().await.to_string();
    let endpoint = Endpoint::playing(Arc::new(move |_, _| says(&text))).await;
    let hosts = vec![("nas.lan".to_owned(), vec!["127.0.0.1".parse().unwrap()])];
    let mut athlete = Coached::with_parts(Arc::new(Pocket::default()), hosts).await;
    athlete
        .turn_on(&format!("http://nas.lan:{}/v1", endpoint.address.port()))
        .await;
    athlete.looks().await;
    assert_eq!(athlete.outcomes().await, [Taken]);
    assert_eq!(endpoint.heard()[0].key, None, "no key was told");
}

#[tokio::test]
async fn nobody_there_is_told_at_once() {
    assert_eq!(asked_at(&Down::now().url(), &[]).await, [Unreachable]);
    // Something else answers where transport security was expected.
    let endpoint = Endpoint::playing(Arc::new(|_, _| says("{}"))).await;
    let outcomes = asked_at(&format!("https://{}/v1", endpoint.address), &[]).await;
    assert_eq!(outcomes, [Unreachable]);
    assert!(endpoint.heard().is_empty());
}

#[tokio::test]
async fn another_host_needs_another_agreement_and_never_gets_the_key() {
    let text = good().await.to_string();
    let other = Endpoint::playing(Arc::new(move |_, _| says(&text))).await;
    let athlete = Coached::by("http://127.0.0.1:9/v1").await;
    let refused = athlete
        .engine
        .save_coach(draft(&other.url(), "127.0.0.1:9"))
        .await
        .unwrap_err();
    assert_eq!(refused.code(), ErrorCode::Refused);
    let agreed = athlete
        .engine
        .save_coach(draft(&other.url(), &other.address.to_string()))
        .await
        .unwrap();
    assert_eq!(agreed.key, engine::coach::KeyPlace::Nowhere);
    let tried = athlete.engine.try_coach().await.unwrap();
    assert_eq!(tried.record.outcome(), Taken);
    assert_eq!(other.heard()[0].key, None);
}

#[tokio::test]
async fn without_a_keychain_nothing_is_stored_until_the_athlete_agrees_to_a_file() {
    let athlete = Coached::with_parts(Arc::new(NoKeychain), Vec::new()).await;
    athlete.turn_on("http://127.0.0.1:9/v1").await;
    let missing = athlete
        .engine
        .keep_coach_key(Secret::new(KEY), false)
        .await
        .unwrap_err();
    assert_eq!(missing.code(), ErrorCode::KeychainMissing);
    let file = athlete.folder.path().join("secrets.json");
    assert!(!file.exists());
    athlete.engine.keep_coach_key(Secret::new(KEY), true).await.unwrap();
    assert!(std::fs::read_to_string(&file).unwrap().contains(KEY));
    athlete.engine.delete_everything().await.unwrap();
    assert!(!file.exists(), "it goes with everything else");
}
