use crate::support::Sandbox;
use serde_json::{Value, json};

const EVERY_FIELD: &str = "id,user_id,username,name,account_type,profile_picture_url,followers_count,follows_count,media_count,biography";

#[test]
fn me_answers_the_id_alone_by_default() {
    let sandbox = Sandbox::start();
    let reply = sandbox.ask("/me", &sandbox.sample);
    assert_eq!(
        (reply.status, reply.json()),
        (200, json!({"id": "27200000000000001"}))
    );
}

#[test]
fn me_answers_the_fields_asked_for() {
    let sandbox = Sandbox::start();
    let me = sandbox
        .ask(&format!("/v27.0/me?fields={EVERY_FIELD}"), &sandbox.sample)
        .json();
    assert_eq!(me["username"], "lumen.studio");
    assert_eq!(me["user_id"], "17841400000000001");
    assert_eq!(me["account_type"], "BUSINESS");
    assert_eq!(me["media_count"], 42);
    let picture = sandbox.get(me["profile_picture_url"].as_str().unwrap());
    assert_eq!(
        (picture.status, picture.header("content-type")),
        (200, Some("image/jpeg"))
    );
}

#[test]
fn the_user_node_answers_to_both_ids_and_to_no_one_elses() {
    let sandbox = Sandbox::start();
    for id in ["27200000000000001", "17841400000000001"] {
        assert_eq!(
            sandbox
                .ask(&format!("/{id}?fields=username"), &sandbox.sample)
                .json()["username"],
            "lumen.studio"
        );
        assert_eq!(
            sandbox
                .ask(&format!("/v27.0/{id}/media?limit=1"), &sandbox.sample)
                .status,
            200
        );
    }
    let other = sandbox.ask("/17841400000000003?fields=username", &sandbox.sample);
    assert_eq!(other.failure(), (400, 803.into(), Value::Null));
    assert_eq!(
        sandbox
            .ask("/17841400000000003/media", &sandbox.sample)
            .failure()
            .1,
        803
    );
}

#[test]
fn an_unknown_field_is_error_100() {
    let sandbox = Sandbox::start();
    assert_eq!(
        sandbox
            .ask("/me?fields=id,shoe_size", &sandbox.sample)
            .failure(),
        (400, 100.into(), Value::Null)
    );
}

#[test]
fn what_an_account_does_not_have_is_a_missing_key() {
    let sandbox = Sandbox::start();
    let me = sandbox
        .ask(
            &format!("/me?fields={EVERY_FIELD}"),
            &sandbox.token("no_posts"),
        )
        .json();
    assert_eq!(me.get("profile_picture_url"), None);
    assert_eq!(me.get("biography"), None);
    assert_eq!(me["media_count"], 0);
}

#[test]
fn basic_display_knows_four_fields() {
    let sandbox = Sandbox::start();
    let token = sandbox.token("basic_display");
    let me = sandbox
        .ask("/me?fields=id,username,account_type,media_count", &token)
        .json();
    assert_eq!(
        me,
        json!({"id": "17841400000000218", "username": "garden_diary", "account_type": "PERSONAL", "media_count": 18})
    );
    assert_eq!(
        sandbox
            .ask("/me?fields=followers_count", &token)
            .failure()
            .1,
        100
    );
}

#[test]
fn the_documented_shape_wraps_the_user_in_a_list() {
    let sandbox = Sandbox::start();
    sandbox.tell("settings", json!({"user_reply": "documented"}));
    assert_eq!(
        sandbox.ask("/me", &sandbox.sample).json(),
        json!({"data": [{"id": "27200000000000001"}]})
    );
}

#[test]
fn any_page_may_read_replies_and_errors_but_gets_no_preflight() {
    let sandbox = Sandbox::start();
    assert_eq!(
        sandbox
            .ask("/me", &sandbox.sample)
            .header("access-control-allow-origin"),
        Some("*")
    );
    let refused = sandbox.get("/me?access_token=nonsense");
    assert_eq!(
        (
            refused.status,
            refused.header("access-control-allow-origin")
        ),
        (400, Some("*"))
    );
    let preflight = sandbox.options("/me");
    assert_eq!(
        (
            preflight.status,
            preflight.header("access-control-allow-origin")
        ),
        (400, None)
    );
}
