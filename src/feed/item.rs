//! What a feed consists of, as it is stored, sent and shown.

use crate::graph::Kind;
use crate::json::{Json, coerce};

/// One post of a feed. Shape: docs/architecture.md, "Item".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// Instagram's id of the media.
    pub id: String,
    /// What kind of post it is.
    pub kind: Kind,
    /// The post's address on Instagram; empty where there is none.
    pub permalink: String,
    /// Unix seconds, UTC; 0 where unknown.
    pub taken_at: i64,
    /// The caption as plain text.
    pub caption: String,
    /// What the picture shows, for those who cannot see it.
    pub alt: String,
    /// The picture, where Instagram gave one.
    pub picture: Option<Picture>,
}

/// One picture in one or several widths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Width of the original in px; 0 where unknown.
    pub width: u32,
    /// Height of the original in px; 0 where unknown.
    pub height: u32,
    /// The copies, from narrow to wide.
    pub sources: Vec<Source>,
    /// Whether it lies with Instagram, which need not know on what page it is looked at.
    pub is_foreign: bool,
}

/// One copy of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Where it lies.
    pub url: String,
    /// Its width in px; 0 where unknown.
    pub width: u32,
}

impl Item {
    /// Reads a stored item; what is missing in it is empty.
    #[must_use]
    pub fn read(value: &Json) -> Self {
        let text = |key: &str| coerce::text(&value[key]).to_owned();
        Item {
            id: text("id"),
            kind: Kind::named(coerce::text(&value["kind"])).unwrap_or_default(),
            permalink: text("permalink"),
            taken_at: coerce::number(&value["taken_at"])
                .map_or(0, |seconds| seconds.max(0.0) as i64),
            caption: text("caption"),
            alt: text("alt"),
            picture: Picture::read(&value["picture"]),
        }
    }
}

impl Picture {
    fn read(value: &Json) -> Option<Picture> {
        let sources: Vec<Source> = value["sources"]
            .as_array()?
            .iter()
            .filter_map(Source::read)
            .collect();
        (!sources.is_empty()).then(|| Picture {
            width: pixels(&value["width"]),
            height: pixels(&value["height"]),
            sources,
            is_foreign: false,
        })
    }
}

impl Source {
    fn read(value: &Json) -> Option<Source> {
        Some(Source {
            url: value["url"].as_str()?.to_owned(),
            width: pixels(&value["width"]),
        })
    }
}

fn pixels(value: &Json) -> u32 {
    coerce::clamped(value, 0, 65_535).unwrap_or_default()
}
