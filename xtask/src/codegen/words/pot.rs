//! What translators start from: all that is said in WordPress, with where it stands.

use std::fmt::Write;

use super::{Face, Text, Word, php};
use crate::codegen::Generated;

const HEAD: &str = r#"# The sentences of Loupe, written by `cargo xtask codegen` from spec/words.json.
msgid ""
msgstr ""
"Project-Id-Version: Loupe\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"X-Domain: loupe\n"
"#;

/// What is said in the same words in several places is translated once.
struct Entry<'a> {
    first: &'a Word,
    notes: Vec<&'a str>,
    places: Vec<String>,
}

/// Files are named as the installed plugin has them; `said` are the generated ones.
pub fn file(words: &[Word], said: &[Generated], sources: &[(&str, String)]) -> Generated {
    let mut entries: Vec<Entry> = Vec::new();
    for word in words.iter().filter(|word| word.is_translated()) {
        let places = places(word, said, sources);
        let note = Some(word.note.as_str()).filter(|note| !note.is_empty());
        match entries
            .iter_mut()
            .find(|entry| entry.first.key() == word.key())
        {
            Some(entry) => {
                entry
                    .notes
                    .extend(note.filter(|note| !entry.notes.contains(note)));
                entry.places.extend(places);
            }
            None => entries.push(Entry {
                first: word,
                notes: note.into_iter().collect(),
                places,
            }),
        }
    }
    Generated {
        path: "pkg-template/languages/loupe.pot".into(),
        text: entries
            .iter()
            .fold(HEAD.to_owned(), |text, entry| text + &shown(entry)),
    }
}

fn shown(entry: &Entry) -> String {
    let mut text = String::from("\n");
    let label = if entry.first.is_of(Face::Plugin) {
        ""
    } else {
        "translators: "
    };
    for note in &entry.notes {
        let _ = writeln!(text, "#. {label}{note}");
    }
    for place in &entry.places {
        let _ = writeln!(text, "#: {place}");
    }
    if let Some(context) = &entry.first.context {
        let _ = writeln!(text, "msgctxt {}", quoted(context));
    }
    let _ = match &entry.first.english {
        Text::Plain(plain) => writeln!(text, "msgid {}\nmsgstr \"\"", quoted(plain)),
        Text::Plural { one, other } => writeln!(
            text,
            "msgid {}\nmsgid_plural {}\nmsgstr[0] \"\"\nmsgstr[1] \"\"",
            quoted(one),
            quoted(other)
        ),
    };
    text
}

/// `file:line`, by the literal.
fn places(word: &Word, said: &[Generated], sources: &[(&str, String)]) -> Vec<String> {
    let first = word.english.forms()[0];
    let generated = said.iter().filter_map(|file| {
        let name = file.path.to_str()?.strip_prefix("php-bridge/")?;
        name.starts_with("wordpress/")
            .then_some((name, file.text.as_str()))
    });
    let literal = php::quoted(first);
    let calls = ["__(", "_n(", "_x("].map(|call| format!("{call}{literal}"));
    let of_php = generated.flat_map(|(name, text)| {
        lines(text, |line| calls.iter().any(|call| line.contains(call)))
            .map(move |line| format!("{name}:{line}"))
    });
    let is_literal =
        word.is_of(Face::Editor) || word.is_of(Face::Plugin) || word.is_of(Face::Block);
    let of_sources = sources
        .iter()
        .filter(|(_, _)| is_literal)
        .filter(|(name, _)| {
            super::usage::source_of(word).is_some_and(|source| source.ends_with(name))
        })
        .flat_map(|(name, text)| {
            lines(text, move |line| line.contains(first))
                .take(1)
                .map(move |line| match *name {
                    // It is joined of several files, to a line or two.
                    super::usage::EDITOR => (*name).to_owned(),
                    _ => format!("{name}:{line}"),
                })
        });
    let mut places: Vec<String> = of_php.collect();
    places.extend(of_sources);
    places
}

fn lines(text: &str, wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = usize> {
    let found: Vec<usize> = text
        .lines()
        .enumerate()
        .filter(|(_, line)| wanted(line))
        .map(|(index, _)| index + 1)
        .collect();
    found.into_iter()
}

/// As a string of a PO file.
fn quoted(text: &str) -> String {
    let escaped = text
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n");
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_has_its_note_its_places_and_its_forms() {
        let words = super::super::read(
            r#"[{"id": "a.days", "en": {"one": "{n} \"day\"", "other": "{n} days"}, "count": "n", "note": "{n}: a number",
                "for": ["wordpress"]},
                {"id": "b.yes", "en": "Yes", "context": "an answer", "for": ["wordpress"]},
                {"id": "c.shell", "en": "Only there", "for": ["standalone"]}]"#,
        )
        .expect("words");
        let pot = file(&words, &php::files(&words), &[]).text;
        let expected = "\n#. translators: {n}: a number\n#: wordpress/Words/AWords.php:15\nmsgid \"{n} \\\"day\\\"\"\n\
                        msgid_plural \"{n} days\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n";
        assert!(pot.contains(expected), "{pot}");
        assert!(
            pot.contains("msgctxt \"an answer\"\nmsgid \"Yes\"\n"),
            "{pot}"
        );
        assert!(!pot.contains("Only there"), "{pot}");
    }

    #[test]
    fn the_same_words_are_translated_once() {
        let words = super::super::read(
            r#"[{"id": "a.x", "en": "Same", "for": ["wordpress"]}, {"id": "b.x", "en": "Same", "for": ["wordpress"]}]"#,
        )
        .expect("words");
        let pot = file(&words, &php::files(&words), &[]).text;
        assert_eq!(pot.matches("msgid \"Same\"").count(), 1, "{pot}");
    }
}
