//! The feed against the cases that the PHP core has to satisfy too (tests/php/core/Feed).

// Clippy's leave for tests ends at #[test]; a test's helpers panic for the same reason.
#![allow(clippy::expect_used)]

mod english;
#[allow(dead_code, reason = "what is said is another test's")]
mod vectors;

use loupe::feed::{Item, Picture, Place, Reply, Settings, alt_text, hosts, markup};
use loupe::graph::media::MediaPage;
use loupe::graph::{Kind, Post};
use loupe::json::Json;
use serde_json::{Value, json};
use std::fs;
use vectors::{Case, cases, named};

#[test]
fn settings_are_read_as_the_vectors_say() {
    for Case { file, name, case } in cases("settings") {
        let settings = Settings::read(&json(&case["input"]));
        let told = json!(settings);
        // What a case does not speak of has its default.
        let mut expected = json!(Settings::default());
        for (name, value) in case["expect"].as_object().expect("settings by name") {
            expected[name] = value.clone();
        }
        assert_eq!(told, expected, "{file}: {name}");
        assert_eq!(
            Settings::read(&json(&told)),
            settings,
            "{file}: {name}, read again"
        );
    }
}

#[test]
fn media_become_posts_as_the_vectors_say() {
    for Case { file, name, case } in cases("media") {
        let body = vectors::text(&case, &["text", "body"]);
        let username = case["username"].as_str().expect("a case names its account");
        let told = match MediaPage::parse(&body, username) {
            Ok(page) => json!({"posts": posts(&page), "after": page.after}),
            Err(failure) => json!({"failure": named(failure.code)}),
        };
        assert_eq!(told, case["expect"], "{file}: {name}");
    }
}

#[test]
fn a_preview_shows_pictures_of_the_hosts_that_the_vectors_allow() {
    for Case { file, name, case } in cases("media_hosts") {
        let configured = case["configured"].as_array().expect("a list of hosts");
        let configured: Vec<&str> = configured.iter().filter_map(Value::as_str).collect();
        let url = case["url"].as_str().expect("a case has an address");
        let expect = case["expect"].as_bool().expect("a case says yes or no");
        assert_eq!(
            hosts::allow(&configured.join(","), url),
            expect,
            "{file}: {name}"
        );
    }
}

#[test]
fn the_markup_is_the_vectors_to_the_byte() {
    for Case { file, name, case } in cases("markup") {
        let settings = Settings::read(&json(&case["settings"]));
        let reply = Reply::read(&vectors::feed(&case).to_string()).expect("a feed");
        let told = markup::whole(&settings, &place(&case), &reply);
        assert_eq!(told, html(&case), "{file}: {name}");
    }
}

#[test]
fn a_preview_is_described_as_the_vectors_say() {
    let words = english::words();
    for Case { file, name, case } in cases("alt_texts") {
        let kind = match case["kind"].as_str() {
            Some("video") => "VIDEO",
            Some("album") => "CAROUSEL_ALBUM",
            _ => "IMAGE",
        };
        let node = json!({"id": "1", "media_type": kind, "timestamp": case["timestamp"]});
        let username = case["username"].as_str().expect("a name");
        let post = Post::read(&json(&node), username).expect("a post");
        let item = Item::preview(post, "", |post| alt_text(post, &words));
        assert_eq!(item.alt, case["text"], "{file}: {name}");
    }
}

#[test]
fn a_preview_shows_instagrams_own_picture_without_dimensions() {
    let body = json!({"data": [
        {"id": "1", "media_type": "IMAGE", "media_url": "https://scontent.cdninstagram.com/a.jpg"},
        {"id": "2", "media_type": "VIDEO", "media_url": "https://video.cdninstagram.com/a.mp4"},
    ]});
    let words = english::words();
    let page = MediaPage::parse(&body.to_string(), "lumen.studio").expect("a page");
    let items: Vec<Item> = page
        .posts
        .into_iter()
        .map(|post| Item::preview(post, "", |post| alt_text(post, &words)))
        .collect();
    let photo = Item {
        id: "1".into(),
        kind: Kind::Photo,
        alt: "Photo by @lumen.studio".into(),
        picture: Some(Picture::Foreign(
            "https://scontent.cdninstagram.com/a.jpg".into(),
        )),
        ..Item::default()
    };
    let video = Item {
        id: "2".into(),
        kind: Kind::Video,
        alt: "Video by @lumen.studio".into(),
        ..Item::default()
    };
    assert_eq!(items, [photo, video]);
    let html = markup::render(&Settings::default(), &items);
    let image = r#"<img class="loupe-picture" src="https://scontent.cdninstagram.com/a.jpg" alt="Photo by @lumen.studio" loading="lazy" decoding="async" referrerpolicy="no-referrer">"#;
    assert!(html.contains(image), "{html}");
}

/// Where the feed of a markup case stands.
fn place(case: &Value) -> Place<'_> {
    let usual = Place::default();
    let number = |name: &str, usual: u32| case[name].as_u64().map_or(usual, |number| number as u32);
    let address = |name: &str| case[name].as_str().unwrap_or_default();
    Place {
        room: number("room", usual.room),
        number: number("number", usual.number),
        part: number("part", usual.part),
        newer: address("newer"),
        more: address("more"),
        more_alone: address("more_alone"),
        previous: address("previous"),
        next: address("next"),
        came: address("came"),
    }
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
    let post = |post: &Post| {
        json!({
            "id": post.id, "kind": post.kind.name(), "permalink": post.permalink,
            "taken_at": post.taken_at, "caption": post.caption, "alt": post.alt, "username": post.username,
            "picture_url": post.picture_url,
        })
    };
    page.posts.iter().map(post).collect()
}

fn json(value: &Value) -> Json {
    Json::parse(&value.to_string()).expect("a case is JSON")
}
