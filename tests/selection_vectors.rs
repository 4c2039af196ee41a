//! Which posts are shown, against the cases that the PHP core has to satisfy too (tests/php/core/Feed/SelectionTest).

// Clippy's leave for tests ends at #[test]; a test's helpers panic for the same reason.
#![allow(clippy::expect_used)]

#[allow(dead_code, reason = "what is said is another test's")]
mod vectors;

use loupe::feed::selection::{Pattern, selected};
use loupe::feed::{Item, Settings};
use loupe::json::Json;
use regex::{Regex, RegexBuilder};
use serde_json::{Value, json};
use vectors::{Case, cases};

/// In place of the browser's.
struct Letters(Regex);

impl Pattern for Letters {
    fn read(pattern: &str) -> Option<Self> {
        let regex = RegexBuilder::new(pattern).case_insensitive(true).build();
        Some(Self(regex.expect(pattern)))
    }

    fn is_in(&self, text: &str) -> bool {
        self.0.is_match(text)
    }
}

#[test]
fn posts_are_selected_as_the_vectors_say() {
    for Case { file, name, case } in cases("selection") {
        let settings = Settings::read(&json(&case["settings"]));
        let items = Item::all(&json!({"items": case["items"]}).to_string()).expect("a list");
        let today = case["today"].as_str().expect("a day");
        let selected = selected::<Letters>(&settings, &items, today);
        let told: Vec<_> = selected.iter().map(|item| &item.id).collect();
        assert_eq!(json!(told), case["expect"], "{file}: {name}");
    }
}

fn json(value: &Value) -> Json {
    Json::parse(&value.to_string()).expect("a case is JSON")
}
