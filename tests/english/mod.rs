//! The words as `www/index.html` gives them, with English customs and without a browser.

// Clippy's leave for tests ends at #[test]; a test's helpers panic for the same reason.
#![allow(clippy::expect_used)]

use loupe::json::Json;
use loupe::words::{Format, Unit, Words};
use std::fs;

/// All that the panel says, in English.
pub fn words() -> Words {
    Words::new(texts(), Box::new(English))
}

/// The file that codegen writes.
pub fn texts() -> Json {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/www/words.en.json");
    Json::parse(&fs::read_to_string(file).expect(file)).expect("JSON")
}

/// English as the standalone PHP writes it, on UTC's days.
#[derive(Debug)]
pub struct English;

impl Format for English {
    fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut out = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        out
    }

    fn plural(&self, number: u64) -> String {
        if number == 1 { "one" } else { "other" }.to_owned()
    }

    fn day(&self, seconds: i64) -> String {
        let (mut year, mut month, mut day) = (1970, 0, seconds / 86_400);
        loop {
            let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let (name, days) = MONTHS[month];
            let days = days + i64::from(is_leap && month == 1);
            if day < days {
                return format!("{} {name} {year}", day + 1);
            }
            day -= days;
            month = (month + 1) % MONTHS.len();
            year += i64::from(month == 0);
        }
    }

    fn relative(&self, count: u64, unit: Unit, is_ahead: bool) -> String {
        let plural = if count == 1 { "" } else { "s" };
        let unit = format!("{unit:?}{plural}").to_lowercase();
        if is_ahead {
            format!("in {count} {unit}")
        } else {
            format!("{count} {unit} ago")
        }
    }
}

const MONTHS: [(&str, i64); 12] = [
    ("January", 31),
    ("February", 28),
    ("March", 31),
    ("April", 30),
    ("May", 31),
    ("June", 30),
    ("July", 31),
    ("August", 31),
    ("September", 30),
    ("October", 31),
    ("November", 30),
    ("December", 31),
];
