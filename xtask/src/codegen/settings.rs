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
    /// One of several: an enum of both languages, named as the setting.
    Choice {
        values: Vec<Choice>,
        default: String,
    },
}

/// One that can be chosen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    /// Of the enum's case, in snake case.
    name: String,
    /// As it is written, stored and sent.
    value: String,
    /// What people write for it too.
    #[serde(default)]
    also: Vec<String>,
    /// In the editor's control: the word's id in the spec, then its English.
    label: String,
    /// In the code.
    doc: String,
}

/// The files that are made of it, or in part.
pub fn files() -> Result<Vec<Generated>> {
    let read = |name: &str| fs::read_to_string(paths::root().join(name)).context(name.to_owned());
    let spec = Spec::read(&read(SOURCE)?, &words::of_editor()?).context(SOURCE)?;
    let mut files = vec![code::rust(&spec)?, code::php_class(&spec)];
    files.extend(spec.settings.iter().filter_map(code::php_enum));
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
            let choices = match takes {
                Type::Choice { values, .. } => values.as_mut_slice(),
                Type::Account { .. } | Type::Integer { .. } | Type::Boolean => &mut [],
            };
            let labels = choices.iter_mut().map(|choice| &mut choice.label);
            for word in labels.chain([label]).chain(help.as_mut()) {
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
            match takes {
                Type::Integer {
                    least,
                    most,
                    default,
                    ..
                } => ensure!(
                    (*least..=*most).contains(default),
                    "setting {name}: its default {default} is not between {least} and {most}"
                ),
                Type::Choice { values, default } => {
                    ensure!(
                        values.iter().any(|choice| choice.value == *default),
                        "setting {name}: its default {default} is none of its values"
                    );
                    let mut written = HashSet::new();
                    for Choice {
                        name: case,
                        value,
                        also,
                        ..
                    } in values
                    {
                        ensure!(is_name(case), "setting {name}: {case} is not in snake_case");
                        for text in also.iter().chain([&*value]) {
                            ensure!(
                                written.insert(text.clone()) && *text == text.to_ascii_lowercase(),
                                "setting {name}: {text} stands there twice, or in capitals"
                            );
                        }
                    }
                }
                Type::Account { .. } | Type::Boolean => {}
            }
        }
        Ok(spec)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A type with one thing to choose.
    pub const CHOICE: &str = r#"{"choice": {"default": "3:4", "values": [
        {"name": "three_by_four", "value": "3:4", "also": ["high"], "label": "editor.tall", "doc": "Higher than wide."}
    ]}}"#;

    /// A spec of one setting of this type.
    pub fn spec(takes: &str) -> Result<Spec> {
        let words = [
            ("editor.gap", "Owner's gap"),
            ("editor.px", "In px."),
            ("editor.tall", "Tall"),
        ];
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
        assert!(complaint(CHOICE).is_empty(), "{}", complaint(CHOICE));
        assert_eq!(
            complaint(&CHOICE.replace(r#""default": "3:4""#, r#""default": "4:3""#)),
            "setting gap: its default 4:3 is none of its values"
        );
        assert_eq!(
            complaint(&CHOICE.replace("high", "3:4")),
            "setting gap: 3:4 stands there twice, or in capitals"
        );
        assert!(complaint(r#""colour""#).contains("unknown variant `colour`"));
    }
}
