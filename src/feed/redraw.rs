//! What other settings change of a feed that is drawn already: all else of it stays, the pictures above all.

use core::ptr;

use super::{
    Item, Settings,
    markup::{self, Shown, TextForm},
};

/// The way from one list to the next. Followed, it leaves what a new drawing would be.
#[derive(PartialEq, Eq)]
pub struct Redraw<'a> {
    /// How many list entries there are so far.
    pub before: usize,
    /// The posts whose entries stay; those after them go.
    pub kept: &'a [&'a Item],
    /// The posts whose entries are to come after them.
    pub more: &'a [&'a Item],
    /// The texts of those that stay, where they are others.
    pub text: Option<TextForm>,
    /// Whether the entries that stay may have other classes.
    pub is_reclassed: bool,
    /// Whether the pictures of those that stay have other `sizes`.
    pub is_resized: bool,
}

impl<'a> Redraw<'a> {
    /// From an empty list.
    #[must_use]
    pub fn anew(items: &'a [&'a Item]) -> Self {
        Self {
            before: 0,
            kept: &[],
            more: items,
            text: None,
            is_reclassed: false,
            is_resized: false,
        }
    }

    /// None where no entry can stay as it is: each has another picture, or leads elsewhere.
    #[must_use]
    pub fn between(old: Shown, new: Shown<'a>) -> Option<Self> {
        let ways = |settings: &Settings| (settings.shape, settings.opens, settings.sponsored);
        if ways(old.settings) != ways(new.settings) {
            return None;
        }
        let both = old.items.iter().zip(new.items);
        let kept = both.take_while(|(old, new)| ptr::eq(**old, **new)).count();
        let (kept, more) = new.items.split_at_checked(kept)?;
        let text = TextForm::of(new.settings);
        let has_classes = |shown: Shown| markup::tiles_have_classes(shown.settings);
        Some(Self {
            before: old.items.len(),
            kept,
            more,
            text: (text != TextForm::of(old.settings)).then_some(text),
            is_reclassed: has_classes(old) || has_classes(new),
            // Others may be the large ones.
            is_resized: old.sizes != new.sizes || old.settings.every != new.settings.every,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::Sizes;
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

    /// What a change of the settings comes to: how many entries there were, stay and come; and whether those that stay have
    /// another text, may have other classes, and have other `sizes`. None where all are made anew.
    fn change(before: &str, after: &str) -> Option<([usize; 3], [bool; 3])> {
        let (before, after) = (settings(before), settings(after));
        let items = items();
        let items: Vec<&Item> = items.iter().collect();
        let (old, new) = (Sizes::within(&before, 700), Sizes::within(&after, 700));
        let shown = |settings, sizes| Shown {
            settings,
            items: markup::shown(settings, &items),
            sizes,
        };
        let redraw = Redraw::between(shown(&before, &old), shown(&after, &new))?;
        Some((
            [redraw.before, redraw.kept.len(), redraw.more.len()],
            [
                redraw.text.is_some(),
                redraw.is_reclassed,
                redraw.is_resized,
            ],
        ))
    }

    #[test]
    fn what_the_list_alone_tells_changes_no_entry() {
        let nothing = Some(([6, 6, 0], [false; 3]));
        for after in [
            "",
            r#","gap":8"#,
            r#","corners":"round""#,
            r#","header":true"#,
            r#","more":"button""#,
        ] {
            assert_eq!(
                change(r#"{"count":6}"#, &format!(r#"{{"count":6{after}}}"#)),
                nothing,
                "{after}"
            );
        }
    }

    #[test]
    fn fewer_posts_leave_the_first_and_more_follow_the_last() {
        let (few, many) = (r#"{"count":2}"#, r#"{"count":48}"#);
        assert_eq!(change(many, few), Some(([9, 2, 0], [false; 3])));
        assert_eq!(change(few, many), Some(([2, 2, 7], [false; 3])));
        assert_eq!(
            change(many, r#"{"rows":1}"#),
            Some(([9, 3, 0], [false, true, false]))
        );
    }

    #[test]
    fn texts_classes_and_sizes_are_changed_where_they_are_others() {
        for (after, changes) in [
            (r#"{"captions":true}"#, [true, false, false]),
            (r#"{"hover":"counts"}"#, [true, false, false]),
            (r#"{"columns":4}"#, [false, false, true]),
            (
                r#"{"layout":"masonry","shape":"square"}"#,
                [false, true, false],
            ),
            (r#"{"layout":"highlight"}"#, [false, true, true]),
        ] {
            assert_eq!(change("{}", after), Some(([9, 9, 0], changes)), "{after}");
        }
        let every = |nth: u32| format!(r#"{{"layout":"highlight","every":{nth}}}"#);
        assert_eq!(
            change(&every(3), &every(4)),
            Some(([9, 9, 0], [false, true, true]))
        );
    }

    #[test]
    fn other_pictures_and_ways_are_made_anew() {
        for after in [
            r#"{"shape":"4:5"}"#,
            r#"{"layout":"masonry"}"#,
            r#"{"opens":"lightbox"}"#,
            r#"{"sponsored":true}"#,
        ] {
            assert_eq!(change("{}", after), None, "{after}");
        }
    }
}
