//! Which posts are shown of some, where the site's days are those of Greenwich.

use loupe::feed::selection::{Pattern, selected};
use loupe::feed::{Reply, Settings};
use loupe::json::Json;
use regex::{Regex, RegexBuilder};
use serde_json::{Value, json};

/// The site's day, by which chance goes.
const TODAY: &str = "2026-11-30";

const DAY: i64 = 86_400;

/// Behind all days that can be written in a setting.
const NO_SETTINGS_DAY: &str = ":";

/// In place of the browser's.
struct Letters(Regex);

impl Pattern for Letters {
    fn read(pattern: &str) -> Option<Self> {
        let regex = RegexBuilder::new(pattern).case_insensitive(true).build();
        regex.ok().map(Self)
    }

    fn is_in(&self, text: &str) -> bool {
        self.0.is_match(text)
    }
}

/// Their ids.
pub fn chosen(feed: &Json, body: &str) -> Value {
    let mut reply = Reply::read(body).unwrap_or_default();
    for item in &mut reply.items {
        // The server says it.
        item.day = day(item.taken_at);
    }
    let settings = Settings::read(&feed["settings"]);
    let chosen = selected::<Letters>(&settings, &reply.items, TODAY);
    chosen.iter().map(|item| json!(item.id)).collect()
}

/// The day of a moment, by the calendar's cycles of 400 years; nothing where that is not known.
fn day(moment: i64) -> String {
    if moment <= 0 {
        return String::new();
    }
    // Years begin in March: then the day that some have more is their last.
    let days = moment / DAY + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, is_next_year) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    let year = era * 400 + year_of_era + is_next_year;
    if year > 9999 {
        return NO_SETTINGS_DAY.to_owned();
    }
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_has_its_day() {
        for (moment, expected) in [
            (0, ""),
            (1, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (951_868_799, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_798_761_599, "2026-12-31"),
            (253_402_300_799, "9999-12-31"),
            (253_402_300_800, NO_SETTINGS_DAY),
        ] {
            assert_eq!(day(moment), expected, "{moment}");
        }
    }
}
