//! Values out of JSON that somebody else wrote: block attributes, shortcode strings, stored items, the bridge's replies.
//!
//! What cannot be understood counts as missing; nothing here fails.

use super::Json;

/// A number, or a string that is one (`6`, `"6"`, `" -2 "`).
pub fn number(value: &Json) -> Option<f64> {
    match value {
        Json::Whole(_) | Json::Float(_) => value.as_f64(),
        Json::String(text) => whole_number(text.trim_ascii()),
        Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => None,
    }
}

/// A number brought between `low` and `high`, its fraction dropped.
pub fn clamped(value: &Json, low: u32, high: u32) -> Option<u32> {
    // Not `clamp`: its panic prints floats, and printing them takes 20 kB of wasm.
    number(value).map(|number| number.max(low.into()).min(high.into()) as u32)
}

/// A switch as block attributes (`true`), shortcodes (`"yes"`) and databases (`1`) write it.
pub fn flag(value: &Json) -> bool {
    match value {
        Json::Bool(on) => *on,
        Json::Whole(_) | Json::Float(_) => value.as_f64() != Some(0.0),
        Json::String(text) => matches!(
            text.trim_ascii().to_ascii_lowercase().as_str(),
            "1" | "true" | "yes" | "on"
        ),
        Json::Null | Json::Array(_) | Json::Object(_) => false,
    }
}

/// A string; anything else is the empty one.
pub fn text(value: &Json) -> &str {
    value.as_str().unwrap_or_default()
}

fn whole_number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    // Without this check "inf" and "1e9" would be numbers too.
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    // Parsing floats would weigh more in the wasm than this module; what an i64 can't hold is clamped anyway.
    let beyond = if text.starts_with('-') {
        i64::MIN
    } else {
        i64::MAX
    };
    plain.then(|| text.parse().unwrap_or(beyond) as f64)
}
