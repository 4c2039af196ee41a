//! The settings as a value of each language, and how they are read.

use anyhow::Result;
use std::collections::BTreeSet;

use super::{Choice, SOURCE, Setting, Spec, Type};
use crate::codegen::{
    Generated,
    text::{pascal, php, php_doc, php_in, quoted, rustfmt, wrapped},
};

const ABOUT: &str = "What a feed looks like: the block's attributes, and the shortcode's. Out of range is clamped, missing is the default.";

pub fn rust(spec: &Spec) -> Result<Generated> {
    let each =
        |line: fn(&Setting) -> String| -> String { spec.settings.iter().map(line).collect() };
    let fields = each(|setting| {
        let of = match setting.takes {
            Type::Account { .. } => "String".to_owned(),
            Type::Integer { .. } => "u32".to_owned(),
            Type::Boolean => "bool".to_owned(),
            Type::Choice { .. } => pascal(&setting.name),
        };
        format!(
            "{}pub {}: {of},\n",
            wrapped("/// ", &described(setting)),
            setting.name
        )
    });
    let defaults = each(|setting| {
        let default = match setting.takes {
            Type::Account { .. } => "String::new()".to_owned(),
            Type::Integer { default, .. } => default.to_string(),
            Type::Boolean => "false".to_owned(),
            Type::Choice { .. } => format!("{}::default()", pascal(&setting.name)),
        };
        format!("{}: {default},\n", setting.name)
    });
    let readings = each(|setting| {
        let name = &setting.name;
        let reading = match setting.takes {
            Type::Account { .. } => {
                format!("coerce::text(&value[{name:?}]).trim_ascii().to_owned()")
            }
            Type::Integer {
                least,
                most,
                default,
                ..
            } => {
                format!("coerce::clamped(&value[{name:?}], {least}, {most}).unwrap_or({default})")
            }
            Type::Boolean => format!("coerce::flag(&value[{name:?}])"),
            Type::Choice { .. } => format!(
                "{}::named(coerce::text(&value[{name:?}])).unwrap_or_default()",
                pascal(name)
            ),
        };
        format!("{name}: {reading},\n")
    });
    let enums = each(rust_enum);
    let text = rustfmt(&format!(
        "//! {ABOUT}\n//!\n//! Generated from {SOURCE} by `cargo xtask codegen`: change that, not this.\n\n\
         use crate::json::{{Json, coerce}};\n\n\
         /// How many posts to show, and how.\n\
         #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]\npub struct Settings {{\n{fields}}}\n\n\
         impl Default for Settings {{\nfn default() -> Self {{\nSelf {{\n{defaults}}}\n}}\n}}\n\n\
         impl Settings {{\n\
         /// Reads attributes; what is missing in them, or no setting at all, is the default.\n\
         #[must_use]\npub fn read(value: &Json) -> Self {{\nSelf {{\n{readings}}}\n}}\n}}\n{enums}"
    ))?;
    Ok(Generated {
        path: "src/generated/settings.rs".into(),
        text,
    })
}

/// What can be chosen, where the setting is a choice.
fn rust_enum(setting: &Setting) -> String {
    let Type::Choice { values, default } = &setting.takes else {
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
    let names = each(&|choice| format!("Self::{} => {:?},\n", pascal(&choice.name), choice.value));
    format!(
        "\n/// {doc}\n\
         #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]\npub enum {of} {{\n{cases}}}\n\n\
         impl {of} {{\n\
         /// As it is written.\n\
         #[must_use]\npub fn name(self) -> &'static str {{\nmatch self {{\n{names}}}\n}}\n\n\
         /// By that.\n\
         #[must_use]\npub fn named(name: &str) -> Option<Self> {{\n\
         [{all}].into_iter().find(|choice| choice.name() == name)\n}}\n}}\n",
        of = pascal(&setting.name),
        doc = setting.doc,
    )
}

/// Likewise.
pub fn php_enum(setting: &Setting) -> Option<Generated> {
    let Type::Choice { values, .. } = &setting.takes else {
        return None;
    };
    let name = pascal(&setting.name);
    let cases: String = values
        .iter()
        .map(|choice| {
            let (doc, value) = (php_doc(&choice.doc), quoted(&choice.value));
            format!("{doc}    case {} = {value};\n", pascal(&choice.name))
        })
        .collect();
    Some(Generated {
        path: format!("php-bridge/core/Generated/{name}.php").into(),
        text: php(
            SOURCE,
            &setting.doc,
            &format!("enum {name}: string\n{{\n{cases}}}\n"),
        ),
    })
}

pub fn php_class(spec: &Spec) -> Generated {
    let each =
        |line: fn(&Setting) -> String| -> String { spec.settings.iter().map(line).collect() };
    let defaults = each(|setting| {
        let default = match setting.takes {
            Type::Account { .. } => "''".to_owned(),
            Type::Integer { default, .. } => default.to_string(),
            Type::Boolean => "false".to_owned(),
            Type::Choice { ref default, .. } => quoted(default),
        };
        format!("        {} => {default},\n", quoted(&setting.name))
    });
    let bounds = each(|setting| match setting.takes {
        Type::Integer { least, most, .. } => {
            format!("        {} => [{least}, {most}],\n", quoted(&setting.name))
        }
        Type::Account { .. } | Type::Boolean | Type::Choice { .. } => String::new(),
    });
    let switches = each(|setting| match setting.takes {
        Type::Boolean => format!("        {},\n", quoted(&setting.name)),
        Type::Account { .. } | Type::Integer { .. } | Type::Choice { .. } => String::new(),
    });
    let choices = each(|setting| match &setting.takes {
        Type::Choice { values, .. } => {
            let written: String = values
                .iter()
                .flat_map(|choice| {
                    let value = quoted(&choice.value);
                    let texts = [&choice.value].into_iter().chain(&choice.also);
                    texts.map(move |text| format!("            {} => {value},\n", quoted(text)))
                })
                .collect();
            format!(
                "        {} => [\n{written}        ],\n",
                quoted(&setting.name)
            )
        }
        Type::Account { .. } | Type::Integer { .. } | Type::Boolean => String::new(),
    });
    let fields = each(|setting| {
        let of = match setting.takes {
            Type::Account { .. } => "string".to_owned(),
            Type::Integer { .. } => "int".to_owned(),
            Type::Boolean => "bool".to_owned(),
            Type::Choice { .. } => pascal(&setting.name),
        };
        let doc = php_doc(&described(setting)).replace("    ", "        ");
        format!("{doc}        public readonly {of} ${},\n", setting.name)
    });
    let readings = each(|setting| {
        let name = &setting.name;
        let value = format!("$values[{}] ?? null", quoted(name));
        let reading = match setting.takes {
            Type::Account { .. } => format!("Coerce::trimmed(Coerce::text({value}))"),
            Type::Integer {
                least,
                most,
                default,
                ..
            } => {
                format!("Coerce::clamped({value}, {least}, {most}) ?? {default}")
            }
            Type::Boolean => format!("Coerce::flag({value})"),
            Type::Choice {
                ref values,
                ref default,
            } => {
                let of = pascal(name);
                let case = values.iter().find(|choice| choice.value == *default);
                let case = case.map_or(String::new(), |choice| pascal(&choice.name));
                format!("{of}::tryFrom(Coerce::text({value})) ?? {of}::{case}")
            }
        };
        format!("            {name}: {reading},\n")
    });
    let body = format!(
        "final class Settings
{{
    public const DEFAULTS = [
{defaults}    ];

    /** Least and most of what is a number. */
    public const BOUNDS = [
{bounds}    ];

    /** What is on or off. */
    public const SWITCHES = [
{switches}    ];

    /** What is chosen of several: what is written for each, and what it is. */
    public const CHOICES = [
{choices}    ];

    private function __construct(
{fields}    ) {{
    }}

    /** @param array<mixed> $values block attributes, or a shortcode's strings */
    public static function fromArray(array $values): self
    {{
        return new self(
{readings}        );
    }}
}}
"
    );
    let text = php_in(
        "Generated",
        &BTreeSet::from(["Value\\Coerce"]),
        SOURCE,
        ABOUT,
        &body,
    );
    Generated {
        path: "php-bridge/core/Generated/Settings.php".into(),
        text,
    }
}

/// What it is, with its bounds.
fn described(setting: &Setting) -> String {
    match &setting.takes {
        Type::Integer { least, most, .. } => {
            format!("{}, {least} to {most}.", setting.doc.trim_end_matches('.'))
        }
        Type::Account { .. } | Type::Boolean | Type::Choice { .. } => setting.doc.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{CHOICE, spec};
    use super::*;

    #[test]
    fn a_number_is_read_within_its_bounds_in_both_languages() -> Result<()> {
        let spec = spec(r#"{"integer": {"least": 2, "most": 9, "default": 4}}"#)?;
        assert!(
            rust(&spec)?
                .text
                .contains(r#"coerce::clamped(&value["gap"], 2, 9).unwrap_or(4)"#)
        );
        let php = php_class(&spec).text;
        assert!(
            php.contains("Coerce::clamped($values['gap'] ?? null, 2, 9) ?? 4"),
            "{php}"
        );
        assert!(php.contains("/** A gap, 2 to 9. */"), "{php}");
        Ok(())
    }
    #[test]
    fn a_choice_is_an_enum_of_both_languages() -> Result<()> {
        let spec = spec(CHOICE)?;
        let rust = rust(&spec)?.text;
        assert!(rust.contains(r#"Gap::named(coerce::text(&value["gap"])).unwrap_or_default()"#));
        assert!(rust.contains("#[default]\n    #[serde(rename = \"3:4\")]\n    ThreeByFour,"));
        let php = php_class(&spec).text;
        assert!(
            php.contains("Gap::tryFrom(Coerce::text($values['gap'] ?? null)) ?? Gap::ThreeByFour"),
            "{php}"
        );
        assert!(php.contains("            'high' => '3:4',"), "{php}");
        let cases = spec.settings.iter().find_map(php_enum);
        let cases = cases.map_or(String::new(), |generated| generated.text);
        assert!(cases.contains("    /** Higher than wide. */\n    case ThreeByFour = '3:4';"));
        Ok(())
    }
}
