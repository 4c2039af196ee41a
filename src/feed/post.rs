//! One media node of Instagram, read into what a feed needs of it.

use super::{Item, Kind, Picture, Source, hosts, text, time, url};
use crate::graph::body::number_id;
use crate::json::Json;
use crate::lenient;

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
        let taken_at = time::parse(lenient::text(&node["timestamp"])).unwrap_or(0);
        Some(Post {
            id: id(&node["id"])?,
            kind,
            permalink: Some(lenient::text(&node["permalink"]))
                .filter(|permalink| url::is_instagram(permalink))
                .unwrap_or_default()
                .to_owned(),
            taken_at,
            caption: text::clean(lenient::text(&node["caption"])),
            alt: text::clean(lenient::text(&node["alt_text"])),
            username: [lenient::text(&node["username"]), username]
                .into_iter()
                .find(|name| is_username(name))
                .unwrap_or_default()
                .to_owned(),
            picture_url: picture_url(node, kind),
        })
    }

    /// The item to show before anything is stored: with Instagram's own address for the picture, and described in the
    /// panel's language. A picture from any other host than `hosts` allow is left out.
    pub fn preview(self, hosts: &str) -> Item {
        let alt = if self.alt.is_empty() {
            alt(self.kind, &self.username, self.taken_at)
        } else {
            self.alt
        };
        Item {
            id: self.id,
            kind: self.kind,
            permalink: self.permalink,
            taken_at: self.taken_at,
            caption: self.caption,
            alt,
            picture: self
                .picture_url
                .filter(|url| hosts::allow(hosts, url))
                .map(|url| Picture {
                    width: 0,
                    height: 0,
                    sources: vec![Source { url, width: 0 }],
                    is_foreign: true,
                }),
        }
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
    match lenient::text(&node["media_type"]) {
        "IMAGE" => Some(Kind::Photo),
        "VIDEO" => Some(Kind::Video),
        "CAROUSEL_ALBUM" => Some(Kind::Album),
        _ => None,
    }
}

/// What stands for a picture of which nobody wrote what it shows: `core/Feed/EnglishAltText.php` says the same.
fn alt(kind: Kind, username: &str, taken_at: i64) -> String {
    let mut alt = match kind {
        Kind::Photo => "Photo",
        Kind::Video => "Video",
        Kind::Album => "Album",
    }
    .to_owned();
    if !username.is_empty() {
        alt += " by @";
        alt += username;
    }
    if taken_at > 0 {
        alt += ", ";
        alt += &time::day(taken_at);
    }
    alt
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
