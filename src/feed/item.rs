//! What a feed consists of, as it is stored, sent and shown.

use super::{Copies, Picture};
use crate::graph::Kind;
use crate::json::{Json, coerce};

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
    /// What the picture shows, for those who cannot see it.
    pub alt: String,
    /// The picture, where Instagram gave one.
    pub picture: Option<Picture>,
}

impl Item {
    /// Reads a stored feed's items from what the bridge says of it, `{"items": […]}`; what is missing in one of them is
    /// empty. `None` when the text says nothing of the kind.
    #[must_use]
    pub fn all(text: &str) -> Option<Vec<Item>> {
        let feed = Json::parse(text)?;
        let items = feed["items"].as_array()?;
        Some(items.iter().map(Item::read).collect())
    }

    fn read(value: &Json) -> Item {
        let text = |name: &str| coerce::text(&value[name]).to_owned();
        let taken_at = coerce::number(&value["taken_at"]);
        Item {
            id: text("id"),
            kind: Kind::named(coerce::text(&value["kind"])).unwrap_or_default(),
            permalink: text("permalink"),
            taken_at: taken_at.map_or(0, |seconds| seconds.max(0.0) as i64),
            caption: text("caption"),
            alt: text("alt"),
            picture: Copies::read(&value["picture"]).map(Picture::Copied),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
