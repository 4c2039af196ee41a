use crate::support::{DAY, HOUR, Sandbox};
use serde_json::{Value, json};

fn posts(sandbox: &Sandbox) -> Vec<Value> {
    let page = sandbox.ask("/me/media?limit=100&fields=media_type,media_url,thumbnail_url,children%7Bmedia_type,media_url%7D", &sandbox.sample);
    page.json()["data"].as_array().unwrap().clone()
}

fn url(posts: &[Value], media_type: &str, key: &str) -> String {
    let post = posts
        .iter()
        .find(|post| post["media_type"] == media_type && post[key].is_string());
    post.unwrap()[key].as_str().unwrap().to_owned()
}

/// Seconds from the sandbox's now to a URL's own expiry.
fn life(sandbox: &Sandbox, url: &str) -> i64 {
    let expiry = i64::from_str_radix(url.split("oe=").nth(1).unwrap(), 16).unwrap();
    expiry
        - sandbox.get("/sandbox/clock").json()["now"]
            .as_i64()
            .unwrap()
}

#[test]
fn pictures_have_their_shape_and_a_realistic_weight() {
    let sandbox = Sandbox::start();
    let posts = posts(&sandbox);
    let mut shapes = Vec::new();
    for post in posts
        .iter()
        .filter(|post| post["media_type"] == "IMAGE" && post["media_url"].is_string())
        .take(6)
    {
        let reply = sandbox.get(post["media_url"].as_str().unwrap());
        let picture = image::load_from_memory(&reply.body).unwrap();
        assert!(
            (150_000..=450_000).contains(&reply.body.len()),
            "{} bytes",
            reply.body.len()
        );
        shapes.push((picture.width(), picture.height()));
    }
    for shape in [(1080, 1350), (1080, 1080), (1440, 754)] {
        assert!(shapes.contains(&shape), "{shapes:?}");
    }
    let poster = sandbox.get(&url(&posts, "VIDEO", "thumbnail_url"));
    let poster = image::load_from_memory(&poster.body).unwrap();
    assert_eq!((poster.width(), poster.height()), (1080, 1920));
}

#[test]
fn pictures_are_reduced_where_that_is_set() {
    let sandbox = Sandbox::start();
    sandbox.tell("settings", json!({"pictures": "reduced"}));
    let reply = sandbox.get(&url(&posts(&sandbox), "VIDEO", "thumbnail_url"));
    let poster = image::load_from_memory(&reply.body).unwrap();
    assert_eq!((poster.width(), poster.height()), (180, 320));
}

#[test]
fn a_picture_is_the_same_at_every_start() {
    let paint = || {
        let sandbox = Sandbox::start();
        sandbox
            .get(&url(&posts(&sandbox), "IMAGE", "media_url"))
            .body
    };
    assert!(paint() == paint());
}

#[test]
fn a_video_is_an_mp4() {
    let sandbox = Sandbox::start();
    let reply = sandbox.get(&url(&posts(&sandbox), "VIDEO", "media_url"));
    assert_eq!(
        (reply.status, reply.header("content-type")),
        (200, Some("video/mp4"))
    );
    assert_eq!(&reply.body[4..8], b"ftyp");
}

#[test]
fn a_film_is_served_by_range_and_as_long_as_is_set() {
    let sandbox = Sandbox::start();
    sandbox.tell("settings", json!({"film_bytes": 1_000_000}));
    let url = url(&posts(&sandbox), "VIDEO", "media_url");
    let whole = sandbox.get(&url);
    assert_eq!((whole.status, whole.body.len()), (200, 1_000_000));
    let part = sandbox.get_range(&url, "bytes=44000-99999").unwrap();
    assert_eq!(
        (part.status, part.header("content-range")),
        (206, Some("bytes 44000-99999/1000000"))
    );
    assert!(part.body == whole.body[44_000..100_000]);
    assert_eq!(part.header("etag"), whole.header("etag"));
    let end = sandbox.get_range(&url, "bytes=999999-2000000").unwrap();
    assert_eq!((end.status, end.body.len()), (206, 1));
    let behind = sandbox.get_range(&url, "bytes=1000000-1000001").unwrap();
    assert_eq!(
        (behind.status, behind.header("content-range")),
        (416, Some("bytes */1000000"))
    );
}

#[test]
fn films_are_served_badly_where_that_is_set() {
    let sandbox = Sandbox::start();
    let url = url(&posts(&sandbox), "VIDEO", "media_url");
    let ask = |films: &str| {
        sandbox.tell("settings", json!({"films": films}));
        sandbox.get_range(&url, "bytes=100-199")
    };
    assert_eq!(ask("whole").unwrap().status, 200);
    let misplaced = ask("misplaced").unwrap();
    assert!(
        misplaced
            .header("content-range")
            .unwrap()
            .starts_with("bytes 101-200/")
    );
    assert!(ask("cut_off").is_none());
    assert_eq!(ask("elsewhere").unwrap().status, 307);
    assert_eq!(ask("sound").unwrap().body.len(), 100);
}

#[test]
fn pictures_live_four_days_and_some_hours_and_videos_less_than_two_days() {
    let sandbox = Sandbox::start();
    sandbox.stop_clock();
    for post in posts(&sandbox) {
        let (shortest, longest) = match post["media_type"].as_str().unwrap() {
            "IMAGE" => (4 * DAY + 7 * HOUR, 4 * DAY + 17 * HOUR),
            "VIDEO" => (31 * HOUR, 41 * HOUR),
            _ => continue,
        };
        if let Some(url) = post["media_url"].as_str() {
            let life = life(&sandbox, url);
            assert!((shortest..=longest).contains(&life), "{post}");
        }
    }
}

#[test]
fn a_picture_is_refused_after_its_expiry() {
    let sandbox = Sandbox::start();
    sandbox.stop_clock();
    let url = url(&posts(&sandbox), "IMAGE", "media_url");
    sandbox.advance(life(&sandbox, &url) - 60);
    assert_eq!(sandbox.get(&url).status, 200);
    sandbox.advance(60);
    let reply = sandbox.get(&url);
    assert_eq!(
        (reply.status, reply.text().as_str()),
        (403, "URL signature expired")
    );
    assert!(
        reply
            .header("content-type")
            .unwrap()
            .starts_with("text/plain")
    );
}

#[test]
fn a_tampered_address_is_refused() {
    let sandbox = Sandbox::start();
    let url = url(&posts(&sandbox), "IMAGE", "media_url");
    let later = url.replace("oe=", "oe=1");
    let elsewhere = url.replace("/cdn/", "/cdn/1");
    let bare = url.split('?').next().unwrap().to_owned();
    for tampered in [later, elsewhere, bare] {
        assert_ne!(tampered, url);
        let reply = sandbox.get(&tampered);
        assert_eq!(
            (reply.status, reply.text().as_str()),
            (403, "URL signature mismatch"),
            "{tampered}"
        );
    }
}

#[test]
fn posts_show_the_pictures_of_a_folder_in_turn() {
    let folder = std::env::temp_dir().join(format!("sandbox-pictures-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let names = ["a.jpg", "b.jpg", "c.jpg"];
    for name in names {
        std::fs::write(folder.join(name), name).unwrap();
    }
    let sandbox = Sandbox::start_with(&["--pictures", folder.to_str().unwrap()]);
    let made = sandbox.get("/sandbox/posts").json();
    let numbers = made["lumen.studio"].as_array().unwrap().iter();
    let shown = posts(&sandbox);
    let mut seen = Vec::new();
    for (post, media) in numbers.zip(&shown) {
        if let ("IMAGE", Some(url)) = (
            media["media_type"].as_str().unwrap(),
            media["media_url"].as_str(),
        ) {
            let turn = post["number"].as_u64().unwrap() % 3;
            assert_eq!(sandbox.get(url).text(), names[turn as usize]);
            seen.push(turn);
        }
    }
    assert!((0..3).all(|turn| seen.contains(&turn)), "{seen:?}");
    std::fs::remove_dir_all(folder).unwrap();
}
