use crate::support::{DAY, HOUR, SECRET, Sandbox};
use serde_json::{Value, json};

#[test]
fn tokens_look_like_real_ones() {
    let sandbox = Sandbox::start();
    let is_plain = |token: &str| {
        token
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
    };
    assert!(is_plain(&sandbox.sample) && (160..=180).contains(&sandbox.sample.len()));
    let basic = sandbox.token("basic_display");
    assert!(is_plain(&basic) && basic.starts_with("IGQVJ") && (140..=159).contains(&basic.len()));
}

#[test]
fn what_is_no_token_is_refused_by_what_it_is() {
    let sandbox = Sandbox::start();
    let forged = sandbox.sample.replace("IGAA", "IGAB");
    for (token, code, message) in [
        ("", 104, "can only be requested with an access token"),
        ("nonsense", 190, "Invalid OAuth 2.0 Access Token"),
        ("EAACEdEose0cBA", 190, "Cannot parse access token"),
        (&forged, 190, "could not be decrypted"),
    ] {
        let reply = sandbox.ask("/me", token);
        assert_eq!(reply.failure(), (400, code.into(), Value::Null), "{token}");
        assert!(reply.text().contains(message), "{token}");
    }
}

#[test]
fn sample_tokens_are_refused_as_their_names_say() {
    let sandbox = Sandbox::start();
    for (name, subcode) in [
        ("expired", 463),
        ("revoked", 458),
        ("password_changed", 460),
        ("checkpointed", 459),
        ("not_confirmed", 464),
    ] {
        assert_eq!(
            sandbox.ask("/me", &sandbox.token(name)).failure(),
            (400, 190.into(), subcode.into()),
            "{name}"
        );
    }
    for name in [
        "sample",
        "young",
        "old",
        "short_lived",
        "no_posts",
        "one_post",
        "basic_display",
    ] {
        assert_eq!(
            sandbox.ask("/me", &sandbox.token(name)).status,
            200,
            "{name}"
        );
    }
}

#[test]
fn a_refresh_gives_a_new_token_for_sixty_days() {
    let sandbox = Sandbox::start();
    let reply = sandbox.refresh(&sandbox.sample).json();
    assert_eq!(
        (&reply["token_type"], &reply["expires_in"]),
        (&json!("bearer"), &json!(60 * DAY))
    );
    let new = reply["access_token"].as_str().unwrap();
    assert_ne!(new, sandbox.sample);
    sandbox.advance(59 * DAY);
    assert_eq!(sandbox.ask("/me", new).status, 200);
    assert_eq!(
        sandbox.ask("/me", &sandbox.sample).failure(),
        (400, 190.into(), 463.into())
    );
    sandbox.advance(DAY);
    assert_eq!(
        sandbox.ask("/me", new).failure(),
        (400, 190.into(), 463.into())
    );
}

#[test]
fn a_refresh_can_keep_the_string() {
    let sandbox = Sandbox::start();
    sandbox.tell("settings", json!({"refreshed_token": "same"}));
    assert_eq!(
        sandbox.refresh(&sandbox.sample).json()["access_token"],
        sandbox.sample
    );
    sandbox.advance(59 * DAY);
    assert_eq!(sandbox.ask("/me", &sandbox.sample).status, 200);
}

#[test]
fn a_token_younger_than_a_day_cannot_be_refreshed_yet() {
    let sandbox = Sandbox::start();
    let young = sandbox.token("young");
    assert_eq!(
        sandbox.refresh(&young).failure(),
        (400, 100.into(), Value::Null)
    );
    sandbox.advance(23 * HOUR);
    assert_eq!(sandbox.refresh(&young).status, 200);
}

#[test]
fn an_expired_token_can_no_longer_be_refreshed() {
    let sandbox = Sandbox::start();
    let old = sandbox.token("old");
    sandbox.advance(2 * DAY);
    let reply = sandbox.refresh(&old);
    assert_eq!(reply.failure(), (400, 190.into(), 463.into()));
    assert!(
        reply.json()["error"]["message"]
            .as_str()
            .unwrap()
            .contains("Session has expired on ")
    );
}

#[test]
fn a_short_lived_token_lives_an_hour_and_is_exchanged_for_a_long_lived_one() {
    let sandbox = Sandbox::start();
    let short = sandbox.token("short_lived");
    assert_eq!(sandbox.refresh(&short).failure().1, 100);
    let exchange = |secret: &str, token: &str| {
        sandbox.ask(
            &format!("/access_token?grant_type=ig_exchange_token&client_secret={secret}"),
            token,
        )
    };
    let long = exchange(SECRET, &short).json();
    assert_eq!(long["expires_in"], 60 * DAY);
    assert_eq!(exchange("wrong", &short).failure().1, 101);
    assert_eq!(exchange("", &short).failure().1, 100);
    let long = long["access_token"].as_str().unwrap();
    assert!(
        exchange(SECRET, long)
            .text()
            .contains("Session key invalid")
    );
    sandbox.advance(HOUR);
    assert_eq!(sandbox.ask("/me", &short).failure().2, 463);
    assert_eq!(sandbox.ask("/me", long).status, 200);
}

#[test]
fn exchange_and_refresh_want_their_grant_type() {
    let sandbox = Sandbox::start();
    assert_eq!(
        sandbox
            .ask("/refresh_access_token", &sandbox.sample)
            .failure()
            .1,
        100
    );
    assert_eq!(
        sandbox
            .ask("/access_token?grant_type=ig_refresh_token", &sandbox.sample)
            .failure()
            .1,
        100
    );
}

#[test]
fn a_token_or_a_whole_account_can_be_revoked_and_restored() {
    let sandbox = Sandbox::start();
    sandbox.tell("revoke", json!({"token": "sample"}));
    assert_eq!(
        sandbox.ask("/me", &sandbox.sample).failure(),
        (400, 190.into(), 458.into())
    );
    sandbox.tell("revoke", json!({"token": "sample", "reason": null}));
    let refreshed = sandbox.refresh(&sandbox.sample).json()["access_token"]
        .as_str()
        .unwrap()
        .to_owned();
    sandbox.tell(
        "revoke",
        json!({"account": "lumen.studio", "reason": "password_changed"}),
    );
    assert_eq!(
        sandbox.ask("/me", &refreshed).failure(),
        (400, 190.into(), 460.into())
    );
    sandbox.tell("revoke", json!({"account": "lumen.studio", "reason": null}));
    assert_eq!(sandbox.ask("/me", &refreshed).status, 200);
}

#[test]
fn a_token_outlives_a_restart_of_the_sandbox() {
    let token = {
        let before = Sandbox::start();
        before.refresh(&before.sample).json()["access_token"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(Sandbox::start().ask("/me", &token).status, 200);
}

#[test]
fn basic_display_can_be_retired() {
    let sandbox = Sandbox::start();
    sandbox.tell("settings", json!({"basic_display": "retired"}));
    let reply = sandbox.ask("/me", &sandbox.token("basic_display"));
    assert_eq!(reply.failure(), (400, 100.into(), Value::Null));
    assert!(reply.text().contains("Unsupported request"));
}

#[test]
fn many_sites_can_have_a_token_each() {
    let sandbox = Sandbox::start();
    sandbox.stop_clock();
    let wish = |serial: u32| {
        let wish = json!({"account": "one.good.picture", "age": 3 * DAY, "kind": "long", "serial": serial});
        sandbox.tell("tokens", wish).json()
    };
    let (first, second) = (wish(7001), wish(7002));
    assert_eq!(first["lineage"], "one.good.picture #7001");
    assert_ne!(first["token"], second["token"]);
    assert_eq!(wish(7001)["token"], first["token"]);
    let token = first["token"].as_str().unwrap();
    assert_eq!(
        sandbox.ask("/me?fields=username", token).json()["username"],
        "one.good.picture"
    );
    assert_eq!(sandbox.refresh(token).status, 200);
}

#[test]
fn a_token_can_be_asked_for_with_any_age_and_either_life() {
    let sandbox = Sandbox::start();
    let wish = |wish: Value| sandbox.tell("tokens", wish);
    let token = |reply: Value| reply["token"].as_str().unwrap().to_owned();
    let expired = token(wish(json!({"account": "lumen.studio", "age": 60 * DAY})).json());
    assert_eq!(sandbox.ask("/me", &expired).failure().2, 463);
    let young = token(wish(json!({"account": "lumen.studio"})).json());
    assert_eq!(
        (
            sandbox.ask("/me", &young).status,
            sandbox.refresh(&young).status
        ),
        (200, 400)
    );
    let short =
        token(wish(json!({"account": "lumen.studio", "kind": "short", "age": HOUR - 60})).json());
    assert_eq!(sandbox.ask("/me", &short).status, 200);
    sandbox.advance(60);
    assert_eq!(sandbox.ask("/me", &short).status, 400);
    assert_eq!(wish(json!({"account": "nobody"})).status, 422);
}

#[test]
fn a_tokens_state_is_told_without_a_call() {
    let sandbox = Sandbox::start();
    let state = |token: &str| sandbox.get(&format!("/sandbox/tokens/{token}")).json();
    let new = sandbox.refresh(&sandbox.sample).json()["access_token"]
        .as_str()
        .unwrap()
        .to_owned();
    let said = state(&new);
    assert_eq!(
        (&said["lineage"], &said["refusal"]),
        (&json!("sample"), &Value::Null)
    );
    assert_ne!(said["label"], "sample");
    let life = said["expires_at"].as_i64().unwrap() - said["issued_at"].as_i64().unwrap();
    assert_eq!(life, 60 * DAY);
    assert_eq!(state(&sandbox.token("revoked"))["refusal"], "app_removed");
    assert_eq!(state("nonsense")["refusal"], "malformed_token");
    assert_eq!(sandbox.get("/sandbox/calls").json()["count"], 1);
}
