//! Values out of JSON that somebody else wrote: block attributes, shortcode strings, stored items, the bridge's replies.
//!
//! What cannot be understood counts as missing; nothing here fails.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use super::{Json, number};
use crate::text::{part, split};

/// A number, or a string that is one (`6`, `"6"`, `" -2 "`).
pub fn number(value: &Json) -> Option<f64> {
    match value {
        Json::Whole(_) | Json::Float(_) => value.as_f64(),
        Json::String(text) => whole_number(trimmed(text)),
        Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => None,
    }
}

/// A number brought between `low` and `high`, its fraction dropped.
#[inline(never)]
pub fn clamped(value: &Json, low: u32, high: u32) -> Option<u32> {
    // Not `clamp`: its panic prints floats, and printing them takes 20 kB of wasm.
    number(value).map(|number| number.max(low.into()).min(high.into()) as u32)
}

/// A switch as block attributes (`true`), shortcodes (`"yes"`) and databases (`1`) write it.
pub fn flag(value: &Json) -> Option<bool> {
    match value {
        Json::Bool(on) => Some(*on),
        Json::Whole(_) | Json::Float(_) => Some(value.as_f64() != Some(0.0)),
        Json::String(text) => {
            let is_one_of = |words: [&str; 4]| {
                let mut words = words.into_iter();
                words.any(|word| trimmed(text).eq_ignore_ascii_case(word))
            };
            let is_on = is_one_of(["1", "true", "yes", "on"]);
            (is_on || is_one_of(["0", "false", "no", "off"])).then_some(is_on)
        }
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

/// One of several that have these names.
pub fn one_of<T: Copy>(all: &[T], names: &[&str], name: &str) -> Option<T> {
    all.get(place(names, name)?).copied()
}

#[inline(never)]
fn place(names: &[&str], name: &str) -> Option<usize> {
    names.iter().position(|known| *known == name)
}

/// Those of some names that are named, in a list or with commas between them, in the order of the names.
pub fn some_of(value: &Json, names: &[&'static str]) -> Vec<&'static str> {
    let is_named = |name: &str| match value.as_array() {
        Some(values) => values.iter().any(|value| text(value) == name),
        None => split(text(value), b',').any(|part| trimmed(part) == name),
    };
    names
        .iter()
        .copied()
        .filter(|name| is_named(name))
        .collect()
}

/// A string of so many characters at most, without white space around it.
pub fn cut(value: &Json, most: usize) -> &str {
    let text = trimmed(text(value));
    let end = text.char_indices().nth(most);
    // Not by an index: what a panic would print takes 6 kB of wasm.
    let start = end.and_then(|(end, _)| text.get(..end));
    trimmed(start.unwrap_or(text))
}

/// A field that is a string; anything else is the empty one. Once in the wasm, not wherever it is called.
#[inline(never)]
pub fn field(value: &Json, name: &str) -> String {
    text(&value[name]).to_owned()
}

/// A string; anything else is the empty one.
pub fn text(value: &Json) -> &str {
    value.as_str().unwrap_or_default()
}

/// Without white space around it. Once in the wasm, not wherever it is called.
#[inline(never)]
pub fn trimmed(text: &str) -> &str {
    text.trim_ascii()
}

fn whole_number(text: &str) -> Option<f64> {
    let signs = matches!(text.bytes().next(), Some(b'+' | b'-'));
    let digits = part(text, signs.into()..);
    // Without this check "inf" and "1e9" would be numbers too.
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    // What an i64 can't hold is clamped anyway.
    let beyond = if text.starts_with('-') {
        i64::MIN
    } else {
        i64::MAX
    };
    plain.then(|| number::whole(text).unwrap_or(beyond) as f64)
}
