//! `spec/settings.json`: what can be set of a feed. Of files that are written by hand too, it fills the marked part.

mod php;
mod places;
mod rust;
mod texts;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, de::IgnoredAny};
use std::{
    collections::{BTreeMap, HashSet},
    fs,
};

use super::{Generated, text::is_name, words};
use crate::paths;

/// The first sentence of what is made of it.
const ABOUT: &str = "What a feed looks like: the block's attributes, and the shortcode's. Out of range is clamped, missing is the default.";

/// Where it stands below the repository's top.
const SOURCE: &str = "spec/settings.json";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Spec {
    /// For readers.
    #[serde(rename = "about")]
    _about: IgnoredAny,
    switch: Switch,
    settings: Vec<Setting>,
}

/// What people write for a switch in a shortcode, in small letters.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Switch {
    on: Vec<String>,
    off: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Setting {
    name: String,
    group: Group,
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

/// What a setting is about.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum Group {
    What,
    Look,
    Header,
    Behaviour,
}

impl Group {
    /// As it is written.
    fn name(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::Look => "look",
            Self::Header => "header",
            Self::Behaviour => "behaviour",
        }
    }

    /// For owners.
    fn title(self) -> &'static str {
        match self {
            Self::What => "Which posts",
            Self::Look => "Look",
            Self::Header => "Header",
            Self::Behaviour => "Behaviour",
        }
    }
}

/// What a setting takes.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Type {
    /// Ids or user names of accounts.
    Account { example: String },
    /// A post's permalink or shortcode.
    Post { example: String, sets: Numbers },
    /// A number within bounds.
    Integer {
        least: u32,
        most: u32,
        default: u32,
        unit: Option<String>,
    },
    /// Any text, up to so many characters.
    Text { most: usize, example: String },
    /// A day of the calendar.
    Date { example: String },
    /// Some of several; none means all.
    Set { values: Vec<Choice> },
    /// A switch.
    Boolean { default: bool },
    /// One of several: an enum of both languages, named as the setting.
    Choice {
        values: Vec<Choice>,
        default: String,
        /// Where it is not always the default that goes without saying.
        usual: Option<Usual>,
    },
}

/// What a choice is where nobody made it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Usual {
    /// In controls, that nobody made it: the word's id in the spec, then its English.
    label: String,
    /// The other choice that it goes by.
    by: String,
    /// What it is, by what is chosen there; else it is the default.
    values: BTreeMap<String, String>,
}

/// Numbers among the settings that go without saying.
type Numbers = BTreeMap<String, u32>;

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
    /// Where it is chosen.
    #[serde(default)]
    sets: Numbers,
    /// In the editor's control: the word's id in the spec, then its English.
    label: String,
    /// In the code.
    doc: String,
}

/// When some numbers go without saying.
enum Case<'a> {
    /// A post is named.
    Named,
    /// This is chosen.
    Chosen(&'a Choice),
}

/// A choice that goes without saying, where another is made.
struct Implied<'a> {
    by: &'a Setting,
    where_it_is: &'a Choice,
    setting: &'a Setting,
    is: &'a Choice,
}

/// The files that are made of it, or in part.
pub fn files() -> Result<Vec<Generated>> {
    let read = |name: &str| fs::read_to_string(paths::root().join(name)).context(name.to_owned());
    let text = read(SOURCE)?;
    let spec = Spec::read(&text, &words::of_editor()?).context(SOURCE)?;
    let mut files = vec![
        rust::file(&spec)?,
        php::class(&spec),
        places::switches(&spec.switch),
    ];
    files.push(texts::file(&serde_json::from_str(&text)?));
    files.extend(spec.settings.iter().filter_map(php::choices));
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
        for setting in &mut spec.settings {
            let name = setting.name.clone();
            setting
                .say(words)
                .and_then(|()| setting.verify())
                .with_context(|| format!("setting {name}"))?;
            ensure!(
                seen.insert(name.clone()),
                "setting {name} stands there twice"
            );
        }
        for (setting, _, numbers) in spec.given() {
            for (name, value) in numbers {
                let is_number = |other: &Setting| {
                    matches!(other.takes, Type::Integer { least, most, .. }
                        if other.name == *name && (least..=most).contains(value))
                };
                ensure!(
                    spec.settings.iter().any(is_number),
                    "setting {}: {name} is no number that can be {value}",
                    setting.name
                );
            }
        }
        for setting in &spec.settings {
            let rules = setting.usual().map_or(0, |usual| usual.values.len());
            let known = spec
                .implied()
                .iter()
                .filter(|one| one.setting.name == setting.name)
                .count();
            ensure!(
                rules == known,
                "setting {}: what is usual goes by something that cannot be chosen",
                setting.name
            );
        }
        Ok(spec)
    }

    /// The choices that go without saying, as far as they can be made.
    fn implied(&self) -> Vec<Implied<'_>> {
        let mut implied = Vec::new();
        for setting in &self.settings {
            let Some(usual) = setting.usual() else {
                continue;
            };
            for by in self.settings.iter().filter(|other| other.name == usual.by) {
                for (where_it_is, is) in &usual.values {
                    if let (Some(where_it_is), Some(is)) =
                        (by.choice(where_it_is), setting.choice(is))
                    {
                        implied.push(Implied {
                            by,
                            where_it_is,
                            setting,
                            is,
                        });
                    }
                }
            }
        }
        implied
    }

    /// What goes without saying, and when.
    fn given(&self) -> Vec<(&Setting, Case<'_>, &Numbers)> {
        let mut given = Vec::new();
        for setting in &self.settings {
            if let Type::Post { sets, .. } = &setting.takes {
                given.push((setting, Case::Named, sets));
            }
            for choice in setting.values() {
                given.push((setting, Case::Chosen(choice), &choice.sets));
            }
        }
        given.retain(|(_, _, numbers)| !numbers.is_empty());
        given
    }
}

impl Setting {
    /// Puts English in place of the words' ids.
    fn say(&mut self, words: &BTreeMap<String, String>) -> Result<()> {
        let (choices, usual) = match &mut self.takes {
            Type::Choice { values, usual, .. } => (values.as_mut_slice(), usual.as_mut()),
            Type::Set { values } => (values.as_mut_slice(), None),
            _ => (&mut [][..], None),
        };
        let labels = choices.iter_mut().map(|choice| &mut choice.label);
        let labels = labels.chain(usual.map(|usual| &mut usual.label));
        for word in labels.chain([&mut self.label]).chain(self.help.as_mut()) {
            *word = words
                .get(word.as_str())
                .with_context(|| format!("spec/words.json has no {word} for the editor"))?
                .clone();
        }
        Ok(())
    }

    fn verify(&self) -> Result<()> {
        ensure!(is_name(&self.name), "a name is in snake_case");
        match &self.takes {
            Type::Integer {
                least,
                most,
                default,
                ..
            } => ensure!(
                (least..=most).contains(&default),
                "its default {default} is not between {least} and {most}"
            ),
            Type::Choice {
                values, default, ..
            } => ensure!(
                values.iter().any(|choice| choice.value == *default),
                "its default {default} is none of its values"
            ),
            _ => {}
        }
        let mut written = HashSet::new();
        for choice in self.values() {
            let case = &choice.name;
            ensure!(is_name(case), "{case} is not in snake_case");
            for text in choice.written() {
                ensure!(
                    written.insert(text) && *text == text.to_ascii_lowercase(),
                    "{text} stands there twice, or in capitals"
                );
            }
        }
        Ok(())
    }

    /// What can be chosen; nothing where it is neither a choice nor a set.
    fn values(&self) -> &[Choice] {
        match &self.takes {
            Type::Choice { values, .. } | Type::Set { values } => values,
            _ => &[],
        }
    }

    /// None where what goes without saying is always the default.
    fn usual(&self) -> Option<&Usual> {
        match &self.takes {
            Type::Choice { usual, .. } => usual.as_ref(),
            _ => None,
        }
    }

    fn choice(&self, value: &str) -> Option<&Choice> {
        self.values().iter().find(|choice| choice.value == value)
    }

    /// What it is, with its bounds.
    fn described(&self) -> String {
        match &self.takes {
            Type::Integer { least, most, .. } => {
                format!("{}, {least} to {most}.", self.doc.trim_end_matches('.'))
            }
            _ => self.doc.clone(),
        }
    }
}

impl Choice {
    /// All that may be written for it.
    fn written(&self) -> impl Iterator<Item = &String> {
        [&self.value].into_iter().chain(&self.also)
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
            r#"{{"name": "gap", "group": "look", "type": {takes}, "label": "editor.gap", "help": "editor.px", "title": "space",
                "note": "less on phones", "shown_when": "in use", "doc": "A gap."}}"#
        );
        Spec::read(
            &format!(
                r#"{{"about": [], "switch": {{"on": ["yes"], "off": ["no"]}}, "settings": [{row}]}}"#
            ),
            &words.into(),
        )
    }

    /// What goes without saying, in a type of `of_two()`.
    pub const SETS: &str = r#""sets": {"gap": 2}"#;

    /// A spec of a setting `post` of this type, and of a number.
    pub fn of_two(takes: &str) -> Result<Spec> {
        let row = |name: &str, takes: &str| {
            format!(
                r#"{{"name": "{name}", "group": "what", "type": {takes}, "label": "editor.tall", "title": "",
                    "doc": "A thing."}}"#
            )
        };
        let post = row("post", takes);
        let gap = row(
            "gap",
            r#"{"integer": {"least": 2, "most": 9, "default": 4}}"#,
        );
        Spec::read(
            &format!(
                r#"{{"about": [], "switch": {{"on": ["yes"], "off": ["no"]}}, "settings": [{post}, {gap}]}}"#
            ),
            &[("editor.tall".to_owned(), "Tall".to_owned())].into(),
        )
    }

    #[test]
    fn a_label_that_is_no_word_is_told() {
        let text = r#"{"about": [], "switch": {"on": [], "off": []}, "settings": [{"name": "gap", "group": "look", "type": {"boolean": {"default": true}}, "label": "editor.gap",
            "title": "space", "doc": "A gap."}]}"#;
        let error = Spec::read(text, &BTreeMap::new())
            .err()
            .map(|error| format!("{error:#}"));
        let expected = "setting gap: spec/words.json has no editor.gap for the editor";
        assert_eq!(error.as_deref(), Some(expected));
    }

    /// A spec of two choices, the second of which goes by the first.
    pub fn of_two_choices(is: &str) -> Result<Spec> {
        let choice = |name: &str| {
            format!(
                r#"{{"name": "{name}", "value": "{name}", "label": "editor.tall", "doc": "A thing."}}"#
            )
        };
        let (tall, wide) = (choice("tall"), choice("wide"));
        let row = |name: &str, usual: &str| {
            format!(
                r#"{{"name": "{name}", "group": "what", "label": "editor.tall", "title": "", "doc": "A thing.",
                    "type": {{"choice": {{"default": "tall", {usual}"values": [{tall}, {wide}]}}}}}}"#
            )
        };
        let usual = format!(
            r#""usual": {{"label": "editor.tall", "by": "door", "values": {{"wide": "{is}"}}}}, "#
        );
        let (door, gate) = (row("door", ""), row("gate", &usual));
        Spec::read(
            &format!(
                r#"{{"about": [], "switch": {{"on": ["yes"], "off": ["no"]}}, "settings": [{door}, {gate}]}}"#
            ),
            &[("editor.tall".to_owned(), "Tall".to_owned())].into(),
        )
    }

    #[test]
    fn what_is_usual_can_be_chosen() {
        assert!(of_two_choices("wide").is_ok());
        let error = of_two_choices("high")
            .err()
            .map(|error| format!("{error:#}"));
        let expected = "setting gate: what is usual goes by something that cannot be chosen";
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
        assert_eq!(
            complaint(r#"{"post": {"example": "a", "sets": {"gap": 1}}}"#),
            "setting gap: gap is no number that can be 1"
        );
        assert!(complaint(r#""colour""#).contains("unknown variant `colour`"));
    }
}
