//! The settings as a value of Rust, and how they are read.

use anyhow::Result;
use std::collections::BTreeMap;

use super::{Case, Choice, Implied, Numbers, SOURCE, Setting, Spec, Type};
use crate::codegen::{
    Generated,
    text::{pascal, rustfmt, wrapped},
};

pub fn file(spec: &Spec) -> Result<Generated> {
    let each =
        |line: &dyn Fn(&Setting) -> String| -> String { spec.settings.iter().map(line).collect() };
    let fields = each(&|setting| {
        let doc = wrapped("/// ", &setting.described());
        format!("{doc}pub {}: {},\n", setting.name, held(setting))
    });
    let defaults = each(&|setting| format!("{}: {},\n", setting.name, default(setting)));
    let readings = each(&|setting| format!("{}: {},\n", setting.name, reading(setting)));
    let enums = each(&choices);
    let (begin, end) = match given(spec) {
        none if none.is_empty() => ("Self {\n", "}".to_owned()),
        given => (
            "let mut settings = Self {\n",
            format!("}};\n{given}settings"),
        ),
    };
    let lines = |known: &[(&str, &str)]| -> String {
        let used = known.iter().filter(|(start, _)| readings.contains(start));
        used.map(|(_, line)| *line).collect()
    };
    let uses = lines(&[
        ("permalink::", "use crate::permalink;\n"),
        ("time::", "use crate::time;\n"),
    ]);
    // Closures, so that the wasm has each once and not wherever it is used.
    let readers = lines(&[
        (
            "word(",
            "let word = |name: &str| coerce::text(&value[name]);\n",
        ),
        (
            "text(",
            "let text = |name: &str, most| coerce::cut(&value[name], most).to_owned();\n",
        ),
        (
            "number(",
            "let number = |name: &str, low, high, default| coerce::clamped(&value[name], low, high).unwrap_or(default);\n",
        ),
        (
            "flag(",
            "let flag = |name: &str, default| coerce::flag(&value[name]).unwrap_or(default);\n",
        ),
    ]);
    let about = super::ABOUT;
    let text = rustfmt(&format!(
        "//! {about}\n//!\n//! Generated from {SOURCE} by `cargo xtask codegen`: change that, not this.\n\n\
         use alloc::{{borrow::ToOwned, string::String, vec::Vec}};\n\nuse crate::json::{{Json, coerce}};\n{uses}\n\
         /// How many posts to show, and how.\n\
         #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]\npub struct Settings {{\n{fields}}}\n\n\
         impl Default for Settings {{\nfn default() -> Self {{\nSelf {{\n{defaults}}}\n}}\n}}\n\n\
         impl Settings {{\n\
         /// Reads attributes; what is missing in them, or no setting at all, is the default.\n\
         #[must_use]\npub fn read(value: &Json) -> Self {{\n{readers}{begin}{readings}{end}\n}}\n}}\n{enums}"
    ))?;
    Ok(Generated {
        path: "src/generated/settings.rs".into(),
        text,
    })
}

/// The field's type.
fn held(setting: &Setting) -> String {
    match setting.takes {
        Type::Account { .. } | Type::Post { .. } | Type::Text { .. } | Type::Date { .. } => {
            "String".to_owned()
        }
        Type::Integer { .. } => "u32".to_owned(),
        Type::Set { .. } => "Vec<&'static str>".to_owned(),
        Type::Boolean { .. } => "bool".to_owned(),
        Type::Choice { .. } => pascal(&setting.name),
    }
}

fn default(setting: &Setting) -> String {
    match setting.takes {
        Type::Account { .. } | Type::Post { .. } | Type::Text { .. } | Type::Date { .. } => {
            "String::new()".to_owned()
        }
        Type::Integer { default, .. } => default.to_string(),
        Type::Set { .. } => "Vec::new()".to_owned(),
        Type::Boolean { default } => default.to_string(),
        Type::Choice { .. } => format!("{}::default()", pascal(&setting.name)),
    }
}

fn reading(setting: &Setting) -> String {
    let name = format!("{:?}", setting.name);
    match setting.takes {
        Type::Account { .. } => format!("coerce::trimmed(word({name})).to_owned()"),
        Type::Post { .. } => format!("permalink::shortcode(word({name})).to_owned()"),
        Type::Integer {
            least,
            most,
            default,
            ..
        } => format!("number({name}, {least}, {most}, {default})"),
        Type::Text { most, .. } => format!("text({name}, {most})"),
        Type::Date { .. } => format!("time::day(word({name})).to_owned()"),
        Type::Set { .. } => {
            let values: Vec<_> = setting
                .values()
                .iter()
                .map(|choice| &choice.value)
                .collect();
            format!("coerce::some_of(&value[{name}], &{values:?})")
        }
        Type::Boolean { default } => format!("flag({name}, {default})"),
        Type::Choice { .. } => format!(
            "{}::named(word({name})).unwrap_or_default()",
            pascal(&setting.name)
        ),
    }
}

/// What goes without saying: afterwards, which is fewer bytes of wasm than a look for each number.
fn given(spec: &Spec) -> String {
    let condition = |(setting, case): &(&Setting, Case<'_>)| match case {
        Case::Named => format!("!settings.{}.is_empty()", setting.name),
        Case::Chosen(choice) => format!(
            "settings.{} == {}::{}",
            setting.name,
            pascal(&setting.name),
            pascal(&choice.name)
        ),
    };
    let mut given: BTreeMap<&Numbers, Vec<(&Setting, Case<'_>)>> = BTreeMap::new();
    for (setting, case, numbers) in spec.given() {
        given.entry(numbers).or_default().push((setting, case));
    }
    let each = |(numbers, cases): (&Numbers, Vec<_>)| {
        let set = |(name, value): (&String, &u32)| format!("settings.{name} = {value};\n");
        let numbers: String = numbers.iter().map(set).collect();
        let conditions: Vec<_> = cases.iter().map(condition).collect();
        format!("if {} {{\n{numbers}}}\n", conditions.join(" || "))
    };
    let numbers: String = given.into_iter().map(each).collect();
    numbers + &spec.implied().iter().map(implied).collect::<String>()
}

/// A choice that goes without saying, where nobody made it.
fn implied(implied: &Implied) -> String {
    let Implied {
        by,
        where_it_is,
        setting,
        is,
    } = implied;
    let of = pascal(&setting.name);
    format!(
        "if settings.{by} == {}::{} && {of}::named(word({name:?})).is_none() {{\nsettings.{name} = {of}::{};\n}}\n",
        pascal(&by.name),
        pascal(&where_it_is.name),
        pascal(&is.name),
        by = by.name,
        name = setting.name,
    )
}

/// What can be chosen, where the setting is a choice.
fn choices(setting: &Setting) -> String {
    let Type::Choice {
        values, default, ..
    } = &setting.takes
    else {
        return String::new();
    };
    let each = |line: &dyn Fn(&Choice) -> String| -> String { values.iter().map(line).collect() };
    let cases = each(&|choice| {
        let default = if choice.value == *default {
            "#[default]\n"
        } else {
            ""
        };
        format!(
            "{}{default}#[serde(rename = {:?})]\n{},\n",
            wrapped("/// ", &choice.doc),
            choice.value,
            pascal(&choice.name)
        )
    });
    let all = each(&|choice| format!("Self::{}, ", pascal(&choice.name)));
    let names = each(&|choice| format!("{:?}, ", choice.value));
    let many = values.len();
    format!(
        "\n/// {doc}\n\
         #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]\npub enum {of} {{\n{cases}}}\n\n\
         impl {of} {{\n\
         const ALL: [Self; {many}] = [{all}];\nconst NAMES: [&'static str; {many}] = [{names}];\n\n\
         /// As it is written.\n\
         #[must_use]\npub fn name(self) -> &'static str {{\nSelf::NAMES[self as usize]\n}}\n\n\
         /// By that.\n\
         #[must_use]\npub fn named(name: &str) -> Option<Self> {{\n\
         coerce::one_of(&Self::ALL, &Self::NAMES, name)\n}}\n}}\n",
        of = pascal(&setting.name),
        doc = setting.doc,
    )
}

#[cfg(test)]
mod tests {
    use super::super::tests::{CHOICE, SETS, of_two, of_two_choices, spec};
    use super::*;

    fn read(takes: &str) -> Result<String> {
        Ok(file(&spec(takes)?)?.text)
    }

    #[test]
    fn a_number_is_read_within_its_bounds() -> Result<()> {
        let rust = read(r#"{"integer": {"least": 2, "most": 9, "default": 4}}"#)?;
        assert!(rust.contains(r#"gap: number("gap", 2, 9, 4)"#), "{rust}");
        Ok(())
    }

    #[test]
    fn a_switch_that_says_nothing_is_as_by_default() -> Result<()> {
        let rust = read(r#"{"boolean": {"default": true}}"#)?;
        assert!(rust.contains(r#"gap: flag("gap", true)"#), "{rust}");
        Ok(())
    }

    #[test]
    fn a_post_and_a_choice_set_numbers() -> Result<()> {
        let post = file(&of_two(&format!(
            r#"{{"post": {{"example": "ABC", {SETS}}}}}"#
        ))?)?
        .text;
        assert!(
            post.contains(r#"post: permalink::shortcode(word("post")).to_owned()"#),
            "{post}"
        );
        assert!(
            post.contains("if !settings.post.is_empty() {\n            settings.gap = 2;"),
            "{post}"
        );
        let choice = CHOICE.replace(r#""also""#, &format!(r#"{SETS}, "also""#));
        let choice = file(&of_two(&choice)?)?.text;
        assert!(
            choice
                .contains("if settings.post == Post::ThreeByFour {\n            settings.gap = 2;"),
            "{choice}"
        );
        Ok(())
    }

    #[test]
    fn a_choice_that_nobody_made_may_go_by_another() -> Result<()> {
        let rust = file(&of_two_choices("wide")?)?.text;
        let condition = r#"settings.door == Door::Wide && Gate::named(word("gate")).is_none()"#;
        assert!(rust.contains(condition), "{rust}");
        assert!(rust.contains("settings.gate = Gate::Wide;"), "{rust}");
        Ok(())
    }

    #[test]
    fn a_choice_is_an_enum() -> Result<()> {
        let rust = read(CHOICE)?;
        assert!(rust.contains(r#"Gap::named(word("gap")).unwrap_or_default()"#));
        assert!(rust.contains("#[default]\n    #[serde(rename = \"3:4\")]\n    ThreeByFour,"));
        Ok(())
    }
}
