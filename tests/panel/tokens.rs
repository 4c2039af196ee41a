//! Pasting a token, seeing whose it is, and saving it.

use loupe::panel::{Action, Command, Event, Route, Task, update};
use serde_json::json;

use super::support::{
    TOKEN, answer, found, found_in, panel, posted, reply, summary, the_call, type_in, user_node,
    view,
};

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
    assert!(update(&mut model, Event::Debounced(version)).is_empty());
}

#[test]
fn a_usable_token_is_looked_up_from_the_browser_after_a_pause() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, &format!("  \"{TOKEN}\"\n"));
    let (ask, request) = the_call(update(&mut model, Event::Debounced(version)));
    assert_eq!(ask.task, Task::User(version, Route::Direct));
    let url = request.url.reveal();
    assert!(url.starts_with("https://graph.test/v27.0/me?fields="));
    assert!(url.ends_with(TOKEN), "the token was cleaned");
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
    let asked = update(&mut model, Event::Debounced(version));
    type_in(&mut model, "something else");
    assert!(answer(&mut model, asked, user_node()).is_empty());
    assert!(!view(&model).contains("@lumen"));
}

#[test]
fn only_the_last_pause_asks() {
    let mut model = panel(json!({}));
    let first = type_in(&mut model, TOKEN);
    let second = type_in(&mut model, &format!("{TOKEN} "));
    assert!(update(&mut model, Event::Debounced(first)).is_empty());
    assert_eq!(update(&mut model, Event::Debounced(second)).len(), 1);
}

#[test]
fn what_instagram_refuses_is_said_with_a_way_on() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Debounced(version));
    let expired = json!({"error": {"message": "…", "type": "OAuthException", "code": 190, "error_subcode": 463}});
    assert!(answer(&mut model, asked, reply(400, expired)).is_empty());
    let html = view(&model);
    assert!(
        html.contains("expired") && html.contains("data-action=\"look-again\""),
        "{html}"
    );
    let again = update(&mut model, Event::Pressed(Action::LookAgain));
    assert_eq!(the_call(again).0.task, Task::User(version, Route::Direct));
}

#[test]
fn an_account_can_be_saved_though_its_posts_could_not_be_shown() {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Debounced(version));
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
    let (ask, body) = posted(saving);
    assert_eq!(body, json!({"token": TOKEN}));
    let effects = update(
        &mut model,
        Event::Answered(ask, reply(200, json!({"account": summary()}))),
    );
    assert!(effects.iter().any(|e| matches!(e, Command::EmptyPaste)));
    let html = view(&model);
    assert!(
        html.contains("@lumen is connected") && html.contains("59 days left"),
        "{html}"
    );
}

#[test]
fn a_reply_that_tells_how_long_its_token_lives_is_saved_with_that() {
    let pasted = format!("{{\"access_token\": \"{TOKEN}\",\n\"expires_in\": 5183944}}");
    let mut model = found_in(&pasted);
    let (_, body) = posted(update(&mut model, Event::Pressed(Action::Save)));
    assert_eq!(body, json!({"token": TOKEN, "expires_in": "5183944"}));
}

#[test]
fn of_a_text_that_tells_no_more_than_its_token_the_token_alone_is_saved() {
    for pasted in [
        format!("curl 'https://graph.test/access_token?client_secret=5ec&access_token={TOKEN}'"),
        format!("{{\"access_token\": \"{TOKEN}\"}}"),
        format!(" “{TOKEN}”\r\n"),
    ] {
        let mut model = found_in(&pasted);
        let (_, body) = posted(update(&mut model, Event::Pressed(Action::Save)));
        assert_eq!(body, json!({"token": TOKEN}), "{pasted}");
    }
}

#[test]
fn what_went_wrong_on_the_way_is_told_beside_the_success() {
    let mut model = found();
    let saving = update(&mut model, Event::Pressed(Action::Save));
    let saved = json!({"account": summary(), "notice": "The app secret is not the app's."});
    answer(&mut model, saving, reply(200, saved));
    let html = view(&model);
    assert!(html.contains("@lumen is connected"), "{html}");
    assert!(html.contains("The app secret is not the app's."), "{html}");
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
    assert!(!effects.iter().any(|e| matches!(e, Command::EmptyPaste)));
    assert!(view(&model).contains("@lumen is connected"));
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
fn a_site_without_a_key_stores_nothing_and_shows_the_line_to_paste() {
    let mut model = panel(json!({"can_store": false}));
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Debounced(version));
    answer(&mut model, asked, user_node());
    let html = view(&model);
    assert!(html.contains("define( 'LOUPE_KEY', 'x' );") && html.contains("disabled"));
    assert!(
        html.contains("Paste this line."),
        "what to do is the bridge's to say"
    );
    assert!(update(&mut model, Event::Pressed(Action::Save)).is_empty());
}

#[test]
fn the_panel_never_paints_a_token() {
    let mut model = found();
    update(&mut model, Event::Pressed(Action::Save));
    assert!(!view(&model).contains("IGAAcanary"));
    assert!(!format!("{model:?}").contains("IGAAcanary"));
}
