use crate::support::{DAY, Sandbox};
use serde_json::{Value, json};
use std::collections::HashSet;

const FIELDS: &str = "id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,timestamp,username,shortcode,alt_text,like_count,comments_count,is_shared_to_feed,children%7Bid,media_type,media_url,thumbnail_url,permalink%7D";

fn all_posts(sandbox: &Sandbox) -> Vec<Value> {
    let reply = sandbox.ask(
        &format!("/me/media?limit=100&fields={FIELDS}"),
        &sandbox.sample,
    );
    assert_eq!(reply.status, 200, "{}", reply.text());
    reply.json()["data"].as_array().unwrap().clone()
}

fn ids(page: &Value) -> Vec<String> {
    page["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|post| post["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn most_reels_are_on_the_profiles_grid_and_of_other_posts_nothing_is_said() {
    let sandbox = Sandbox::start();
    let posts = all_posts(&sandbox);
    let said = |product: &str| -> Vec<Option<bool>> {
        let of_product = posts
            .iter()
            .filter(|post| post["media_product_type"] == product);
        of_product
            .map(|post| post["is_shared_to_feed"].as_bool())
            .collect()
    };
    let reels = said("REELS");
    assert_eq!(reels.iter().filter(|said| **said == Some(false)).count(), 1);
    assert!(reels.iter().all(Option::is_some));
    assert!(said("FEED").iter().all(Option::is_none));
}

#[test]
fn posts_are_ids_alone_and_twenty_five_by_default() {
    let sandbox = Sandbox::start();
    let page = sandbox.ask("/me/media", &sandbox.sample).json();
    let posts = page["data"].as_array().unwrap();
    assert_eq!(posts.len(), 25);
    assert!(
        posts
            .iter()
            .all(|post| post.as_object().unwrap().len() == 1 && post["id"].is_string())
    );
}

#[test]
fn cursors_lead_through_all_posts_once_newest_first() {
    let sandbox = Sandbox::start();
    let (mut seen, mut after) = (Vec::new(), String::new());
    loop {
        let page = sandbox
            .ask(
                &format!("/me/media?limit=10&fields=timestamp&after={after}"),
                &sandbox.sample,
            )
            .json();
        seen.extend(page["data"].as_array().unwrap().clone());
        after = page["paging"]["cursors"]["after"]
            .as_str()
            .unwrap()
            .to_owned();
        if page["paging"].get("next").is_none() {
            break;
        }
    }
    let times: Vec<&str> = seen
        .iter()
        .map(|post| post["timestamp"].as_str().unwrap())
        .collect();
    assert_eq!(times.len(), 42);
    assert!(times.is_sorted_by(|newer, older| newer > older));
    assert_eq!(
        seen.iter()
            .map(|post| post["id"].to_string())
            .collect::<HashSet<_>>()
            .len(),
        42
    );
}

#[test]
fn next_works_as_it_stands_because_it_carries_the_token() {
    let sandbox = Sandbox::start();
    let first = sandbox
        .ask("/v27.0/me/media?limit=5&fields=id", &sandbox.sample)
        .json();
    let next = first["paging"]["next"].as_str().unwrap();
    assert!(next.contains(&sandbox.sample) && next.contains("/v27.0/me/media"));
    let second = sandbox.get(next).json();
    assert_eq!(second["data"].as_array().unwrap().len(), 5);
    let back = sandbox
        .get(second["paging"]["previous"].as_str().unwrap())
        .json();
    assert_eq!(ids(&back), ids(&first));
    assert_eq!(back["paging"].get("previous"), None);
}

#[test]
fn the_last_page_keeps_its_cursors_and_has_no_next() {
    let sandbox = Sandbox::start();
    let page = sandbox.ask("/me/media?limit=100", &sandbox.sample).json();
    assert!(
        page["paging"]["cursors"]["after"].is_string()
            && page["paging"]["cursors"]["before"].is_string()
    );
    assert_eq!(page["paging"].get("next"), None);
}

#[test]
fn an_account_without_posts_answers_an_empty_list() {
    let sandbox = Sandbox::start();
    assert_eq!(
        sandbox.ask("/me/media", &sandbox.token("no_posts")).json(),
        json!({"data": []})
    );
    assert_eq!(
        ids(&sandbox.ask("/me/media", &sandbox.token("one_post")).json()).len(),
        1
    );
}

#[test]
fn bad_limits_cursors_and_fields_are_error_100() {
    let sandbox = Sandbox::start();
    for query in [
        "limit=0",
        "limit=-3",
        "limit=many",
        "after=nonsense",
        "before=nonsense",
        "fields=id,nonsense",
        "fields=children%7Bcaption%7D",
        "fields=id%7B",
    ] {
        let reply = sandbox.ask(&format!("/me/media?{query}"), &sandbox.sample);
        assert_eq!(reply.failure(), (400, 100.into(), Value::Null), "{query}");
    }
}

#[test]
fn the_studio_has_posts_of_every_kind() {
    let sandbox = Sandbox::start();
    let posts = all_posts(&sandbox);
    let any =
        |what: &str, is: &dyn Fn(&Value) -> bool| assert!(posts.iter().any(is), "no post {what}");
    any("that is a photo", &|post| post["media_type"] == "IMAGE");
    any("that is a reel", &|post| {
        post["media_product_type"] == "REELS"
            && post["permalink"].as_str().unwrap().contains("/reel/")
    });
    any("that is a video in the feed", &|post| {
        post["media_type"] == "VIDEO" && post["media_product_type"] == "FEED"
    });
    any("whose first child is a video", &|post| {
        post["children"]["data"][0]["media_type"] == "VIDEO"
    });
    any("without caption", &|post| post.get("caption").is_none());
    any("without file", &|post| post.get("media_url").is_none());
    any("without alternative text", &|post| {
        post.get("alt_text").is_none()
    });
    any("with alternative text", &|post| {
        post.get("alt_text").is_some()
    });
    any("with hidden likes", &|post| {
        post.get("like_count").is_none()
    });
    any("with a script for a caption", &|post| {
        post["caption"].as_str().unwrap_or("").contains("<script>")
    });
    any("with 2,200 characters of emoji", &|post| {
        post["caption"].as_str().unwrap_or("").chars().count() == 2200
    });
}

#[test]
fn posts_keep_the_rules_of_their_kind() {
    let sandbox = Sandbox::start();
    for post in all_posts(&sandbox) {
        let is_video = post["media_type"] == "VIDEO";
        assert_eq!(post.get("thumbnail_url").is_some(), is_video, "{post}");
        assert_eq!(
            post.get("children").is_some(),
            post["media_type"] == "CAROUSEL_ALBUM",
            "{post}"
        );
        assert!(
            post["id"].as_str().unwrap().parse::<u64>().unwrap() > 1 << 53,
            "{post}"
        );
        assert!(
            post["timestamp"].as_str().unwrap().ends_with("+0000"),
            "{post}"
        );
        assert!(
            post.as_object()
                .unwrap()
                .values()
                .all(|value| !value.is_null()),
            "{post}"
        );
        if post.get("alt_text").is_some() {
            assert_eq!(post["media_type"], "IMAGE");
        }
        if let Some(children) = post.get("children") {
            assert_eq!(children["data"][0]["media_url"], post["media_url"]);
            assert!(
                children["data"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .all(|child| child.get("caption").is_none())
            );
        }
    }
}

#[test]
fn one_post_or_one_child_can_be_had_by_its_id() {
    let sandbox = Sandbox::start();
    sandbox.stop_clock();
    let posts = all_posts(&sandbox);
    let album = posts
        .iter()
        .find(|post| post["media_type"] == "CAROUSEL_ALBUM")
        .unwrap();
    let alone = sandbox
        .ask(
            &format!("/{}?fields={FIELDS}", album["id"].as_str().unwrap()),
            &sandbox.sample,
        )
        .json();
    assert_eq!(&alone, album);
    let child = &album["children"]["data"][1];
    let alone = sandbox
        .ask(
            &format!("/{}?fields=media_url", child["id"].as_str().unwrap()),
            &sandbox.sample,
        )
        .json();
    assert_eq!(alone["media_url"], child["media_url"]);
    assert_eq!(
        sandbox.ask("/17900000000000000", &sandbox.sample).failure(),
        (400, 803.into(), Value::Null)
    );
}

#[test]
fn basic_display_knows_no_alternative_texts() {
    let sandbox = Sandbox::start();
    let token = sandbox.token("basic_display");
    assert_eq!(
        sandbox
            .ask("/me/media?fields=id,alt_text", &token)
            .failure()
            .1,
        100
    );
    assert_eq!(sandbox.ask("/me/media?fields=id,caption,media_type,media_url,permalink,thumbnail_url,timestamp,username", &token).status, 200);
}

#[test]
fn a_new_post_appears_every_three_days() {
    let sandbox = Sandbox::start();
    let before = ids(&sandbox.ask("/me/media?limit=100", &sandbox.sample).json());
    sandbox.advance(30 * DAY);
    let after = ids(&sandbox.ask("/me/media?limit=100", &sandbox.sample).json());
    assert_eq!(after.len(), 52);
    assert_eq!(after[10..], before);
    assert_eq!(
        sandbox
            .ask("/me?fields=media_count", &sandbox.sample)
            .json()["media_count"],
        52
    );
}

#[test]
fn a_deleted_post_is_gone_and_its_cursor_still_leads_on() {
    let sandbox = Sandbox::start();
    let page = sandbox.ask("/me/media?limit=3", &sandbox.sample).json();
    let rest = sandbox.get(page["paging"]["next"].as_str().unwrap()).json();
    let deleted = &ids(&page)[2];
    assert_eq!(
        sandbox.delete("posts", json!({ "id": deleted })).status,
        200
    );
    assert_eq!(
        sandbox
            .ask(&format!("/{deleted}"), &sandbox.sample)
            .failure()
            .1,
        803
    );
    assert_eq!(
        ids(&sandbox.ask("/me/media?limit=100", &sandbox.sample).json()).len(),
        41
    );
    assert_eq!(
        ids(&sandbox.get(page["paging"]["next"].as_str().unwrap()).json()),
        ids(&rest)
    );
}

#[test]
fn lists_that_ask_for_alternative_texts_can_be_refused() {
    let sandbox = Sandbox::start();
    sandbox.tell("settings", json!({"alt_text": "refused"}));
    assert_eq!(
        sandbox
            .ask("/me/media?fields=id,alt_text", &sandbox.sample)
            .failure(),
        (400, 100.into(), Value::Null)
    );
    assert_eq!(
        sandbox.ask("/me/media?fields=id", &sandbox.sample).status,
        200
    );
}

#[test]
fn a_page_after_years_is_as_long_as_asked_for() {
    let sandbox = Sandbox::start();
    sandbox.tell("settings", json!({"hourly_calls": 100_000}));
    sandbox.advance(5 * 365 * DAY);
    let token = sandbox
        .tell("tokens", json!({"account": "lumen.studio"}))
        .json();
    let token = token["token"].as_str().unwrap();
    let list = sandbox
        .ask("/me/media?fields=id,timestamp&limit=48", token)
        .json();
    assert_eq!(list["data"].as_array().unwrap().len(), 48);
    let posts = sandbox.ask("/me?fields=media_count", token).json();
    assert_eq!(posts["media_count"], 42 + 5 * 365 / 3);
}

#[test]
fn an_account_posts_edits_and_deletes_when_it_is_told_to() {
    let sandbox = Sandbox::start();
    let token = sandbox.token("one_post");
    let account = "one.good.picture";
    let list = || sandbox.ask("/me/media?fields=id,caption&limit=9", &token);
    let before = ids(&list().json());
    let new = sandbox
        .tell("posts", json!({"account": account, "count": 3}))
        .json();
    let new: Vec<&Value> = new.as_array().unwrap().iter().rev().collect();
    let told: Vec<_> = new
        .iter()
        .map(|post| post["id"].as_str().unwrap())
        .collect();
    assert_eq!(
        ids(&list().json()),
        [told.clone(), vec![before[0].as_str()]].concat()
    );
    sandbox.tell(
        "posts",
        json!({"account": account, "number": new[0]["number"], "caption": "Edited"}),
    );
    assert_eq!(list().json()["data"][0]["caption"], "Edited");
    let gone = json!({"account": account, "numbers": [new[1]["number"], new[2]["number"]]});
    sandbox.delete("posts", gone);
    assert_eq!(ids(&list().json()), [told[0], before[0].as_str()]);
    let studio = json!({"account": "lumen.studio", "count": 1});
    assert_eq!(sandbox.tell("posts", studio).status, 422);
}
