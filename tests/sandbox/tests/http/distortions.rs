//! Answers that cannot be true, paging that leads astray, and a date on everything.

use crate::support::{DAY, Sandbox};
use serde_json::{Value, json};
use std::collections::HashSet;

const LIST: &str = "/me/media?limit=20&fields=id,media_type,timestamp";

fn ids(page: &Value) -> Vec<String> {
    page["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|post| post["id"].as_str().unwrap().to_owned())
        .collect()
}

fn list(sandbox: &Sandbox, after: &str) -> Value {
    sandbox
        .ask(&format!("{LIST}&after={after}"), &sandbox.sample)
        .json()
}

fn after(page: &Value) -> String {
    page["paging"]["cursors"]["after"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn a_list_can_say_what_cannot_be_true() {
    let sandbox = Sandbox::start();
    let sound = ids(&list(&sandbox, ""));
    let spoilt = |kind: &str| {
        sandbox.fail(json!({"on": "media", "kind": kind, "times": 1}));
        let reply = sandbox.ask(LIST, &sandbox.sample);
        assert_eq!(reply.status, 200, "{kind}");
        reply.json()
    };
    assert_eq!(spoilt("empty_list"), json!({"data": []}));
    let few = spoilt("few_posts");
    assert_eq!(ids(&few), sound[..3]);
    assert!(few.get("paging").is_none());
    let last = spoilt("last_page");
    assert_eq!(ids(&last), sound);
    assert!(last.get("paging").is_none());
    let repeated = ids(&spoilt("repeated_posts"));
    assert_eq!((repeated.len(), &repeated[0]), (40, &repeated[1]));
    assert_eq!(
        spoilt("unreadable_posts")["data"][0]["media_type"],
        "HOLOGRAM"
    );
    assert!(spoilt("list_is_an_object")["data"].is_object());
    assert_eq!(ids(&list(&sandbox, "")), sound);
}

#[test]
fn a_user_node_can_say_what_cannot_be_true() {
    let sandbox = Sandbox::start();
    let path = "/me?fields=id,user_id,username,media_count,followers_count";
    let sound = sandbox.ask(path, &sandbox.sample).json();
    let spoilt = |kind: &str| {
        sandbox.fail(json!({"on": "me", "kind": kind, "times": 1}));
        sandbox.ask(path, &sandbox.sample).json()
    };
    assert_ne!(spoilt("other_user")["user_id"], sound["user_id"]);
    let nameless = spoilt("nameless");
    assert!(nameless.get("username").is_none());
    assert_eq!(nameless["user_id"], sound["user_id"]);
    let uncounted = spoilt("uncounted");
    assert!(uncounted.get("media_count").is_none() && uncounted.get("username").is_some());
}

#[test]
fn a_fault_can_strike_those_who_ask_for_much_alone() {
    let sandbox = Sandbox::start();
    sandbox.fail(json!({"on": "media", "kind": "too_much_data", "above": 25}));
    let status = |limit: u32| {
        let path = format!("/me/media?limit={limit}");
        sandbox.ask(&path, &sandbox.sample).status
    };
    assert_eq!([26, 25, 48].map(status), [500, 200, 500]);
    assert_eq!(sandbox.ask("/me/media", &sandbox.sample).status, 200);
}

#[test]
fn pages_can_overlap() {
    let sandbox = Sandbox::start();
    sandbox.tell("settings", json!({"paging": "overlapping"}));
    let first = list(&sandbox, "");
    let second = list(&sandbox, &after(&first));
    assert_eq!(ids(&first)[17..], ids(&second)[..3]);
    assert_ne!(after(&first), after(&second));
}

#[test]
fn cursors_can_stand_still() {
    let sandbox = Sandbox::start();
    sandbox.tell("settings", json!({"paging": "standing"}));
    let first = list(&sandbox, "");
    let second = list(&sandbox, &after(&first));
    assert_eq!(after(&first), after(&second));
    assert_eq!(list(&sandbox, &after(&second)), second);
}

#[test]
fn cursors_can_lead_in_a_circle() {
    let sandbox = Sandbox::start();
    sandbox.tell("settings", json!({"paging": "circular"}));
    let (mut cursor, mut seen) = (String::new(), HashSet::new());
    while seen.insert(cursor.clone()) {
        let page = list(&sandbox, &cursor);
        assert!(page["paging"]["next"].is_string());
        cursor = after(&page);
    }
    assert!(seen.len() > 2, "{}", seen.len());
}

#[test]
fn cursors_can_be_none() {
    let sandbox = Sandbox::start();
    sandbox.tell("settings", json!({"paging": "broken"}));
    let first = list(&sandbox, "");
    assert_eq!(list(&sandbox, &after(&first))["error"]["code"], 100);
}

#[test]
fn answers_are_dated_by_the_sandbox_s_clock() {
    let sandbox = Sandbox::start();
    sandbox.tell("clock", json!({"stop": 1_600_000_000}));
    let date = || {
        let reply = sandbox.ask("/me", &sandbox.sample);
        reply.header("date").unwrap().to_owned()
    };
    assert_eq!(date(), "Sun, 13 Sep 2020 12:26:40 GMT");
    sandbox.tell("clock", json!({"advance": DAY}));
    assert_eq!(date(), "Mon, 14 Sep 2020 12:26:40 GMT");
}
