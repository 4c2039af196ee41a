//! What the panel loads, and what it offers to take along.

use loupe::panel::{Event, update};
use serde_json::json;

use super::support::{ID, TOKEN, answer, connected, panel, reply, summary, type_in, view};

fn looked_up(changes: serde_json::Value, picture: &str, media: &str) -> String {
    let mut model = panel(changes);
    let version = type_in(&mut model, TOKEN);
    let asked = update(&mut model, Event::Debounced(version));
    let user =
        json!({"id": "1", "user_id": ID, "username": "lumen", "profile_picture_url": picture});
    let asked = answer(&mut model, asked, reply(200, user));
    let media = json!({"data": [{"id": "9", "media_type": "IMAGE", "media_url": media}]});
    answer(&mut model, asked, reply(200, media));
    view(&model)
}

#[test]
fn a_preview_loads_pictures_from_metas_hosts_and_says_nothing_of_the_page() {
    let html = looked_up(
        json!({}),
        "https://x.cdninstagram.com/face.jpg",
        "https://x.fbcdn.net/9.jpg",
    );
    for address in [
        "https://x.cdninstagram.com/face.jpg",
        "https://x.fbcdn.net/9.jpg",
    ] {
        let (_, rest) = html.split_once(address).expect("the picture is shown");
        let (tag, _) = rest.split_once('>').expect("a whole tag");
        assert!(tag.contains("referrerpolicy=\"no-referrer\""), "{tag}");
    }
}

#[test]
fn a_preview_loads_nothing_from_other_hosts() {
    let html = looked_up(
        json!({}),
        "https://tracker.example/face.jpg",
        "https://tracker.example/9.jpg",
    );
    assert!(
        html.contains("@lumen") && html.contains("loupe-blank"),
        "{html}"
    );
    assert!(!html.contains("tracker.example"), "{html}");
}

#[test]
fn the_hosts_that_the_owner_configured_count_too() {
    let html = looked_up(
        json!({"media_hosts": "media.example.org,127.0.0.1:8470"}),
        "http://127.0.0.1:8470/face.jpg",
        "http://127.0.0.1:8470/9.jpg",
    );
    assert!(html.contains("http://127.0.0.1:8470/face.jpg"), "{html}");
    assert!(html.contains("http://127.0.0.1:8470/9.jpg"), "{html}");
}

#[test]
fn the_sites_own_pictures_are_loaded_as_all_others_of_the_site() {
    let mut stored = summary();
    stored["picture"] = json!("https://site.test/face.webp");
    let html = view(&panel(json!({"accounts": [stored]})));
    assert!(html.contains("https://site.test/face.webp"), "{html}");
    assert!(!html.contains("referrerpolicy"), "{html}");
}

#[test]
fn each_account_has_its_shortcode_ready_to_copy() {
    let html = view(&connected());
    let code = format!(
        "<code id=\"loupe-shortcode-{ID}\" dir=\"ltr\">[loupe account=&quot;lumen&quot;]</code>"
    );
    assert!(html.contains(&code), "{html}");
    assert!(
        html.contains(&format!("data-loupe-copy=\"loupe-shortcode-{ID}\"")),
        "{html}"
    );
}
