//! Between the network and the answers: counts every call and lets faults strike.

use crate::errors::{Circumstances, Failure};
use crate::faults::{self, Area, Kind};
use crate::graph::Endpoint;
use crate::token::Grant;
use crate::usage::Share;
use crate::world::Sandbox;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use serde::Serialize;
use std::borrow::Cow;

/// The calls since the log was last cleared.
#[derive(Debug, Default)]
pub struct Log {
    calls: Vec<Call>,
    made: u64,
}

/// One line of `GET /sandbox/calls`. It carries no token and no query.
#[derive(Debug, Clone, Serialize)]
pub struct Call {
    /// Counts all calls since the sandbox started, from 1.
    pub number: u64,
    pub time: i64,
    pub method: String,
    pub path: String,
    pub area: Area,
    /// The token's label.
    pub token: String,
    /// None while the answer is under way.
    pub status: Option<u16>,
}

impl Log {
    pub fn calls(&self) -> &[Call] {
        &self.calls
    }

    pub fn clear(&mut self) {
        self.calls.clear();
    }

    /// Adds the call, gives it its number and returns that.
    fn begin(&mut self, call: Call) -> u64 {
        self.made += 1;
        self.calls.push(Call {
            number: self.made,
            ..call
        });
        self.made
    }

    fn end(&mut self, number: u64, status: u16) {
        if let Some(call) = self
            .calls
            .iter_mut()
            .rev()
            .find(|call| call.number == number)
        {
            call.status = Some(status);
        }
    }
}

fn area(path: &str) -> Option<Area> {
    if path.starts_with("/sandbox") {
        return None;
    }
    if path.starts_with("/cdn/") {
        return Some(Area::Cdn);
    }
    match path {
        "/oauth/authorize" | "/accounts/login/" => Some(Area::Page),
        "/oauth/access_token" => Some(Area::Code),
        path => Some(match Endpoint::of(path)? {
            Endpoint::Exchange => Area::Exchange,
            Endpoint::Refresh => Area::Refresh,
            Endpoint::Node(id) if id == "me" || crate::graph::is_user(id) => Area::Me,
            Endpoint::Node(_) | Endpoint::Media(_) => Area::Media,
        }),
    }
}

/// Logs the call, then answers it or lets a fault answer.
pub async fn gate(State(sandbox): State<Sandbox>, request: Request, next: Next) -> Response {
    let Some(area) = area(request.uri().path()) else {
        return next.run(request).await;
    };
    let token = token(&request).unwrap_or_default().into_owned();
    let (call, fault) = {
        let mut world = sandbox.world();
        let call = Call {
            number: 0,
            time: world.now(),
            method: request.method().to_string(),
            path: request.uri().path().to_owned(),
            area,
            token: world.label(&token),
            status: None,
        };
        (world.log.begin(call), faults::next(&mut world.faults, area))
    };
    let spoilt = match &fault {
        Some(fault) => spoil(&sandbox, fault, &token).await,
        None => None,
    };
    let readable = area.is_graph() && request.method() == Method::GET;
    let mut response = match spoilt {
        Some(response) => response,
        None => next.run(request).await,
    };
    if readable {
        response.headers_mut().insert(
            header::ACCESS_CONTROL_ALLOW_ORIGIN,
            HeaderValue::from_static("*"),
        );
    }
    sandbox.world().log.end(call, response.status().as_u16());
    response
}

async fn spoil(sandbox: &Sandbox, fault: &faults::Fault, token: &str) -> Option<Response> {
    let (now, grant) = {
        let world = sandbox.world();
        (world.now(), world.grant(token).ok())
    };
    let expired_at = grant.map_or(now, |grant| grant.expires_at().min(now));
    let mut response = fault
        .act(Circumstances {
            now,
            expired_at,
            subject: "alt_text",
        })
        .await?;
    if let (Kind::Refusal(failure), Some(grant)) = (fault.kind, grant) {
        response
            .headers_mut()
            .extend(limit_headers(failure, fault.headers, &grant));
    }
    Some(response)
}

/// The usage headers of a token whose budget is spent.
fn limit_headers(failure: Failure, wanted: bool, grant: &Grant) -> HeaderMap {
    if !failure.is_rate_limit() || !wanted {
        return HeaderMap::new();
    }
    Share::spent().headers(grant)
}

/// The access token in a request's query.
pub fn token(request: &Request) -> Option<Cow<'_, str>> {
    let query = request.uri().query()?;
    form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "access_token")
        .map(|(_, token)| token)
}
