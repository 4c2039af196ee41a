//! The languages that come with the plugin: `spec/languages/{locale}.json`, by id.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value, json};
use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

use super::{Face, Text, Word, php, placeholders};
use crate::{codegen::Generated, paths, stamp::files_below};

const FOLDER: &str = "spec/languages";
/// The script's handle, by which WordPress finds its translations.
const EDITOR: &str = "loupe-editor";

/// A language's sentences.
struct Language {
    /// As WordPress calls it.
    locale: String,
    /// As gettext writes how a number decides.
    plural: String,
    /// What its forms are called, in that order: see the Unicode CLDR's plural rules.
    forms: Vec<String>,
    texts: BTreeMap<String, Vec<String>>,
}

pub fn files(words: &[Word]) -> Result<Vec<Generated>> {
    let mut files = Vec::new();
    for path in files_below(&paths::root().join(FOLDER))? {
        let locale = path
            .file_stem()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let language = read(locale, &fs::read_to_string(&path)?).context(locale.to_owned())?;
        verify(&language, words).context(locale.to_owned())?;
        files.push(of_php(&language, words));
        files.push(of_editor(&language, words)?);
    }
    Ok(files)
}

fn read(locale: &str, json: &str) -> Result<Language> {
    let value: Value = serde_json::from_str(json)?;
    let forms: Vec<String> = value["forms"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|form| form.as_str().map(str::to_owned))
        .collect();
    ensure!(!forms.is_empty(), "“forms” names none");
    let mut texts = BTreeMap::new();
    for (id, said) in value["words"].as_object().context("it has no words")? {
        let said = match said {
            Value::String(text) => vec![text.clone()],
            Value::Object(by_form) => of_forms(by_form, &forms).with_context(|| id.clone())?,
            _ => bail!("{id}: a text, or one for each form"),
        };
        texts.insert(id.clone(), said);
    }
    Ok(Language {
        locale: locale.to_owned(),
        plural: value["plural"]
            .as_str()
            .context("it has no “plural”")?
            .to_owned(),
        forms,
        texts,
    })
}

fn of_forms(said: &Map<String, Value>, forms: &[String]) -> Result<Vec<String>> {
    ensure!(
        said.len() == forms.len(),
        "its forms are {}",
        forms.join(", ")
    );
    forms
        .iter()
        .map(|form| {
            let text = said.get(form).and_then(Value::as_str);
            text.map(str::to_owned)
                .with_context(|| format!("it has no form “{form}”"))
        })
        .collect()
}

/// That every sentence is there, and says what the English one does as far as that can be seen.
fn verify(language: &Language, words: &[Word]) -> Result<()> {
    let mut troubles = Vec::new();
    let mut by_key = BTreeMap::new();
    for word in words.iter().filter(|word| word.is_translated()) {
        match language.texts.get(&word.id) {
            None => troubles.push(format!("{} is missing", word.id)),
            Some(said) => {
                troubles.extend(trouble(word, said, language.forms.len()));
                // WordPress's own tools know sentences by their English.
                if by_key
                    .insert(word.key(), said)
                    .is_some_and(|other| other != said)
                {
                    troubles.push(format!(
                        "{} says something else than another of the same English",
                        word.id
                    ));
                }
            }
        }
    }
    for id in language.texts.keys() {
        if !words
            .iter()
            .any(|word| word.is_translated() && word.id == *id)
        {
            troubles.push(format!("{id} is no word"));
        }
    }
    ensure!(troubles.is_empty(), "{}", troubles.join("\n"));
    Ok(())
}

fn trouble(word: &Word, said: &[String], forms: usize) -> Option<String> {
    let expected = match word.english {
        Text::Plain(_) => 1,
        Text::Plural { .. } => forms,
    };
    if said.len() != expected {
        return Some(format!("{} needs {expected} forms", word.id));
    }
    let all = word.placeholders();
    for text in said {
        let there = placeholders(text);
        let unknown = there.iter().find(|name| !all.contains(name));
        // A form that is of one number need not name it.
        let missing = all
            .iter()
            .find(|name| !there.contains(name) && word.count.as_ref() != Some(*name));
        if let Some(name) = unknown.or(missing) {
            return Some(format!(
                "{}: {{{name}}} is not the English one’s, or missing",
                word.id
            ));
        }
        if text.trim().is_empty() {
            return Some(format!("{} says nothing", word.id));
        }
    }
    None
}

/// Words of these faces, each once.
fn translated<'a>(
    language: &'a Language,
    words: &'a [Word],
    is_wanted: fn(&Word) -> bool,
) -> Vec<(&'a Word, &'a [String])> {
    let mut known = Vec::new();
    words
        .iter()
        .filter(|word| is_wanted(word))
        .filter(|word| {
            let is_new = !known.contains(&word.key());
            known.push(word.key());
            is_new
        })
        .filter_map(|word| {
            language
                .texts
                .get(&word.id)
                .map(|said| (word, said.as_slice()))
        })
        .collect()
}

/// What PHP says, as WordPress reads it fastest.
fn of_php(language: &Language, words: &[Word]) -> Generated {
    let mut messages = String::new();
    for (word, said) in translated(language, words, |word| {
        word.is_translated() && !is_of_editor_alone(word)
    }) {
        let context = word.context.as_ref().map_or(String::new(), |context| {
            format!("{} . \"\\4\" . ", php::quoted(context))
        });
        let _ = writeln!(
            messages,
            "        {context}{} => {},",
            joined(&word.english.forms()),
            joined(said)
        );
    }
    Generated {
        path: Path::new("pkg-template/languages")
            .join(format!("loupe-{}.l10n.php", language.locale)),
        text: format!(
            "<?php\n\n// Written by `cargo xtask codegen` from spec/languages.\n\ndeclare(strict_types=1);\n\n\
             return [\n    'domain' => 'loupe',\n    'language' => '{}',\n    'plural-forms' => '{}',\n    \
             'messages' => [\n{messages}    ],\n];\n",
            language.locale, language.plural
        ),
    }
}

fn is_of_editor_alone(word: &Word) -> bool {
    word.faces == [Face::Editor]
}

/// Forms with a zero byte between, as gettext has them.
fn joined<T: AsRef<str>>(forms: &[T]) -> String {
    let quoted: Vec<String> = forms
        .iter()
        .map(|form| php::quoted(form.as_ref()))
        .collect();
    quoted.join(" . \"\\0\" . ")
}

/// What the block's script says in the editor.
fn of_editor(language: &Language, words: &[Word]) -> Result<Generated> {
    let mut messages = Map::new();
    let head =
        json!({"domain": "messages", "lang": language.locale, "plural-forms": language.plural});
    messages.insert(String::new(), head);
    for (word, said) in translated(language, words, |word| word.is_of(Face::Editor)) {
        messages.insert(word.english.forms()[0].to_owned(), json!(said));
    }
    let file = json!({"domain": "messages", "locale_data": {"messages": messages}});
    Ok(Generated {
        path: Path::new("pkg-template/languages")
            .join(format!("loupe-{}-{EDITOR}.json", language.locale)),
        text: serde_json::to_string_pretty(&file)? + "\n",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = r#"[
        {"id": "a.days", "en": {"one": "{n} day", "other": "{n} days"}, "count": "n", "note": "{n}: a number", "for": ["core"]},
        {"id": "a.yes", "en": "Yes, {who}", "note": "{who}: a name", "for": ["wordpress"]}]"#;

    fn complaint(language: &str) -> String {
        let words = super::super::read(WORDS).expect("words");
        let text = format!(
            r#"{{"plural": "nplurals=2; plural=(n != 1);", "forms": ["one", "other"], "words": {language}}}"#
        );
        read("xx", &text)
            .and_then(|language| verify(&language, &words))
            .err()
            .map(|error| format!("{error:#}"))
            .unwrap_or_default()
    }

    #[test]
    fn a_whole_language_is_taken() {
        let whole = r#"{"a.days": {"one": "ein Tag", "other": "{n} Tage"}, "a.yes": "Ja, {who}"}"#;
        assert_eq!(complaint(whole), "");
    }

    #[test]
    fn what_is_missing_or_different_is_told() {
        let days = r#""a.days": {"one": "ein Tag", "other": "{n} Tage"}"#;
        for (fields, expected) in [
            (days.to_owned(), "a.yes is missing"),
            (format!(r#"{days}, "a.yes": "Ja""#), "a.yes: {who} is not"),
            (
                format!(r#"{days}, "a.yes": "Ja, {{who}} {{wer}}""#),
                "a.yes: {wer} is not",
            ),
            (
                format!(r#"{days}, "a.yes": "Ja, {{who}}", "a.no": "Nein""#),
                "a.no is no word",
            ),
            (
                r#""a.yes": "Ja, {who}", "a.days": "Tage""#.to_owned(),
                "a.days needs 2 forms",
            ),
            (
                r#""a.yes": "Ja, {who}", "a.days": {"one": "Tag"}"#.to_owned(),
                "its forms are one, other",
            ),
        ] {
            let said = complaint(&format!("{{{fields}}}"));
            assert!(said.contains(expected), "{fields}: {said}");
        }
    }

    #[test]
    fn wordpress_gets_plural_forms_with_a_zero_byte_between() {
        let words = super::super::read(WORDS).expect("words");
        let language = read(
            "xx",
            r#"{"plural": "p", "forms": ["one", "other"],
                "words": {"a.days": {"one": "ein Tag", "other": "{n} Tage"}, "a.yes": "Ja, {who}"}}"#,
        )
        .expect("a language");
        let text = of_php(&language, &words).text;
        let expected = r#"'{n} day' . "\0" . '{n} days' => 'ein Tag' . "\0" . '{n} Tage',"#;
        assert!(text.contains(expected), "{text}");
    }
}
