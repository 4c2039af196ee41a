//! `spec/words.json`: every sentence that a person reads, and who says it.

mod face;
mod languages;
mod panel;
mod php;
mod pot;
mod usage;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use super::{
    Generated,
    text::{camel, pascal},
};
use crate::paths;
use face::Face;

const SOURCE: &str = "spec/words.json";

/// A sentence, or what is put together to one.
struct Word {
    /// Its group and its name in that, with a dot between.
    id: String,
    english: Text,
    /// What the command line says in its place, where the other's places or names are not there.
    standalone: Option<Text>,
    /// Which of the meanings of an English word it is, where translators need two.
    context: Option<String>,
    /// What a translator has to know; empty where the sentence tells it.
    note: String,
    /// The placeholder that decides between singular and plural.
    count: Option<String>,
    faces: Vec<Face>,
}

/// What is said, with its {placeholders}.
enum Text {
    Plain(String),
    Plural { one: String, other: String },
}

impl Word {
    fn is_of(&self, face: Face) -> bool {
        self.faces.contains(&face)
    }

    /// Whether WordPress says it, in the site's language.
    fn is_translated(&self) -> bool {
        self.faces.iter().any(|face| *face != Face::Standalone)
    }

    /// What tells it from others for a translator: its context and its English.
    fn key(&self) -> (Option<&str>, Vec<&str>) {
        (self.context.as_deref(), self.english.forms())
    }

    fn group(&self) -> &str {
        self.id.split_once('.').map_or("", |(group, _)| group)
    }

    fn name(&self) -> &str {
        self.id.split_once('.').map_or("", |(_, name)| name)
    }

    /// In order of their appearance.
    fn placeholders(&self) -> Vec<String> {
        match &self.english {
            Text::Plain(text) | Text::Plural { other: text, .. } => placeholders(text),
        }
    }
}

impl Text {
    fn read(value: &Value) -> Option<Self> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        match value {
            Value::String(plain) => Some(Self::Plain(plain.clone())),
            Value::Object(forms) if forms.len() == 2 => Some(Self::Plural {
                one: forms.get("one").and_then(text)?,
                other: forms.get("other").and_then(text)?,
            }),
            _ => None,
        }
    }

    fn forms(&self) -> Vec<&str> {
        match self {
            Self::Plain(text) => vec![text],
            Self::Plural { one, other } => vec![one, other],
        }
    }
}

/// The files that are made of the words; `others` are those that are generated of other things.
pub fn files(others: &[Generated]) -> Result<Vec<Generated>> {
    let words = read(&fs::read_to_string(paths::root().join(SOURCE))?).context(SOURCE)?;
    usage::verify(&words, others).context(SOURCE)?;
    let mut files = php::files(&words);
    files.extend(panel::files(&words)?);
    let sources = usage::literals(others)?;
    files.push(pot::file(&words, &files, &sources));
    files.extend(languages::files(&words)?);
    Ok(files)
}

/// What the block's editor says in English, by id.
pub fn of_editor() -> Result<BTreeMap<String, String>> {
    let words = read(&fs::read_to_string(paths::root().join(SOURCE))?).context(SOURCE)?;
    Ok(words
        .into_iter()
        .filter(|word| word.is_of(Face::Editor))
        .filter_map(|word| match word.english {
            Text::Plain(english) => Some((word.id, english)),
            Text::Plural { .. } => None,
        })
        .collect())
}

fn read(json: &str) -> Result<Vec<Word>> {
    let list: Vec<Value> = serde_json::from_str(json)?;
    let words = list.iter().map(word).collect::<Result<Vec<_>>>()?;
    let mut ids = BTreeSet::new();
    for word in &words {
        ensure!(ids.insert(&word.id), "{} stands there twice", word.id);
        consistent(word).with_context(|| word.id.clone())?;
    }
    Ok(words)
}

fn word(value: &Value) -> Result<Word> {
    let fields = value.as_object().context("a word is an object")?;
    let text = |key: &str| fields.get(key).and_then(Value::as_str);
    let id = text("id").context("a word has an id")?.to_owned();
    let known = ["id", "en", "standalone", "context", "note", "count", "for"];
    for key in fields.keys() {
        ensure!(known.contains(&key.as_str()), "{id}: what is “{key}”?");
    }
    let read = |key: &str| match fields.get(key) {
        None => Ok(None),
        Some(value) => Text::read(value)
            .map(Some)
            .with_context(|| format!("{id}: “{key}” is a text, or has the forms one and other")),
    };
    let faces = fields
        .get("for")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|name| Face::named(name.as_str().unwrap_or_default()))
        .collect::<Option<Vec<_>>>()
        .with_context(|| format!("{id}: “for” names no face"))?;
    Ok(Word {
        english: read("en")?.with_context(|| format!("{id} has no “en”"))?,
        standalone: read("standalone")?,
        context: text("context").map(str::to_owned),
        note: text("note").unwrap_or_default().to_owned(),
        count: text("count").map(str::to_owned),
        faces,
        id,
    })
}

/// That the parts of a word fit each other.
fn consistent(word: &Word) -> Result<()> {
    for part in [word.group(), word.name()] {
        let is_snake =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
        ensure!(
            part.starts_with(|first: char| first.is_ascii_lowercase())
                && part.chars().all(is_snake),
            "an id is a group and a name, in small letters"
        );
    }
    ensure!(!word.faces.is_empty(), "nobody says it");
    let all = word.placeholders();
    for text in [Some(&word.english), word.standalone.as_ref()]
        .into_iter()
        .flatten()
    {
        for form in text.forms() {
            ensure!(!form.trim().is_empty(), "it says nothing");
            for name in placeholders(form) {
                ensure!(all.contains(&name), "{{{name}}} is not in all its forms");
            }
        }
    }
    if let Text::Plural { one, .. } = &word.english {
        let count = word
            .count
            .as_ref()
            .context("“count” has to name what is counted")?;
        ensure!(all.contains(count), "it does not say {{{count}}}");
        ensure!(word.context.is_none(), "forms have no context here");
        // One of a thing needs no number.
        let missing = all
            .iter()
            .find(|name| *name != count && !placeholders(one).contains(name));
        ensure!(missing.is_none(), "its forms differ in their placeholders");
    } else if word.count.is_some() {
        bail!("it counts, and has no forms one and other");
    }
    for name in &all {
        ensure!(
            word.note.contains(&format!("{{{name}}}")),
            "its note does not tell what {{{name}}} is"
        );
    }
    Ok(())
}

/// The names in braces, each once.
fn placeholders(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for piece in text.split('{').skip(1) {
        if let Some((name, _)) = piece.split_once('}')
            && !names.iter().any(|known| known == name)
        {
            names.push(name.to_owned());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaint(json: &str) -> String {
        read(json)
            .err()
            .map(|error| format!("{error:#}"))
            .unwrap_or_default()
    }

    #[test]
    fn a_word_is_read_with_its_forms_and_placeholders() {
        let words = read(
            r#"[{"id": "details.days_left", "en": {"one": "one day of {whose}", "other": "{days} days of {whose}"},
                "count": "days", "note": "{days}: a number, {whose}: a name", "for": ["wordpress"]}]"#,
        )
        .expect("words");
        assert_eq!(words[0].placeholders(), ["days", "whose"]);
        assert_eq!(
            (words[0].group(), words[0].name()),
            ("details", "days_left")
        );
    }

    #[test]
    fn an_id_stands_there_once() {
        let twice = r#"[{"id": "a.b", "en": "x", "for": ["core"]}, {"id": "a.b", "en": "y", "for": ["core"]}]"#;
        assert_eq!(complaint(twice), "a.b stands there twice");
    }

    #[test]
    fn what_does_not_fit_together_is_told() {
        let cases = [
            (r#""en": "x {a}""#, "its note does not tell what {a} is"),
            (
                r#""en": {"one": "x", "other": "{n} of {a}"}, "count": "n", "note": "{n} {a}""#,
                "its forms differ",
            ),
            (
                r#""en": {"one": "x", "other": "{n}"}, "note": "{n}""#,
                "“count” has to name",
            ),
            (
                r#""en": {"one": "x {b}", "other": "{n}"}, "count": "n", "note": "{n} {b}""#,
                "{b} is not in all",
            ),
            (r#""en": "x", "count": "n""#, "it counts, and has no forms"),
            (r#""en": "x", "standalone": "x {b}""#, "{b} is not in all"),
            (r#""en": " ""#, "it says nothing"),
            (r#""en": "x", "english": "y""#, "what is “english”?"),
            (r#""en": 5"#, "“en” is a text"),
        ];
        for (fields, expected) in cases {
            let said = complaint(&format!(r#"[{{"id": "a.b", "for": ["core"], {fields}}}]"#));
            assert!(said.contains(expected), "{fields}: {said}");
        }
        assert!(
            complaint(r#"[{"id": "ab", "en": "x", "for": ["core"]}]"#)
                .contains("a group and a name")
        );
        assert!(
            complaint(r#"[{"id": "a.b", "en": "x", "for": ["moon"]}]"#).contains("names no face")
        );
        assert!(complaint(r#"[{"id": "a.b", "en": "x"}]"#).contains("nobody says it"));
    }

    #[test]
    fn names_follow_each_language() {
        assert_eq!(pascal("failure.not_json"), "FailureNotJson");
    }
}
