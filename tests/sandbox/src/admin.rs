//! `/sandbox/…`: how a test sets the scene and sees what was asked for.

use crate::accounts::{ACCOUNTS, APPS, AccountIndex};
use crate::errors::Failure;
use crate::faults::Fault;
use crate::settings::Settings;
use crate::world::{Sandbox, World};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};

pub fn routes() -> Router<Sandbox> {
    Router::new()
        .route("/", get(state))
        .route("/tokens", get(tokens))
        .route("/clock", get(clock).post(move_clock))
        .route("/settings", get(settings).post(change_settings))
        .route("/faults", get(faults).post(add_fault).delete(clear_faults))
        .route("/calls", get(calls).delete(clear_calls))
        .route("/posts", get(posts).delete(delete_post))
        .route("/revoke", post(revoke))
        .route("/reset", post(reset))
        .fallback(unknown)
}

/// Deliberately not a JSON extractor: any content type will do, and mistakes get a sentence.
fn read<'a, T: Deserialize<'a>>(body: &'a str) -> Result<T, Response> {
    serde_json::from_str(body)
        .map_err(|error| refuse(&format!("This body cannot be read: {error}")))
}

fn refuse(message: &str) -> Response {
    (
        StatusCode::UNPROCESSABLE_ENTITY,
        Json(json!({ "error": message })),
    )
        .into_response()
}

async fn unknown() -> Response {
    (
        StatusCode::NOT_FOUND,
        Json(json!({"error": "The sandbox has no such address; its README lists them."})),
    )
        .into_response()
}

async fn state(State(sandbox): State<Sandbox>) -> Json<Value> {
    let world = sandbox.world();
    let accounts = (0..).zip(&ACCOUNTS).map(|(index, account)| {
        json!({
            "username": account.username, "id": account.id.to_string(), "user_id": account.user_id.to_string(),
            "product": account.product, "posts": world.posts(index).len(),
        })
    });
    let apps = APPS.iter().map(
        |app| json!({"client_id": app.id, "client_secret": app.secret, "product": app.product}),
    );
    Json(json!({
        "now": world.now(), "started_at": world.started_at, "settings": world.settings, "faults": world.faults,
        "calls": world.log.calls().len(), "accounts": accounts.collect::<Vec<_>>(), "apps": apps.collect::<Vec<_>>(),
    }))
}

async fn tokens(State(sandbox): State<Sandbox>) -> Json<Map<String, Value>> {
    let world = sandbox.world();
    Json(
        world
            .sample_tokens()
            .map(|(name, token)| (name.to_owned(), token.into()))
            .collect(),
    )
}

async fn clock(State(sandbox): State<Sandbox>) -> Json<Value> {
    Json(json!({ "now": sandbox.world().now() }))
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Move {
    Advance(i64),
    Set(i64),
}

async fn move_clock(State(sandbox): State<Sandbox>, body: String) -> Response {
    let mut world = sandbox.world();
    match read(&body) {
        Ok(Move::Advance(seconds)) => world.clock.advance(seconds),
        Ok(Move::Set(time)) => world.clock.set(time),
        Err(refusal) => return refusal,
    }
    Json(json!({ "now": world.now() })).into_response()
}

async fn settings(State(sandbox): State<Sandbox>) -> Json<Settings> {
    Json(sandbox.world().settings.clone())
}

/// Keys left out keep their value.
async fn change_settings(State(sandbox): State<Sandbox>, body: String) -> Response {
    let mut world = sandbox.world();
    let changed = read::<Map<String, Value>>(&body).and_then(|changes| {
        let mut settings = json!(world.settings);
        for (key, value) in changes {
            settings[key] = value;
        }
        serde_json::from_value(settings).map_err(|error| refuse(&error.to_string()))
    });
    match changed {
        Ok(settings) => world.settings = settings,
        Err(refusal) => return refusal,
    }
    Json(world.settings.clone()).into_response()
}

async fn faults(State(sandbox): State<Sandbox>) -> Json<Vec<Fault>> {
    Json(sandbox.world().faults.clone())
}

async fn add_fault(State(sandbox): State<Sandbox>, body: String) -> Response {
    let mut world = sandbox.world();
    match read(&body) {
        Ok(fault) => world.faults.push(fault),
        Err(refusal) => return refusal,
    }
    Json(world.faults.clone()).into_response()
}

async fn clear_faults(State(sandbox): State<Sandbox>) -> Json<Vec<Fault>> {
    sandbox.world().faults.clear();
    Json(Vec::new())
}

async fn calls(State(sandbox): State<Sandbox>) -> Json<Value> {
    let world = sandbox.world();
    Json(json!({"count": world.log.calls().len(), "calls": world.log.calls()}))
}

async fn clear_calls(State(sandbox): State<Sandbox>) -> Json<Value> {
    sandbox.world().log.clear();
    Json(json!({"count": 0, "calls": []}))
}

/// The posts of every account, newest first, as far as a test may need them to name one.
async fn posts(State(sandbox): State<Sandbox>) -> Json<Map<String, Value>> {
    let world = sandbox.world();
    let posts = |index: AccountIndex| -> Value {
        world.posts(index).iter().map(|post| json!({"id": post.id.to_string(), "number": post.number, "timestamp": post.taken_at})).collect()
    };
    Json(
        (0..)
            .zip(&ACCOUNTS)
            .map(|(index, account)| (account.username.to_owned(), posts(index)))
            .collect(),
    )
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deletion {
    id: String,
}

async fn delete_post(State(sandbox): State<Sandbox>, body: String) -> Response {
    let mut world = sandbox.world();
    let id = match read::<Deletion>(&body) {
        Ok(deletion) => deletion.id,
        Err(refusal) => return refusal,
    };
    let known = (0..).zip(&ACCOUNTS).any(|(index, _)| {
        world
            .posts(index)
            .iter()
            .any(|post| post.id.to_string() == id)
    });
    match id.parse() {
        Ok(id) if known => world.deleted_posts.insert(id),
        _ => return refuse("There is no post with this id."),
    };
    Json(json!({ "deleted": id })).into_response()
}

/// A token (its text or its sample name) or all tokens of an account.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Revocation {
    token: Option<String>,
    account: Option<String>,
    /// The refusal from now on; null lifts an earlier one.
    #[serde(default = "app_removed")]
    reason: Option<Failure>,
}

fn app_removed() -> Option<Failure> {
    Some(Failure::AppRemoved)
}

async fn revoke(State(sandbox): State<Sandbox>, body: String) -> Response {
    let mut world = sandbox.world();
    let revocation = match read::<Revocation>(&body) {
        Ok(revocation) => revocation,
        Err(refusal) => return refusal,
    };
    match (revocation.token, revocation.account) {
        (Some(token), None) => {
            let named = world
                .sample_tokens()
                .find(|(name, _)| *name == token)
                .map(|(_, text)| text);
            change(
                &mut world.refused_tokens,
                named.unwrap_or(token),
                revocation.reason,
            );
        }
        (None, Some(username)) => {
            let Some((index, _)) = (0..)
                .zip(&ACCOUNTS)
                .find(|(_, account)| account.username == username)
            else {
                return refuse("There is no account with this username.");
            };
            change(&mut world.refused_accounts, index, revocation.reason);
        }
        _ => return refuse("Name a token or an account."),
    }
    Json(json!({ "reason": revocation.reason })).into_response()
}

fn change<K: std::hash::Hash + Eq>(
    refused: &mut std::collections::HashMap<K, Failure>,
    key: K,
    reason: Option<Failure>,
) {
    match reason {
        Some(reason) => refused.insert(key, reason),
        None => refused.remove(&key),
    };
}

async fn reset(State(sandbox): State<Sandbox>) -> Json<Value> {
    let mut world = sandbox.world();
    *world = World::default();
    Json(json!({ "now": world.now() }))
}
