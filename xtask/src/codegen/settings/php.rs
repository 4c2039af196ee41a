//! The settings as a value of PHP, and how they are read.

use std::collections::BTreeSet;

use super::{Case, Choice, Implied, Numbers, SOURCE, Setting, Spec, Type};
use crate::codegen::{
    Generated,
    text::{pascal, php, php_doc, php_in, quoted},
};

pub fn class(spec: &Spec) -> Generated {
    let each =
        |line: &dyn Fn(&Setting) -> String| -> String { spec.settings.iter().map(line).collect() };
    let defaults = each(&|setting| entry(setting, &default(setting)));
    let bounds = each(&|setting| match setting.takes {
        Type::Integer { least, most, .. } => entry(setting, &format!("[{least}, {most}]")),
        _ => String::new(),
    });
    let texts = each(&|setting| match setting.takes {
        Type::Text { most, .. } => entry(setting, &most.to_string()),
        _ => String::new(),
    });
    let dates = each(&|setting| match setting.takes {
        Type::Date { .. } => format!("        {},\n", quoted(&setting.name)),
        _ => String::new(),
    });
    let switches = each(&|setting| match setting.takes {
        Type::Boolean { .. } => format!("        {},\n", quoted(&setting.name)),
        _ => String::new(),
    });
    let words = |words: &[String]| -> String {
        let lines = words
            .iter()
            .map(|word| format!("        {},\n", quoted(word)));
        lines.collect()
    };
    let (on, off) = (words(&spec.switch.on), words(&spec.switch.off));
    let choices = each(&|setting| match &setting.takes {
        Type::Choice { .. } => entry(setting, &written(setting)),
        _ => String::new(),
    });
    let sets = each(&|setting| match &setting.takes {
        Type::Set { .. } => entry(setting, &written(setting)),
        _ => String::new(),
    });
    let fields = each(&field);
    let readings = each(&|setting| {
        format!(
            "                {} => {},\n",
            quoted(&setting.name),
            reading(setting)
        )
    });
    let chosen = each(&chosen);
    let given: String = spec.given().into_iter().map(given).collect();
    let varying = each(&|setting| match setting.usual() {
        Some(_) => format!("        {},\n", quoted(&setting.name)),
        None => String::new(),
    });
    let usual: String = spec.implied().iter().map(usual).collect();
    let body = format!(
        "final class Settings
{{
    public const DEFAULTS = [
{defaults}    ];

    /** Least and most of what is a number. */
    public const BOUNDS = [
{bounds}    ];

    /** How many characters a text has at most. */
    public const TEXTS = [
{texts}    ];

    /** What is a day. */
    public const DATES = [
{dates}    ];

    /** What is on or off. */
    public const SWITCHES = [
{switches}    ];

    /** What people write for one that is on. */
    public const ON = [
{on}    ];

    /** And for one that is off. */
    public const OFF = [
{off}    ];

    /** What is chosen of several: what is written for each, and what it is. */
    public const CHOICES = [
{choices}    ];

    /** Likewise, where it is some of them. */
    public const SETS = [
{sets}    ];

    /** What goes by another setting where nobody says it: its default is not always the same. */
    public const VARYING = [
{varying}    ];

    /** @param array<string, bool|int|string|list<string>> $said */
    private function __construct(
        private readonly array $said,
{fields}    ) {{
    }}

    /** @param array<mixed> $values block attributes, or a shortcode's strings */
    public static function fromArray(array $values): self
    {{
        return self::of(self::said($values));
    }}

    /**
     * What is otherwise than by default, as it is written. Every page view reads it, and most need no more: it loads
     * none of the classes of what is chosen.
     *
     * @param array<mixed> $values block attributes, or a shortcode's strings
     * @return array<string, bool|int|string|list<string>>
     */
    public static function said(array $values): array
    {{
        $read = [];
        foreach ($values as $name => $value) {{
            $known = match ($name) {{
{readings}                default => null,
            }};
            if ($known !== null) {{
                $read[$name] = $known;
            }}
        }}
{given}        $said = [];
        foreach (array_intersect_key(self::usual($read), $read) as $name => $default) {{
            if ($read[$name] !== $default) {{
                $said[$name] = $read[$name];
            }}
        }}
        return $said;
    }}

    /** @param array<string, bool|int|string|list<string>> $said what said() gave */
    public static function of(array $said): self
    {{
        $all = $said + self::usual($said);
        return new self($said, ...[
            ...$all,
{chosen}        ]);
    }}

    /** @return array<string, bool|int|string|list<string>> what is otherwise than by default, as it is written */
    public function changed(): array
    {{
        return $this->said;
    }}

    /**
     * @param array<string, bool|int|string|list<string>> $said
     * @return array<string, bool|int|string|list<string>> the defaults beside it
     */
    private static function usual(array $said): array
    {{
        $usual = self::DEFAULTS;
{usual}        return $usual;
    }}
}}
"
    );
    let mut uses = BTreeSet::from(["Value\\Coerce"]);
    if readings.contains("Permalink::") {
        uses.insert("Value\\Permalink");
    }
    Generated {
        path: "php-bridge/core/Generated/Settings.php".into(),
        text: php_in("Generated", &uses, SOURCE, super::ABOUT, &body),
    }
}

/// The enum of what can be chosen, where the setting is a choice.
pub fn choices(setting: &Setting) -> Option<Generated> {
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

/// Of an array by setting.
fn entry(setting: &Setting, value: &str) -> String {
    format!("        {} => {value},\n", quoted(&setting.name))
}

/// As it is written.
fn default(setting: &Setting) -> String {
    match &setting.takes {
        Type::Account { .. } | Type::Post { .. } | Type::Text { .. } | Type::Date { .. } => {
            "''".to_owned()
        }
        Type::Integer { default, .. } => default.to_string(),
        Type::Set { .. } => "[]".to_owned(),
        Type::Boolean { default } => default.to_string(),
        Type::Choice { default, .. } => quoted(default),
    }
}

fn written(setting: &Setting) -> String {
    let line = |choice: &Choice| -> String {
        let value = quoted(&choice.value);
        choice
            .written()
            .map(|text| format!("            {} => {value},\n", quoted(text)))
            .collect()
    };
    let lines: String = setting.values().iter().map(line).collect();
    format!("[\n{lines}        ]")
}

fn field(setting: &Setting) -> String {
    let (held, doc) = match setting.takes {
        Type::Account { .. } | Type::Post { .. } | Type::Text { .. } | Type::Date { .. } => {
            ("string".to_owned(), setting.described())
        }
        Type::Integer { .. } => ("int".to_owned(), setting.described()),
        Type::Set { .. } => (
            "array".to_owned(),
            format!("@var list<string> {}", setting.described()),
        ),
        Type::Boolean { .. } => ("bool".to_owned(), setting.described()),
        Type::Choice { .. } => (pascal(&setting.name), setting.described()),
    };
    let doc = php_doc(&doc).replace("    ", "        ");
    format!("{doc}        public readonly {held} ${},\n", setting.name)
}

/// What a choice is, of what is written.
fn chosen(setting: &Setting) -> String {
    let name = quoted(&setting.name);
    match setting.takes {
        Type::Choice { .. } => {
            format!(
                "            {name} => {}::from($all[{name}]),\n",
                pascal(&setting.name)
            )
        }
        _ => String::new(),
    }
}

/// Null for what is to be the default.
fn reading(setting: &Setting) -> String {
    match &setting.takes {
        Type::Account { .. } => "Coerce::trimmed(Coerce::text($value))".to_owned(),
        Type::Post { .. } => "Permalink::shortcode(Coerce::text($value))".to_owned(),
        Type::Integer { least, most, .. } => format!("Coerce::clamped($value, {least}, {most})"),
        Type::Text { most, .. } => format!("Coerce::cut($value, {most})"),
        Type::Date { .. } => "Coerce::day($value)".to_owned(),
        Type::Set { values } => {
            format!("Coerce::someOf($value, [{}])", names(values))
        }
        Type::Boolean { .. } => "Coerce::flag($value)".to_owned(),
        Type::Choice { values, .. } => {
            format!("Coerce::oneOf($value, [{}])", names(values))
        }
    }
}

fn names(choices: &[Choice]) -> String {
    let names: Vec<_> = choices.iter().map(|choice| quoted(&choice.value)).collect();
    names.join(", ")
}

/// What goes without saying.
fn given((setting, case, numbers): (&Setting, Case<'_>, &Numbers)) -> String {
    let name = quoted(&setting.name);
    let condition = match case {
        Case::Named => format!("($read[{name}] ?? '') !== ''"),
        Case::Chosen(choice) => format!("($read[{name}] ?? '') === {}", quoted(&choice.value)),
    };
    let numbers: Vec<_> = numbers
        .iter()
        .map(|(name, value)| format!("{} => {value}", quoted(name)))
        .collect();
    let numbers = numbers.join(", ");
    format!("        if ({condition}) {{\n            $read = [{numbers}] + $read;\n        }}\n")
}

/// A choice that goes without saying, where nobody made it.
fn usual(implied: &Implied) -> String {
    format!(
        "        if (($said[{}] ?? '') === {}) {{\n            $usual[{}] = {};\n        }}\n",
        quoted(&implied.by.name),
        quoted(&implied.where_it_is.value),
        quoted(&implied.setting.name),
        quoted(&implied.is.value)
    )
}

#[cfg(test)]
mod tests {
    use super::super::tests::{CHOICE, SETS, of_two, of_two_choices, spec};
    use super::*;
    use anyhow::Result;

    fn read(takes: &str) -> Result<String> {
        Ok(class(&spec(takes)?).text)
    }

    #[test]
    fn a_number_is_read_within_its_bounds() -> Result<()> {
        let php = read(r#"{"integer": {"least": 2, "most": 9, "default": 4}}"#)?;
        assert!(
            php.contains("'gap' => Coerce::clamped($value, 2, 9),"),
            "{php}"
        );
        assert!(php.contains("/** A gap, 2 to 9. */"), "{php}");
        assert!(php.contains("public readonly int $gap,"), "{php}");
        Ok(())
    }

    #[test]
    fn a_post_and_a_choice_set_numbers() -> Result<()> {
        let post = class(&of_two(&format!(
            r#"{{"post": {{"example": "ABC", {SETS}}}}}"#
        ))?)
        .text;
        assert!(
            post.contains("'post' => Permalink::shortcode(Coerce::text($value)),"),
            "{post}"
        );
        let set = "            $read = ['gap' => 2] + $read;";
        assert!(
            post.contains(&format!("if (($read['post'] ?? '') !== '') {{\n{set}")),
            "{post}"
        );
        let choice = CHOICE.replace(r#""also""#, &format!(r#"{SETS}, "also""#));
        let choice = class(&of_two(&choice)?).text;
        let condition = "if (($read['post'] ?? '') === '3:4') {";
        assert!(choice.contains(&format!("{condition}\n{set}")), "{choice}");
        Ok(())
    }

    #[test]
    fn a_choice_that_nobody_made_may_go_by_another() -> Result<()> {
        let php = class(&of_two_choices("wide")?).text;
        let rule = "if (($said['door'] ?? '') === 'wide') {\n            $usual['gate'] = 'wide';";
        assert!(php.contains(rule), "{php}");
        assert!(php.contains("$all = $said + self::usual($said);"), "{php}");
        Ok(())
    }

    #[test]
    fn a_choice_is_an_enum() -> Result<()> {
        let spec = spec(CHOICE)?;
        let php = class(&spec).text;
        assert!(php.contains("'gap' => Coerce::oneOf($value, ["), "{php}");
        assert!(php.contains("public readonly Gap $gap,"), "{php}");
        assert!(php.contains("'gap' => Gap::from($all['gap']),"), "{php}");
        assert!(php.contains("            'high' => '3:4',"), "{php}");
        let cases = spec.settings.iter().find_map(choices);
        let cases = cases.map_or(String::new(), |generated| generated.text);
        assert!(cases.contains("    /** Higher than wide. */\n    case ThreeByFour = '3:4';"));
        Ok(())
    }

    #[test]
    fn some_of_several_are_a_list() -> Result<()> {
        let php = read(
            &CHOICE
                .replace("choice", "set")
                .replace(r#""default": "3:4", "#, ""),
        )?;
        assert!(
            php.contains("'gap' => Coerce::someOf($value, ['3:4']),"),
            "{php}"
        );
        assert!(
            php.contains("@var list<string> A gap. */\n        public readonly array $gap,"),
            "{php}"
        );
        Ok(())
    }
}
