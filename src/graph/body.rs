//! Reading Instagram's JSON. Ids exceed 2^53, so they stay text from the first byte to the last.

use super::failure::{Code, Failure};
use crate::json::{self, Json};

/// A body as JSON. A web page gives `not_json`, anything else that cannot be decoded `garbled`.
pub(crate) fn decode(body: &str) -> Result<Json, Failure> {
    Json::parse(body).ok_or_else(|| {
        let code = if json::start(body).starts_with('<') {
            Code::NotJson
        } else {
            Code::Garbled
        };
        Failure::of(code)
    })
}

/// The object a reply is about. Bodies come flat or as `{"data":[{…}]}` (instagram-api: nodes).
pub(crate) fn node(reply: &Json) -> Option<&Json> {
    match reply.get("data") {
        Some(Json::Array(rows)) => rows.first().filter(|row| row.is_object()),
        Some(_) => None,
        None => Some(reply).filter(|reply| reply.is_object()),
    }
}

/// A field's text, if it has any.
pub(crate) fn text(node: &Json, field: &str) -> Option<String> {
    node.get(field)?
        .as_str()
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

/// A count, never negative.
pub(crate) fn count(node: &Json, field: &str) -> Option<u32> {
    u32::try_from(node.get(field)?.as_u64()?).ok()
}

/// A number in digits, for what comes as text: 1 to 9 of them, which every platform's integers hold.
pub(crate) fn digits(text: &str) -> Option<u32> {
    let is_number = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

/// An id: 1 to 19 digits (it is a 64-bit number), sent as text or as a number. `Err` when it is there but something else.
pub(crate) fn id(node: &Json, field: &str) -> Result<Option<String>, Failure> {
    let id = match node.get(field) {
        None | Some(Json::Null) => return Ok(None),
        Some(Json::String(id)) => id.clone(),
        Some(number) => number_id(number).unwrap_or_default(),
    };
    if (1..=19).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(Some(id))
    } else {
        Err(Failure::of(Code::Garbled))
    }
}

/// An id that came as a number. Nought is none: PHP reads `-0` so.
pub(crate) fn number_id(value: &Json) -> Option<String> {
    let id = value.as_u64().filter(|id| *id > 0)?;
    Some(id.to_string())
}
