//! `/sandbox/…`: how a test sets the scene and sees what was asked for.

mod callbacks;
mod tokens;

use crate::accounts::{ACCOUNTS, APPS, AccountIndex};
use crate::clock::Clock;
use crate::faults::Fault;
use crate::posts::{Number, Post};
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
        .route("/tokens", get(tokens::samples).post(tokens::issue))
        .route("/tokens/{token}", get(tokens::state))
        .route("/clock", get(clock).post(move_clock))
        .route("/settings", get(settings).post(change_settings))
        .route("/faults", get(faults).post(add_fault).delete(clear_faults))
        .route("/calls", get(calls).delete(drain_calls))
        .route("/callbacks", post(callbacks::call_back))
        .route("/posts", get(posts).post(change_posts).delete(delete_posts))
        .route("/revoke", post(tokens::revoke))
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

fn account_called(username: &str) -> Result<AccountIndex, Mistake> {
    (0..)
        .zip(&ACCOUNTS)
        .find(|(_, account)| account.username == username)
        .map(|(index, _)| index)
        .ok_or_else(|| mistake("There is no account with this username."))
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
            "product": account.product, "posts": world.post_numbers(index).len(),
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

async fn clock(State(sandbox): State<Sandbox>) -> Json<Value> {
    Json(json!({ "now": sandbox.world().now() }))
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Move {
    Advance(i64),
    Set(i64),
    Stop(i64),
}

async fn move_clock(State(sandbox): State<Sandbox>, body: String) -> Answer {
    let mut world = sandbox.world();
    match read(&body)? {
        Move::Advance(seconds) => world.clock.advance(seconds),
        Move::Set(time) => world.clock.set(time),
        Move::Stop(time) => world.clock.stop(time),
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

/// All, or those that spoil one lineage alone.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cleared {
    token: Option<String>,
}

async fn clear_faults(State(sandbox): State<Sandbox>, body: String) -> Answer {
    let cleared: Cleared = if body.is_empty() {
        Cleared::default()
    } else {
        read(&body)?
    };
    let mut world = sandbox.world();
    world
        .faults
        .retain(|fault| cleared.token.is_some() && fault.token != cleared.token);
    Ok(Json(json!(world.faults)))
}

async fn calls(State(sandbox): State<Sandbox>) -> Json<Value> {
    let world = sandbox.world();
    Json(json!({"count": world.log.calls().len(), "calls": world.log.calls()}))
}

async fn drain_calls(State(sandbox): State<Sandbox>) -> Json<Value> {
    let calls = sandbox.world().log.drain();
    Json(json!({"count": calls.len(), "calls": calls}))
}

/// The posts of every account, newest first, as far as a test may need them to name one.
async fn posts(State(sandbox): State<Sandbox>) -> Json<Map<String, Value>> {
    let world = sandbox.world();
    let posts = |index: AccountIndex| -> Value { world.posts(index).map(told).collect() };
    Json(
        (0..)
            .zip(&ACCOUNTS)
            .map(|(index, account)| (account.username.to_owned(), posts(index)))
            .collect(),
    )
}

fn told(post: Post) -> Value {
    json!({
        "id": post.id.to_string(), "number": post.number, "timestamp": post.taken_at,
        "shortcode": post.shortcode(),
    })
}

/// What an account does: it posts so many now, or edits a caption.
#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Deed {
    Publication {
        account: String,
        count: usize,
    },
    Edit {
        account: String,
        number: Number,
        caption: String,
    },
}

async fn change_posts(State(sandbox): State<Sandbox>, body: String) -> Answer {
    let deed = read(&body)?;
    let mut world = sandbox.world();
    match deed {
        Deed::Publication { account, count } => {
            let posts = world.publish(account_called(&account)?, count);
            let posts = posts.ok_or_else(|| mistake("This account posts by itself."))?;
            Ok(Json(posts.into_iter().map(told).collect()))
        }
        Deed::Edit {
            account,
            number,
            caption,
        } => {
            let account = account_called(&account)?;
            world.captions.insert((account, number), caption);
            Ok(Json(told(world.post(account, number))))
        }
    }
}

/// One, or several of an account.
#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Deletion {
    One {
        id: String,
    },
    Several {
        account: String,
        numbers: Vec<Number>,
    },
}

async fn delete_posts(State(sandbox): State<Sandbox>, body: String) -> Answer {
    let deletion: Deletion = read(&body)?;
    let mut world = sandbox.world();
    match deletion {
        Deletion::One { id } => {
            let place = (0..).zip(&ACCOUNTS).find_map(|(index, _)| {
                let mut posts = world.posts(index);
                let post = posts.find(|post| post.id.to_string() == id)?;
                Some((index, post.number))
            });
            let place = place.ok_or_else(|| mistake("There is no post with this id."))?;
            world.deleted_posts.insert(place);
            Ok(Json(json!({ "deleted": id })))
        }
        Deletion::Several { account, numbers } => {
            let account = account_called(&account)?;
            let deleted = numbers.len();
            let places = numbers.into_iter().map(|number| (account, number));
            world.deleted_posts.extend(places);
            Ok(Json(json!({ "deleted": deleted })))
        }
    }
}

/// In real time, or at a moment at which the clock stands.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Beginning {
    stop: Option<i64>,
}

async fn reset(State(sandbox): State<Sandbox>, body: String) -> Answer {
    let beginning: Beginning = if body.is_empty() {
        Beginning::default()
    } else {
        read(&body)?
    };
    let mut clock = Clock::default();
    if let Some(time) = beginning.stop {
        clock.stop(time);
    }
    let mut world = sandbox.world();
    *world = World::begun(clock);
    Ok(Json(json!({ "now": world.now() })))
}
