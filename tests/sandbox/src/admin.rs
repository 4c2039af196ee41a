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

/// What is wrong with a request to this API, in a sentence.
struct Mistake(StatusCode, String);

impl IntoResponse for Mistake {
    fn into_response(self) -> Response {
        (self.0, Json(json!({ "error": self.1 }))).into_response()
    }
}

fn mistake(message: impl ToString) -> Mistake {
    Mistake(StatusCode::UNPROCESSABLE_ENTITY, message.to_string())
}

type Answer = Result<Json<Value>, Mistake>;

/// Reads JSON whatever content type it claims to be: curl's default is another.
fn read<'a, T: Deserialize<'a>>(body: &'a str) -> Result<T, Mistake> {
    serde_json::from_str(body)
        .map_err(|error| mistake(format!("This body cannot be read: {error}")))
}

async fn unknown() -> Mistake {
    Mistake(
        StatusCode::NOT_FOUND,
        "The sandbox has no such address; its README lists them.".to_owned(),
    )
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

async fn move_clock(State(sandbox): State<Sandbox>, body: String) -> Answer {
    let mut world = sandbox.world();
    match read(&body)? {
        Move::Advance(seconds) => world.clock.advance(seconds),
        Move::Set(time) => world.clock.set(time),
    }
    Ok(Json(json!({ "now": world.now() })))
}

async fn settings(State(sandbox): State<Sandbox>) -> Json<Settings> {
    Json(sandbox.world().settings.clone())
}

/// Keys left out keep their value.
async fn change_settings(State(sandbox): State<Sandbox>, body: String) -> Answer {
    let mut world = sandbox.world();
    let mut settings = json!(world.settings);
    for (key, value) in read::<Map<String, Value>>(&body)? {
        settings[key] = value;
    }
    world.settings = serde_json::from_value(settings).map_err(mistake)?;
    Ok(Json(json!(world.settings)))
}

async fn faults(State(sandbox): State<Sandbox>) -> Json<Vec<Fault>> {
    Json(sandbox.world().faults.clone())
}

async fn add_fault(State(sandbox): State<Sandbox>, body: String) -> Answer {
    let fault: Fault = read(&body)?;
    if fault.times == Some(0) {
        return Err(mistake(
            "A fault must strike at least once, or, with null, until it is removed.",
        ));
    }
    let mut world = sandbox.world();
    world.faults.push(fault);
    Ok(Json(json!(world.faults)))
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

async fn delete_post(State(sandbox): State<Sandbox>, body: String) -> Answer {
    let Deletion { id } = read(&body)?;
    let mut world = sandbox.world();
    let post = (0..)
        .zip(&ACCOUNTS)
        .flat_map(|(index, _)| world.posts(index))
        .find(|post| post.id.to_string() == id);
    let post = post.ok_or_else(|| mistake("There is no post with this id."))?;
    world.deleted_posts.insert(post.id);
    Ok(Json(json!({ "deleted": id })))
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

async fn revoke(State(sandbox): State<Sandbox>, body: String) -> Answer {
    let Revocation {
        token,
        account,
        reason,
    } = read(&body)?;
    let mut world = sandbox.world();
    match (token, account) {
        (Some(token), None) => {
            let named = world
                .sample_tokens()
                .find(|(name, _)| *name == token)
                .map(|(_, text)| text);
            change(&mut world.refused_tokens, named.unwrap_or(token), reason);
        }
        (None, Some(username)) => {
            let index = (0..)
                .zip(&ACCOUNTS)
                .find(|(_, account)| account.username == username)
                .map(|(index, _)| index);
            let index = index.ok_or_else(|| mistake("There is no account with this username."))?;
            change(&mut world.refused_accounts, index, reason);
        }
        (Some(_), Some(_)) | (None, None) => return Err(mistake("Name a token or an account.")),
    }
    Ok(Json(json!({ "reason": reason })))
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
