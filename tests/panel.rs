//! The panel as a person meets it, without a browser.
// clippy.toml's leave for tests covers test functions only, and not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use loupe::json::Json;
use loupe::panel::{
    AccountAction, Action, Attempt, Boot, Call, Chore, Effect, Event, Method, Model, Outcome,
    Reply, Route, What, update, view,
};
use serde_json::{Value, json};

const TOKEN: &str = "IGAAcanaryR1xkZA7ZBhJBZAGE5SWl0aXZAuZA2Fpbm90YXJlYWx0b2tlbmJ1dGxvbmdlbm91Z2h0b3Bhc3Nmb3JvbmVpbnRoZXBhbmVsc3Rlc3RzMTIzNDU2Nzg5MGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6ZD";
const CODE: &str =
    "AQBcanaryk0FfwQCAJqle9wvXUxBRfzMu3a6iirGMkjszuQqznrF2bVFXzazQcsGwMsoySG8Cl5M0p6Xf";
const ID: &str = "17841400000000001";

fn panel(changes: Value) -> Model {
    let mut boot = json!({
        "rest": {"root": "https://site.test/wp-json/loupe/v1", "nonce": "old"},
        "graph": {"base": "https://graph.test/v26.0", "product": "instagram_login"},
        "accounts": [],
        "can_store": true,
        "key_line": "define( 'LOUPE_KEY', 'x' );",
        "now": 1_800_000_000,
        "links": {"new_page": "https://site.test/new", "nonce": "https://site.test/nonce"}
    });
    for (key, value) in changes.as_object().unwrap() {
        boot[key] = value.clone();
    }
    Model::new(Boot::read(&Json::parse(&boot.to_string()).unwrap()).unwrap())
}

fn summary() -> Value {
    json!({
        "id": ID, "username": "lumen", "name": "Lumen", "account_type": "business",
        "picture": "", "followers": 1204, "posts": 42, "product": "instagram_login",
        "state": "connected",
        "token": {"lifetime": "known", "expires_at": 1_805_000_000, "days_left": 59},
        "refresh": {"last": 1_800_000_000, "next": 1_800_086_400, "failure": null},
        "sync": {"last": 1_799_999_900, "next": 1_800_003_600, "failure": null, "items": 24}
    })
}

fn connected() -> Model {
    panel(json!({"accounts": [summary()]}))
}

fn reply(status: u16, body: impl ToString) -> Outcome {
    Outcome::Reply(Reply {
        status,
        body: body.to_string(),
    })
}

fn user_node() -> Outcome {
    reply(
        200,
        json!({"id": "1", "user_id": ID, "username": "lumen", "media_count": 42}),
    )
}

fn media() -> Outcome {
    reply(
        200,
        json!({"data": [{
            "id": "9", "media_type": "IMAGE", "media_url": "https://x.cdninstagram.com/9.jpg",
            "permalink": "https://www.instagram.com/p/nine/", "timestamp": "2026-03-12T10:00:00+0000"
        }], "paging": {"next": "https://graph.test/next?access_token=IGAAcanary"}}),
    )
}

fn type_in(model: &mut Model, text: &str) -> u32 {
    let effects = update(model, Event::Typed(text.into()));
    let [Effect::Settle(version)] = effects[..] else {
        panic!("typing sends nothing, it only waits for a pause: {effects:?}");
    };
    version
}

/// The one call among the effects, with what it is for.
fn call(effects: Vec<Effect>) -> (loupe::panel::Ask, Call) {
    let mut calls = effects.into_iter().filter_map(|effect| match effect {
        Effect::Send(ask, call) => Some((ask, call)),
        Effect::Settle(_) | Effect::EmptyPaste | Effect::OfferPlainForm | Effect::Focus(_) => None,
    });
    let only = calls.next().expect("a call");
    assert!(calls.next().is_none(), "one call only");
    only
}

fn answer(model: &mut Model, effects: Vec<Effect>, outcome: Outcome) -> Vec<Effect> {
    let (ask, _) = call(effects);
    update(model, Event::Answered(ask, outcome))
}

/// A panel in which a token was pasted and its account found.
fn found() -> Model {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Settled(version));
    let asked = answer(&mut model, asked, user_node());
    answer(&mut model, asked, media());
    model
}

#[test]
fn a_verdict_is_shown_while_typing_and_nothing_is_sent_yet() {
    let mut model = panel(json!({}));
    type_in(
        &mut model,
        "EAAB5xyzFacebookTokenWithSomeLength1234567890abcdefghij",
    );
    let html = view(&model);
    assert!(html.contains("Facebook"), "{html}");
    let version = type_in(&mut model, "hello there");
    assert!(update(&mut model, Event::Settled(version)).is_empty());
}

#[test]
fn a_usable_token_is_looked_up_from_the_browser_after_a_pause() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, &format!("  \"{TOKEN}\"\n"));
    let (ask, call) = call(update(&mut model, Event::Settled(version)));
    assert_eq!(ask.what, What::User(version, Route::Direct));
    let Call::Graph(request) = call else {
        panic!("{call:?}")
    };
    assert!(
        request
            .url()
            .starts_with("https://graph.test/v26.0/me?fields=")
    );
    assert!(request.url().ends_with(TOKEN), "the token was cleaned");
}

#[test]
fn the_account_and_a_preview_of_its_feed_are_shown() {
    let html = view(&found());
    assert!(
        html.contains("@lumen") && html.contains("42 posts"),
        "{html}"
    );
    assert!(html.contains("https://x.cdninstagram.com/9.jpg"));
    assert!(html.contains("id=\"loupe-save\""));
}

#[test]
fn an_answer_to_an_older_paste_is_dropped() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Settled(version));
    type_in(&mut model, "something else");
    assert!(answer(&mut model, asked, user_node()).is_empty());
    assert!(!view(&model).contains("@lumen"));
}

#[test]
fn only_the_last_pause_asks() {
    let mut model = panel(json!({}));
    let first = type_in(&mut model, TOKEN);
    let second = type_in(&mut model, &format!("{TOKEN} "));
    assert!(update(&mut model, Event::Settled(first)).is_empty());
    assert_eq!(update(&mut model, Event::Settled(second)).len(), 1);
}

#[test]
fn where_the_browser_cannot_reach_instagram_the_bridge_asks() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Settled(version));
    let relayed = answer(&mut model, asked, Outcome::Unreachable);
    let (ask, call) = call(relayed);
    assert_eq!(ask.what, What::User(version, Route::Bridge));
    let Call::Bridge {
        url,
        method: Method::Post,
        body: Some(body),
        ..
    } = call
    else {
        panic!("{call:?}")
    };
    assert_eq!(url, "https://site.test/wp-json/loupe/v1/relay");
    assert_eq!(
        serde_json::from_str::<Value>(body.reveal()).unwrap(),
        json!({"token": TOKEN, "query": "user"})
    );
    let node = json!({"id": "1", "user_id": ID, "username": "lumen"}).to_string();
    let next = update(
        &mut model,
        Event::Answered(ask, reply(200, json!({"status": 200, "body": node}))),
    );
    assert!(view(&model).contains("@lumen"));
    assert_eq!(self::call(next).0.what, What::Posts(version, Route::Bridge));
}

#[test]
fn where_neither_way_leads_to_instagram_the_plain_form_comes_back() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Settled(version));
    let relayed = answer(&mut model, asked, Outcome::Unreachable);
    let effects = answer(&mut model, relayed, reply(403, "<h1>Forbidden</h1>"));
    assert!(
        matches!(effects[..], [Effect::OfferPlainForm]),
        "{effects:?}"
    );
    assert!(view(&model).contains("plain form"));
}

#[test]
fn what_instagram_refuses_is_said_with_a_way_on() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Settled(version));
    let expired = json!({"error": {"message": "…", "type": "OAuthException", "code": 190, "error_subcode": 463}});
    assert!(answer(&mut model, asked, reply(400, expired)).is_empty());
    let html = view(&model);
    assert!(
        html.contains("expired") && html.contains("data-action=\"look-again\""),
        "{html}"
    );
    let again = update(&mut model, Event::Pressed(Action::LookAgain));
    assert_eq!(call(again).0.what, What::User(version, Route::Direct));
}

#[test]
fn a_browser_that_hears_nothing_in_time_has_the_bridge_ask() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Settled(version));
    let relayed = answer(&mut model, asked, Outcome::TimedOut);
    assert_eq!(call(relayed).0.what, What::User(version, Route::Bridge));
}

#[test]
fn an_instagram_that_stalls_for_the_bridge_too_ends_in_a_sentence() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Settled(version));
    let relayed = answer(&mut model, asked, Outcome::TimedOut);
    let stalled = json!({"code": "loupe_timed_out", "message": "Instagram did not answer in time.", "data": {"status": 422}});
    assert!(answer(&mut model, relayed, reply(422, stalled)).is_empty());
    assert!(view(&model).contains("Instagram did not answer in time."));
}

#[test]
fn an_account_can_be_saved_though_its_posts_could_not_be_shown() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Settled(version));
    let asked = answer(&mut model, asked, user_node());
    answer(&mut model, asked, reply(200, "<html>oops"));
    let html = view(&model);
    assert!(
        html.contains("role=\"alert\"") && html.contains("id=\"loupe-save\""),
        "{html}"
    );
}

#[test]
fn saving_empties_the_field_and_shows_the_connected_account() {
    let mut model = found();
    let saving = update(&mut model, Event::Pressed(Action::Save));
    assert!(view(&model).contains("storing it"));
    let (ask, call) = call(saving);
    let Call::Bridge {
        url,
        body: Some(body),
        ..
    } = call
    else {
        panic!("{call:?}")
    };
    assert_eq!(url, "https://site.test/wp-json/loupe/v1/accounts");
    assert_eq!(body.reveal(), json!({"token": TOKEN}).to_string());
    let effects = update(
        &mut model,
        Event::Answered(ask, reply(200, json!({"account": summary()}))),
    );
    assert!(effects.iter().any(|e| matches!(e, Effect::EmptyPaste)));
    let html = view(&model);
    assert!(
        html.contains("@lumen is connected") && html.contains("59 days left"),
        "{html}"
    );
    assert_eq!(self::call(effects).0.what, What::Feed(ID.into()));
}

#[test]
fn what_was_typed_while_saving_is_not_thrown_away() {
    let mut model = found();
    let saving = update(&mut model, Event::Pressed(Action::Save));
    type_in(&mut model, "the next token");
    let effects = answer(
        &mut model,
        saving,
        reply(200, json!({"account": summary()})),
    );
    assert!(!effects.iter().any(|e| matches!(e, Effect::EmptyPaste)));
    assert!(view(&model).contains("@lumen is connected"));
}

fn redirect() -> String {
    format!("https://elsewhere.test/auth/?code={CODE}&state=s#_")
}

/// A panel on a site with a bridge, App ID and secret stored or not.
fn with_app(ready: bool) -> Model {
    panel(json!({
        "app": {"id": "684477648739411", "ready": ready},
        "redirect_uri": "https://site.test/"
    }))
}

/// What a press on the button for saving sends to the bridge.
fn posted(effects: Vec<Effect>) -> (loupe::panel::Ask, Value) {
    let (ask, call) = call(effects);
    let Call::Bridge {
        url,
        method: Method::Post,
        body: Some(body),
        ..
    } = call
    else {
        panic!("{call:?}")
    };
    assert_eq!(url, "https://site.test/wp-json/loupe/v1/accounts");
    (ask, serde_json::from_str(body.reveal()).unwrap())
}

#[test]
fn a_redirect_address_connects_by_a_press_and_is_not_spent_on_looking() {
    let mut model = with_app(true);
    let version = type_in(&mut model, &redirect());
    assert!(update(&mut model, Event::Settled(version)).is_empty());
    let html = view(&model);
    assert!(
        html.contains("loupe-verdict-good") && html.contains(">Connect<"),
        "{html}"
    );
    assert!(
        !html.contains("loupe-redirect-uri"),
        "the address says where it came back to"
    );
    let (ask, body) = posted(update(&mut model, Event::Pressed(Action::Save)));
    assert_eq!(body, json!({"token": redirect()}));
    assert!(view(&model).contains("Exchanging the code"));
    let effects = update(
        &mut model,
        Event::Answered(ask, reply(200, json!({"account": summary()}))),
    );
    assert!(effects.iter().any(|e| matches!(e, Effect::EmptyPaste)));
    assert!(view(&model).contains("@lumen is connected"));
}

#[test]
fn a_bare_code_asks_which_address_it_came_back_to() {
    let mut model = with_app(true);
    type_in(&mut model, CODE);
    let html = view(&model);
    assert!(
        html.contains("value=\"https://site.test/\""),
        "the site's own to begin with: {html}"
    );
    let typed = Event::RedirectUriTyped("https://localhost:8443/back".into());
    assert!(update(&mut model, typed).is_empty());
    let (_, body) = posted(update(&mut model, Event::Pressed(Action::Save)));
    assert_eq!(
        body,
        json!({"token": CODE, "redirect_uri": "https://localhost:8443/back"})
    );
    assert!(
        update(&mut model, Event::Pressed(Action::Save)).is_empty(),
        "once"
    );
}

#[test]
fn a_refused_code_says_why_and_another_can_be_pasted() {
    let mut model = with_app(true);
    type_in(&mut model, &redirect());
    let connecting = update(&mut model, Event::Pressed(Action::Save));
    let used = json!({"code": "loupe_code_refused", "message": "A code works once.", "data": {"status": 422}});
    assert!(answer(&mut model, connecting, reply(422, used)).is_empty());
    let html = view(&model);
    assert!(
        html.contains("A code works once.") && html.contains(">Connect<"),
        "{html}"
    );
    type_in(&mut model, &format!("{} ", redirect()));
    assert!(!view(&model).contains("A code works once."));
}

#[test]
fn a_code_without_app_id_and_secret_shows_the_way_to_them() {
    for text in [CODE.to_owned(), redirect()] {
        let mut model = with_app(false);
        type_in(&mut model, &text);
        let html = view(&model);
        assert!(
            html.contains("loupe-verdict-bad") && html.contains("href=\"#loupe-app\""),
            "{html}"
        );
        assert!(!html.contains("id=\"loupe-save\""));
        assert!(update(&mut model, Event::Pressed(Action::Save)).is_empty());
    }
}

#[test]
fn an_app_secret_is_shown_its_place() {
    for ready in [false, true] {
        let mut model = with_app(ready);
        type_in(&mut model, "eee65f53e9421ce50211670eae679f02");
        assert!(view(&model).contains("href=\"#loupe-app\""));
    }
}

#[test]
fn without_a_bridge_a_code_is_exchanged_by_hand() {
    let mut model = panel(json!({}));
    type_in(&mut model, &redirect());
    let html = view(&model);
    assert!(
        html.contains("exchange it for a token") && !html.contains("#loupe-app"),
        "{html}"
    );
    assert!(update(&mut model, Event::Pressed(Action::Save)).is_empty());
}

#[test]
fn a_code_stores_nothing_on_a_site_without_a_key() {
    let mut model = panel(json!({"app": {"id": "", "ready": true}, "can_store": false}));
    type_in(&mut model, &redirect());
    assert!(view(&model).contains("disabled"));
    assert!(update(&mut model, Event::Pressed(Action::Save)).is_empty());
}

#[test]
fn an_impatient_second_press_does_not_save_twice() {
    let mut model = found();
    assert_eq!(update(&mut model, Event::Pressed(Action::Save)).len(), 1);
    assert!(update(&mut model, Event::Pressed(Action::Save)).is_empty());
}

#[test]
fn a_refused_save_says_why_and_keeps_the_account_in_sight() {
    let mut model = found();
    let saving = update(&mut model, Event::Pressed(Action::Save));
    let error = json!({"code": "loupe_expired", "message": "The token has expired.", "data": {"status": 422}});
    assert!(answer(&mut model, saving, reply(422, error)).is_empty());
    let html = view(&model);
    assert!(html.contains("The token has expired.") && html.contains("id=\"loupe-save\""));
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
            matches!(effects[..], [Effect::OfferPlainForm]),
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
    let (ask, call) = call(renewing);
    assert!(matches!(call, Call::Nonce(ref url) if url == "https://site.test/nonce"));
    let second = update(&mut model, Event::Answered(ask, reply(200, "abc123")));
    let (ask, call) = self::call(second);
    assert!(matches!(call, Call::Bridge { ref nonce, .. } if nonce.reveal() == "abc123"));
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

#[test]
fn a_site_without_a_key_stores_nothing_and_shows_the_line_to_paste() {
    let mut model = panel(json!({"can_store": false}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Settled(version));
    answer(&mut model, asked, user_node());
    let html = view(&model);
    assert!(html.contains("define( 'LOUPE_KEY', 'x' );") && html.contains("disabled"));
    assert!(update(&mut model, Event::Pressed(Action::Save)).is_empty());
}

#[test]
fn stored_feeds_are_fetched_when_the_panel_opens() {
    let mut model = connected();
    let effects = update(&mut model, Event::Mounted);
    answer(
        &mut model,
        effects,
        reply(
            200,
            json!({"items": [
                {"id": "9", "kind": "photo", "alt": "A", "permalink": "", "picture":
                    {"width": 10, "height": 10, "sources": [{"url": "https://site.test/9.webp", "width": 10}]}}
            ]}),
        ),
    );
    assert!(view(&model).contains("https://site.test/9.webp"));
}

#[test]
fn refreshing_shows_that_it_works_and_then_the_new_dates() {
    let mut model = connected();
    let press = || {
        Event::Pressed(Action::Account(
            ID.into(),
            AccountAction::Do(Chore::Refresh),
        ))
    };
    let effects = update(&mut model, press());
    assert!(view(&model).contains("Refreshing the token"));
    assert!(update(&mut model, press()).is_empty(), "one at a time");
    let mut newer = summary();
    newer["token"]["days_left"] = json!(60);
    answer(&mut model, effects, reply(200, json!({"account": newer})));
    let html = view(&model);
    assert!(html.contains("60 days left") && html.contains("data-action=\"refresh\""));
}

#[test]
fn pictures_that_the_server_had_no_time_for_are_asked_for_at_once() {
    let mut model = found();
    let saving = update(&mut model, Event::Pressed(Action::Save));
    let mut unfinished = summary();
    unfinished["sync"]["next"] = unfinished["sync"]["last"].clone();
    let effects = answer(
        &mut model,
        saving,
        reply(200, json!({"account": unfinished})),
    );
    let sync = What::Account(ID.into(), Chore::Sync);
    let ask = effects.into_iter().find_map(|effect| match effect {
        Effect::Send(ask, _) if ask.what == sync => Some(ask),
        _ => None,
    });
    assert!(view(&model).contains("Fetching the posts"));
    let effects = update(
        &mut model,
        Event::Answered(ask.unwrap(), reply(200, json!({"account": summary()}))),
    );
    assert_eq!(
        call(effects).0.what,
        What::Feed(ID.into()),
        "and not for ever"
    );
}

#[test]
fn disconnecting_asks_first_and_can_be_called_off() {
    let mut model = connected();
    let press = |action| Event::Pressed(Action::Account(ID.into(), action));
    update(&mut model, press(AccountAction::AskDisconnect));
    assert!(view(&model).contains("Yes, disconnect"));
    update(&mut model, press(AccountAction::Keep));
    assert!(!view(&model).contains("Yes, disconnect"));
    update(&mut model, press(AccountAction::AskDisconnect));
    let effects = update(&mut model, press(AccountAction::Do(Chore::Disconnect)));
    answer(&mut model, effects, reply(200, json!({"deleted": true})));
    assert!(!view(&model).contains("@lumen"));
}

#[test]
fn a_token_whose_life_is_unknown_is_never_shown_as_sixty_days() {
    let mut account = summary();
    account["token"] = json!({"lifetime": "possibly_short", "expires_at": null, "days_left": null});
    let html = view(&panel(json!({"accounts": [account]})));
    assert!(html.contains("age unknown: it may live for one hour only"));
    assert!(!html.contains("days left<"));
}

#[test]
fn what_is_assumed_of_a_token_is_told_apart_from_what_is_known() {
    let mut account = summary();
    account["token"] = json!({"lifetime": "assumed", "expires_at": null, "days_left": null});
    let assumed = view(&panel(json!({"accounts": [account]})));
    assert!(assumed.contains("age unknown: assumed to live 60 days"));
    assert!(!assumed.contains("days left<"));
    let known = view(&connected());
    assert!(known.contains("59 days left<") && !known.contains("assumed"));
}

#[test]
fn what_needs_attention_is_told_first_and_once() {
    let expired = "The access token has expired. Paste a new one.";
    let failure = json!({"code": "expired", "kind": "reconnect", "message": expired});
    let mut account = summary();
    account["refresh"]["failure"] = failure.clone();
    account["sync"]["failure"] = failure;
    account["attention"] = json!({"level": "critical", "message": format!("Act now. {expired}")});
    let html = view(&panel(json!({"accounts": [account]})));
    let attention = html.find("role=\"alert\"").unwrap();
    assert!(attention < html.find("loupe-who").unwrap(), "{html}");
    assert_eq!(html.matches(expired).count(), 1, "{html}");
}

#[test]
fn a_warning_does_not_sound_like_an_alarm() {
    let mut account = summary();
    account["attention"] = json!({"level": "warning", "message": "Seven days are left."});
    let html = view(&panel(json!({"accounts": [account]})));
    assert!(
        html.contains("loupe-note-soon\">Seven days are left."),
        "{html}"
    );
    assert!(!html.contains("role=\"alert\""));
}

#[test]
fn withdrawn_access_is_shown_with_its_dates() {
    let mut account = summary();
    account["state"] = json!("withdrawn");
    account["withdrawal"] =
        json!({"seen_at": 1_799_900_000, "confirmed_at": null, "delete_at": null});
    let seen = view(&panel(json!({"accounts": [account]})));
    assert!(
        seen.contains("14 January 2027") && seen.contains("not yet"),
        "{seen}"
    );
    assert!(!seen.contains("To be deleted"));
    account["withdrawal"]["confirmed_at"] = json!(1_799_990_000);
    account["withdrawal"]["delete_at"] = json!(1_802_492_000);
    let confirmed = view(&panel(json!({"accounts": [account]})));
    assert!(confirmed.contains("15 January 2027"), "{confirmed}");
    assert!(
        confirmed.contains("13 February 2027, in 28 days"),
        "{confirmed}"
    );
}

#[test]
fn the_panel_never_paints_a_token() {
    let mut model = found();
    update(&mut model, Event::Pressed(Action::Save));
    assert!(!view(&model).contains("IGAAcanary"));
    assert!(!format!("{model:?}").contains("IGAAcanary"));
}

#[test]
fn the_panel_never_paints_a_code() {
    for text in [CODE.to_owned(), redirect()] {
        let mut model = with_app(true);
        type_in(&mut model, &text);
        let effects = update(&mut model, Event::Pressed(Action::Save));
        let shown = format!("{} {model:?} {effects:?}", view(&model));
        assert!(!shown.contains("AQBcanary"), "{shown}");
    }
}

#[test]
fn what_instagram_says_is_escaped() {
    let mut account = summary();
    account["name"] = json!("<script>alert(1)</script>");
    account["username"] = json!("\"><img onerror=x>");
    let html = view(&panel(json!({"accounts": [account]})));
    assert!(
        !html.contains("<script>") && !html.contains("<img onerror"),
        "{html}"
    );
}
