//! The parts of other files that tell of the settings: between two lines that mark them.

use anyhow::Result;

use super::{Setting, Spec, Type};
use crate::codegen::text::{filled, quoted};

/// A file with such a part.
pub struct Place {
    pub path: &'static str,
    /// The lines around it, as far as they are alike.
    begin: &'static str,
    end: &'static str,
    row: fn(&Setting) -> String,
    /// Between two rows.
    between: &'static str,
}

pub const PLACES: [Place; 3] = [
    Place {
        path: "pkg-template/block.json",
        begin: "    \"attributes\": {\n",
        end: "\n    },\n",
        row: attribute,
        between: ",\n",
    },
    Place {
        path: "www/editor.js",
        begin: "\t// From spec/settings.json, by cargo xtask codegen.\n\tconst SETTINGS = [\n",
        end: "\n\t];\n",
        row: control,
        between: "\n",
    },
    Place {
        path: "docs/feed.md",
        begin: "| setting | block | shortcode | values |\n|---|---|---|---|\n",
        end: "\n\n",
        row: line_for_owners,
        between: "\n",
    },
];

impl Place {
    /// The file with its part as the spec says.
    pub fn filled(&self, text: &str, spec: &Spec) -> Result<String> {
        let rows: Vec<_> = spec.settings.iter().map(self.row).collect();
        filled(text, self.begin, &rows.join(self.between), self.end)
    }
}

/// An attribute of the block.
fn attribute(setting: &Setting) -> String {
    let schema = match &setting.takes {
        Type::Account { .. } => r#""type": "string", "default": """#.to_owned(),
        Type::Integer {
            least,
            most,
            default,
            ..
        } => {
            format!(
                r#""type": "integer", "default": {default}, "minimum": {least}, "maximum": {most}"#
            )
        }
        Type::Boolean => r#""type": "boolean", "default": false"#.to_owned(),
        Type::Choice { values, default } => {
            let values: Vec<_> = values
                .iter()
                .map(|choice| format!("{:?}", choice.value))
                .collect();
            format!(
                r#""type": "string", "enum": [{}], "default": {default:?}"#,
                values.join(", ")
            )
        }
    };
    format!("        \"{}\": {{ {schema} }}", setting.name)
}

/// A control of the editor. The label is literal, for translators' tools.
fn control(setting: &Setting) -> String {
    let control = match setting.takes {
        Type::Account { .. } => "AccountSelect",
        Type::Integer { .. } => "Range",
        Type::Boolean => "Toggle",
        Type::Choice { .. } => "Choice",
    };
    let translated = |text: &String| format!("__( {}, 'loupe' )", quoted(text));
    let help = setting.help.as_ref().map_or(String::new(), |help| {
        format!(", help: {}", translated(help))
    });
    let options = match &setting.takes {
        Type::Choice { values, .. } => {
            let options: String = values
                .iter()
                .map(|choice| {
                    let (value, label) = (quoted(&choice.value), translated(&choice.label));
                    format!("\t\t\t{{ value: {value}, label: {label} }},\n")
                })
                .collect();
            format!(", options: [\n{options}\t\t]")
        }
        Type::Account { .. } | Type::Integer { .. } | Type::Boolean => String::new(),
    };
    format!(
        "\t\t{{ name: '{}', control: {control}, label: {}{help}{options} }},",
        setting.name,
        translated(&setting.label)
    )
}

/// A line of the table in the guide.
fn line_for_owners(setting: &Setting) -> String {
    let shown = setting
        .shown_when
        .as_ref()
        .map_or(String::new(), |when| format!(" (shown when {when})"));
    let (example, values) = match &setting.takes {
        Type::Account { example } => (example.clone(), None),
        Type::Integer {
            least,
            most,
            default,
            unit,
        } => {
            let unit = unit
                .as_ref()
                .map_or(String::new(), |unit| format!(" {unit}"));
            (
                default.to_string(),
                Some(format!("{least} to {most}{unit}")),
            )
        }
        Type::Boolean => ("yes".to_owned(), Some("off by default".to_owned())),
        Type::Choice { values, default } => {
            let values: Vec<_> = values.iter().map(|choice| &*choice.value).collect();
            (default.clone(), Some(values.join(", ")))
        }
    };
    let values: Vec<_> = values
        .iter()
        .chain(&setting.note)
        .map(String::as_str)
        .collect();
    format!(
        "| {} | *{}*{shown} | `{}=\"{example}\"` | {} |",
        setting.title,
        setting.label,
        setting.name,
        values.join("; ")
    )
}

#[cfg(test)]
mod tests {
    use super::super::tests::{CHOICE, spec};
    use super::*;

    #[test]
    fn a_setting_is_told_of_in_each_place() -> Result<()> {
        let spec = spec(r#"{"integer": {"least": 2, "most": 9, "default": 4, "unit": "px"}}"#)?;
        let [gap] = &spec.settings[..] else {
            anyhow::bail!("not one setting");
        };
        assert_eq!(
            attribute(gap),
            r#"        "gap": { "type": "integer", "default": 4, "minimum": 2, "maximum": 9 }"#
        );
        assert_eq!(
            control(gap),
            "\t\t{ name: 'gap', control: Range, label: __( 'Owner\\'s gap', 'loupe' ), help: __( 'In px.', 'loupe' ) },"
        );
        assert_eq!(
            line_for_owners(gap),
            "| space | *Owner's gap* (shown when in use) | `gap=\"4\"` | 2 to 9 px; less on phones |"
        );
        Ok(())
    }

    #[test]
    fn a_choice_is_told_of_with_all_that_can_be_chosen() -> Result<()> {
        let spec = spec(CHOICE)?;
        let [shape] = &spec.settings[..] else {
            anyhow::bail!("not one setting");
        };
        assert_eq!(
            attribute(shape),
            r#"        "gap": { "type": "string", "enum": ["3:4"], "default": "3:4" }"#
        );
        assert!(
            control(shape).ends_with(
                ", options: [\n\t\t\t{ value: '3:4', label: __( 'Tall', 'loupe' ) },\n\t\t] },"
            ),
            "{}",
            control(shape)
        );
        assert_eq!(
            line_for_owners(shape),
            "| space | *Owner's gap* (shown when in use) | `gap=\"3:4\"` | 3:4; less on phones |"
        );
        Ok(())
    }

    #[test]
    fn what_stands_around_the_settings_stays_and_a_lost_mark_is_told() -> Result<()> {
        let spec = spec("\"boolean\"")?;
        let [block, ..] = PLACES;
        let text = "{\n    \"attributes\": {\n  old\n    },\n    \"a\": {\n    },\n";
        assert_eq!(
            block.filled(text, &spec)?,
            text.replace(
                "  old",
                r#"        "gap": { "type": "boolean", "default": false }"#
            )
        );
        assert!(block.filled("{}", &spec).is_err());
        Ok(())
    }
}
