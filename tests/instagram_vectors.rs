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
use vectors::{Case, cases, named, said};

const ENDPOINTS: [Endpoint; 5] = [
    Endpoint::CodeExchange,
    Endpoint::LongLivedExchange,
    Endpoint::Refresh,
    Endpoint::User,
    Endpoint::Media,
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
        assert_eq!(
            Value::Object(told(&reading, configured, exchange)),
            case["expect"],
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
fn whatever_a_rule_of_the_spec_describes_is_the_failure_of_its_row() {
    let spec = vectors::root().with_file_name("failures.json");
    let spec = std::fs::read_to_string(spec).expect("spec/failures.json");
    let spec: Value = serde_json::from_str(&spec).expect("JSON");
    for row in spec["failures"].as_array().expect("rows") {
        for rule in row["matches"].as_array().expect("rules") {
            for (status, body) in replies(rule, &spec["same"]) {
                let endpoint = ENDPOINTS
                    .into_iter()
                    .find(|endpoint| named(endpoint) == rule["endpoint"].as_str().unwrap_or("user"))
                    .expect("an endpoint");
                let failure = Failure::classify(endpoint, status, &[], &body.to_string());
                let told = failure.map(|failure| named(failure.code));
                assert_eq!(
                    told.as_deref(),
                    row["code"].as_str(),
                    "{rule}: {status} {body}"
                );
            }
        }
    }
}

/// An answer for each number that a rule names, a range's ends and what reads the same included, and as little besides
/// as it asks for.
fn replies(rule: &Value, same: &Value) -> Vec<(u16, Value)> {
    let numbers = |field: &str| -> Vec<Value> {
        let named = rule[field].as_array().map_or(&[][..], Vec::as_slice);
        named
            .iter()
            .flat_map(|number| number.as_array().cloned().unwrap_or(vec![number.clone()]))
            .collect()
    };
    match rule["form"].as_str() {
        Some("flat_error") => return vec![(400, json!({ "error_message": "" }))],
        Some("legacy_error") => return vec![(400, json!({ "meta": { "error_type": "" } }))],
        _ => {}
    }
    let statuses = numbers("status").into_iter();
    let mut replies: Vec<_> = statuses
        .filter_map(|status| Some((u16::try_from(status.as_u64()?).ok()?, json!({}))))
        .collect();
    if rule["is_transient"] == true {
        replies.push((400, json!({ "error": { "is_transient": true } })));
    }
    let text = rule.get("text").or(rule.get("text_start"));
    let mut codes = numbers("code");
    let same = same.as_array().expect("codes read as others").iter();
    codes.extend(
        same.filter(|same| codes.contains(&same["as"]))
            .map(|same| same["code"].clone())
            .collect::<Vec<_>>(),
    );
    for code in codes {
        let mut subcodes = numbers("subcode");
        if subcodes.is_empty() {
            subcodes.push(Value::Null);
        }
        replies.extend(subcodes.into_iter().map(|subcode| {
            let error = json!({
                "code": code, "error_subcode": subcode, "type": rule["type"], "message": text,
            });
            (400, json!({ "error": error }))
        }));
    }
    replies
}

#[test]
fn every_code_has_the_sentence_of_the_words() {
    for code in Code::ALL {
        assert_eq!(
            Failure::of(code).word().id(),
            format!("failure.{}", named(code))
        );
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
    tell("says", said(&reading.says(configured, exchange)));
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
