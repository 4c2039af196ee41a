//! The panel's words. Its Rust knows their ids, and gets the texts when it starts: from `PanelWords` in WordPress, from a
//! file where the panel runs by itself.

use anyhow::Result;
use serde_json::{Map, Value, json};
use std::fmt::Write;

use super::{Face, Text, Word, pascal, php};
use crate::codegen::{
    Generated,
    text::{quoted, rustfmt, wrapped},
};

/// Of every plural form of every language, one of these numbers takes it: the panel finds out which.
const NUMBERS: [u64; 11] = [0, 1, 2, 3, 5, 6, 7, 10, 11, 20, 100];

pub fn files(words: &[Word]) -> Result<Vec<Generated>> {
    let words: Vec<&Word> = words
        .iter()
        .filter(|word| word.is_of(Face::Panel))
        .collect();
    Ok(vec![ids(&words)?, php(&words), english(&words)?])
}

fn ids(words: &[&Word]) -> Result<Generated> {
    let (mut cases, mut ids) = (String::new(), String::new());
    for word in words {
        let english = word.english.forms().pop().unwrap_or_default();
        let case = pascal(&word.id);
        let _ = writeln!(cases, "{}{case},", wrapped("    /// ", english));
        let _ = write!(ids, "Self::{case} => {:?},", word.id);
    }
    let text = rustfmt(&format!(
        "//! What the panel has to say.\n//!\n\
         //! Generated from spec/words.json by `cargo xtask codegen`: change that, not this.\n\n\
         /// A sentence, in no language.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum Word {{\n{cases}}}\n\n\
         impl Word {{\n/// Its name in spec/words.json.\npub fn id(self) -> &'static str {{ match self {{ {ids} }} }}\n}}\n"
    ))?;
    Ok(Generated {
        path: "src/generated/words.rs".into(),
        text,
    })
}

fn php(words: &[&Word]) -> Generated {
    let mut texts = String::new();
    for word in words {
        if !word.note.is_empty() && !word.is_of(Face::Core) {
            let _ = writeln!(texts, "            /* translators: {} */", word.note);
        }
        let _ = writeln!(texts, "            '{}' => {},", word.id, php_text(word));
    }
    let numbers = NUMBERS.map(|number| number.to_string()).join(", ");
    Generated {
        path: "php-bridge/wordpress/Words/PanelWords.php".into(),
        text: format!(
            "{}namespace Loupe\\WordPress\\Words;\n\nuse Loupe\\Core\\Generated\\Word;\n\n\
             /** What the panel says. It gets the texts with its boot data. */\nfinal class PanelWords\n{{\n    \
             /** Of every plural form of every language, one of these takes it. */\n    \
             private const NUMBERS = [{numbers}];\n\n    \
             /** @return array<string, string|array<int, string>> by id; of what is counted, by number */\n    \
             public static function all(): array\n    {{\n        return [\n{texts}        ];\n    }}\n\n    \
             /** @return array<int, string> */\n    \
             private static function counted(\\Closure $text): array\n    {{\n        \
             return array_combine(self::NUMBERS, array_map($text, self::NUMBERS));\n    }}\n}}\n",
            php::HEAD
        ),
    }
}

/// The text as an expression.
fn php_text(word: &Word) -> String {
    match &word.english {
        _ if word.is_of(Face::Core) => format!("CoreWords::text(Word::{}, [])", pascal(&word.id)),
        Text::Plain(text) => format!("__({}, 'loupe')", quoted(text)),
        Text::Plural { one, other } => format!(
            "self::counted(\n                \
             static fn (int $number): string => _n({}, {}, $number, 'loupe')\n            )",
            quoted(one),
            quoted(other)
        ),
    }
}

fn english(words: &[&Word]) -> Result<Generated> {
    let texts: Map<String, Value> = words
        .iter()
        .map(|word| (word.id.clone(), english_text(&word.english)))
        .collect();
    Ok(Generated {
        path: "www/words.en.json".into(),
        text: serde_json::to_string_pretty(&texts)? + "\n",
    })
}

fn english_text(text: &Text) -> Value {
    match text {
        Text::Plain(text) => json!(text),
        Text::Plural { one, other } => {
            let form = |number| if number == 1 { one } else { other };
            let forms = NUMBERS.map(|number| (number.to_string(), json!(form(number))));
            forms.into_iter().collect::<Map<_, _>>().into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(path: &str) -> String {
        let words = super::super::read(
            r#"[{"id": "a.days", "en": {"one": "{n} day", "other": "{n} days"}, "count": "n", "note": "{n}: a number",
                    "for": ["panel", "wordpress"]},
                {"id": "a.yes", "en": "It's so", "for": ["panel"]},
                {"id": "b.no", "en": "No", "for": ["core", "panel"]},
                {"id": "b.never", "en": "Never", "for": ["core"]}]"#,
        )
        .expect("words");
        let files = files(&words).expect("files");
        let file = files.into_iter().find(|file| file.path.ends_with(path));
        file.map(|file| file.text).unwrap_or_default()
    }

    #[test]
    fn the_panel_knows_the_ids_of_its_own_words_alone() {
        let text = text_of("words.rs");
        assert!(text.contains(r#"Self::AYes => "a.yes","#), "{text}");
        assert!(!text.contains("BNever"), "{text}");
    }

    #[test]
    fn wordpress_gives_it_translations_and_one_of_each_form() {
        let text = text_of("PanelWords.php");
        for expected in [
            r"'a.yes' => __('It\'s so', 'loupe'),",
            "'b.no' => CoreWords::text(Word::BNo, []),",
            "/* translators: {n}: a number */\n            'a.days' => self::counted(",
            "=> _n('{n} day', '{n} days', $number, 'loupe')",
        ] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
    }

    #[test]
    fn by_itself_it_speaks_english() {
        let texts: Value = serde_json::from_str(&text_of("words.en.json")).expect("JSON");
        assert_eq!(texts["a.yes"], "It's so");
        assert_eq!(texts["a.days"]["1"], "{n} day");
        assert_eq!(texts["a.days"]["0"], "{n} days");
        assert_eq!(texts["b.never"], Value::Null);
    }
}
