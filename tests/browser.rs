//! The mounted panel in a real browser. What needs an answer from Instagram is in `tests/e2e`.
#![cfg(target_arch = "wasm32")]
// clippy.toml's leave for tests covers test functions only, and not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use js_sys::{JSON, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{
    Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
};

wasm_bindgen_test_configure!(run_in_browser);

/// A port that nothing listens on: every call ends at once, without a reply.
const NOWHERE: &str = "http://127.0.0.1:9";
const TOKEN: &str = "IGAAcanaryR1xkZA7ZBhJBZAGE5SWl0aXZAuZA2Fpbm90YXJlYWx0b2tlbmJ1dGxvbmdlbm91Z2h0b3Bhc3Nmb3JvbmVpbnRoZXBhbmVsc3Rlc3RzMTIzNDU2Nzg5MGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6ZD";

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn json(text: &str) -> JsValue {
    JSON::parse(text).unwrap()
}

/// A fresh panel on the page. One that an earlier test left is taken away.
fn mounted(accounts: &str) -> Element {
    if let Some(earlier) = document().get_element_by_id("tested") {
        earlier.remove();
    }
    let root = document().create_element("div").unwrap();
    root.set_id("tested");
    document().body().unwrap().append_child(&root).unwrap();
    let words = include_str!("../www/words.en.json");
    let boot = format!(
        r#"{{"rest": {{"root": "{NOWHERE}/loupe/v1", "nonce": "n"}},
            "graph": {{"base": "{NOWHERE}/v27.0", "product": "instagram_login"}},
            "accounts": {accounts}, "can_store": true, "key_line": "", "now": 1800000000,
            "app": {{"id": "1", "ready": true}}, "redirect_uri": "{NOWHERE}/",
            "language": "de-DE", "time_zone": "Asia/Tokyo", "words": {words},
            "links": {{"new_page": "{NOWHERE}/new", "nonce": "{NOWHERE}/nonce"}}}}"#
    );
    loupe::mount(root.clone(), json(&boot)).unwrap();
    root
}

fn field() -> HtmlTextAreaElement {
    let field = document().get_element_by_id("loupe-token").unwrap();
    field.dyn_into().unwrap()
}

fn type_in(text: &str) {
    let field = field();
    field.set_value(text);
    tell_of_input(&field);
}

fn tell_of_input(field: &Element) {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    let input = Event::new_with_event_init_dict("input", &bubbling).unwrap();
    field.dispatch_event(&input).unwrap();
}

fn text(id: &str) -> String {
    let element = document().get_element_by_id(id).unwrap();
    element.text_content().unwrap_or_default()
}

/// Waits until something is so; a browser test that waits in vain fails after ten seconds.
async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..200 {
        if is_so() {
            return;
        }
        let promise = Promise::new(&mut |done, _| {
            let window = web_sys::window().unwrap();
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&done, 50)
                .unwrap();
        });
        JsFuture::from(promise).await.unwrap();
    }
    panic!("waited in vain: {what}");
}

#[wasm_bindgen_test]
fn a_verdict_appears_while_typing() {
    mounted("[]");
    type_in("EAAB5xyzFacebookTokenWithSomeLength1234567890abcdefghij");
    assert!(text("loupe-verdict").contains("Facebook"));
    type_in(TOKEN);
    assert!(!text("loupe-verdict").contains("Facebook"));
}

#[wasm_bindgen_test]
fn the_field_in_use_is_never_made_anew() {
    mounted("[]");
    let before = field();
    before.focus().unwrap();
    type_in("hello world");
    before.set_selection_range(5, 5).unwrap();
    type_in("hello world");
    before.set_selection_range(3, 7).unwrap();
    type_in(TOKEN);
    assert!(before.is_same_node(Some(&field())));
    assert!(
        document()
            .active_element()
            .unwrap()
            .is_same_node(Some(&before))
    );
    assert_eq!(before.value(), TOKEN);
}

#[wasm_bindgen_test]
fn a_repaint_leaves_caret_and_selection_alone() {
    let account = account();
    mounted(&format!("[{account}]"));
    let field = field();
    field.focus().unwrap();
    type_in("some text that stays");
    field.set_selection_range(5, 9).unwrap();
    click("loupe-ask-disconnect-1");
    assert_eq!(field.selection_start().unwrap(), Some(5));
    assert_eq!(field.selection_end().unwrap(), Some(9));
    assert_eq!(field.value(), "some text that stays");
}

#[wasm_bindgen_test]
fn typing_leaves_all_other_places_of_the_page_alone() {
    mounted(&format!("[{}]", account()));
    let card = document().get_element_by_id("loupe-account-1").unwrap();
    let fact = card.query_selector("dd").unwrap().unwrap();
    // Whatever paints this place takes the mark away.
    fact.set_attribute("data-mark", "").unwrap();
    type_in("hello world");
    type_in(TOKEN);
    let same = card.query_selector("dd").unwrap().unwrap();
    assert!(fact.is_same_node(Some(&same)));
    assert!(same.has_attribute("data-mark"));
}

#[wasm_bindgen_test]
fn what_happens_to_an_account_leaves_its_facts_and_the_verdict_alone() {
    mounted(&format!("[{}]", account()));
    type_in("hello world");
    let marked = ["#loupe-details-1 dd", "#loupe-verdict p"].map(|place| {
        let element = document().query_selector(place).unwrap().unwrap();
        element.set_attribute("data-mark", "").unwrap();
        element
    });
    click("loupe-ask-disconnect-1");
    assert!(text("loupe-account-1").contains("Yes, disconnect"));
    for element in marked {
        assert!(element.is_connected() && element.has_attribute("data-mark"));
    }
}

#[wasm_bindgen_test]
fn a_field_that_is_not_ours_is_ignored() {
    let root = mounted("[]");
    type_in("AQBcanaryk0FfwQCAJqle9wvXUxBRfzMu3a6iirGMkjszuQqznrF2bVFXzazQcsGwMsoySG8");
    let foreign = document().create_element("input").unwrap();
    root.append_child(&foreign).unwrap();
    let foreign: HtmlInputElement = foreign.dyn_into().unwrap();
    foreign.set_value("https://elsewhere.test/");
    tell_of_input(&foreign);
    let address = document().get_element_by_id("loupe-redirect-uri").unwrap();
    let ours = format!("{NOWHERE}/");
    assert_eq!(address.get_attribute("value"), Some(ours));
}

#[wasm_bindgen_test]
fn being_asked_moves_the_focus_to_the_safe_answer_and_back() {
    mounted(&format!("[{}]", account()));
    click("loupe-ask-disconnect-1");
    assert_eq!(document().active_element().unwrap().id(), "loupe-keep-1");
    click("loupe-keep-1");
    assert_eq!(
        document().active_element().unwrap().id(),
        "loupe-ask-disconnect-1"
    );
}

#[wasm_bindgen_test]
async fn the_address_that_a_code_came_back_to_stays_as_typed() {
    mounted("[]");
    type_in("AQBcanaryk0FfwQCAJqle9wvXUxBRfzMu3a6iirGMkjszuQqznrF2bVFXzazQcsGwMsoySG8");
    let address: HtmlInputElement = document()
        .get_element_by_id("loupe-redirect-uri")
        .unwrap()
        .dyn_into()
        .unwrap();
    assert_eq!(address.value(), format!("{NOWHERE}/"));
    address.focus().unwrap();
    address.set_value("https://localhost:8443/back");
    tell_of_input(&address);
    click("loupe-save");
    until("the sentence", || text("loupe-lookup").contains("reached")).await;
    assert_eq!(address.value(), "https://localhost:8443/back");
    assert!(address.is_connected());
    assert_eq!(
        document().active_element().unwrap().id(),
        "loupe-redirect-uri"
    );
}

#[wasm_bindgen_test]
async fn with_no_network_there_is_a_sentence_and_what_was_pasted_stays() {
    mounted("[]");
    type_in(TOKEN);
    until("the sentence", || text("loupe-lookup").contains("reached")).await;
    assert_eq!(field().value(), TOKEN);
    assert!(document().get_element_by_id("loupe-look-again").is_some());
}

#[wasm_bindgen_test]
async fn an_unreachable_site_brings_the_plain_form_back() {
    mounted(&format!("[{}]", account()));
    let plain: HtmlElement = document()
        .create_element("div")
        .unwrap()
        .dyn_into()
        .unwrap();
    plain.set_id("loupe-plain");
    plain.set_hidden(true);
    document().body().unwrap().append_child(&plain).unwrap();
    click("loupe-sync-1");
    until("the plain form", || !plain.hidden()).await;
    assert!(text("loupe-account-1").contains("plain form"));
}

#[wasm_bindgen_test]
fn numbers_and_times_are_written_as_the_language_and_the_site_have_them() {
    let root = mounted(
        r#"[{"id": "17841400000000001", "username": "lumen.studio", "followers": 1204, "posts": 1,
            "token": {"lifetime": "known", "days_left": 59},
            "refresh": {"last": 1799999400, "next": 1800172800},
            "sync": {"last": null, "next": null}, "items": 12034,
            "connected": {"at": 1799942400, "by": ""}}]"#,
    );
    let text = root.text_content().unwrap();
    for expected in [
        "1 post ·",
        "1.204 followers",
        "12.034",
        "59 days left",
        "vor 10 Minuten",
        "in 2 Tagen",
        // In Tokyo the next day has begun.
        "15. Januar 2027",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[wasm_bindgen_test]
fn boot_data_of_another_shape_is_an_error_and_no_crash() {
    let root = document().create_element("div").unwrap();
    assert!(loupe::mount(root, json(r#"{"rest": 1}"#)).is_err());
}

fn click(id: &str) {
    let button = document().get_element_by_id(id).unwrap();
    button.dyn_into::<HtmlElement>().unwrap().click();
}

fn account() -> &'static str {
    r#"{"id": "1", "username": "lumen", "name": "Lumen", "account_type": "business", "picture": "",
        "followers": 3, "posts": 2, "product": "instagram_login", "state": "connected",
        "token": {"lifetime": "known", "expires_at": 1805000000, "days_left": 59},
        "refresh": {"last": 1800000000, "next": 1800086400, "failure": null},
        "sync": {"last": 1800000000, "next": 1800003600, "failure": null}, "items": 2}"#
}
