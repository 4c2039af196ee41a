//! What a feed consists of, as it is stored, sent and shown.

use alloc::{string::String, vec::Vec};

use super::{Child, Copies, Picture};
use crate::json::{Json, coerce};
use crate::kind::Kind;

/// One post of a feed. Shape: docs/wire.md, "Item".
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
    /// Bytes of the caption after which it is cut, where it is too long to be shown whole. The server says so: where a
    /// letter ends takes a table of all that there are.
    pub caption_end: Option<usize>,
    /// What the picture shows, for those who cannot see it.
    pub alt: String,
    /// The picture, where Instagram gave one.
    pub picture: Option<Picture>,
    /// The site's copy of its film; empty where there is none.
    pub video: String,
    /// Of an album.
    pub children: Vec<Child>,
    /// The address that the site's owner gave it; empty where there is none.
    pub link: String,
    /// What stands on that link.
    pub label: String,
    /// How many like it, where Instagram says so.
    pub likes: Option<u32>,
    /// Whether it is a reel that the profile's grid does not show.
    pub is_off_profile: bool,
    /// How many like it, in words; empty where nobody knows, as are the next.
    pub likes_text: String,
    /// How many comments there are, in words.
    pub comments_text: String,
    /// The day on which it was taken, `2026-03-12`.
    pub day: String,
    /// The same in words.
    pub date: String,
    /// How long ago that is, in words.
    pub time: String,
}

impl Item {
    /// Reads a stored feed's items from what the bridge says of it, `{"items": […]}`; what is missing in one of them is
    /// empty. `None` when the text says nothing of the kind.
    #[must_use]
    pub fn all(text: &str) -> Option<Vec<Item>> {
        Item::list(&Json::parse(text)?)
    }

    /// The same, of what was decoded.
    pub(super) fn list(feed: &Json) -> Option<Vec<Item>> {
        let items = feed["items"].as_array()?;
        Some(items.iter().map(Item::read).collect())
    }

    fn read(value: &Json) -> Item {
        let text = |name: &str| coerce::field(value, name);
        let taken_at = coerce::number(&value["taken_at"]);
        Item {
            id: text("id"),
            kind: Kind::named(coerce::text(&value["kind"])).unwrap_or_default(),
            permalink: text("permalink"),
            taken_at: taken_at.map_or(0, |seconds| seconds.max(0.0) as i64),
            caption: text("caption"),
            caption_end: coerce::clamped(&value["caption_end"], 0, u32::MAX)
                .map(|end| end as usize),
            alt: text("alt"),
            picture: Copies::read(&value["picture"]).map(Picture::Copied),
            video: text("video"),
            children: value["children"]
                .as_array()
                .unwrap_or_default()
                .iter()
                .filter_map(Child::read)
                .collect(),
            link: text("link"),
            label: text("label"),
            likes: coerce::clamped(&value["likes"], 0, u32::MAX),
            is_off_profile: value["on_profile"].as_bool() == Some(false),
            likes_text: text("likes_text"),
            comments_text: text("comments_text"),
            day: text("day"),
            date: text("date"),
            time: text("time"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::{Settings, markup};

    #[test]
    fn the_last_of_several_fields_of_one_name_counts() {
        let text = r#"{"items": [1, 2], "items": [{"alt": "a", "alt": "b", "picture": {"cuts": [{"shape":
            "square", "path": "x", "type": "webp", "widths": [320]}]},
            "picture": 3, "caption": "c", "caption": null}]}"#;
        let item = Item {
            alt: "b".into(),
            ..Item::default()
        };
        assert_eq!(Item::all(text), Some(vec![item]));
        assert_eq!(Item::all(r#"{"items": [], "items": 1}"#), None);
    }

    #[test]
    fn what_is_no_object_is_an_item_without_anything() {
        let items = Item::all(
            r#"{"more": {"items": 1}, "items": [null, "x", [1], {"picture": {"cuts": [1, {}]}}]}"#,
        );
        assert_eq!(items, Some(vec![Item::default(); 4]));
    }

    #[test]
    fn a_caption_is_cut_between_characters_or_not_at_all() {
        let settings = Settings::read(&Json::parse(r#"{"captions": true}"#).unwrap());
        for (end, shown) in [
            ("1", "äö"),
            ("2", "ä…"),
            ("3", "äö"),
            ("9", "äö"),
            ("\"\"", "äö"),
        ] {
            let text = format!(r#"{{"items": [{{"caption": "äö", "caption_end": {end}}}]}}"#);
            let html = markup::render(&settings, &Item::all(&text).unwrap());
            let caption = format!("<p class=\"loupe-caption\">{shown}</p>");
            assert!(html.contains(&caption), "{end}: {html}");
        }
    }

    #[test]
    fn half_a_reply_and_what_is_no_reply_are_no_items() {
        let whole =
            r#"{"items": [{"id": "1", "picture": {"width": 1, "cuts": [{"widths": [1]}]}}]}"#;
        assert!(Item::all(whole).is_some());
        for end in 0..whole.len() {
            assert_eq!(Item::all(&whole[..end]), None, "{end}");
        }
        for text in ["[]", "{}", "null", r#"{"items": {}}"#, "{\"items\": []} x"] {
            assert_eq!(Item::all(text), None, "{text}");
        }
    }
}
