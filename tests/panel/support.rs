//! A panel on a site, and what Instagram and the bridge answer it.

use loupe::json::Json;
use loupe::panel::{
    Ask, Boot, Call, Command, Event, Field, Method, Model, Outcome, Page, Region, Reply, Request,
    frame, update,
};
use serde_json::{Value, json};

use super::english::{self, English};

pub const TOKEN: &str = "IGAAcanaryR1xkZA7ZBhJBZAGE5SWl0aXZAuZA2Fpbm90YXJlYWx0b2tlbmJ1dGxvbmdlbm91Z2h0b3Bhc3Nmb3JvbmVpbnRoZXBhbmVsc3Rlc3RzMTIzNDU2Nzg5MGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6ZD";
pub const CODE: &str =
    "AQBcanaryk0FfwQCAJqle9wvXUxBRfzMu3a6iirGMkjszuQqznrF2bVFXzazQcsGwMsoySG8Cl5M0p6Xf";
pub const ID: &str = "17841400000000001";

pub fn panel(changes: Value) -> Model {
    let mut boot = json!({
        "rest": {"root": "https://site.test/wp-json/loupe/v1", "nonce": "old"},
        "graph": {"base": "https://graph.test/v27.0", "product": "instagram_login"},
        "accounts": [],
        "can_store": true,
        "key_advice": "Paste this line.", "key_line": "define( 'LOUPE_KEY', 'x' );",
        "now": 1_800_000_000,
        "links": {"new_page": "https://site.test/new", "nonce": "https://site.test/nonce"}
    });
    for (key, value) in changes.as_object().unwrap() {
        boot[key] = value.clone();
    }
    let mut boot = Json::parse(&boot.to_string()).unwrap();
    if let Json::Object(fields) = &mut boot {
        fields.push(("words".into(), english::texts()));
    }
    Model::new(Boot::read(boot, |_| Box::new(English)).unwrap())
}

pub fn summary() -> Value {
    json!({
        "id": ID, "username": "lumen", "name": "Lumen", "account_type": "business",
        "picture": "", "followers": 1204, "posts": 42, "product": "instagram_login",
        "state": "connected",
        "token": {"lifetime": "known", "expires_at": 1_805_000_000, "days_left": 59},
        "refresh": {"last": 1_800_000_000, "next": 1_800_086_400, "failure": null},
        "sync": {"last": 1_799_999_900, "next": 1_800_003_600, "failure": null}, "items": 24
    })
}

pub fn connected() -> Model {
    panel(json!({"accounts": [summary()]}))
}

pub fn reply(status: u16, body: impl ToString) -> Outcome {
    Outcome::Reply(Reply {
        status,
        body: body.to_string(),
    })
}

pub fn user_node() -> Outcome {
    reply(
        200,
        json!({"id": "1", "user_id": ID, "username": "lumen", "media_count": 42}),
    )
}

pub fn media() -> Outcome {
    reply(
        200,
        json!({"data": [{
            "id": "9", "media_type": "IMAGE", "media_url": "https://x.cdninstagram.com/9.jpg",
            "permalink": "https://www.instagram.com/p/nine/", "timestamp": "2026-03-12T10:00:00+0000"
        }], "paging": {"next": "https://graph.test/next?access_token=IGAAcanary"}}),
    )
}

pub fn type_in(model: &mut Model, text: &str) -> u32 {
    let commands = update(model, Event::Typed(Field::Token, text.into()));
    let [Command::Debounce(version)] = commands[..] else {
        panic!("typing sends nothing, it only waits for a pause: {commands:?}");
    };
    version
}

/// The whole panel as a page shows it that was just opened.
pub fn view(model: &Model) -> String {
    let mut html = frame(model);
    for Region { html: content, .. } in Page::default().repaint(model) {
        html += &content;
    }
    html
}

/// The one call among the commands, with what it is for.
pub fn the_call(commands: Vec<Command<Call>>) -> (Ask, Request) {
    let mut calls = commands.into_iter().filter_map(|command| match command {
        Command::Send(Call { ask, request }) => Some((ask, request)),
        Command::Debounce(_)
        | Command::EmptyPaste
        | Command::OfferPlainForm
        | Command::Focus(_) => None,
    });
    let only = calls.next().expect("a call");
    assert!(calls.next().is_none(), "one call only");
    only
}

pub fn answer(
    model: &mut Model,
    commands: Vec<Command<Call>>,
    outcome: Outcome,
) -> Vec<Command<Call>> {
    let (ask, _) = the_call(commands);
    update(model, Event::Answered(ask, outcome))
}

/// A panel in which a token was pasted and its account found.
pub fn found() -> Model {
    found_in(TOKEN)
}

/// The same with a text that holds a token.
pub fn found_in(text: &str) -> Model {
    let mut model = panel(json!({}));
    let version = type_in(&mut model, text);
    let asked = update(&mut model, Event::Debounced(version));
    let asked = answer(&mut model, asked, user_node());
    answer(&mut model, asked, media());
    model
}

pub fn redirect() -> String {
    format!("https://elsewhere.test/auth/?code={CODE}&state=s#_")
}

/// A panel on a site with a bridge, App ID and secret stored or not.
pub fn with_app(ready: bool) -> Model {
    panel(json!({
        "app": {"id": "900000000000411", "ready": ready},
        "redirect_uri": "https://site.test/"
    }))
}

/// What a press on the button for saving sends to the bridge.
pub fn posted(commands: Vec<Command<Call>>) -> (Ask, Value) {
    let (ask, request) = the_call(commands);
    assert_eq!(
        (request.method, request.url.reveal()),
        (Method::Post, "https://site.test/wp-json/loupe/v1/accounts")
    );
    (ask, body(&request))
}

/// The JSON that a request carries.
pub fn body(request: &Request) -> Value {
    serde_json::from_str(request.body.as_ref().expect("a body").reveal()).unwrap()
}

/// The value of a header.
pub fn header<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    let mut headers = request.headers.iter();
    let (_, value) = headers.find(|(known, _)| *known == name)?;
    Some(value.reveal())
}
