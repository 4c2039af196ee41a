//! From a pasted text to what it is.

use super::reading::Reading;
use super::{address, clean, reply, scan};

/// Reads pasted text. What counts is the token in a JSON reply, then Instagram's error in one (the
/// token beside it, in the command, is the one that failed), then a token anywhere, then the rest.
pub fn read(text: &str) -> Reading {
    let text = clean::clean(text);
    if clean::is_empty(&text) {
        return Reading::Nothing;
    }
    let replies = reply::find(&text);
    replies
        .token
        .or(replies.error)
        .unwrap_or_else(|| in_text(&text, replies.any))
}

fn in_text(text: &str, has_reply: bool) -> Reading {
    let found = scan::scan(&clean::percent_decoded(text));
    if let Some(token) = found.token() {
        return token;
    }
    if found.masked {
        return Reading::Masked;
    }
    if found.cut_off {
        return Reading::CutOff;
    }
    if let Some(address) = address::find(text) {
        return address;
    }
    if found.facebook {
        Reading::FacebookToken
    } else if found.legacy {
        Reading::LegacyToken
    } else if let Some(code) = found.code {
        Reading::Code(code)
    } else if has_reply {
        Reading::ReplyWithoutToken
    } else if found.app_secret {
        Reading::AppSecret
    } else if found.app_id {
        Reading::AppId
    } else {
        Reading::Garbage
    }
}
