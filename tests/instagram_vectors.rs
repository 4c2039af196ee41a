//! Pasted texts, failures and user nodes against the cases that the PHP core has to satisfy too
//! (tests/php/core/InstagramVectorsTest.php).

// Clippy's leave for tests ends at #[test]; a test's helpers panic for the same reason.
#![allow(clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "the markup's cases are another test's")]
mod vectors;

use loupe::graph::failure::Code;
use loupe::graph::user::User;
use loupe::graph::{Endpoint, Failure, Product};
use loupe::token::{self, CodeExchange, Reading, Verdict};
use serde_json::{Map, Value, json};
use vectors::{Case, cases, english, named};

const ENDPOINTS: [Endpoint; 5] = [
    Endpoint::CodeExchange,
    Endpoint::LongLivedExchange,
    Endpoint::Refresh,
    Endpoint::User,
    Endpoint::Media,
];

const CODES: [Code; 33] = [
    Code::Expired,
    Code::SessionEnded,
    Code::Withdrawn,
    Code::NotConfirmed,
    Code::Checkpointed,
    Code::MalformedToken,
    Code::InvalidToken,
    Code::LegacyApi,
    Code::KeyChanged,
    Code::NotATester,
    Code::Permission,
    Code::CodeRefused,
    Code::WrongSecret,
    Code::AppLimit,
    Code::UserLimit,
    Code::BusinessLimit,
    Code::OwnLimit,
    Code::Transient,
    Code::NoToken,
    Code::BadRequest,
    Code::UnknownObject,
    Code::Unreachable,
    Code::TimedOut,
    Code::Blocked,
    Code::Filtered,
    Code::NotJson,
    Code::Garbled,
    Code::Implausible,
    Code::Unknown,
    Code::PicturesNotWritten,
    Code::PicturesNotScaled,
    Code::PictureFormat,
    Code::PicturesNotFetched,
];

#[test]
fn pasted_texts_are_read_as_the_vectors_say() {
    for Case { file, name, case } in cases("pasted") {
        let configured = match &case["configured"] {
            Value::Null => Product::InstagramLogin,
            product => Product::named(text(product)).expect("a product"),
        };
        let exchange = match case["exchange"].as_str() {
            None => CodeExchange::ByHand,
            Some("needs_app") => CodeExchange::NeedsApp,
            Some("ready") => CodeExchange::Ready,
            Some(other) => panic!("{file}: {name}: no exchange is called {other}"),
        };
        let reading = token::read(&vectors::text(&case, &["text"]));
        let mut expected = case["expect"].clone();
        expected["says"] = english(&case["expect"]["says"]).into();
        assert_eq!(
            Value::Object(told(&reading, configured, exchange)),
            expected,
            "{file}: {name}"
        );
        let usable = ["token", "short_lived_token"].contains(&text(&case["expect"]["verdict"]));
        assert_eq!(
            reading.verdict(configured, exchange) == Verdict::Usable,
            usable,
            "{file}: {name}"
        );
        let connectable = exchange == CodeExchange::Ready && case["expect"].get("code").is_some();
        assert_eq!(
            reading.verdict(configured, exchange) == Verdict::Connectable,
            connectable,
            "{file}: {name}"
        );
    }
}

#[test]
fn failures_are_classified_as_the_vectors_say() {
    for Case { file, name, case } in cases("failures") {
        let endpoint = ENDPOINTS
            .into_iter()
            .find(|endpoint| named(endpoint) == text(&case["endpoint"]));
        let status = case["status"]
            .as_u64()
            .and_then(|status| u16::try_from(status).ok());
        let headers: Vec<(&str, &str)> = case["headers"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, value)| (name.as_str(), text(value)))
            .collect();
        let failure = Failure::classify(
            endpoint.expect("an endpoint"),
            status.expect("a status"),
            &headers,
            &vectors::text(&case, &["body"]),
        );
        let told = failure.as_ref().map_or(Value::Null, what_went_wrong);
        assert_eq!(told, case["expect"], "{file}: {name}");
    }
}

#[test]
fn every_code_has_the_kind_of_the_vectors() {
    let told: Value = CODES
        .into_iter()
        .map(|code| (named(code), what_went_wrong(&Failure::of(code))))
        .collect::<Map<_, _>>()
        .into();
    let expected: Value = cases("failure_codes")
        .into_iter()
        .map(|Case { name, case, .. }| (name, case["expect"].clone()))
        .collect::<Map<_, _>>()
        .into();
    assert_eq!(told, expected);
}

#[test]
fn every_code_has_the_sentence_of_the_words() {
    for code in CODES {
        let expected = english(&json!(format!("failure.{}", named(code))));
        assert_eq!(Failure::of(code).message(), expected);
    }
}

#[test]
fn user_nodes_are_read_as_the_vectors_say() {
    for Case { file, name, case } in cases("users") {
        let told = match User::parse(&vectors::text(&case, &["body"])) {
            Ok(user) => json!({ "user": {
                "account_id": user.account_id(),
                "id": user.id,
                "user_id": user.user_id,
                "username": user.username,
                "name": user.name,
                "account_type": named(user.account_type),
                "profile_picture_url": user.profile_picture_url,
                "followers_count": user.followers_count,
                "media_count": user.media_count,
            }}),
            Err(failure) => json!({ "failure": named(failure.code) }),
        };
        assert_eq!(told, case["expect"], "{file}: {name}");
    }
}

fn told(reading: &Reading, configured: Product, exchange: CodeExchange) -> Map<String, Value> {
    let mut told = Map::new();
    let mut tell = |key: &str, value: Value| told.insert(key.to_owned(), value);
    tell("verdict", json!(what_it_is(reading, configured)));
    tell("says", json!(reading.says(configured, exchange)));
    match reading {
        Reading::Token(token) => {
            tell("token", json!(token.secret.reveal()));
            tell("product", json!(named(token.product)));
            if let Some(seconds) = token.expires_in {
                tell("expires_in", json!(seconds));
            }
        }
        Reading::Code(code) => {
            tell("code", json!(code.reveal()));
        }
        Reading::Redirect { code, redirect_uri } => {
            tell("code", json!(code.reveal()));
            tell("redirect_uri", json!(redirect_uri));
        }
        Reading::ErrorReply(failure) => {
            tell("failure", json!(named(failure.code)));
        }
        _ => {}
    }
    told
}

/// The case of a reading; of a token also what it is worth here.
fn what_it_is(reading: &Reading, configured: Product) -> String {
    let Reading::Token(token) = reading else {
        return named(reading);
    };
    match (token.product, configured) {
        (Product::BasicDisplay, Product::InstagramLogin) => "retired_token",
        (Product::InstagramLogin, Product::BasicDisplay) => "other_products_token",
        _ if token.is_short_lived() => "short_lived_token",
        _ => "token",
    }
    .into()
}

fn what_went_wrong(failure: &Failure) -> Value {
    json!({
        "code": named(failure.code), "kind": named(failure.kind()),
        "retry_after": failure.retry_after,
    })
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}
