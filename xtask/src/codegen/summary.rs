//! `spec/summary.json`: what may be known of a stored account, as a value of both languages, a schema of REST and a table
//! in docs/wire.md.

mod docs;
mod php;
mod rust;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, de::IgnoredAny};
use std::{collections::HashSet, fs};

use super::{
    Generated,
    text::{is_name, pascal},
};
use crate::paths;

/// Where it stands below the repository's top.
const SOURCE: &str = "spec/summary.json";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Spec {
    /// For readers.
    #[serde(rename = "about")]
    _about: IgnoredAny,
    enums: Vec<Enum>,
    shapes: Vec<Shape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Enum {
    name: String,
    /// Below `Loupe\Core`. It stands there by hand, for it can do more than be named.
    php: String,
    /// What a panel that does not know the word takes it for; missing where the panel does not read it.
    otherwise: Option<String>,
    doc: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    doc: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    name: String,
    doc: String,
    fields: Vec<Field>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Field {
    name: String,
    #[serde(rename = "type")]
    holds: Type,
    #[serde(default)]
    nullable: bool,
    panel: Option<Reading>,
    doc: String,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum Reading {
    /// Nothing can be read without it.
    Needed,
    Read,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Type {
    Text,
    /// A sentence, by its word until it is said.
    Message,
    AccountId,
    Count,
    Whole,
    /// Seconds since 1970, UTC.
    Time,
    Case(String),
    Code(Code),
    Shape(String),
}

/// Which codes of `spec/failures.json`.
#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Code {
    Failure,
    Kind,
}

/// The files that are made of it, or in part.
pub fn files() -> Result<Vec<Generated>> {
    let text = fs::read_to_string(paths::root().join(SOURCE)).context(SOURCE)?;
    let spec = Spec::read(&text).context(SOURCE)?;
    let mut files = php::files(&spec)?;
    files.push(rust::file(&spec)?);
    files.push(docs::file(&spec)?);
    Ok(files)
}

impl Spec {
    fn read(text: &str) -> Result<Self> {
        let spec: Self = serde_json::from_str(text)?;
        spec.check()?;
        Ok(spec)
    }

    /// Refuses what would become code that is none.
    fn check(&self) -> Result<()> {
        let mut seen = HashSet::new();
        for kind in &self.enums {
            let name = &kind.name;
            ensure!(is_name(name), "enum {name}: a name is in snake_case");
            ensure!(seen.insert(name), "{name} stands there twice");
        }
        for shape in &self.shapes {
            let name = &shape.name;
            ensure!(is_name(name), "shape {name}: a name is in snake_case");
            ensure!(seen.insert(name), "{name} stands there twice");
            for field in &shape.fields {
                let place = format!("{name}.{}", field.name);
                ensure!(is_name(&field.name), "{place}: a name is in snake_case");
                match &field.holds {
                    Type::Case(of) => {
                        let otherwise = &self.kind(of).context(place.clone())?.otherwise;
                        ensure!(
                            field.panel.is_none() || otherwise.is_some(),
                            "{place}: {of} does not say what it is otherwise"
                        );
                    }
                    Type::Shape(of) => {
                        self.shape(of).context(place)?;
                    }
                    Type::Text
                    | Type::Message
                    | Type::AccountId
                    | Type::Count
                    | Type::Whole
                    | Type::Time
                    | Type::Code(_) => {}
                }
            }
        }
        Ok(())
    }

    fn kind(&self, name: &str) -> Result<&Enum> {
        let found = self.enums.iter().find(|kind| kind.name == name);
        found.with_context(|| format!("there is no enum {name}"))
    }

    fn shape(&self, name: &str) -> Result<&Shape> {
        let found = self.shapes.iter().find(|shape| shape.name == name);
        found.with_context(|| format!("there is no shape {name}"))
    }

    /// Whether a sentence stands in it, however deep.
    fn speaks(&self, shape: &Shape) -> bool {
        shape.fields.iter().any(|field| match &field.holds {
            Type::Message => true,
            Type::Shape(of) => self.shape(of).is_ok_and(|inner| self.speaks(inner)),
            _ => false,
        })
    }
}

impl Shape {
    /// What the panel reads of it.
    fn read_by_panel(&self) -> impl Iterator<Item = (&Field, Reading)> {
        let fields = self.fields.iter();
        fields.filter_map(|field| field.panel.map(|reading| (field, reading)))
    }

    /// Whether some of it is needed, so that it may turn out to be unreadable.
    fn may_be_unreadable(&self) -> bool {
        self.read_by_panel()
            .any(|(_, reading)| reading == Reading::Needed)
    }

    /// Its class in PHP.
    fn class(&self) -> String {
        pascal(&self.name) + "Summary"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A spec of one shape with one field, beside an enum and another shape.
    pub fn spec(field: &str) -> Result<Spec> {
        Spec::read(&format!(
            r#"{{"about": [], "enums": [{{"name": "level", "php": "Work\\Level", "otherwise": "low", "doc": "How much.",
                "cases": [{{"name": "low", "doc": "Little."}}, {{"name": "very_high", "doc": "Much."}}]}}],
                "shapes": [{{"name": "whole", "doc": "A whole.", "fields": [{field}]}},
                {{"name": "part", "doc": "A part.", "fields": [
                    {{"name": "said", "type": "message", "panel": "needed", "doc": "What it says."}}]}}]}}"#
        ))
    }

    fn complaint(field: &str) -> String {
        let error = spec(field).err();
        error.map_or(String::new(), |error| format!("{error:#}"))
    }

    #[test]
    fn a_field_that_cannot_be_is_told() {
        let field = |name: &str, holds: &str| {
            format!(r#"{{"name": "{name}", "type": {holds}, "doc": "It."}}"#)
        };
        assert_eq!(complaint(&field("a", r#"{"shape": "part"}"#)), "");
        assert_eq!(complaint(&field("a", r#"{"case": "level"}"#)), "");
        assert_eq!(
            complaint(&field("a b", r#""text""#)),
            "whole.a b: a name is in snake_case"
        );
        assert_eq!(
            complaint(&field("a", r#"{"shape": "hole"}"#)),
            "whole.a: there is no shape hole"
        );
        assert_eq!(
            complaint(&field("a", r#"{"case": "part"}"#)),
            "whole.a: there is no enum part"
        );
        assert!(complaint(&field("a", r#""float""#)).contains("unknown variant `float`"));
    }
}
