//! What a feed consists of, as it is stored, sent and shown.

use super::{Copies, Picture};
use crate::graph::Kind;
use crate::json::{Reader, coerce};

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
        let mut items = None;
        Reader::whole(text, |reader| {
            reader.fields(|reader, name| {
                if name != "items" {
                    return reader.value().map(drop);
                }
                items = reader.is_at_list().then(Vec::new);
                reader.entries(|reader| {
                    let item = Item::read(reader)?;
                    items.get_or_insert_default().push(item);
                    Some(())
                })
            })
        })?;
        items
    }

    fn read(reader: &mut Reader) -> Option<Item> {
        let mut item = Item::default();
        reader.fields(|reader, name| {
            match name {
                "id" => item.id = reader.text()?.unwrap_or_default(),
                "kind" => {
                    let kind = reader.text()?;
                    item.kind = kind.and_then(|name| Kind::named(&name)).unwrap_or_default();
                }
                "permalink" => item.permalink = reader.text()?.unwrap_or_default(),
                "taken_at" => {
                    let seconds = coerce::number(&reader.value()?);
                    item.taken_at = seconds.map_or(0, |seconds| seconds.max(0.0) as i64);
                }
                "caption" => item.caption = reader.text()?.unwrap_or_default(),
                "alt" => item.alt = reader.text()?.unwrap_or_default(),
                "picture" => item.picture = Copies::read(&reader.value()?).map(Picture::Copied),
                _ => drop(reader.value()?),
            }
            Some(())
        })?;
        Some(item)
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
