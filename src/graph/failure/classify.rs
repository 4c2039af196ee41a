use super::{Code, Failure, Kind};
use crate::generated::failures::{Reply, ReplyForm};
use crate::graph::{Endpoint, body};
use crate::json::Json;

/// Meta counts calls over windows of 24 hours at most; a longer wait is a header gone wrong.
const LONGEST_WAIT: u64 = 24 * 60 * 60;

impl Failure {
    /// Reads a reply: `None` when it is a success, as far as the envelope tells.
    ///
    /// `spec/failures.json` says which answer is which failure: by code, subcode, `is_transient`, HTTP status and endpoint,
    /// because messages can be localised. `headers` are pairs of name (in any case) and value.
    pub fn classify(
        endpoint: Endpoint,
        status: u16,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Option<Self> {
        let mut failure = Self::of(code(endpoint, status, &body::decode(body))?);
        if failure.kind() == Kind::Wait {
            failure.retry_after = retry_after(headers);
        }
        Some(failure)
    }
}

fn code(endpoint: Endpoint, status: u16, decoded: &Result<Json, Failure>) -> Option<Code> {
    let mut reply = Reply {
        endpoint,
        status,
        form: ReplyForm::Plain,
        is_transient: false,
        code: 0,
        subcode: 0,
        error_type: "",
        message: "",
    };
    let otherwise = match decoded {
        Err(undecodable) => Some(undecodable.code),
        Ok(json) if !json.is_object() => Some(Code::Garbled),
        Ok(json) => match &json["error"] {
            Json::Null => {
                reply.form = form(json);
                (!(200..300).contains(&status)).then_some(Code::Unknown)
            }
            error => {
                reply.form = ReplyForm::GraphError;
                reply.is_transient = error["is_transient"] == Json::Bool(true);
                reply.code = number(&error["code"]).unwrap_or_default();
                reply.subcode = number(&error["error_subcode"]).unwrap_or_default();
                reply.error_type = error["type"].as_str().unwrap_or_default();
                reply.message = error["message"].as_str().unwrap_or_default();
                Some(Code::Unknown)
            }
        },
    };
    reply.failure_code().or(otherwise)
}

/// What an object without an `error` looks like.
fn form(reply: &Json) -> ReplyForm {
    if reply
        .get("error_type")
        .or(reply.get("error_message"))
        .is_some()
    {
        ReplyForm::FlatError
    } else if reply["meta"].get("error_type").is_some() {
        ReplyForm::LegacyError
    } else {
        ReplyForm::Plain
    }
}

/// Codes come as numbers; digits in quotes are taken too. None is beyond an i32, and it takes less of the wasm.
fn number(value: &Json) -> Option<i32> {
    let number = value
        .as_i64()
        .or_else(|| body::digits(value.as_str()?).map(i64::from))?;
    Some(number.clamp(i32::MIN.into(), i32::MAX.into()) as i32)
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
