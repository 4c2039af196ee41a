//! What Rust reads in a case.

use loupe::feed::{Item, Place, Reply, Settings, markup};
use loupe::graph::media::MediaPage;
use loupe::graph::user::User;
use loupe::graph::{Endpoint, Failure, Post, Product};
use loupe::json::Json;
use loupe::token::{self, CodeExchange, Reading};
use loupe::words::Message;
use serde_json::{Value, json};
use std::fmt::Debug;

use crate::area::{Area, Case};
use crate::defect::{self, Defect};
use crate::letters;
use crate::seeds::{TOKEN, USERNAME};
use crate::selection;

/// A refusal that passes, whose headers say when.
const REFUSAL: &str = r#"{"error":{"message":"Too many calls","code":80002}}"#;

/// A host of pictures that the site's owner configured.
const PICTURES: &str = "pictures.example:8443";

/// As `worker.php` tells it.
pub fn outcome(case: &Case, defect: Option<Defect>) -> Value {
    if defect == Some(Defect::Panic) && defect::is_set_off_by(&case.body) {
        #[allow(clippy::panic)]
        {
            panic!("a planted panic");
        }
    }
    // As a browser decodes an answer.
    let body = String::from_utf8_lossy(&case.body);
    match case.area {
        Area::Media => media(&body, true),
        Area::Relayed => media(&body.replace(TOKEN, ""), false),
        Area::User => user(&body),
        Area::Failure => {
            json!([200, 400, 403, 500].map(|status| failure(Endpoint::User, status, &[], &body)))
        }
        Area::ExchangeFailure => json!([
            failure(Endpoint::LongLivedExchange, 400, &[], &body),
            failure(Endpoint::CodeExchange, 400, &[], &body)
        ]),
        Area::RetryAfter => failure(Endpoint::Media, 400, &[("Retry-After", &body)], REFUSAL),
        Area::Usage => {
            let header = ("X-Business-Use-Case-Usage", &*body);
            failure(Endpoint::Media, 400, &[header], REFUSAL)
        }
        Area::Pasted => pasted(&body),
        Area::Term | Area::Code => Value::Null,
        Area::Settings => {
            Json::parse(&body).map_or(Value::Null, |values| json!(Settings::read(&values)))
        }
        Area::Markup => Json::parse(&body).map_or(Value::Null, |feed| printed(&feed, &body)),
        Area::Caption => caption(&body),
        Area::Selection => {
            Json::parse(&body).map_or(Value::Null, |feed| selection::chosen(&feed, &body))
        }
    }
}

fn media(body: &str, with_cursor: bool) -> Value {
    match MediaPage::parse(body, USERNAME) {
        Ok(page) => {
            let posts: Value = page.posts.iter().map(post).collect();
            json!({"posts": posts, "after": page.after.filter(|_| with_cursor)})
        }
        Err(failure) => json!({"failure": named(failure.code)}),
    }
}

fn post(post: &Post) -> Value {
    let preview = Item::preview(post.clone(), PICTURES, |post| {
        format!("{} {} {}", post.kind.name(), post.username, post.taken_at)
    });
    json!({
        "id": post.id, "kind": post.kind.name(), "permalink": post.permalink, "taken_at": post.taken_at,
        "caption": post.caption, "alt": post.alt, "username": post.username,
        "picture_url": post.picture_url,
        "described": preview.alt, "is_fetched": preview.picture.is_some(),
    })
}

fn user(body: &str) -> Value {
    match User::parse(body) {
        Ok(user) => json!({
            "account_id": user.account_id(), "id": user.id, "user_id": user.user_id, "username": user.username,
            "name": user.name, "account_type": named(user.account_type),
            "profile_picture_url": user.profile_picture_url, "followers_count": user.followers_count,
            "media_count": user.media_count,
        }),
        Err(failure) => json!({"failure": named(failure.code)}),
    }
}

fn failure(endpoint: Endpoint, status: u16, headers: &[(&str, &str)], body: &str) -> Value {
    Failure::classify(endpoint, status, headers, body).map_or(Value::Null, |failure| {
        json!({
            "code": named(failure.code), "kind": named(failure.kind()), "retry_after": failure.retry_after,
            "message": failure.word().id(),
        })
    })
}

fn pasted(text: &str) -> Value {
    let reading = token::read(text);
    let mut told = json!({
        "reading": named(&reading),
        "says": [
            said(&reading.says(Product::InstagramLogin, CodeExchange::ByHand)),
            said(&reading.says(Product::BasicDisplay, CodeExchange::Ready)),
        ],
        "token": null, "product": null, "expires_in": null, "code": null, "redirect_uri": null, "failure": null,
    });
    match reading {
        Reading::Token(token) => {
            told["token"] = json!(token.secret.reveal());
            told["product"] = json!(named(token.product));
            told["expires_in"] = json!(token.expires_in);
        }
        Reading::Code(code) => told["code"] = json!(code.reveal()),
        Reading::Redirect { code, redirect_uri } => {
            told["code"] = json!(code.reveal());
            told["redirect_uri"] = json!(redirect_uri);
        }
        Reading::ErrorReply(failure) => told["failure"] = json!(named(failure.code)),
        _ => {}
    }
    told
}

/// Which sentence it is, and which ones stand in it.
fn said(message: &Message) -> Value {
    match message {
        Message::Said(text) => json!({ "said": text }),
        Message::Ours { word, values } => {
            let values = values.iter().map(|(_, value)| said(value));
            json!([word.id(), values.collect::<Vec<_>>()])
        }
    }
}

fn printed(feed: &Json, body: &str) -> Value {
    let mut reply = Reply::read(body).unwrap_or_default();
    for item in &mut reply.items {
        // The server says it.
        item.caption_end = letters::caption_end(&item.caption);
    }
    let times: Value = reply
        .items
        .iter()
        .map(|item| json!([item.id, item.taken_at]))
        .collect();
    let settings = Settings::read(&feed["settings"]);
    let places = [
        Place {
            room: 0,
            number: 2,
            part: 3,
            newer: "/?a&b",
            more: "?c",
            more_alone: "?d",
            previous: "<e>",
            next: "f",
            came: "<g>",
        },
        Place {
            room: 700,
            ..Place::default()
        },
    ];
    let html = places.map(|place| markup::whole(&settings, &place, &reply));
    json!({"html": html, "read": times})
}

fn caption(text: &str) -> Value {
    let item = Item {
        caption: text.to_owned(),
        caption_end: letters::caption_end(text),
        ..Item::default()
    };
    let settings = Settings {
        captions: true,
        ..Settings::default()
    };
    let end = item.caption_end;
    json!({"html": markup::render(&settings, &[item]), "caption ends": end, "letters end": letters::ends(text)})
}

/// What a case of an enum is called in PHP: its name in Rust, in snake case.
fn named(case: impl Debug) -> String {
    let printed = format!("{case:?}");
    let letters = printed.chars().take_while(char::is_ascii_alphanumeric);
    let mut name = String::new();
    for letter in letters {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}
