//! What other settings change of a feed that is drawn already: all else of it stays, the pictures above all.

use super::{
    Item, Settings,
    markup::{self, Sizes},
};

/// The way from one drawing to the next. Followed, it leaves what a new drawing would be.
#[derive(Debug, PartialEq, Eq)]
pub struct Redraw<'a> {
    /// How many list entries there are so far.
    pub before: usize,
    /// The posts whose entries stay; those after them go.
    pub kept: &'a [Item],
    /// Whether the captions of those that stay come or go.
    pub captions: Option<bool>,
    /// The list's classes.
    pub classes: String,
    /// The posts whose entries are to come after them.
    pub more: &'a [Item],
    /// The pictures' `sizes`.
    pub sizes: Sizes,
    /// Whether the pictures of those that stay have others so far.
    pub is_resized: bool,
}

impl<'a> Redraw<'a> {
    /// From the one settings to the other.
    #[must_use]
    pub fn between(old: &Settings, new: &Settings, items: &'a [Item]) -> Self {
        let (before, after) = (markup::shown(old, items), markup::shown(new, items));
        let (kept, more) = after.split_at(before.len().min(after.len()));
        let sizes = Sizes::of(new);
        Self {
            before: before.len(),
            is_resized: sizes != Sizes::of(old),
            kept,
            captions: (old.captions != new.captions).then_some(new.captions),
            classes: markup::classes(new),
            more,
            sizes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Json;

    fn settings(json: &str) -> Settings {
        Settings::read(&Json::parse(json).unwrap())
    }

    fn items() -> Vec<Item> {
        let items: Vec<String> = (1..=9)
            .map(|id| format!(r#"{{"id":"{id}","kind":"photo","caption":"Light"}}"#))
            .collect();
        Item::all(&format!(r#"{{"items":[{}]}}"#, items.join(","))).unwrap()
    }

    #[test]
    fn the_same_settings_change_nothing() {
        let (items, settings) = (items(), settings(r#"{"count":6}"#));
        let redraw = Redraw::between(&settings, &settings, &items);
        assert_eq!((redraw.before, redraw.kept.len()), (6, 6));
        assert_eq!((redraw.captions, redraw.is_resized), (None, false));
        assert_eq!(redraw.more, []);
    }

    #[test]
    fn fewer_posts_leave_the_first_and_more_follow_the_last() {
        let items = items();
        let (few, many) = (settings(r#"{"count":2}"#), settings(r#"{"count":48}"#));
        let fewer = Redraw::between(&many, &few, &items);
        assert_eq!((fewer.before, fewer.kept), (9, &items[..2]));
        assert_eq!(fewer.more, []);
        let more = Redraw::between(&few, &many, &items);
        assert_eq!((more.before, more.kept), (2, &items[..2]));
        assert_eq!((more.more, more.is_resized), (&items[2..], false));
    }

    #[test]
    fn captions_come_and_go() {
        let items = items();
        let (without, with) = (
            settings(r#"{"count":2}"#),
            settings(r#"{"count":3,"captions":true}"#),
        );
        assert_eq!(
            Redraw::between(&without, &with, &items).captions,
            Some(true)
        );
        assert_eq!(
            Redraw::between(&with, &without, &items).captions,
            Some(false)
        );
    }

    #[test]
    fn other_columns_make_other_sizes_and_another_gap_only_other_classes() {
        let items = items();
        let (three, four) = (settings(r#"{"columns":3}"#), settings(r#"{"columns":4}"#));
        assert!(Redraw::between(&three, &four, &items).is_resized);
        let ruled = Redraw::between(&settings("{}"), &settings(r#"{"gap":9}"#), &items);
        assert!(ruled.classes.contains("loupe-gap-9"));
        assert_eq!(ruled.captions, None);
    }
}
