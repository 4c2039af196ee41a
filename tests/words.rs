//! What is said, out of the texts that the bridge gives.

// Clippy's leave for tests ends at #[test]; a test's helpers panic for the same reason.
#![allow(clippy::expect_used)]

mod english;

use english::English;
use loupe::json::Json;
use loupe::words::{Format, Message, Unit, Word, Words};
use maud::html;

fn words(texts: &str) -> Words {
    Words::new(Json::parse(texts).expect("JSON"), Box::new(English))
}

/// Six forms, as CLDR has them, and nothing else that matters here.
#[derive(Debug)]
struct Arabic;

impl Format for Arabic {
    fn number(&self, number: u64) -> String {
        number.to_string()
    }

    fn plural(&self, number: u64) -> String {
        match (number, number % 100) {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, 3..=10) => "few",
            (_, 11..) => "many",
            (_, 0..3) => "other",
        }
        .to_owned()
    }

    fn day(&self, _: i64) -> String {
        String::new()
    }

    fn relative(&self, _: u64, _: Unit, _: bool) -> String {
        String::new()
    }
}

#[test]
fn a_sentence_takes_its_values_where_it_wants_them() {
    let words = words(
        r#"{"call.refused": "{message} (HTTP {status}).", "look.loading": "Wait", "card.expired": "{unknown}!"}"#,
    );
    let values = [("status", "403"), ("message", "No")];
    assert_eq!(words.fill(Word::CallRefused, &values), "No (HTTP 403).");
    assert_eq!(words.fill(Word::LookLoading, &values), "Wait");
    assert_eq!(words.fill(Word::CardExpired, &values), "!");
}

#[test]
fn what_surrounds_a_value_is_escaped_and_the_value_is_not_again() {
    let words = words(r#"{"connect.where": "<i> {name} & more"}"#);
    let name = html! { b { "A & B" } };
    assert_eq!(
        words.phrase(Word::ConnectWhere, &[("name", name)]).0,
        "&lt;i&gt; <b>A &amp; B</b> &amp; more"
    );
}

#[test]
fn what_a_value_says_is_not_read_as_a_place() {
    let words = words(r#"{"call.refused": "{message} (HTTP {status})."}"#);
    let refused = Message::Ours {
        word: Word::CallRefused,
        values: vec![
            ("message", Message::Said("{status}".into())),
            ("status", Message::Said("403".into())),
        ],
    };
    assert_eq!(words.say(&refused), "{status} (HTTP 403).");
}

#[test]
fn a_sentence_that_is_missing_shows_its_id() {
    for words in [
        words("{}"),
        words("[]"),
        words(r#"{"time.now": 5, "token.days_left": {}}"#),
    ] {
        assert_eq!(words.text(Word::TimeNow), "time.now");
        assert_eq!(
            words.counted(Word::TokenDaysLeft, "days", 5),
            "token.days_left"
        );
        assert_eq!(words.say(&Word::CallTimedOut.into()), "call.timed_out");
    }
}

#[test]
fn one_post_is_not_one_posts() {
    let words = english::words();
    let posts = |number| words.counted(Word::ReportPosts, "posts", number);
    assert_eq!(posts(1), "1 post");
    assert_eq!(posts(0), "0 posts");
    assert_eq!(posts(1_204), "1,204 posts");
    assert_eq!(posts(1_234_567), "1,234,567 posts");
}

#[test]
fn a_number_takes_the_form_of_another_of_its_kind() {
    let texts = r#"{"report.posts": {"0": "z", "1": "o", "2": "t", "3": "few {posts}", "5": "few {posts}", "11": "many {posts}",
        "100": "other {posts}"}}"#;
    let words = Words::new(Json::parse(texts).unwrap(), Box::new(Arabic));
    let posts = |number| words.counted(Word::ReportPosts, "posts", number);
    let told = [0, 1, 2, 9, 110, 99, 200, 1_002].map(posts);
    assert_eq!(
        told,
        [
            "z",
            "o",
            "t",
            "few 9",
            "few 110",
            "many 99",
            "other 200",
            "other 1002"
        ]
    );
}

#[test]
fn a_form_that_nobody_gave_is_said_in_the_last_one() {
    let words = words(r#"{"report.posts": {"1": "{posts} post"}}"#);
    assert_eq!(words.counted(Word::ReportPosts, "posts", 7), "7 post");
}

#[test]
fn a_moment_is_told_from_now() {
    let words = english::words();
    let now = 1_000_000;
    assert_eq!(words.moment(now, now + 30), "in less than a minute");
    assert_eq!(words.moment(now, now - 30), "just now");
    assert_eq!(words.moment(now, now - 61), "1 minute ago");
    assert_eq!(words.moment(now, now + 86_400), "in 24 hours");
    assert_eq!(words.moment(now, now + 59 * 86_400), "in 59 days");
    let longest = words.moment(i64::MIN, i64::MAX);
    assert_eq!(longest.split(' ').next(), Some("in"));
}
