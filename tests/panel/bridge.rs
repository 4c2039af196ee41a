//! Blocked browsers, blocked bridges, expired nonces.

use loupe::panel::{Action, Attempt, Command, Event, Method, Outcome, Route, Task, update};
use serde_json::json;

use super::support::{
    ID, TOKEN, answer, body, found, header, panel, reply, the_call, type_in, view,
};

#[test]
fn where_the_browser_cannot_reach_instagram_the_bridge_asks() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Debounced(version));
    let relayed = answer(&mut model, asked, Outcome::Unreachable);
    let (ask, request) = the_call(relayed);
    assert_eq!(ask.task, Task::User(version, Route::Bridge));
    assert_eq!(request.method, Method::Post);
    assert_eq!(
        request.url.reveal(),
        "https://site.test/wp-json/loupe/v1/relay"
    );
    assert_eq!(body(&request), json!({"token": TOKEN, "query": "user"}));
    let node = json!({"id": "1", "user_id": ID, "username": "lumen"}).to_string();
    let next = update(
        &mut model,
        Event::Answered(ask, reply(200, json!({"status": 200, "body": node}))),
    );
    assert!(view(&model).contains("@lumen"));
    assert_eq!(the_call(next).0.task, Task::Posts(version, Route::Bridge));
}

#[test]
fn where_neither_way_leads_to_instagram_the_plain_form_comes_back() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Debounced(version));
    let relayed = answer(&mut model, asked, Outcome::Unreachable);
    let effects = answer(&mut model, relayed, reply(403, "<h1>Forbidden</h1>"));
    assert!(
        matches!(effects[..], [Command::OfferPlainForm]),
        "{effects:?}"
    );
    assert!(view(&model).contains("plain form"));
}

#[test]
fn a_browser_that_hears_nothing_in_time_has_the_bridge_ask() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Debounced(version));
    let relayed = answer(&mut model, asked, Outcome::TimedOut);
    assert_eq!(the_call(relayed).0.task, Task::User(version, Route::Bridge));
}

#[test]
fn an_instagram_that_stalls_for_the_bridge_too_ends_in_a_sentence() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Debounced(version));
    let relayed = answer(&mut model, asked, Outcome::TimedOut);
    let stalled = json!({"code": "loupe_timed_out", "message": "Instagram did not answer in time.", "data": {"status": 422}});
    assert!(answer(&mut model, relayed, reply(422, stalled)).is_empty());
    assert!(view(&model).contains("Instagram did not answer in time."));
}

#[test]
fn a_blocked_bridge_brings_the_plain_form_back() {
    for outcome in [
        Outcome::Unreachable,
        reply(403, "<h1>Forbidden</h1>"),
        reply(404, json!({"code": "rest_no_route", "message": "No route"})),
    ] {
        let mut model = found();
        let saving = update(&mut model, Event::Pressed(Action::Save));
        let effects = answer(&mut model, saving, outcome);
        assert!(
            matches!(effects[..], [Command::OfferPlainForm]),
            "{effects:?}"
        );
        assert!(view(&model).contains("plain form"));
    }
}

#[test]
fn an_expired_nonce_is_renewed_once_and_the_call_made_again() {
    let mut model = found();
    let saving = update(&mut model, Event::Pressed(Action::Save));
    let stale = json!({"code": "rest_cookie_invalid_nonce", "message": "Cookie check failed"});
    let renewing = answer(&mut model, saving, reply(403, &stale));
    let (ask, request) = the_call(renewing);
    assert_eq!(request.url.reveal(), "https://site.test/nonce");
    assert_eq!(header(&request, "X-WP-Nonce"), None);
    let second = update(&mut model, Event::Answered(ask, reply(200, "abc123")));
    let (ask, request) = the_call(second);
    assert_eq!(header(&request, "X-WP-Nonce"), Some("abc123"));
    assert_eq!(ask.attempt, Attempt::Second);
    update(&mut model, Event::Answered(ask, reply(403, &stale)));
    assert!(
        view(&model).contains("id=\"loupe-save\""),
        "it gives up after the second try"
    );
}

#[test]
fn an_ended_login_is_told_and_nothing_is_lost() {
    let mut model = found();
    let saving = update(&mut model, Event::Pressed(Action::Save));
    let stale = json!({"code": "rest_cookie_invalid_nonce", "message": "Cookie check failed"});
    let renewing = answer(&mut model, saving, reply(403, stale));
    assert!(answer(&mut model, renewing, reply(400, "0")).is_empty());
    let html = view(&model);
    assert!(html.contains("no longer logged in") && html.contains("id=\"loupe-save\""));
}
