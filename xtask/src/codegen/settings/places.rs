//! The parts of other files that tell of the settings: between two lines that mark them.

use anyhow::Result;

use super::{Choice, SOURCE, Setting, Spec, Switch, Type};
use crate::codegen::{
    Generated,
    text::{filled, quoted},
};

/// A file with such a part.
pub struct Place {
    pub path: &'static str,
    /// The lines around it, as far as they are alike.
    begin: &'static str,
    end: &'static str,
    row: fn(&Spec, &Setting) -> String,
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
        path: "www/editor/settings.js",
        begin: "// From spec/settings.json, by cargo xtask codegen.\nexport const SETTINGS = [\n",
        end: "\n];\n",
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
        let rows: Vec<_> = spec
            .settings
            .iter()
            .map(|setting| (self.row)(spec, setting))
            .collect();
        filled(text, self.begin, &rows.join(self.between), self.end)
    }
}

/// What the editor takes for a switch that is on, and for one that is off.
pub fn switches(switch: &Switch) -> Generated {
    let list = |words: &[String]| {
        let words: Vec<_> = words.iter().map(|word| quoted(word)).collect();
        format!("[ {} ]", words.join(", "))
    };
    Generated {
        path: "www/editor/switches.js".into(),
        text: format!(
            "/** What people write for a switch in a shortcode. From {SOURCE}, by cargo xtask codegen. */\n\
             export const ON = {};\nexport const OFF = {};\n",
            list(&switch.on),
            list(&switch.off)
        ),
    }
}

/// An attribute of the block.
fn attribute(_: &Spec, setting: &Setting) -> String {
    let values = || {
        let values = setting.values().iter();
        let values: Vec<_> = values.map(|choice| format!("{:?}", choice.value)).collect();
        values.join(", ")
    };
    let schema = match &setting.takes {
        Type::Account { .. } | Type::Post { .. } | Type::Text { .. } | Type::Date { .. } => {
            r#""type": "string", "default": """#.to_owned()
        }
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
        Type::Set { .. } => format!(
            r#""type": "array", "items": {{ "type": "string", "enum": [{}] }}, "default": []"#,
            values()
        ),
        Type::Boolean { default } => format!(r#""type": "boolean", "default": {default}"#),
        Type::Choice { usual: Some(_), .. } => {
            format!(r#""type": "string", "enum": [{}]"#, values())
        }
        Type::Choice { default, .. } => format!(
            r#""type": "string", "enum": [{}], "default": {default:?}"#,
            values()
        ),
    };
    format!("        \"{}\": {{ {schema} }}", setting.name)
}

/// What the editor tells of a setting. Labels are literal, for translators' tools.
fn control(_: &Spec, setting: &Setting) -> String {
    let kind = match setting.takes {
        Type::Account { .. } => "account",
        Type::Post { .. } => "post",
        Type::Integer { .. } => "integer",
        Type::Text { .. } => "text",
        Type::Date { .. } => "date",
        Type::Set { .. } => "set",
        Type::Boolean { .. } => "boolean",
        Type::Choice { .. } => "choice",
    };
    let translated = |text: &String| format!("__( {}, 'loupe' )", quoted(text));
    let help = setting.help.as_ref().map_or(String::new(), |help| {
        format!(", help: {}", translated(help))
    });
    let option = |choice: &Choice| {
        let also: Vec<_> = choice.also.iter().map(|word| quoted(word)).collect();
        let also = match &*also.join(", ") {
            "" => String::new(),
            words => format!(", also: [ {words} ]"),
        };
        let (value, label) = (quoted(&choice.value), translated(&choice.label));
        format!("\t\t{{ value: {value}, label: {label}{also} }},\n")
    };
    let unset = setting.usual().map_or(String::new(), |usual| {
        format!(
            "\t\t{{ value: '', label: {} }},\n",
            translated(&usual.label)
        )
    });
    let options = unset + &setting.values().iter().map(option).collect::<String>();
    let options = match &*options {
        "" => String::new(),
        options => format!(", options: [\n{options}\t]"),
    };
    format!(
        "\t{{ name: '{}', group: '{}', type: '{kind}', label: {}{help}{options} }},",
        setting.name,
        setting.group.name(),
        translated(&setting.label)
    )
}

/// A line of the table in the guide; before the first of a group, one that tells of that.
fn line_for_owners(spec: &Spec, setting: &Setting) -> String {
    let implied = spec.implied();
    let implied = implied
        .iter()
        .filter(|one| one.setting.name == setting.name);
    let usual: Vec<_> = implied
        .map(|one| format!("in a {} usually {}", one.where_it_is.value, one.is.value))
        .collect();

    let shown = setting
        .shown_when
        .as_ref()
        .map_or(String::new(), |when| format!(" (shown when {when})"));
    let (example, values) = match &setting.takes {
        Type::Account { example }
        | Type::Post { example, .. }
        | Type::Text { example, .. }
        | Type::Date { example } => (example.clone(), None),
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
        Type::Set { values } => (
            values
                .first()
                .map_or(String::new(), |choice| choice.value.clone()),
            Some(choices(setting)),
        ),
        Type::Boolean { default: false } => ("yes".to_owned(), Some("off by default".to_owned())),
        Type::Boolean { default: true } => ("no".to_owned(), Some("on by default".to_owned())),
        Type::Choice { default, .. } => (default.clone(), Some(choices(setting))),
    };
    let values: Vec<_> = values
        .iter()
        .chain(&usual)
        .chain(&setting.note)
        .map(String::as_str)
        .collect();
    let is_first = spec
        .settings
        .iter()
        .find(|other| other.group == setting.group)
        .is_some_and(|first| first.name == setting.name);
    let group = if is_first {
        format!("| **{}** | | | |\n", setting.group.title())
    } else {
        String::new()
    };
    format!(
        "{group}| {} | *{}*{shown} | `{}=\"{example}\"` | {} |",
        setting.title,
        setting.label,
        setting.name,
        values.join("; ")
    )
}

fn choices(setting: &Setting) -> String {
    let values = setting.values().iter();
    let values: Vec<_> = values.map(|choice| &*choice.value).collect();
    values.join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::tests::{CHOICE, of_two_choices, spec};
    use super::*;

    #[test]
    fn a_setting_is_told_of_in_each_place() -> Result<()> {
        let spec = spec(r#"{"integer": {"least": 2, "most": 9, "default": 4, "unit": "px"}}"#)?;
        let [gap] = &spec.settings[..] else {
            anyhow::bail!("not one setting");
        };
        assert_eq!(
            attribute(&spec, gap),
            r#"        "gap": { "type": "integer", "default": 4, "minimum": 2, "maximum": 9 }"#
        );
        assert_eq!(
            control(&spec, gap),
            "\t{ name: 'gap', group: 'look', type: 'integer', label: __( 'Owner\\'s gap', 'loupe' ), help: __( 'In px.', 'loupe' ) },"
        );
        assert_eq!(
            line_for_owners(&spec, gap),
            "| **Look** | | | |\n| space | *Owner's gap* (shown when in use) | `gap=\"4\"` | 2 to 9 px; less on phones |"
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
            attribute(&spec, shape),
            r#"        "gap": { "type": "string", "enum": ["3:4"], "default": "3:4" }"#
        );
        assert!(
            control(&spec, shape).ends_with(
                ", options: [\n\t\t{ value: '3:4', label: __( 'Tall', 'loupe' ), also: [ 'high' ] },\n\t] },"
            ),
            "{}",
            control(&spec, shape)
        );
        assert_eq!(
            line_for_owners(&spec, shape),
            "| **Look** | | | |\n| space | *Owner's gap* (shown when in use) | `gap=\"3:4\"` | 3:4; less on phones |"
        );
        Ok(())
    }

    #[test]
    fn a_choice_that_goes_by_another_need_not_be_made() -> Result<()> {
        let spec = of_two_choices("wide")?;
        let [_, gate] = &spec.settings[..] else {
            anyhow::bail!("not two settings");
        };
        assert_eq!(
            attribute(&spec, gate),
            r#"        "gate": { "type": "string", "enum": ["tall", "wide"] }"#
        );
        let control = control(&spec, gate);
        assert!(
            control.contains("options: [\n\t\t{ value: '', label: __( 'Tall', 'loupe' ) },\n"),
            "{control}"
        );
        assert!(line_for_owners(&spec, gate).contains("| tall, wide; in a wide usually wide |"));
        Ok(())
    }

    #[test]
    fn what_stands_around_the_settings_stays_and_a_lost_mark_is_told() -> Result<()> {
        let spec = spec(r#"{"boolean": {"default": false}}"#)?;
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
