use crate::support::Sandbox;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

#[test]
fn every_refusal_has_its_status_code_and_subcode() {
    let sandbox = Sandbox::start();
    let none = Value::Null;
    for (kind, status, code, subcode) in [
        ("expired", 400, 190, json!(463)),
        ("expired_localised", 400, 190, json!(463)),
        ("password_changed", 400, 190, json!(460)),
        ("password_changed_subcode_zero", 400, 190, json!(0)),
        ("session_ended", 400, 190, none.clone()),
        ("app_removed", 400, 190, json!(458)),
        ("not_confirmed", 400, 190, json!(464)),
        ("checkpointed", 400, 190, json!(459)),
        ("invalid_token", 400, 190, json!(467)),
        ("invalid_session", 400, 190, json!(492)),
        ("malformed_token", 400, 190, none.clone()),
        ("cannot_parse", 400, 190, none.clone()),
        ("cannot_parse_401", 401, 190, none.clone()),
        ("undecryptable", 400, 190, none.clone()),
        ("no_token_104", 400, 104, none.clone()),
        ("no_token_2500", 400, 2500, none.clone()),
        ("bad_parameter", 400, 100, none.clone()),
        ("bad_field", 400, 100, none.clone()),
        ("unsupported_request", 400, 100, none.clone()),
        ("before_conversion", 400, 100, json!(2_108_006)),
        ("unknown_object", 400, 803, none.clone()),
        ("unknown_object_33", 400, 100, json!(33)),
        ("permission_missing", 400, 10, none.clone()),
        ("permission_missing_403", 403, 10, none.clone()),
        ("app_limit", 403, 4, none.clone()),
        ("app_limit_transient", 403, 4, json!(1_349_210)),
        ("user_limit", 403, 17, none.clone()),
        ("page_limit", 403, 32, none.clone()),
        ("calls_limit", 429, 613, none.clone()),
        ("page_business_limit", 429, 80_001, none.clone()),
        ("business_limit", 429, 80_002, none.clone()),
        ("transient", 500, 2, none.clone()),
        ("transient_400", 400, 2, none.clone()),
        ("unknown", 500, 1, json!(99)),
        ("too_much_data", 500, 1, none.clone()),
        ("too_much_data_400", 400, 1, none.clone()),
        ("too_much_data_localised", 400, 1, none.clone()),
        ("limit_refused", 400, 100, none.clone()),
        ("already_long_lived", 400, 452, none.clone()),
        ("wrong_secret", 400, 101, none.clone()),
        ("refresh_too_early", 400, 100, none.clone()),
        ("refresh_short_lived", 400, 100, none),
    ] {
        sandbox.fail(json!({"on": "me", "kind": kind, "times": 1}));
        assert_eq!(
            sandbox.ask("/me", &sandbox.sample).failure(),
            (status, code.into(), subcode),
            "{kind}"
        );
    }
    assert_eq!(sandbox.ask("/me", &sandbox.sample).status, 200);
}

#[test]
fn transient_failures_say_so() {
    let sandbox = Sandbox::start();
    for kind in ["transient", "transient_400", "app_limit_transient"] {
        sandbox.fail(json!({"on": "any", "kind": kind, "times": 1}));
        assert_eq!(
            sandbox.ask("/me", &sandbox.sample).json()["error"]["is_transient"],
            true,
            "{kind}"
        );
    }
}

#[test]
fn older_and_flat_shapes_of_error_can_be_had() {
    let sandbox = Sandbox::start();
    sandbox.fail(json!({"on": "me", "kind": "legacy_v1", "times": 1}));
    assert_eq!(
        sandbox.ask("/me", &sandbox.sample).json()["meta"]["code"],
        400
    );
    for kind in [
        "code_used",
        "code_invalid",
        "invalid_platform_app",
        "invalid_grant_type",
        "redirect_mismatch",
    ] {
        sandbox.fail(json!({"on": "code", "kind": kind, "times": 1}));
        assert_eq!(
            sandbox.post_form("/oauth/access_token", &[]).json()["error_type"],
            "OAuthException",
            "{kind}"
        );
    }
}

#[test]
fn replies_can_break_down() {
    let sandbox = Sandbox::start();
    let spoilt = |kind: &str| {
        sandbox.fail(json!({"on": "media", "kind": kind, "times": 1}));
        sandbox.ask("/me/media", &sandbox.sample)
    };
    let page = spoilt("html_page");
    assert_eq!(
        (page.status, page.header("content-type")),
        (200, Some("text/html; charset=utf-8"))
    );
    let half = spoilt("half_json");
    assert!(
        half.status == 200
            && half.text().starts_with('{')
            && serde_json::from_slice::<Value>(&half.body).is_err()
    );
    let empty = spoilt("empty_body");
    assert_eq!((empty.status, empty.body.len()), (200, 0));
    assert_eq!(spoilt("http_500").status, 500);
    assert_eq!(spoilt("http_502").status, 502);
    let elsewhere = spoilt("redirect_elsewhere");
    assert_eq!(
        (elsewhere.status, elsewhere.header("location")),
        (307, Some("/accounts/login/"))
    );
    assert!(
        sandbox
            .get("/accounts/login/")
            .text()
            .contains("<h1>Log in</h1>")
    );
}

#[test]
fn a_connection_can_be_closed_without_a_reply() {
    let sandbox = Sandbox::start();
    sandbox.fail(json!({"on": "me", "kind": "hang_up", "times": 1}));
    assert!(
        sandbox
            .try_get(&format!("/me?access_token={}", sandbox.sample))
            .is_err()
    );
    assert_eq!(sandbox.ask("/me", &sandbox.sample).status, 200);
}

#[test]
fn a_stall_ends_in_the_ordinary_reply_and_holds_up_nobody_else() {
    let sandbox = Sandbox::start();
    sandbox.fail(json!({"on": "me", "kind": "stall", "times": 1, "seconds": 1}));
    let began = Instant::now();
    std::thread::scope(|scope| {
        let stalled = scope.spawn(|| sandbox.ask("/me", &sandbox.sample));
        assert_eq!(sandbox.ask("/me/media", &sandbox.sample).status, 200);
        assert_eq!(stalled.join().unwrap().status, 200);
    });
    assert!(began.elapsed() >= Duration::from_secs(1));
}

#[test]
fn a_fault_strikes_where_and_as_often_as_it_was_told() {
    let sandbox = Sandbox::start();
    sandbox.fail(json!({"on": "refresh", "kind": "transient", "times": 2}));
    assert_eq!(sandbox.ask("/me", &sandbox.sample).status, 200);
    assert_eq!(
        [(); 3].map(|()| sandbox.refresh(&sandbox.sample).status),
        [500, 500, 200]
    );
    sandbox.fail(json!({"on": "any", "kind": "http_502"}));
    assert_eq!(
        [(); 3].map(|()| sandbox.ask("/me", &sandbox.sample).status),
        [502; 3]
    );
    sandbox.delete("faults", json!({}));
    assert_eq!(sandbox.ask("/me", &sandbox.sample).status, 200);
}

#[test]
fn faults_strike_picture_hosts_too() {
    let sandbox = Sandbox::start();
    for (kind, text) in [
        ("url_signature_expired", "URL signature expired"),
        ("url_signature_mismatch", "URL signature mismatch"),
    ] {
        sandbox.fail(json!({"on": "cdn", "kind": kind, "times": 1}));
        let reply = sandbox.get("/cdn/1_320_320_n.jpg");
        assert_eq!((reply.status, reply.text().as_str()), (403, text));
    }
}

#[test]
fn an_unknown_fault_is_refused_in_a_sentence() {
    let sandbox = Sandbox::start();
    for (fault, word) in [
        (json!({"on": "me", "kind": "bad_weather"}), "kind"),
        (json!({"on": "moon", "kind": "expired"}), "on"),
        (json!({"on": "me", "kind": "expired", "times": 0}), "once"),
    ] {
        let reply = sandbox.tell("faults", fault);
        assert_eq!(reply.status, 422);
        assert!(
            reply.json()["error"].as_str().unwrap().contains(word),
            "{}",
            reply.text()
        );
    }
}

#[test]
fn a_fault_can_hit_one_token_and_its_successors_alone() {
    let sandbox = Sandbox::start();
    let refreshed = sandbox.refresh(&sandbox.sample).json()["access_token"]
        .as_str()
        .unwrap()
        .to_owned();
    sandbox.fail(json!({"on": "any", "kind": "transient", "token": "sample"}));
    sandbox.fail(json!({"on": "me", "kind": "unknown", "token": "no_posts"}));
    assert_eq!(sandbox.ask("/me", &refreshed).failure().1, 2);
    assert_eq!(sandbox.ask("/me", &sandbox.token("one_post")).status, 200);
    let left = sandbox.delete("faults", json!({"token": "sample"})).json();
    assert_eq!(left.as_array().unwrap().len(), 1);
    assert_eq!(sandbox.ask("/me", &refreshed).status, 200);
    assert_eq!(
        sandbox.ask("/me", &sandbox.token("no_posts")).failure().1,
        1
    );
    sandbox.delete("faults", json!({}));
    assert_eq!(sandbox.ask("/me", &sandbox.token("no_posts")).status, 200);
}
