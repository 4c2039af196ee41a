//! That every word is said by somebody, and that nobody says one that there is none of.

use anyhow::{Result, ensure};
use std::{collections::BTreeSet, fs, path::Path};

use super::{Face, Word, camel, pascal};
use crate::{codegen::Generated, paths, stamp::files_below};

/// The block's script, as the installed plugin has it.
pub const EDITOR: &str = "www/editor.js";

/// Groups whose ids are made of a code: whoever has the code has the word.
const BY_CODE: [&str; 2] = ["failure", "refusal"];

pub fn verify(words: &[Word], generated: &[Generated]) -> Result<()> {
    let core = source("php-bridge/core", "php")?;
    let codes: String = generated
        .iter()
        .filter(|file| {
            file.path.ends_with("FailureCode.php") || file.path.ends_with("RefusalCode.php")
        })
        .map(|file| file.text.as_str())
        .collect();
    let mut troubles = against(
        "php-bridge/core",
        words
            .iter()
            .filter(|word| word.is_of(Face::Core) && !is_of_a_code(word, &codes))
            .map(|word| format!("Word::{}", pascal(&word.id))),
        &core,
        |said| said.starts_with("Word::"),
        &words
            .iter()
            .map(|word| format!("Word::{}", pascal(&word.id)))
            .collect(),
    );
    for (folder, face) in [
        ("php-bridge/wordpress", Face::WordPress),
        ("php-bridge/standalone", Face::Standalone),
    ] {
        let calls: BTreeSet<String> = words
            .iter()
            .filter(|word| word.is_of(face))
            .map(call)
            .collect();
        let mut text = source(folder, "php")?;
        // One that is new is not there yet.
        let made = generated.iter();
        text.extend(
            made.filter(|file| file.path.starts_with(folder))
                .map(|file| &*file.text),
        );
        troubles.extend(against(
            folder,
            calls.iter().cloned(),
            &text,
            |said| said.contains("Words::"),
            &calls,
        ));
    }
    let panel = source("src", "rs")?;
    troubles.extend(against(
        "src",
        words
            .iter()
            .filter(|word| word.is_of(Face::Panel) && !is_of_a_code(word, &codes))
            .map(|word| format!("Word::{}", pascal(&word.id))),
        &panel,
        // That there is none the compiler tells.
        |said| {
            said.starts_with("Word::")
                && words
                    .iter()
                    .any(|word| said == format!("Word::{}", pascal(&word.id)))
        },
        &words
            .iter()
            .map(|word| format!("Word::{}", pascal(&word.id)))
            .collect(),
    ));
    for (path, text) in literals(generated)? {
        troubles.extend(literal_troubles(path, &text, words));
    }
    ensure!(troubles.is_empty(), "{}", troubles.join("\n"));
    Ok(())
}

/// Files that hold sentences where WordPress looks for them, named as in the installed plugin, with their text.
pub fn literals(generated: &[Generated]) -> Result<Vec<(&'static str, String)>> {
    let now = |path: &Path| match generated.iter().find(|file| file.path == path) {
        Some(file) => Ok(file.text.clone()),
        None => fs::read_to_string(paths::root().join(path)),
    };
    // The files that the package joins to one.
    let editor = files_below(&paths::root().join("www/editor"))?;
    let editor: Vec<String> = editor
        .iter()
        .map(|file| Ok(now(file.strip_prefix(paths::root())?)?))
        .collect::<Result<_>>()?;
    Ok(vec![
        (EDITOR, editor.concat()),
        ("loupe.php", now(Path::new("pkg-template/loupe.php"))?),
        ("block.json", now(Path::new("pkg-template/block.json"))?),
    ])
}

/// The one of those that a word stands in.
pub fn source_of(word: &Word) -> Option<&'static str> {
    [
        (Face::Editor, EDITOR),
        (Face::Plugin, "loupe.php"),
        (Face::Block, "block.json"),
    ]
    .into_iter()
    .find_map(|(face, path)| word.is_of(face).then_some(path))
}

fn literal_troubles(path: &str, text: &str, words: &[Word]) -> Vec<String> {
    let known: BTreeSet<&str> = words
        .iter()
        .filter(|word| source_of(word) == Some(path))
        .flat_map(|word| word.english.forms())
        .collect();
    let said: BTreeSet<&str> = match path {
        EDITOR => text
            .split("__( '")
            .skip(1)
            .filter_map(|rest| rest.split_once("', 'loupe' )").map(|(said, _)| said))
            .collect(),
        "loupe.php" => ["Plugin Name:", "Description:", "Author:"]
            .into_iter()
            .filter_map(|field| text.split_once(field)?.1.lines().next().map(str::trim))
            .collect(),
        _ => block_literals(text),
    };
    let unsaid = known
        .difference(&said)
        .map(|word| format!("{path} never says “{word}”"));
    let unknown = said
        .difference(&known)
        .map(|word| format!("{path} says “{word}”, which is no word of its"));
    unsaid.chain(unknown).collect()
}

/// Title, description and keywords.
fn block_literals(text: &str) -> BTreeSet<&str> {
    let of_line = |key: &str| {
        let line = text.lines().find(|line| line.trim_start().starts_with(key));
        line.and_then(|line| line.split_once(':'))
            .map_or("", |(_, value)| value)
    };
    ["\"title\"", "\"description\"", "\"keywords\""]
        .into_iter()
        .flat_map(|key| of_line(key).split('"').skip(1).step_by(2))
        .collect()
}

/// How a face says a word.
fn call(word: &Word) -> String {
    format!("{}Words::{}", pascal(word.group()), camel(word.name()))
}

fn is_of_a_code(word: &Word, codes: &str) -> bool {
    BY_CODE.contains(&word.group()) && codes.contains(&format!(" = '{}';", word.name()))
}

/// What is wrong between the words that there are and those that are said.
fn against(
    folder: &str,
    expected: impl Iterator<Item = String>,
    source: &str,
    is_word: impl Fn(&str) -> bool,
    known: &BTreeSet<String>,
) -> Vec<String> {
    let said: BTreeSet<&str> = source
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != ':' && letter != '_')
        .filter(|said| {
            let is_whole = ["Words::", "CoreWords::", "PanelWords::"]
                .iter()
                .any(|class| said.starts_with(class));
            is_word(said) && !is_whole
        })
        .filter(|said| *said != "Word::from" && !said.ends_with("::class"))
        .collect();
    let unsaid = expected
        .filter(|word| !said.contains(word.as_str()))
        .map(|word| format!("{folder} never says {word}"));
    let unknown = said
        .iter()
        .filter(|said| !known.contains(**said))
        .map(|said| format!("{folder} says {said}, which is no word of its"));
    unsaid.chain(unknown).collect()
}

/// All below a folder but what is written from the words.
fn source(folder: &str, extension: &str) -> Result<String> {
    let mut text = String::new();
    for file in files_below(&paths::root().join(folder))? {
        let is_generated = file.ends_with("Generated/Word.php")
            || file.ends_with("generated/words.rs")
            || file.components().any(|part| part.as_os_str() == "Words");
        if !is_generated && file.extension().is_some_and(|found| found == extension) {
            text += &fs::read_to_string(file)?;
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn troubles(source: &str) -> Vec<String> {
        let known: BTreeSet<String> = ["DetailsWords::daysLeft".to_owned()].into();
        against(
            "there",
            known.iter().cloned(),
            source,
            |said| said.contains("Words::"),
            &known,
        )
    }

    #[test]
    fn a_word_that_is_said_is_no_trouble() {
        let said = troubles("echo DetailsWords::daysLeft($days); Words::say($x);");
        assert!(said.is_empty(), "{said:?}");
    }

    #[test]
    fn a_word_that_nobody_says_and_one_that_there_is_not_are_told() {
        assert_eq!(
            troubles("echo DetailsWords::daysLef();"),
            [
                "there never says DetailsWords::daysLeft",
                "there says DetailsWords::daysLef, which is no word of its"
            ]
        );
    }
}
