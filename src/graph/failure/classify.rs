use super::{Code, Failure, Kind};
use crate::graph::{Endpoint, body};
use crate::json::Json;
use crate::text::contains;

/// Meta counts calls over windows of 24 hours at most; a longer wait is a header gone wrong.
const LONGEST_WAIT: u64 = 24 * 60 * 60;

impl Failure {
    /// Reads a reply: `None` when it is a success, as far as the envelope tells.
    ///
    /// Decides on code, subcode, `is_transient`, HTTP status and endpoint, because messages can be localised. Text only
    /// ever chooses between cases of one error code. `headers` are pairs of name (in any case) and value.
    pub fn classify(
        endpoint: Endpoint,
        status: u16,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Option<Self> {
        let mut failure = match body::decode(body) {
            Ok(reply) => Self::of(code(endpoint, status, &reply)?),
            Err(undecodable) => Self::of(by_status(status).unwrap_or(undecodable.code)),
        };
        if failure.kind() == Kind::Wait {
            failure.retry_after = retry_after(headers);
        }
        Some(failure)
    }
}

fn by_status(status: u16) -> Option<Code> {
    match status {
        429 => Some(Code::AppLimit),
        500.. => Some(Code::Transient),
        _ => None,
    }
}

fn code(endpoint: Endpoint, status: u16, reply: &Json) -> Option<Code> {
    if !reply.is_object() {
        return Some(by_status(status).unwrap_or(Code::Garbled));
    }
    if let Some(error) = reply.get("error").filter(|error| **error != Json::Null) {
        return Some(graph_error(endpoint, status, error));
    }
    by_status(status).or_else(|| {
        if reply
            .get("error_type")
            .or(reply.get("error_message"))
            .is_some()
        {
            Some(Code::CodeRefused)
        } else if reply["meta"].get("error_type").is_some() {
            Some(Code::LegacyApi)
        } else {
            (!(200..300).contains(&status)).then_some(Code::Unknown)
        }
    })
}

/// `{"message", "type", "code", "error_subcode"?, "is_transient"?}`
fn graph_error(endpoint: Endpoint, status: u16, error: &Json) -> Code {
    let code = number(&error["code"]);
    match code {
        Some(4) => return Code::AppLimit,
        Some(17 | 32 | 613) => return Code::UserLimit,
        Some(80001 | 80002) => return Code::BusinessLimit,
        _ => {}
    }
    if let Some(passing) = by_status(status) {
        return passing;
    }
    if error["is_transient"] == Json::Bool(true) {
        return Code::Transient;
    }
    match code {
        Some(101) => Code::WrongSecret,
        Some(1)
            if endpoint == Endpoint::LongLivedExchange
                && contains(message(error), "client secret") =>
        {
            Code::WrongSecret
        }
        Some(1 | 2) => Code::Transient,
        Some(102 | 190 | 452) => token_error(error),
        Some(10 | 200..=299) => Code::Permission,
        Some(104) => Code::NoToken,
        Some(2500) => query_error(error),
        Some(100) => parameter_error(endpoint, error),
        Some(803) => Code::UnknownObject,
        _ => Code::Unknown,
    }
}

fn token_error(error: &Json) -> Code {
    match number(&error["error_subcode"]) {
        Some(458) => Code::Withdrawn,
        Some(459) => Code::Checkpointed,
        Some(460 | 492) => Code::SessionEnded,
        Some(463) => Code::Expired,
        Some(464) => Code::NotConfirmed,
        // Subcode 0 is seen where one would expect 460, and expiry often comes without any: all of them ask for a new
        // token, so the text may say which.
        None | Some(0) => match message(error) {
            _ if error["type"].as_str() == Some("IGApiException") => Code::MalformedToken,
            text if contains(text, "has expired") => Code::Expired,
            text if contains(text, "has been invalidated") => Code::SessionEnded,
            _ => Code::InvalidToken,
        },
        Some(_) => Code::InvalidToken,
    }
}

/// Of a request as a whole: it had no token, or asked for what is not there.
fn query_error(error: &Json) -> Code {
    match message(error) {
        text if contains(text, "permission") => Code::Permission,
        text if contains(text, "access token") => Code::NoToken,
        _ => Code::UnknownObject,
    }
}

fn parameter_error(endpoint: Endpoint, error: &Json) -> Code {
    match number(&error["error_subcode"]) {
        Some(33) => Code::UnknownObject,
        _ if contains(message(error), "permission") => Code::Permission,
        None | Some(0)
            if endpoint == Endpoint::LongLivedExchange
                || message(error).starts_with("Unsupported request") =>
        {
            Code::NotATester
        }
        _ => Code::BadRequest,
    }
}

fn message(error: &Json) -> &str {
    error["message"].as_str().unwrap_or_default()
}

/// Codes come as numbers; digits in quotes are taken too.
fn number(value: &Json) -> Option<i64> {
    value
        .as_i64()
        .or_else(|| body::digits(value.as_str()?).map(i64::from))
}

/// The longest wait that the headers name: `Retry-After` in seconds (a date counts as nothing said), the
/// business usage header in minutes.
fn retry_after(headers: &[(&str, &str)]) -> Option<u32> {
    let longest =
        headers
            .iter()
            .filter_map(|(name, value)| match name.to_ascii_lowercase().as_str() {
                "retry-after" => body::digits(value.trim_ascii()).map(u64::from),
                "x-business-use-case-usage" => {
                    minutes_to_regain_access(value).map(|minutes| minutes.saturating_mul(60))
                }
                _ => None,
            });
    let seconds = longest.max()?.min(LONGEST_WAIT);
    u32::try_from(seconds).ok().filter(|seconds| *seconds > 0)
}

/// `{"<id>":[{"type", "estimated_time_to_regain_access": minutes, …}]}`
fn minutes_to_regain_access(header: &str) -> Option<u64> {
    let usage = Json::parse(header)?;
    let names = usage.fields().iter().map(|(name, _)| name);
    names
        .filter_map(|name| usage[name.as_str()].as_array())
        .flatten()
        .filter_map(|entry| entry["estimated_time_to_regain_access"].as_u64())
        .max()
}
