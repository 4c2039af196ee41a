//! A panel on a site, and what Instagram and the bridge answer it.

use loupe::json::Json;
use loupe::panel::{Ask, Boot, Call, Effect, Event, Method, Model, Outcome, Reply, update};
use serde_json::{Value, json};

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
    Model::new(Boot::read(&Json::parse(&boot.to_string()).unwrap()).unwrap())
}

pub fn summary() -> Value {
    json!({
        "id": ID, "username": "lumen", "name": "Lumen", "account_type": "business",
        "picture": "", "followers": 1204, "posts": 42, "product": "instagram_login",
        "state": "connected",
        "token": {"lifetime": "known", "expires_at": 1_805_000_000, "days_left": 59},
        "refresh": {"last": 1_800_000_000, "next": 1_800_086_400, "failure": null},
        "sync": {"last": 1_799_999_900, "next": 1_800_003_600, "failure": null, "items": 24}
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
    let effects = update(model, Event::Typed(text.into()));
    let [Effect::Settle(version)] = effects[..] else {
        panic!("typing sends nothing, it only waits for a pause: {effects:?}");
    };
    version
}

/// The one call among the effects, with what it is for.
pub fn the_call(effects: Vec<Effect>) -> (Ask, Call) {
    let mut calls = effects.into_iter().filter_map(|effect| match effect {
        Effect::Send(ask, call) => Some((ask, call)),
        Effect::Settle(_) | Effect::EmptyPaste | Effect::OfferPlainForm | Effect::Focus(_) => None,
    });
    let only = calls.next().expect("a call");
    assert!(calls.next().is_none(), "one call only");
    only
}

pub fn answer(model: &mut Model, effects: Vec<Effect>, outcome: Outcome) -> Vec<Effect> {
    let (ask, _) = the_call(effects);
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
    let asked = update(&mut model, Event::Settled(version));
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
pub fn posted(effects: Vec<Effect>) -> (Ask, Value) {
    let (ask, call) = the_call(effects);
    let Call::Bridge {
        url,
        method: Method::Post,
        body: Some(body),
        ..
    } = call
    else {
        panic!("{call:?}")
    };
    assert_eq!(url, "https://site.test/wp-json/loupe/v1/accounts");
    (ask, serde_json::from_str(body.reveal()).unwrap())
}
