//! The settings as a value of each language, and how they are read.

use anyhow::Result;
use std::collections::BTreeSet;

use super::{SOURCE, Setting, Spec, Type};
use crate::codegen::{
    Generated,
    text::{php_doc, php_in, quoted, rustfmt, wrapped},
};

const ABOUT: &str = "What a feed looks like: the block's attributes, and the shortcode's. Out of range is clamped, missing is the default.";

pub fn rust(spec: &Spec) -> Result<Generated> {
    let each =
        |line: fn(&Setting) -> String| -> String { spec.settings.iter().map(line).collect() };
    let fields = each(|setting| {
        let of = match setting.takes {
            Type::Account { .. } => "String",
            Type::Integer { .. } => "u32",
            Type::Boolean => "bool",
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
        };
        format!("{name}: {reading},\n")
    });
    let text = rustfmt(&format!(
        "//! {ABOUT}\n//!\n//! Generated from {SOURCE} by `cargo xtask codegen`: change that, not this.\n\n\
         use crate::json::{{Json, coerce}};\n\n\
         /// How many posts to show, and how.\n\
         #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]\npub struct Settings {{\n{fields}}}\n\n\
         impl Default for Settings {{\nfn default() -> Self {{\nSelf {{\n{defaults}}}\n}}\n}}\n\n\
         impl Settings {{\n\
         /// Reads attributes; what is missing in them, or no setting at all, is the default.\n\
         #[must_use]\npub fn read(value: &Json) -> Self {{\nSelf {{\n{readings}}}\n}}\n}}\n"
    ))?;
    Ok(Generated {
        path: "src/generated/settings.rs".into(),
        text,
    })
}

pub fn php(spec: &Spec) -> Generated {
    let each =
        |line: fn(&Setting) -> String| -> String { spec.settings.iter().map(line).collect() };
    let defaults = each(|setting| {
        let default = match setting.takes {
            Type::Account { .. } => "''".to_owned(),
            Type::Integer { default, .. } => default.to_string(),
            Type::Boolean => "false".to_owned(),
        };
        format!("        {} => {default},\n", quoted(&setting.name))
    });
    let bounds = each(|setting| match setting.takes {
        Type::Integer { least, most, .. } => {
            format!("        {} => [{least}, {most}],\n", quoted(&setting.name))
        }
        Type::Account { .. } | Type::Boolean => String::new(),
    });
    let switches = each(|setting| match setting.takes {
        Type::Boolean => format!("        {},\n", quoted(&setting.name)),
        Type::Account { .. } | Type::Integer { .. } => String::new(),
    });
    let fields = each(|setting| {
        let of = match setting.takes {
            Type::Account { .. } => "string",
            Type::Integer { .. } => "int",
            Type::Boolean => "bool",
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
        Type::Account { .. } | Type::Boolean => setting.doc.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::spec;
    use super::*;

    #[test]
    fn a_number_is_read_within_its_bounds_in_both_languages() -> Result<()> {
        let spec = spec(r#"{"integer": {"least": 2, "most": 9, "default": 4}}"#)?;
        assert!(
            rust(&spec)?
                .text
                .contains(r#"coerce::clamped(&value["gap"], 2, 9).unwrap_or(4)"#)
        );
        let php = php(&spec).text;
        assert!(
            php.contains("Coerce::clamped($values['gap'] ?? null, 2, 9) ?? 4"),
            "{php}"
        );
        assert!(php.contains("/** A gap, 2 to 9. */"), "{php}");
        Ok(())
    }
}
