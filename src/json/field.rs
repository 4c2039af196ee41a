//! Fields of the bridge's JSON.
//!
//! Read by hand from one `Json`: a derived reader for each type would double the wasm.

use alloc::{borrow::ToOwned, string::String};

use super::Json;

/// A field's text.
pub fn text(node: &Json, field: &str) -> Option<String> {
    node[field].as_str().map(str::to_owned)
}

/// A whole number. JavaScript hands over every number as a float.
#[allow(clippy::cast_possible_truncation)] // `as` saturates
pub fn whole(value: &Json) -> Option<i64> {
    value
        .as_i64()
        .or_else(|| value.as_f64().map(|number| number as i64))
}

/// A count, never negative.
pub fn count(value: &Json) -> Option<u32> {
    whole(value).and_then(|number| u32::try_from(number).ok())
}
