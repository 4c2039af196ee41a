//! `spec/settings.json`: what can be set of a feed. Of files that are written by hand too, it fills the marked part.

mod code;
mod places;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, de::IgnoredAny};
use std::{
    collections::{BTreeMap, HashSet},
    fs,
};

use super::{Generated, text::is_name, words};
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
    /// Of the editor's control: the word's id in the spec, then its English.
    label: String,
    /// Under the editor's control, likewise.
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
pub fn files() -> Result<Vec<Generated>> {
    let read = |name: &str| fs::read_to_string(paths::root().join(name)).context(name.to_owned());
    let spec = Spec::read(&read(SOURCE)?, &words::of_editor()?).context(SOURCE)?;
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
    /// Reads it, with the words that it names in English.
    fn read(text: &str, words: &BTreeMap<String, String>) -> Result<Self> {
        let mut spec: Self = serde_json::from_str(text)?;
        let mut seen = HashSet::new();
        for Setting {
            name,
            takes,
            label,
            help,
            ..
        } in &mut spec.settings
        {
            for word in [Some(label), help.as_mut()].into_iter().flatten() {
                *word = words
                    .get(word.as_str())
                    .with_context(|| {
                        format!("setting {name}: spec/words.json has no {word} for the editor")
                    })?
                    .clone();
            }
            ensure!(is_name(name), "setting {name}: a name is in snake_case");
            ensure!(
                seen.insert(name.clone()),
                "setting {name} stands there twice"
            );
            if let Type::Integer {
                least,
                most,
                default,
                ..
            } = takes
            {
                ensure!(
                    (*least..=*most).contains(default),
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
        let words = [("editor.gap", "Owner's gap"), ("editor.px", "In px.")];
        let words = words.map(|(id, english)| (id.to_owned(), english.to_owned()));
        let row = format!(
            r#"{{"name": "gap", "type": {takes}, "label": "editor.gap", "help": "editor.px", "title": "space",
                "note": "less on phones", "shown_when": "in use", "doc": "A gap."}}"#
        );
        Spec::read(
            &format!(r#"{{"about": [], "settings": [{row}]}}"#),
            &words.into(),
        )
    }

    #[test]
    fn a_label_that_is_no_word_is_told() {
        let text = r#"{"about": [], "settings": [{"name": "gap", "type": "boolean", "label": "editor.gap",
            "title": "space", "doc": "A gap."}]}"#;
        let error = Spec::read(text, &BTreeMap::new())
            .err()
            .map(|error| error.to_string());
        let expected = "setting gap: spec/words.json has no editor.gap for the editor";
        assert_eq!(error.as_deref(), Some(expected));
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
