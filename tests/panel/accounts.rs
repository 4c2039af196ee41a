//! The cards of connected accounts.

use loupe::panel::{AccountAction, Action, Chore, Event, frame, update};
use serde_json::json;

use super::support::{ID, answer, connected, panel, reply, summary, the_call, view};

#[test]
fn a_list_that_is_read_over_hours_tells_how_far_it_is_and_goes_on_by_itself() {
    let reading = |read: u32| {
        let mut account = summary();
        account["read"] = json!(read);
        json!([account])
    };
    let mut model = panel(json!({"accounts": reading(30)}));
    assert!(
        view(&model).contains("<dd>24 (30 of 42 read so far)<progress max=\"42\" value=\"30\"")
    );
    let effects = update(&mut model, Event::Clock(1_800_000_060));
    let (_, request) = the_call(effects);
    assert_eq!(
        request.url.reveal(),
        "https://site.test/wp-json/loupe/v1/accounts"
    );
    let effects = update(&mut model, Event::Clock(1_800_000_120));
    answer(
        &mut model,
        effects,
        reply(200, json!({"accounts": reading(36)})),
    );
    assert!(view(&model).contains("(36 of 42 read so far)"));
}

#[test]
fn where_no_list_is_being_read_time_asks_for_nothing() {
    assert!(update(&mut connected(), Event::Clock(1_800_000_060)).is_empty());
}

#[test]
fn the_field_for_a_token_is_folded_up_until_one_is_needed() {
    let is_open =
        |accounts| frame(&panel(json!({"accounts": accounts}))).contains("<details open>");
    assert!(is_open(json!([])));
    assert!(!is_open(json!([summary()])));
    let mut expired = summary();
    expired["state"] = json!("reconnect");
    assert!(is_open(json!([summary(), expired])));
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
    assert!(attention < html.find("loupe-profile").unwrap(), "{html}");
    assert_eq!(html.matches(expired).count(), 1, "{html}");
}

#[test]
fn a_warning_tells_of_one_failure_and_leaves_the_other_to_be_told() {
    let failure = |code, message| json!({"code": code, "kind": "wait", "message": message});
    let mut account = summary();
    account["refresh"]["failure"] = failure("transient", "A passing fault.");
    account["sync"]["failure"] = failure("timed_out", "No answer in time.");
    account["attention"] =
        json!({"level": "warning", "code": "transient", "message": "Seven days are left."});
    let html = view(&panel(json!({"accounts": [account]})));
    assert!(
        html.contains("The posts could not be synced. No answer in time."),
        "{html}"
    );
    assert!(!html.contains("A passing fault."), "{html}");
}

#[test]
fn words_of_a_newer_bridge_claim_nothing_and_stop_nothing() {
    let mut account = summary();
    account["state"] = json!("on_the_moon");
    account["account_type"] = json!("robot");
    account["token"]["lifetime"] = json!("eternal");
    account["attention"] = json!({"level": "cosmic", "message": "Look up."});
    let html = view(&panel(json!({"accounts": [account]})));
    assert!(
        html.contains("@lumen") && html.contains("Look up."),
        "{html}"
    );
    assert!(html.contains("age unknown: assumed"), "{html}");
    assert!(
        !html.contains("loupe-badge") && !html.contains("role=\"alert\""),
        "{html}"
    );
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
fn of_a_token_that_was_removed_nothing_is_counted_and_nothing_planned() {
    let mut account = summary();
    account["token"] = json!({"lifetime": "none", "expires_at": null, "days_left": null});
    account["refresh"]["next"] = json!(null);
    account["sync"]["next"] = json!(null);
    let html = view(&panel(json!({"accounts": [account]})));
    assert!(html.contains("<dd>removed</dd>"), "{html}");
    assert_eq!(html.matches("<dd>not planned</dd>").count(), 2, "{html}");
    assert!(!html.contains("60 days"), "{html}");
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

#[test]
fn a_long_lived_token_of_unknown_age_has_sixty_days_at_most() {
    let mut account = summary();
    account["token"] = json!({"lifetime": "long_lived", "expires_at": null, "days_left": null});
    let html = view(&panel(json!({"accounts": [account]})));
    assert!(
        html.contains("long-lived, of unknown age: 60 days left at most"),
        "{html}"
    );
}
