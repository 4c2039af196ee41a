//! graph.instagram.com: which endpoint a path means, and what every call to one goes through.

mod fields;
mod media;
mod paging;
mod tokens;
mod user;

pub use tokens::permissions;

use crate::accounts::{ACCOUNTS, Product, account};
use crate::errors::{Circumstances, Failure};
use crate::settings::BasicDisplay;
use crate::token::Grant;
use crate::world::{Sandbox, World};
use axum::extract::State;
use axum::http::{HeaderMap, Method, Uri, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use std::collections::HashMap;

/// A path of the API, without its version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Endpoint<'a> {
    /// Short-lived to long-lived.
    Exchange,
    Refresh,
    /// A user or a post.
    Node(&'a str),
    /// A user's posts.
    Media(&'a str),
}

impl<'a> Endpoint<'a> {
    pub fn of(path: &'a str) -> Option<Self> {
        let path = path.strip_prefix('/')?;
        let path = match path.split_once('/') {
            Some((version, rest)) if is_version(version) => rest,
            _ => path,
        };
        match path.trim_end_matches('/').split('/').collect::<Vec<_>>()[..] {
            ["access_token"] => Some(Self::Exchange),
            ["refresh_access_token"] => Some(Self::Refresh),
            [id] if !id.is_empty() => Some(Self::Node(id)),
            [id, "media"] => Some(Self::Media(id)),
            _ => None,
        }
    }
}

/// `v27.0`, say.
fn is_version(segment: &str) -> bool {
    let number = segment
        .strip_prefix('v')
        .and_then(|number| number.split_once('.'));
    number.is_some_and(|(major, minor)| major.parse::<u8>().is_ok() && minor.parse::<u8>().is_ok())
}

/// Whether an id is some account's rather than a post's.
pub fn is_user(id: &str) -> bool {
    ACCOUNTS.iter().any(|account| account.is_called(id))
}

/// A refusal, and what in the call it is about.
#[derive(Debug)]
struct Refusal {
    failure: Failure,
    subject: String,
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self {
            failure,
            subject: String::new(),
        }
    }
}

impl Refusal {
    fn about(failure: Failure, subject: impl Into<String>) -> Self {
        Self {
            failure,
            subject: subject.into(),
        }
    }
}

/// A call by the holder of a valid token.
struct Call<'a> {
    token: &'a str,
    grant: Grant,
    parameters: HashMap<String, String>,
    /// The sandbox's own address, for the URLs it writes.
    origin: &'a str,
    /// The path with its version, for `next` and `previous`.
    path: &'a str,
}

impl Call<'_> {
    /// A query parameter; one that is empty counts as missing.
    fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters
            .get(name)
            .map(String::as_str)
            .filter(|value| !value.is_empty())
    }

    fn product(&self) -> Product {
        account(self.grant.account).product
    }
}

/// Every path that no other part of the sandbox answers.
pub async fn answer(
    State(sandbox): State<Sandbox>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let mut world = sandbox.world();
    let now = world.now();
    let refuse = |refusal: Refusal, expired_at| {
        refusal.failure.reply(Circumstances {
            now,
            expired_at,
            subject: &refusal.subject,
        })
    };
    let endpoint =
        Endpoint::of(uri.path()).filter(|_| method == Method::GET || method == Method::HEAD);
    let Some(endpoint) = endpoint else {
        return refuse(Failure::UnsupportedRequest.into(), now);
    };
    let query = uri.query().unwrap_or_default();
    let parameters: HashMap<String, String> = form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    let token = parameters.get("access_token").cloned().unwrap_or_default();
    let grant = match world.grant(&token) {
        Ok(grant) => grant,
        Err(failure) => return refuse(failure.into(), now),
    };
    let budget = world.settings.hourly_calls;
    let share = world.usage.count(&grant, budget, now);
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or("127.0.0.1");
    let call = Call {
        token: &token,
        grant,
        parameters,
        origin: &format!("http://{host}"),
        path: uri.path(),
    };
    let result = match share.refusal(call.product()) {
        Some(failure) => Err(failure.into()),
        None => serve(&mut world, endpoint, &call),
    };
    let mut response = match result {
        Ok(body) => axum::Json(body).into_response(),
        Err(refusal) => refuse(refusal, grant.expires_at()),
    };
    response.headers_mut().extend(share.headers(&grant));
    response
}

fn serve(world: &mut World, endpoint: Endpoint, call: &Call) -> Result<Value, Refusal> {
    if call.product() == Product::BasicDisplay
        && world.settings.basic_display == BasicDisplay::Retired
    {
        return Err(Failure::UnsupportedRequest.into());
    }
    if let Some(failure) = world.refusal(call.token, &call.grant) {
        return Err(failure.into());
    }
    match endpoint {
        Endpoint::Exchange => tokens::exchange(world, call),
        Endpoint::Refresh => tokens::refresh(world, call),
        Endpoint::Node(id) if is_me(id, call) => user::node(world, call),
        Endpoint::Node(id) => media::node(world, call, id),
        Endpoint::Media(id) if is_me(id, call) => media::edge(world, call),
        Endpoint::Media(id) => Err(Refusal::about(Failure::UnknownObject, id)),
    }
}

fn is_me(id: &str, call: &Call) -> bool {
    id == "me" || account(call.grant.account).is_called(id)
}
