//! One media node of Instagram, read into what a feed needs of it.

use super::body::number_id;
use crate::json::{Json, coerce};
use crate::kind::Kind;
use crate::{time, url};

/// What Instagram says about one post.
///
/// Its picture lies on Instagram's servers under an address that expires, so it suits a preview
/// and a copy, never a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Instagram's id: digits and underscores.
    pub id: String,
    /// What kind of post it is.
    pub kind: Kind,
    /// https on instagram.com, or empty.
    pub permalink: String,
    /// Unix seconds, UTC; 0 where unknown.
    pub taken_at: i64,
    /// The caption, cleaned of control characters; may be empty.
    pub caption: String,
    /// The author's own alternative text; may be empty.
    pub alt: String,
    /// Who posted it; empty where unknown.
    pub username: String,
    /// http or https; missing for copyrighted or flagged media.
    pub picture_url: Option<String>,
}

impl Post {
    /// Reads a media node; `None` when it has no id or is of no known kind.
    ///
    /// `username` is the account's, for nodes that do not carry their own.
    /// Fields: "instagram-api: media", documented by Meta.
    pub fn read(node: &Json, username: &str) -> Option<Post> {
        let kind = kind(node)?;
        let taken_at = time::parse(coerce::text(&node["timestamp"])).unwrap_or(0);
        Some(Post {
            id: id(&node["id"])?,
            kind,
            permalink: Some(coerce::text(&node["permalink"]))
                .filter(|permalink| url::is_instagram(permalink))
                .unwrap_or_default()
                .to_owned(),
            taken_at,
            caption: clean(coerce::text(&node["caption"])),
            alt: clean(coerce::text(&node["alt_text"])),
            username: [coerce::text(&node["username"]), username]
                .into_iter()
                .find(|name| is_username(name))
                .unwrap_or_default()
                .to_owned(),
            picture_url: picture_url(node, kind),
        })
    }
}

fn id(value: &Json) -> Option<String> {
    let id = match value {
        Json::String(id) => id.clone(),
        // Documented as a string; ids elsewhere in this API come as numbers too.
        number => number_id(number)?,
    };
    // The id becomes a part of file names.
    let is_plain = id.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
    (is_plain && (1..=64).contains(&id.len())).then_some(id)
}

fn kind(node: &Json) -> Option<Kind> {
    match coerce::text(&node["media_type"]) {
        "IMAGE" => Some(Kind::Photo),
        "VIDEO" => Some(Kind::Video),
        "CAROUSEL_ALBUM" => Some(Kind::Album),
        _ => None,
    }
}

fn is_username(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_'))
}

fn picture_url(node: &Json, kind: Kind) -> Option<String> {
    match kind {
        Kind::Photo => still(&node["media_url"]),
        // A video's media_url is an mp4, which no <img> shows.
        Kind::Video => still(&node["thumbnail_url"]),
        Kind::Album => album_picture_url(node),
    }
}

/// An album shows its own still, else the first of its children that offers a picture. Behind a video its own `media_url`
/// can be that video's, whatever its path says.
fn album_picture_url(album: &Json) -> Option<String> {
    let children = album["children"]["data"].as_array();
    let children = children.unwrap_or_default();
    let of_child = |child: &Json| match kind(child)? {
        Kind::Album => None,
        kind @ (Kind::Photo | Kind::Video) => picture_url(child, kind),
    };
    let is_video =
        |child: &Json| kind(child) == Some(Kind::Video) && child["media_url"] == album["media_url"];
    still(&album["media_url"])
        .filter(|_| !children.iter().any(is_video))
        .or_else(|| children.iter().find_map(of_child))
        .or_else(|| still(&album["thumbnail_url"]))
}

fn still(value: &Json) -> Option<String> {
    value
        .as_str()
        .filter(|url| url::is_still(url))
        .map(str::to_owned)
}

/// The text without control characters and outer white space, its line ends as `\n`.
fn clean(text: &str) -> String {
    let is_kept = |c: &char| *c >= ' ' || matches!(c, '\n' | '\t');
    let text: String = text.chars().filter(is_kept).collect();
    text.trim_matches([' ', '\n', '\t']).to_owned()
}
