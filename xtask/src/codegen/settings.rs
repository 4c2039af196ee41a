//! `spec/settings.json`: what can be set of a feed. Of files that are written by hand too, it fills the marked part.

mod code;
mod places;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, de::IgnoredAny};
use std::{collections::HashSet, fs};

use super::{Generated, text::is_name};
use crate::paths;

/// Where it stands below the repository's top.
const SOURCE: &str = "spec/settings.json";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Spec {
    /// For readers.
    #[serde(rename = "about")]
    _about: IgnoredAny,
    settings: Vec<Setting>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Setting {
    name: String,
    #[serde(rename = "type")]
    takes: Type,
    /// Of the editor's control.
    label: String,
    /// Under the editor's control.
    help: Option<String>,
    /// In the table for owners.
    title: String,
    note: Option<String>,
    /// When the editor shows it; always where nothing is said.
    shown_when: Option<String>,
    /// In the code.
    doc: String,
}

/// What a setting takes.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Type {
    /// An account's id or user name.
    Account { example: String },
    /// A number within bounds.
    Integer {
        least: u32,
        most: u32,
        default: u32,
        unit: Option<String>,
    },
    /// A switch.
    Boolean,
}

/// The files that are made of it, or in part.
pub fn generated() -> Result<Vec<Generated>> {
    let read = |name: &str| fs::read_to_string(paths::root().join(name)).context(name.to_owned());
    let spec = Spec::read(&read(SOURCE)?).context(SOURCE)?;
    let mut files = vec![code::rust(&spec)?, code::php(&spec)];
    for place in places::PLACES {
        let text = place
            .filled(&read(place.path)?, &spec)
            .context(place.path)?;
        files.push(Generated {
            path: place.path.into(),
            text,
        });
    }
    Ok(files)
}

impl Spec {
    fn read(text: &str) -> Result<Self> {
        let spec: Self = serde_json::from_str(text)?;
        let mut seen = HashSet::new();
        for Setting { name, takes, .. } in &spec.settings {
            ensure!(is_name(name), "setting {name}: a name is in snake_case");
            ensure!(seen.insert(name), "setting {name} stands there twice");
            if let Type::Integer {
                least,
                most,
                default,
                ..
            } = takes
            {
                ensure!(
                    (least..=most).contains(&default),
                    "setting {name}: its default {default} is not between {least} and {most}"
                );
            }
        }
        Ok(spec)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A spec of one setting of this type.
    pub fn spec(takes: &str) -> Result<Spec> {
        Spec::read(&format!(
            r#"{{"about": [], "settings": [{{"name": "gap", "type": {takes}, "label": "Owner's gap",
                "help": "In px.", "title": "space", "note": "less on phones", "shown_when": "in use", "doc": "A gap."}}]}}"#
        ))
    }

    fn complaint(takes: &str) -> String {
        spec(takes)
            .err()
            .map_or(String::new(), |error| format!("{error:#}"))
    }

    #[test]
    fn a_row_that_cannot_be_is_told() {
        assert_eq!(
            complaint(r#"{"integer": {"least": 0, "most": 8, "default": 8}}"#),
            ""
        );
        assert_eq!(
            complaint(r#"{"integer": {"least": 0, "most": 8, "default": 9}}"#),
            "setting gap: its default 9 is not between 0 and 8"
        );
        assert!(
            complaint(r#"{"integer": {"least": 0, "most": 8}}"#)
                .contains("missing field `default`")
        );
        assert!(
            complaint(r#"{"account": {"example": "a", "least": 0}}"#)
                .contains("unknown field `least`")
        );
        assert!(complaint(r#""colour""#).contains("unknown variant `colour`"));
    }
}
