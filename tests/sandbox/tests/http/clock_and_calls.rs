use crate::support::{DAY, Sandbox};
use serde_json::{Value, json};
use std::thread;
use std::time::{Duration, Instant};

#[test]
fn the_clock_can_be_set_and_advanced() {
    let sandbox = Sandbox::start();
    let now = || {
        sandbox.get("/sandbox/clock").json()["now"]
            .as_i64()
            .unwrap()
    };
    let began = now();
    sandbox.advance(7 * DAY);
    assert!((0..60).contains(&(now() - began - 7 * DAY)));
    sandbox.tell("clock", json!({"set": 2_000_000_000}));
    assert!((0..60).contains(&(now() - 2_000_000_000)));
    assert_eq!(
        sandbox.tell("clock", json!({"set": "tomorrow"})).status,
        422
    );
}

#[test]
fn the_clock_can_stand_still() {
    let sandbox = Sandbox::start();
    sandbox.tell("clock", json!({"stop": 2_000_000_000}));
    let began = Instant::now();
    while began.elapsed() < Duration::from_millis(1100) {
        assert_eq!(sandbox.get("/sandbox/clock").json()["now"], 2_000_000_000);
    }
    sandbox.advance(DAY);
    let now = sandbox.get("/sandbox/clock").json()["now"].clone();
    assert_eq!(now, 2_000_000_000 + DAY);
    let moved = sandbox.tell("clock", json!({"set": 1_000_000_000})).json();
    assert!((1_000_000_000..1_000_000_060).contains(&moved["now"].as_i64().unwrap()));
}

#[test]
fn calls_are_logged_without_tokens() {
    let sandbox = Sandbox::start();
    sandbox.ask("/v27.0/me?fields=id", &sandbox.sample);
    sandbox.ask("/me/media", "nonsense");
    sandbox.refresh(&sandbox.sample);
    let log = sandbox.get("/sandbox/calls");
    assert!(!log.text().contains(&sandbox.sample) && !log.text().contains("nonsense"));
    let calls = log.json()["calls"].as_array().unwrap().clone();
    let seen: Vec<_> = calls
        .iter()
        .map(|call| {
            json!([
                call["method"],
                call["path"],
                call["area"],
                call["token"],
                call["status"]
            ])
        })
        .collect();
    assert_eq!(
        seen,
        [
            json!(["GET", "/v27.0/me", "me", "sample", 200]),
            json!(["GET", "/me/media", "media", "unknown", 400]),
            json!(["GET", "/refresh_access_token", "refresh", "sample", 200]),
        ]
    );
}

#[test]
fn the_log_counts_what_faults_spoil_and_not_what_tests_ask_the_sandbox() {
    let sandbox = Sandbox::start();
    sandbox.fail(json!({"on": "me", "kind": "hang_up", "times": 1}));
    sandbox
        .try_get(&format!("/me?access_token={}", sandbox.sample))
        .unwrap_err();
    assert_eq!(sandbox.get("/sandbox/calls").json()["count"], 1);
    sandbox.delete("calls", json!({}));
    assert_eq!(sandbox.get("/sandbox/calls").json()["count"], 0);
}

#[test]
fn the_state_tells_accounts_and_apps() {
    let sandbox = Sandbox::start();
    let state = sandbox.get("/sandbox").json();
    assert_eq!(state["accounts"][0]["username"], "lumen.studio");
    assert_eq!(state["apps"][0]["client_id"], "900000000000098");
    assert_eq!(state["settings"]["hourly_calls"], 240);
}

#[test]
fn a_setting_that_does_not_exist_is_refused_and_changes_nothing() {
    let sandbox = Sandbox::start();
    assert_eq!(
        sandbox
            .tell("settings", json!({"hourly_calls": 5, "colour": "red"}))
            .status,
        422
    );
    assert_eq!(sandbox.get("/sandbox/settings").json()["hourly_calls"], 240);
}

#[test]
fn a_reset_brings_back_the_first_state() {
    let sandbox = Sandbox::start();
    sandbox.fail(json!({"on": "any", "kind": "http_500"}));
    sandbox.tell("settings", json!({"hourly_calls": 5}));
    sandbox.tell("revoke", json!({"account": "lumen.studio"}));
    sandbox.advance(90 * DAY);
    sandbox.tell("reset", json!({}));
    let me = sandbox.ask("/me?fields=media_count", &sandbox.token("sample"));
    assert_eq!((me.status, &me.json()["media_count"]), (200, &json!(42)));
    assert_eq!(sandbox.get("/sandbox/calls").json()["count"], 1);
    assert_eq!(sandbox.get("/sandbox/settings").json()["hourly_calls"], 240);
}

#[test]
fn a_token_keeps_its_lineage_through_refreshes() {
    let sandbox = Sandbox::start();
    let mut token = sandbox.sample.clone();
    for _ in 0..3 {
        token = sandbox.refresh(&token).json()["access_token"]
            .as_str()
            .unwrap()
            .to_owned();
        sandbox.advance(2 * DAY);
    }
    let log = sandbox.get("/sandbox/calls").json();
    let column = |name: &str| -> Vec<Value> {
        let calls = log["calls"].as_array().unwrap();
        calls.iter().map(|call| call[name].clone()).collect()
    };
    assert_eq!(column("lineage"), ["sample", "sample", "sample"]);
    let tokens = column("token");
    assert!(tokens[0] == "sample" && tokens[1] != tokens[0] && tokens[2] != tokens[1]);
}

#[test]
fn the_log_tells_which_calls_of_one_token_overlapped() {
    let sandbox = Sandbox::start();
    // Long enough for the others to come meanwhile on a busy machine.
    sandbox.fail(json!({"on": "me", "kind": "stall", "seconds": 5, "times": 1}));
    thread::scope(|scope| {
        scope.spawn(|| sandbox.ask("/me", &sandbox.sample));
        while sandbox.get("/sandbox/calls").json()["count"] == 0 {
            thread::yield_now();
        }
        sandbox.ask("/me", &sandbox.sample);
        sandbox.ask("/me/media", &sandbox.sample);
        sandbox.ask("/me", &sandbox.token("one_post"));
    });
    let calls = sandbox.get("/sandbox/calls").json()["calls"].clone();
    let in_flight: Vec<Value> = calls
        .as_array()
        .unwrap()
        .iter()
        .map(|call| call["in_flight"].clone())
        .collect();
    assert_eq!(in_flight, [0, 1, 0, 0]);
    assert!(calls[0]["ended"].as_u64() > calls[1]["ended"].as_u64());
    assert!(calls[0]["began"].as_u64() < calls[1]["began"].as_u64());
}

#[test]
fn the_log_tells_what_a_fault_answered() {
    let sandbox = Sandbox::start();
    sandbox.fail(json!({"on": "me", "kind": "half_json", "times": 1}));
    sandbox.ask("/me", &sandbox.sample);
    sandbox.fail(json!({"on": "me", "kind": "hang_up", "times": 1}));
    sandbox
        .try_get(&format!("/me?access_token={}", sandbox.sample))
        .unwrap_err();
    sandbox.ask("/me", &sandbox.sample);
    let calls = sandbox.get("/sandbox/calls").json()["calls"].clone();
    let seen = |at: usize| (calls[at]["status"].clone(), calls[at]["spoilt"].clone());
    assert_eq!(seen(0), (json!(200), json!(true)));
    assert_eq!(seen(1), (Value::Null, json!(true)));
    assert_eq!(seen(2), (json!(200), json!(false)));
}

#[test]
fn the_log_is_drained_by_deleting_it_and_can_be_kept_short() {
    let sandbox = Sandbox::start();
    sandbox.ask("/me", &sandbox.sample);
    let drained = sandbox.delete("calls", json!({})).json();
    assert_eq!(
        (&drained["count"], &drained["calls"][0]["area"]),
        (&json!(1), &json!("me"))
    );
    assert_eq!(sandbox.get("/sandbox/calls").json()["count"], 0);
    sandbox.tell("settings", json!({"log": 2}));
    for _ in 0..5 {
        sandbox.ask("/me", &sandbox.sample);
    }
    let calls = sandbox.get("/sandbox/calls").json();
    assert_eq!(
        (&calls["count"], &calls["calls"][1]["number"]),
        (&json!(2), &json!(6))
    );
}
