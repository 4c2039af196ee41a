use crate::support::{HOUR, Sandbox};
use serde_json::{Value, json};

#[test]
fn a_token_has_an_hourly_budget() {
    let sandbox = Sandbox::start();
    sandbox.tell("settings", json!({"hourly_calls": 3}));
    assert_eq!(
        [(); 4].map(|()| sandbox.ask("/me", &sandbox.sample).status),
        [200, 200, 200, 429]
    );
    let refused = sandbox.ask("/me", &sandbox.sample);
    assert_eq!(refused.failure().1, 80_002);
    let usage: Value =
        serde_json::from_str(refused.header("x-business-use-case-usage").unwrap()).unwrap();
    assert_eq!(
        usage["17841400000000001"][0]["estimated_time_to_regain_access"],
        60
    );
    assert_eq!(sandbox.ask("/me", &sandbox.token("one_post")).status, 200);
    sandbox.advance(HOUR);
    assert_eq!(sandbox.ask("/me", &sandbox.sample).status, 200);
}

#[test]
fn basic_display_is_refused_with_code_4() {
    let sandbox = Sandbox::start();
    sandbox.tell("settings", json!({"hourly_calls": 1}));
    let token = sandbox.token("basic_display");
    assert_eq!(sandbox.ask("/me", &token).status, 200);
    let refused = sandbox.ask("/me", &token);
    assert_eq!(refused.failure(), (403, 4.into(), Value::Null));
    assert_eq!(refused.header("x-business-use-case-usage"), None);
}

#[test]
fn usage_headers_appear_only_after_some_calls() {
    let sandbox = Sandbox::start();
    let usage = |_| {
        sandbox
            .ask("/me", &sandbox.sample)
            .header("x-app-usage")
            .map(str::to_owned)
    };
    let seen: Vec<Option<String>> = (0..5).map(usage).collect();
    assert_eq!(seen[..4], [None, None, None, None]);
    let usage: Value = serde_json::from_str(seen[4].as_ref().unwrap()).unwrap();
    assert_eq!(usage["call_count"], 2);
}

#[test]
fn a_rate_limit_comes_with_or_without_headers() {
    let sandbox = Sandbox::start();
    for kind in [
        "app_limit",
        "app_limit_transient",
        "user_limit",
        "page_limit",
        "calls_limit",
        "page_business_limit",
        "business_limit",
    ] {
        sandbox.fail(json!({"on": "me", "kind": kind, "times": 1}));
        assert!(
            sandbox
                .ask("/me", &sandbox.sample)
                .header("x-app-usage")
                .is_some(),
            "{kind}"
        );
        sandbox.fail(json!({"on": "me", "kind": kind, "times": 1, "headers": false}));
        assert_eq!(
            sandbox.ask("/me", &sandbox.sample).header("x-app-usage"),
            None,
            "{kind}"
        );
    }
}
