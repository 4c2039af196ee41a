//! Pasting a code, by itself or in the address that Instagram redirected to.

use loupe::panel::{Action, Command, Event, Field, update};
use serde_json::json;

use super::support::{
    CODE, answer, panel, posted, redirect, reply, summary, type_in, view, with_app,
};

#[test]
fn a_redirect_address_connects_by_a_press_and_is_not_spent_on_looking() {
    let mut model = with_app(true);
    let version = type_in(&mut model, &redirect());
    assert!(update(&mut model, Event::Debounced(version)).is_empty());
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
    assert_eq!(
        body,
        json!({"code": CODE, "redirect_uri": "https://elsewhere.test/auth/"})
    );
    assert!(view(&model).contains("Exchanging the code"));
    let effects = update(
        &mut model,
        Event::Answered(ask, reply(200, json!({"account": summary()}))),
    );
    assert!(effects.iter().any(|e| matches!(e, Command::EmptyPaste)));
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
    let typed = Event::Typed(Field::RedirectUri, "https://localhost:8443/back".into());
    assert!(update(&mut model, typed).is_empty());
    let (_, body) = posted(update(&mut model, Event::Pressed(Action::Save)));
    assert_eq!(
        body,
        json!({"code": CODE, "redirect_uri": "https://localhost:8443/back"})
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
fn the_panel_never_paints_a_code() {
    for text in [CODE.to_owned(), redirect()] {
        let mut model = with_app(true);
        type_in(&mut model, &text);
        let effects = update(&mut model, Event::Pressed(Action::Save));
        let shown = format!("{} {model:?} {effects:?}", view(&model));
        assert!(!shown.contains("AQBcanary"), "{shown}");
    }
}
