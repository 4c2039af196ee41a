//! Whose customs numbers and times follow.

use crate::json::Json;
use crate::json::field::text;

/// A language, as browsers know it, and the site's time zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locale {
    /// `de` or `de-DE`.
    pub language: String,
    /// `Europe/Berlin`, or `+02:00`.
    pub time_zone: String,
}

impl Locale {
    /// Reads the boot data. A language of another form would make the browser throw, so it counts as missing.
    pub fn read(boot: &Json) -> Self {
        Self {
            language: text(boot, "language")
                .filter(|language| is_language(language))
                .unwrap_or_else(|| "en".to_owned()),
            time_zone: text(boot, "time_zone").unwrap_or_else(|| "UTC".to_owned()),
        }
    }
}

/// Two or three small letters, and perhaps a country.
fn is_language(tag: &str) -> bool {
    let (language, country) = tag.split_once('-').unwrap_or((tag, "XX"));
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && country.len() == 2
        && country.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_browser_takes_for_a_language_is_english() {
        let read = |language: &str| {
            let boot = Json::parse(&format!(r#"{{"language": "{language}"}}"#)).unwrap();
            Locale::read(&boot).language
        };
        for language in ["de", "de-DE", "ckb", "pt-BR"] {
            assert_eq!(read(language), language);
        }
        for other in [
            "",
            "d",
            "german",
            "de_DE",
            "de-DE-formal",
            "art-xpirate",
            "de-",
        ] {
            assert_eq!(read(other), "en", "{other}");
        }
    }
}
