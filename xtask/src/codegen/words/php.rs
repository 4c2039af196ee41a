//! The words in PHP: an enum of what the core says, and for each face a class for each group of what it says itself.

use super::{Face, Text, Word, camel, pascal};
use crate::codegen::Generated;
pub use crate::codegen::text::quoted;

pub const HEAD: &str = "<?php\n\n// Written by `cargo xtask codegen` from spec/words.json.\n\ndeclare(strict_types=1);\n\n";

/// How a face comes by a text.
#[derive(Clone, Copy)]
enum Voice {
    /// By WordPress's functions for translators, over literals that their tools find.
    Translated,
    English,
}

impl Voice {
    const fn namespace(self) -> &'static str {
        match self {
            Self::Translated => "Loupe\\WordPress\\Words",
            Self::English => "Loupe\\Standalone\\Words",
        }
    }

    const fn folder(self) -> &'static str {
        match self {
            Self::Translated => "php-bridge/wordpress/Words",
            Self::English => "php-bridge/standalone/Words",
        }
    }

    const fn face(self) -> Face {
        match self {
            Self::Translated => Face::WordPress,
            Self::English => Face::Standalone,
        }
    }

    fn text(self, word: &Word) -> &Text {
        match (self, &word.standalone) {
            (Self::English, Some(text)) => text,
            _ => &word.english,
        }
    }

    /// For translators, as the line before the text.
    fn comment(self, word: &Word, indent: &str) -> String {
        match self {
            Self::Translated if !word.note.is_empty() => {
                format!("{indent}/* translators: {} */\n", word.note)
            }
            _ => String::new(),
        }
    }

    /// The text as an expression; `count` is one too.
    fn literal(self, word: &Word, count: &str) -> String {
        match (self, self.text(word)) {
            (Self::Translated, Text::Plain(text)) => match &word.context {
                Some(context) => format!("_x({}, {}, 'loupe')", quoted(text), quoted(context)),
                None => format!("__({}, 'loupe')", quoted(text)),
            },
            (Self::Translated, Text::Plural { one, other }) => {
                format!("_n({}, {}, {count}, 'loupe')", quoted(one), quoted(other))
            }
            (Self::English, Text::Plain(text)) => quoted(text),
            (Self::English, Text::Plural { one, other }) => {
                format!("{count} === 1 ? {} : {}", quoted(one), quoted(other))
            }
        }
    }

    fn number(self, variable: &str) -> String {
        match self {
            Self::Translated => format!("number_format_i18n(${variable})"),
            Self::English => format!("(string) ${variable}"),
        }
    }
}

pub fn files(words: &[Word]) -> Vec<Generated> {
    let mut files = vec![ids(words)];
    for voice in [Voice::Translated, Voice::English] {
        files.push(said_by_core(words, voice));
        let mut groups: Vec<&str> = Vec::new();
        for word in words.iter().filter(|word| word.is_of(voice.face())) {
            if !groups.contains(&word.group()) {
                groups.push(word.group());
            }
        }
        files.extend(
            groups
                .into_iter()
                .map(|group| of_group(words, voice, group)),
        );
    }
    files
}

/// The ids of what the core says.
fn ids(words: &[Word]) -> Generated {
    let cases: String = words
        .iter()
        .filter(|word| word.is_of(Face::Core))
        .map(|word| format!("    case {} = '{}';\n", pascal(&word.id), word.id))
        .collect();
    Generated {
        path: "php-bridge/core/Generated/Word.php".into(),
        text: format!(
            "{HEAD}namespace Loupe\\Core\\Generated;\n\n/** What the core has to say to people, in no language. */\n\
             enum Word: string\n{{\n{cases}}}\n"
        ),
    }
}

fn said_by_core(words: &[Word], voice: Voice) -> Generated {
    let arms: String = words
        .iter()
        .filter(|word| word.is_of(Face::Core))
        .map(|word| {
            let count = format!("$numbers['{}']", word.count.as_deref().unwrap_or_default());
            format!(
                "{}            Word::{} => {},\n",
                voice.comment(word, "            "),
                pascal(&word.id),
                voice.literal(word, &count)
            )
        })
        .collect();
    Generated {
        path: format!("{}/CoreWords.php", voice.folder()).into(),
        text: format!(
            "{HEAD}namespace {};\n\nuse Loupe\\Core\\Generated\\Word;\n\n/** What the core has to say. */\n\
             final class CoreWords\n{{\n    /**\n     * @param array<string, int> $numbers by placeholder: which plural it takes\n     \
             * @return string with its {{placeholders}}\n     */\n    \
             public static function text(Word $word, array $numbers): string\n    {{\n        \
             return match ($word) {{\n{arms}        }};\n    }}\n}}\n",
            voice.namespace()
        ),
    }
}

fn of_group(words: &[Word], voice: Voice, group: &str) -> Generated {
    let methods: Vec<String> = words
        .iter()
        .filter(|word| word.group() == group && word.is_of(voice.face()))
        .map(|word| method(word, voice))
        .collect();
    let class = format!("{}Words", pascal(group));
    Generated {
        path: format!("{}/{class}.php", voice.folder()).into(),
        text: format!(
            "{HEAD}namespace {};\n\nfinal class {class}\n{{\n{}}}\n",
            voice.namespace(),
            methods.join("\n")
        ),
    }
}

fn method(word: &Word, voice: Voice) -> String {
    let names = word.placeholders();
    let is_count = |name: &str| word.count.as_deref() == Some(name);
    let parameters: Vec<String> = names
        .iter()
        .map(|name| {
            format!(
                "{} ${}",
                if is_count(name) { "int" } else { "string" },
                camel(name)
            )
        })
        .collect();
    let literal = voice.literal(
        word,
        &format!("${}", camel(word.count.as_deref().unwrap_or_default())),
    );
    let body = if names.is_empty() {
        format!(
            "{}        return {literal};\n",
            voice.comment(word, "        ")
        )
    } else {
        let values: Vec<String> = names
            .iter()
            .map(|name| {
                let variable = camel(name);
                let value = if is_count(name) {
                    voice.number(&variable)
                } else {
                    format!("${variable}")
                };
                format!("'{{{name}}}' => {value}")
            })
            .collect();
        format!(
            "        return strtr(\n{}            {literal},\n            [{}]\n        );\n",
            voice.comment(word, "            "),
            values.join(", ")
        )
    };
    format!(
        "    public static function {}({}): string\n    {{\n{body}    }}\n",
        camel(word.name()),
        parameters.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(json: &str, path: &str) -> String {
        let words = super::super::read(json).expect("words");
        files(&words)
            .into_iter()
            .find(|file| file.path.ends_with(path))
            .map(|file| file.text)
            .unwrap_or_default()
    }

    const DAYS: &str = r#"[{"id": "details.days_left", "en": {"one": "{days} day", "other": "{days} days, it's"},
        "count": "days", "note": "{days}: a number", "for": ["wordpress", "standalone"]}]"#;

    #[test]
    fn wordpress_translates_literals_that_its_tools_find() {
        let text = text_of(DAYS, "wordpress/Words/DetailsWords.php");
        assert!(
            text.contains("    public static function daysLeft(int $days): string\n"),
            "{text}"
        );
        assert!(
            text.contains("/* translators: {days}: a number */\n            _n("),
            "{text}"
        );
        assert!(
            text.contains(r"_n('{days} day', '{days} days, it\'s', $days, 'loupe')"),
            "{text}"
        );
        assert!(
            text.contains("['{days}' => number_format_i18n($days)]"),
            "{text}"
        );
    }

    #[test]
    fn the_command_line_speaks_english_by_itself() {
        let text = text_of(DAYS, "standalone/Words/DetailsWords.php");
        assert!(
            text.contains(r"$days === 1 ? '{days} day' : '{days} days, it\'s'"),
            "{text}"
        );
        assert!(
            !text.contains("loupe')") && !text.contains("translators"),
            "{text}"
        );
    }

    #[test]
    fn the_core_has_ids_and_each_face_its_own_sentence_for_them() {
        let json = r#"[{"id": "refusal.busy", "en": "Wait.", "standalone": "Wait a little.", "for": ["core"]}]"#;
        assert!(
            text_of(json, "core/Generated/Word.php")
                .contains("    case RefusalBusy = 'refusal.busy';\n")
        );
        assert!(
            text_of(json, "wordpress/Words/CoreWords.php")
                .contains("Word::RefusalBusy => __('Wait.', 'loupe'),")
        );
        assert!(
            text_of(json, "standalone/Words/CoreWords.php")
                .contains("Word::RefusalBusy => 'Wait a little.',")
        );
    }
}
