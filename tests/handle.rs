//! The feed's handle in a real browser: whatever was drawn before, a redraw is what a first draw would have been.
#![cfg(target_arch = "wasm32")]
// clippy.toml's leave for tests covers test functions only, and not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use loupe::Feed;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;

wasm_bindgen_test_configure!(run_in_browser);

/// A post of each sort: with several pictures and a caption of some lines, with one picture and no address, without any;
/// and such as are drawn after another of their kind, whether they have all that it has or less.
const FEED: &str = r#"{"items": [
    {"id": "1", "kind": "album", "permalink": "https://www.instagram.com/p/a/", "caption": "One & two\n\nthree",
     "alt": "A lamp", "picture": {"width": 1080, "height": 1350, "cuts": [
        {"shape": "original", "path": "https://example.org/1", "type": "webp", "widths": [320, 640]},
        {"shape": "square", "path": "https://example.org/1-square", "type": "avif", "widths": [320, 640], "plain": 640}]}},
    {"id": "2", "kind": "photo", "permalink": "", "caption": "", "alt": "Another",
     "picture": {"width": 0, "height": 0, "cuts": [
        {"shape": "original", "path": "https://example.org/2", "type": "jpg", "widths": [320]}]}},
    {"id": "3", "kind": "video", "permalink": "https://www.instagram.com/p/c/", "caption": "Nothing to see", "alt": "<b>"},
    {"id": "4", "kind": "album", "permalink": "https://www.instagram.com/p/d/?a=1&b=2", "alt": "\"Two\"\nlamps & <i>",
     "picture": {"width": 640, "height": 800, "cuts": [
        {"shape": "original", "path": "https://example.org/4", "type": "webp", "widths": [320, 640]}]}},
    {"id": "5", "kind": "album", "permalink": "", "caption": "No address", "picture": {"width": 640, "height": 800, "cuts": [
        {"shape": "original", "path": "https://example.org/5", "type": "webp", "widths": [320, 640]}]}},
    {"id": "6", "kind": "album", "permalink": "https://www.instagram.com/p/f/", "picture": {"width": 0, "height": 0, "cuts": [
        {"shape": "original", "path": "https://example.org/6", "type": "webp", "widths": [320, 640]}]}},
    {"id": "7", "kind": "album", "permalink": "https://www.instagram.com/p/g/", "picture": {"width": 640, "height": 800,
     "colour": "a08c70", "cuts": [
        {"shape": "square", "path": "https://example.org/7", "type": "avif", "widths": [320, 640], "plain": 320}]}},
    {"id": "8", "kind": "album", "permalink": "https://www.instagram.com/p/h/", "picture": {"width": 640, "height": 800,
     "colour": "102030", "cuts": [
        {"shape": "square", "path": "https://example.org/8", "type": "avif", "widths": [240, 640], "plain": 640}]}},
    {"id": "9", "kind": "album", "permalink": "https://www.instagram.com/p/i/", "picture": {"width": 640, "height": 800,
     "colour": "a08c70", "cuts": [
        {"shape": "original", "path": "https://example.org/9", "type": "webp", "widths": [240, 640]}]},
     "link": "https://example.org/shop", "label": "Buy", "likes_text": "9 likes", "day": "2026-03-12", "time": "Today"},
    {"id": "10", "kind": "album", "permalink": "https://www.instagram.com/p/j/", "caption": "In #light", "picture": {"width": 640,
     "height": 1200, "colour": "a08c70", "cuts": [
        {"shape": "original", "path": "https://example.org/10", "type": "webp", "widths": [240, 640]}]}}
], "profile": {"username": "lumen.studio", "name": "Lumen"}, "words": {"more": "More", "next": "Next"}}"#;

const ATTRIBUTES: [&str; 16] = [
    "{}",
    r#"{"columns": 5}"#,
    r#"{"gap": 0, "header": true}"#,
    r#"{"shape": "original"}"#,
    r#"{"captions": true, "columns": 1, "gap": 20, "count": 2}"#,
    r#"{"count": 1}"#,
    r#"{"layout": "masonry", "shape": "original", "captions": true}"#,
    r#"{"layout": "highlight", "every": 3}"#,
    r#"{"layout": "highlight", "every": 4, "columns_narrow": 2}"#,
    r#"{"layout": "carousel", "corners": "small", "hover": "caption"}"#,
    r#"{"layout": "list", "captions": true, "counts": true, "times": true, "tags": true}"#,
    r#"{"rows": 2, "columns": 4, "columns_narrow": 1}"#,
    r#"{"header": true, "title": "Studio", "count": 3, "more": "button"}"#,
    r#"{"opens": "lightbox", "times": true}"#,
    r#"{"opens": "nothing", "sponsored": true}"#,
    "no JSON",
];

fn element() -> Element {
    let document = web_sys::window().unwrap().document().unwrap();
    document.create_element("div").unwrap()
}

fn feed() -> Feed {
    Feed::new(FEED).unwrap()
}

/// What a browser makes of the markup.
fn fresh(attributes: &str) -> String {
    let element = element();
    element.set_inner_html(&feed().render(attributes));
    element.inner_html()
}

#[wasm_bindgen_test]
fn the_markup_comes_from_two_texts() {
    let reply = r#"{"items": [{"kind": "photo", "permalink": "", "alt": "<b>", "picture": null}, {"id": "2"}]}"#;
    let feed = Feed::new(reply).unwrap();
    assert_eq!(
        feed.render(r#"{"columns": 2, "count": 1, "className": "is-style-x"}"#),
        r#"<div class="loupe loupe-layout-grid"><ul class="loupe-grid loupe-columns-2 loupe-gap-8 loupe-shape-square" role="list"><li class="loupe-item loupe-photo"><span class="loupe-blank">&lt;b&gt;</span></li></ul></div>"#
    );
}

#[wasm_bindgen_test]
fn from_any_attributes_to_any_others_a_redraw_is_like_a_first_draw() {
    let all = ATTRIBUTES.map(|attributes| (attributes, fresh(attributes)));
    for before in &all {
        for after in &all {
            let (mut feed, element) = (feed(), element());
            for (attributes, fresh) in [before, after, before] {
                feed.draw(element.unchecked_ref(), attributes);
                assert_eq!(element.inner_html(), *fresh, "{} {}", before.0, after.0);
            }
        }
    }
}

#[wasm_bindgen_test]
fn pictures_that_stay_are_not_made_anew() {
    let (mut feed, element) = (feed(), element());
    feed.draw(element.unchecked_ref(), "{}");
    let picture = element.query_selector("img").unwrap();
    let makes_anew = |text: &&&str| {
        ["shape", "opens", "sponsored"]
            .iter()
            .any(|name| text.contains(name))
    };
    for attributes in ATTRIBUTES.iter().filter(|text| !makes_anew(text)) {
        feed.draw(element.unchecked_ref(), attributes);
        assert_eq!(
            element.query_selector("img").unwrap(),
            picture,
            "{attributes}"
        );
    }
}

#[wasm_bindgen_test]
fn another_element_is_drawn_into_from_the_start() {
    let (mut feed, one, other) = (feed(), element(), element());
    feed.draw(one.unchecked_ref(), "{}");
    feed.draw(other.unchecked_ref(), r#"{"columns": 2}"#);
    assert_eq!(other.inner_html(), fresh(r#"{"columns": 2}"#));
    feed.draw(one.unchecked_ref(), r#"{"captions": true}"#);
    assert_eq!(one.inner_html(), fresh(r#"{"captions": true}"#));
}

#[wasm_bindgen_test]
fn what_somebody_else_took_out_is_drawn_anew() {
    for take_out in ["li", "source + img", "ul", ".loupe"] {
        let (mut feed, element) = (feed(), element());
        feed.draw(element.unchecked_ref(), "{}");
        element.query_selector(take_out).unwrap().unwrap().remove();
        feed.draw(element.unchecked_ref(), r#"{"columns": 4}"#);
        assert_eq!(
            element.inner_html(),
            fresh(r#"{"columns": 4}"#),
            "{take_out}"
        );
    }
}

#[wasm_bindgen_test]
fn a_feed_of_nothing_leaves_the_element_empty() {
    let (mut feed, element) = (Feed::new(r#"{"items": []}"#).unwrap(), element());
    element.set_inner_html("<p>What was here</p>");
    feed.draw(element.unchecked_ref(), "{}");
    feed.draw(element.unchecked_ref(), r#"{"columns": 2}"#);
    assert_eq!(element.inner_html(), "");
}

#[wasm_bindgen_test]
fn what_is_no_feed_is_an_error_and_no_crash() {
    for text in [
        "",
        "[]",
        r#"{"items": [}"#,
        r#"{"items": null}"#,
        "null",
        "<html>",
    ] {
        assert!(Feed::new(text).is_err(), "{text}");
    }
}
