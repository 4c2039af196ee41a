//! Limits and cursors.

use super::{Call, Refusal};
use crate::digest;
use crate::errors::Failure;
use crate::posts::Number;
use crate::settings::Paging;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

const DEFAULT_LIMIT: usize = 25;
const HIGHEST_LIMIT: usize = 100;

/// Posts that a page has in common with the one before, where pages overlap.
const OVERLAP: usize = 3;

pub struct Page<'a> {
    pub numbers: &'a [Number],
    /// None when the page is empty.
    pub paging: Option<Value>,
}

/// The page that the call asks for, out of the numbers of all posts, newest first.
pub fn page<'a>(numbers: &'a [Number], call: &Call, paging: Paging) -> Result<Page<'a>, Refusal> {
    let all = numbers;
    let limit = limit(call)?;
    let range = match (call.parameter("after"), call.parameter("before")) {
        (Some(after), _) => {
            let after =
                place(after).ok_or_else(|| Refusal::about(Failure::BadParameter, "after"))?;
            let start = numbers.partition_point(|number| *number >= after);
            let start = match paging {
                Paging::Overlapping => start.saturating_sub(OVERLAP),
                _ => start,
            };
            start..numbers.len().min(start + limit)
        }
        (None, Some(before)) => {
            let before =
                place(before).ok_or_else(|| Refusal::about(Failure::BadParameter, "before"))?;
            let end = numbers.partition_point(|number| *number > before);
            end.saturating_sub(limit)..end
        }
        (None, None) => 0..numbers.len().min(limit),
    };
    let (has_newer, has_older) = (range.start > 0, range.end < numbers.len());
    let numbers = &numbers[range];
    let leads_on = match paging {
        Paging::Sound | Paging::Overlapping | Paging::Broken => has_older,
        Paging::Standing | Paging::Circular => true,
    };
    let paging = numbers.first().zip(numbers.last()).map(|(first, last)| {
        let before = cursor(*first);
        let after = match (paging, call.parameter("after"), all.first()) {
            (Paging::Standing, Some(after), _) => after.to_owned(),
            (Paging::Circular, _, Some(newest)) if !has_older => cursor(*newest),
            (Paging::Broken, ..) => "QVFInowhereZD".to_owned(),
            _ => cursor(*last),
        };
        let mut paging = json!({"cursors": {"before": before, "after": after}});
        if leads_on {
            paging["next"] = link(call, limit, "after", &after).into();
        }
        if has_newer {
            paging["previous"] = link(call, limit, "before", &before).into();
        }
        paging
    });
    Ok(Page { numbers, paging })
}

fn limit(call: &Call) -> Result<usize, Refusal> {
    let Some(limit) = call.parameter("limit") else {
        return Ok(DEFAULT_LIMIT);
    };
    match limit.parse() {
        Ok(limit) if limit > 0 => Ok(HIGHEST_LIMIT.min(limit)),
        _ => Err(Refusal::about(Failure::BadParameter, "limit")),
    }
}

/// The address of a neighbouring page. Like the real one it carries the access token.
fn link(call: &Call, limit: usize, direction: &str, cursor: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("access_token", call.token);
    if let Some(fields) = call.parameter("fields") {
        query.append_pair("fields", fields);
    }
    query
        .append_pair("limit", &limit.to_string())
        .append_pair(direction, cursor);
    format!("{}{}?{}", call.origin, call.path, query.finish())
}

/// An opaque name for a post's place in the list, which outlives the post.
fn cursor(number: Number) -> String {
    let check = digest::text(&["cursor", &number.to_string()], 24);
    format!(
        "QVFI{}ZD",
        URL_SAFE_NO_PAD.encode(format!("{number:08}{check}"))
    )
}

/// The number that a cursor stands for.
fn place(text: &str) -> Option<Number> {
    let said = URL_SAFE_NO_PAD
        .decode(text.strip_prefix("QVFI")?.strip_suffix("ZD")?)
        .ok()?;
    let number = std::str::from_utf8(said.get(..8)?).ok()?.parse().ok()?;
    (cursor(number) == text).then_some(number)
}
