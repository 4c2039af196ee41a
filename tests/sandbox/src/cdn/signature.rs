//! The query of a media URL: `oe` is its expiry in hex, `oh` vouches for it.

use crate::clock::{HOUR, Timestamp};
use crate::digest;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

#[derive(Debug, Clone, Copy)]
pub enum Kind {
    Image,
    Video,
}

impl Kind {
    /// The shortest life in hours, and the hours that may come on top; as measured on real URLs.
    fn life(self) -> (i64, u64) {
        match self {
            Self::Image => (4 * 24 + 8, 9),
            Self::Video => (32, 9),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    Expired,
    Mismatch,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let message = match self {
            Self::Expired => "URL signature expired",
            Self::Mismatch => "URL signature mismatch",
        };
        (StatusCode::FORBIDDEN, message).into_response()
    }
}

/// The file's address. It stays the same for an hour.
pub fn sign(origin: &str, file: &str, kind: Kind, now: Timestamp) -> String {
    let (hours, more) = kind.life();
    let hour = now.div_euclid(HOUR);
    let more = digest::number(&["life", file]) % more;
    let expiry = format!(
        "{:X}",
        (hour + hours) * HOUR + i64::try_from(more).unwrap_or(0) * HOUR
    );
    let cache = digest::text(&["cache", file], 23);
    let seal = seal(file, &expiry);
    format!(
        "{origin}/cdn/{file}?_nc_cat=1&_nc_sid=18de74&_nc_ohc={cache}&_nc_ht=scontent.cdninstagram.com&edm=ANo9K5cEAAAA&oh={seal}&oe={expiry}"
    )
}

/// Whether the file may be served to a request with this query.
pub fn check(file: &str, query: &str, now: Timestamp) -> Result<(), Refusal> {
    let parameter = |wanted: &str| {
        let mut parameters = form_urlencoded::parse(query.as_bytes());
        parameters
            .find(|(name, _)| name == wanted)
            .map(|(_, value)| value.into_owned())
    };
    let (Some(given), Some(expiry)) = (parameter("oh"), parameter("oe")) else {
        return Err(Refusal::Mismatch);
    };
    if given != seal(file, &expiry) {
        return Err(Refusal::Mismatch);
    }
    match Timestamp::from_str_radix(&expiry, 16) {
        Ok(expiry) if now < expiry => Ok(()),
        Ok(_) => Err(Refusal::Expired),
        Err(_) => Err(Refusal::Mismatch),
    }
}

fn seal(file: &str, expiry: &str) -> String {
    format!("00_Af{}", digest::text(&["media", file, expiry], 28))
}
