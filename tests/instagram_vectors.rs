//! Pasted texts, failures and user nodes against the cases that the PHP core has to satisfy too
//! (tests/php/core/VectorsTest.php).

// Clippy's leave for tests ends at #[test]; a test's helpers panic for the same reason.
#![allow(clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "the markup's cases are another test's")]
mod vectors;

use loupe::graph::failure::Code;
use loupe::graph::user::User;
use loupe::graph::{Endpoint, Failure, Product};
use loupe::token::{self, CodeExchange, Reading, Verdict};
use serde_json::{Map, Value, json};
use vectors::{Case, cases};

#[test]
fn pasted_texts_are_read_as_the_vectors_say() {
    for Case { file, name, case } in cases("pasted") {
        let configured = match &case["configured"] {
            Value::Null => Product::InstagramLogin,
            product => serde_json::from_value(product.clone()).expect("a product"),
        };
        let exchange = match case["exchange"].as_str() {
            None => CodeExchange::ByHand,
            Some("needs_app") => CodeExchange::NeedsApp,
            Some("ready") => CodeExchange::Ready,
            Some(other) => panic!("{file}: {name}: no exchange is called {other}"),
        };
        let reading = token::read(text(&case["text"]));
        assert_eq!(
            Value::Object(told(&reading, configured, exchange)),
            case["expect"],
            "{file}: {name}"
        );
        let usable = ["token", "short_lived_token"].contains(&reading.name(configured));
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
        let endpoint: Endpoint =
            serde_json::from_value(case["endpoint"].clone()).expect("an endpoint");
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
            endpoint,
            status.expect("a status"),
            &headers,
            &body(&case["body"]),
        );
        assert_eq!(json!(failure), case["expect"], "{file}: {name}");
        let read_again: Option<Failure> =
            serde_json::from_value(case["expect"].clone()).expect("a failure's own JSON");
        assert_eq!(read_again, failure, "{file}: {name}, read again");
    }
}

#[test]
fn every_code_has_the_kind_and_the_sentence_of_the_vectors() {
    for Case { file, name, case } in cases("failure_codes") {
        let code = serde_json::from_value(json!(name)).expect("a code");
        assert_eq!(json!(Failure::of(code)), case["expect"], "{file}: {name}");
    }
}

#[test]
fn a_code_of_a_later_version_reads_as_unknown() {
    let failure: Failure =
        serde_json::from_value(json!({ "code": "moon_phase", "kind": "wait" })).expect("a failure");
    assert_eq!(failure, Failure::of(Code::Unknown));
}

#[test]
fn user_nodes_are_read_as_the_vectors_say() {
    for Case { file, name, case } in cases("users") {
        let told = match User::parse(&body(&case["body"])) {
            Ok(user) => json!({ "user": {
                "account_id": user.account_id(),
                "id": user.id,
                "user_id": user.user_id,
                "username": user.username,
                "name": user.name,
                "account_type": user.account_type,
                "profile_picture_url": user.profile_picture_url,
                "followers_count": user.followers_count,
                "media_count": user.media_count,
            }}),
            Err(failure) => json!({ "failure": failure.code }),
        };
        assert_eq!(told, case["expect"], "{file}: {name}");
    }
}

fn told(reading: &Reading, configured: Product, exchange: CodeExchange) -> Map<String, Value> {
    let mut told = Map::new();
    let mut tell = |key: &str, value: Value| told.insert(key.to_owned(), value);
    tell("verdict", json!(reading.name(configured)));
    tell("says", json!(reading.says(configured, exchange)));
    match reading {
        Reading::Token(token) => {
            tell("token", json!(token.secret.reveal()));
            tell("product", json!(token.product));
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
            tell("failure", json!(failure.code));
        }
        _ => {}
    }
    told
}

/// A case's body: text as it came, or JSON to be sent.
fn body(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}
