//! Between the network and the answers: counts every call and lets faults strike.

use crate::clock;
use crate::errors::{Circumstances, Failure};
use crate::faults::{self, Area, Fault, Kind};
use crate::graph::Endpoint;
use crate::server::HangUp;
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
    /// The label of the first token that this one goes back to.
    pub lineage: String,
    /// Calls in the same area with a token of the same lineage that were under way when this one came.
    pub in_flight: usize,
    /// Real time, whatever the sandbox's clock says: microseconds since 1970.
    pub began: u64,
    /// None while the answer is under way.
    pub ended: Option<u64>,
    /// Whether a fault answered in the API's place.
    pub spoilt: bool,
    /// None while the answer is under way, and where none was given.
    pub status: Option<u16>,
}

impl Log {
    pub fn calls(&self) -> &[Call] {
        &self.calls
    }

    /// Takes out the calls that were answered. Those still under way stay, to be seen once they are.
    pub fn drain(&mut self) -> Vec<Call> {
        let (under_way, ended) = std::mem::take(&mut self.calls)
            .into_iter()
            .partition(Call::is_under_way);
        self.calls = under_way;
        ended
    }

    /// Adds the call, gives it its number and returns that. Of those before, the oldest go until `keep` are left.
    fn begin(&mut self, call: Call, keep: Option<usize>) -> u64 {
        self.made += 1;
        let others = self.calls.iter().filter(|other| {
            other.is_under_way() && other.area == call.area && other.lineage == call.lineage
        });
        let in_flight = others.count();
        self.calls.push(Call {
            number: self.made,
            in_flight,
            ..call
        });
        if let Some(excess) = keep.and_then(|keep| self.calls.len().checked_sub(keep)) {
            self.calls.drain(..excess);
        }
        self.made
    }

    fn find(&mut self, number: u64) -> Option<&mut Call> {
        let mut calls = self.calls.iter_mut().rev();
        calls.find(|call| call.number == number)
    }
}

impl Call {
    fn is_under_way(&self) -> bool {
        self.ended.is_none()
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
            lineage: world.lineage(&token),
            in_flight: 0,
            began: clock::microseconds(),
            ended: None,
            spoilt: false,
            status: None,
        };
        let limit = limit(&request);
        let fault = faults::next(&mut world.faults, area, &call.lineage, limit);
        let keep = world.settings.log;
        (world.log.begin(call, keep), fault)
    };
    let under_way = UnderWay {
        sandbox: &sandbox,
        call,
    };
    let spoilt = match &fault {
        Some(fault) => spoil(&sandbox, fault, &token).await,
        None => None,
    };
    let distortion = fault.as_ref().and_then(Fault::distortion);
    let is_spoilt = spoilt.is_some() || distortion.is_some();
    let readable = area.is_graph() && request.method() == Method::GET;
    let mut response = match spoilt {
        Some(response) => response,
        None => next.run(request).await,
    };
    if let Some(distortion) = distortion {
        response = distortion.of(response).await;
    }
    let date = clock::http_date(sandbox.world().now());
    if let Ok(date) = HeaderValue::from_str(&date) {
        response.headers_mut().insert(header::DATE, date);
    }
    if readable {
        response.headers_mut().insert(
            header::ACCESS_CONTROL_ALLOW_ORIGIN,
            HeaderValue::from_static("*"),
        );
    }
    if let Some(call) = sandbox.world().log.find(call) {
        let is_answered = response.extensions().get::<HangUp>().is_none();
        call.status = is_answered.then(|| response.status().as_u16());
        call.spoilt = is_spoilt;
    }
    drop(under_way);
    response
}

/// A call until its answer is given, or until the caller goes away before that.
struct UnderWay<'a> {
    sandbox: &'a Sandbox,
    call: u64,
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        if let Some(call) = self.sandbox.world().log.find(self.call) {
            call.ended = Some(clock::microseconds());
        }
    }
}

async fn spoil(sandbox: &Sandbox, fault: &Fault, token: &str) -> Option<Response> {
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
    parameter(request, "access_token")
}

/// How many posts a request asks for at once.
fn limit(request: &Request) -> Option<usize> {
    parameter(request, "limit")?.parse().ok()
}

fn parameter<'a>(request: &'a Request, wanted: &str) -> Option<Cow<'a, str>> {
    let query = request.uri().query()?;
    form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == wanted)
        .map(|(_, value)| value)
}
