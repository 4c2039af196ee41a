//! Failures that a test has asked for, and how they are acted out.

use crate::cdn::signature;
use crate::distortions::Distortion;
use crate::errors::{Circumstances, Failure};
use crate::server::HangUp;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// The part of the API that a call belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// What a person sees: the authorise and login pages.
    Page,
    Code,
    Exchange,
    Refresh,
    Me,
    Media,
    Cdn,
}

impl Area {
    /// Whether graph.instagram.com serves it.
    pub fn is_graph(self) -> bool {
        match self {
            Self::Exchange | Self::Refresh | Self::Me | Self::Media => true,
            Self::Page | Self::Code | Self::Cdn => false,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    untagged,
    expecting = "\"on\" must be page, code, exchange, refresh, me, media, cdn or any"
)]
pub enum Target {
    Area(Area),
    All(All),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum All {
    Any,
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    untagged,
    expecting = "\"kind\" must be one of those that the README lists"
)]
pub enum Kind {
    /// One of Instagram's own refusals.
    Refusal(Failure),
    /// Something that is no answer of the API at all.
    Breakdown(Breakdown),
    /// The ordinary answer, made to say what cannot be true.
    Distortion(Distortion),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Breakdown {
    HtmlPage,
    HalfJson,
    Stall,
    HangUp,
    EmptyBody,
    #[serde(rename = "http_500")]
    Http500,
    #[serde(rename = "http_502")]
    Http502,
    RedirectElsewhere,
    UrlSignatureExpired,
    UrlSignatureMismatch,
    /// A picture that most servers cannot read.
    HeicPicture,
    /// A plain blue one, whatever was asked for.
    AnotherPicture,
}

/// As posted to `/sandbox/faults`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    pub on: Target,
    pub kind: Kind,
    /// Calls it is still to spoil; null spoils them until the fault is removed.
    #[serde(default)]
    pub times: Option<u32>,
    /// Spoils only the calls with this token and its successors, by the label of their lineage.
    #[serde(default)]
    pub token: Option<String>,
    /// Spoils only the calls that ask for more posts than this at once.
    #[serde(default)]
    pub above: Option<usize>,
    /// Whether a rate limit comes with usage headers.
    #[serde(default = "yes")]
    pub headers: bool,
    /// How long a stall lasts.
    #[serde(default = "half_a_minute")]
    pub seconds: u64,
}

fn yes() -> bool {
    true
}

fn half_a_minute() -> u64 {
    30
}

/// The fault that a call in this area, with a token of this lineage and for so many posts, meets, counted down.
pub fn next(
    faults: &mut Vec<Fault>,
    area: Area,
    lineage: &str,
    limit: Option<usize>,
) -> Option<Fault> {
    let index = faults
        .iter()
        .position(|fault| fault.concerns(area, lineage, limit))?;
    if let Some(times) = &mut faults[index].times {
        *times = times.saturating_sub(1);
        if *times == 0 {
            return Some(faults.remove(index));
        }
    }
    Some(faults[index].clone())
}

impl Fault {
    fn concerns(&self, area: Area, lineage: &str, limit: Option<usize>) -> bool {
        let is_here = match self.on {
            Target::Area(on) => on == area,
            Target::All(All::Any) => true,
        };
        is_here
            && self.token.as_ref().is_none_or(|token| token == lineage)
            && self
                .above
                .is_none_or(|above| limit.is_some_and(|limit| limit > above))
    }

    /// What is to be made of the ordinary answer, if this is such a fault.
    pub fn distortion(&self) -> Option<Distortion> {
        match self.kind {
            Kind::Distortion(distortion) => Some(distortion),
            Kind::Refusal(_) | Kind::Breakdown(_) => None,
        }
    }

    /// The answer in place of the ordinary one; none when the call, after a stall, is answered as ever.
    pub async fn act(&self, circumstances: Circumstances<'_>) -> Option<Response> {
        match self.kind {
            Kind::Refusal(failure) => Some(failure.reply(circumstances)),
            Kind::Breakdown(breakdown) => breakdown.act(Duration::from_secs(self.seconds)).await,
            Kind::Distortion(_) => None,
        }
    }
}

const PAGE: Html<&str> = Html(
    "<!DOCTYPE html><html lang=\"en\"><title>Error</title><h1>Sorry, something went wrong.</h1></html>",
);
const JSON: [(HeaderName, &str); 1] = [(header::CONTENT_TYPE, "application/json; charset=UTF-8")];

/// As much of a HEIC file as tells its format.
const HEIC: &[u8] = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\0\0\0\0\0";

fn blue() -> Option<Vec<u8>> {
    const SIDE: u16 = 320;
    let pixels = [0x33, 0x66, 0xcc].repeat(usize::from(SIDE) * usize::from(SIDE));
    let mut file = Vec::new();
    jpeg_encoder::Encoder::new(&mut file, 80)
        .encode(&pixels, SIDE, SIDE, jpeg_encoder::ColorType::Rgb)
        .ok()?;
    Some(file)
}

impl Breakdown {
    async fn act(self, stall: Duration) -> Option<Response> {
        Some(match self {
            Self::HtmlPage => PAGE.into_response(),
            Self::HalfJson => (JSON, "{\"data\":[{\"id\":\"1784").into_response(),
            Self::Stall => {
                tokio::time::sleep(stall).await;
                return None;
            }
            Self::HangUp => HangUp.into_response(),
            Self::EmptyBody => (JSON, "").into_response(),
            Self::Http500 => (StatusCode::INTERNAL_SERVER_ERROR, PAGE).into_response(),
            Self::Http502 => (StatusCode::BAD_GATEWAY, PAGE).into_response(),
            Self::RedirectElsewhere => Redirect::temporary("/accounts/login/").into_response(),
            Self::UrlSignatureExpired => signature::Refusal::Expired.into_response(),
            Self::UrlSignatureMismatch => signature::Refusal::Mismatch.into_response(),
            Self::HeicPicture => ([(header::CONTENT_TYPE, "image/heic")], HEIC).into_response(),
            Self::AnotherPicture => {
                ([(header::CONTENT_TYPE, "image/jpeg")], blue()?).into_response()
            }
        })
    }
}
