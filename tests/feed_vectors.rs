//! The feed against the cases that the PHP core has to satisfy too (tests/php/core/Feed).

// Clippy's leave for tests ends at #[test]; a test's helpers panic for the same reason.
#![allow(clippy::expect_used)]

mod vectors;

use loupe::feed::{Item, Settings, markup};
use loupe::graph::media::MediaPage;
use serde_json::{Value, json};
use std::fs;
use vectors::{Case, cases};

#[test]
fn settings_are_read_as_the_vectors_say() {
    for Case { file, name, case } in cases("settings") {
        let settings: Settings = read(&case["input"]);
        assert_eq!(json!(settings), case["expect"], "{file}: {name}");
        assert_eq!(
            read::<Settings>(&json!(settings)),
            settings,
            "{file}: {name}, read again"
        );
    }
}

#[test]
fn media_become_posts_as_the_vectors_say() {
    for Case { file, name, case } in cases("media") {
        let body = match &case["text"] {
            Value::String(text) => text.clone(),
            _ => case["body"].to_string(),
        };
        let username = case["username"].as_str().expect("a case names its account");
        let told = match MediaPage::parse(&body, username) {
            Ok(page) => json!({"posts": posts(&page), "after": page.after}),
            Err(failure) => json!({"failure": failure.code}),
        };
        assert_eq!(told, case["expect"], "{file}: {name}");
    }
}

#[test]
fn the_markup_is_the_vectors_to_the_byte() {
    for Case { file, name, case } in cases("markup") {
        let settings = read(&case["settings"]);
        let items: Vec<Item> = read(&case["items"]);
        let html = html(&case);
        assert_eq!(markup::render(&settings, &items), html, "{file}: {name}");
        // Stored and read again, items look the same.
        let again: Vec<Item> = read(&json!(items));
        assert_eq!(markup::render(&settings, &again), html, "{file}: {name}");
    }
}

#[test]
fn a_preview_shows_instagrams_own_picture_without_dimensions() {
    let body = json!({"data": [
        {"id": "1", "media_type": "IMAGE", "media_url": "https://scontent.cdninstagram.com/a.jpg"},
        {"id": "2", "media_type": "VIDEO", "media_url": "https://video.cdninstagram.com/a.mp4"},
    ]});
    let page = MediaPage::parse(&body.to_string(), "lumen.studio").expect("a page");
    let items: Vec<Item> = page.posts.into_iter().map(|post| post.preview()).collect();
    assert_eq!(
        json!(items),
        json!([
            {
                "id": "1", "kind": "photo", "permalink": "", "taken_at": 0, "caption": "",
                "alt": "Photo by @lumen.studio",
                "picture": {
                    "width": 0, "height": 0,
                    "sources": [{"url": "https://scontent.cdninstagram.com/a.jpg", "width": 0}]
                },
            },
            {
                "id": "2", "kind": "video", "permalink": "", "taken_at": 0, "caption": "",
                "alt": "Video by @lumen.studio", "picture": null,
            },
        ])
    );
}

/// A markup case's HTML: pieces to be joined, or a file beside it that ends in a line feed of its own.
fn html(case: &Value) -> String {
    if let Some(file) = case["html_file"].as_str() {
        let text = fs::read_to_string(vectors::root().join("markup").join(file)).expect(file);
        return text
            .strip_suffix('\n')
            .expect("a final line feed")
            .to_owned();
    }
    let pieces = case["html"].as_array().expect("a markup case has HTML");
    pieces.iter().filter_map(Value::as_str).collect()
}

fn posts(page: &MediaPage) -> Value {
    let post = |post: &loupe::feed::Post| {
        json!({
            "id": post.id, "kind": post.kind, "permalink": post.permalink,
            "taken_at": post.taken_at, "caption": post.caption, "alt": post.alt,
            "picture_url": post.picture_url,
        })
    };
    page.posts.iter().map(post).collect()
}

fn read<T: serde::de::DeserializeOwned>(value: &Value) -> T {
    serde_json::from_str(&value.to_string()).expect("what is read leniently is always read")
}
