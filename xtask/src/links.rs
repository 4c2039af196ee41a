//! What the guides point to, which goes when a file is moved, a heading reworded or a command renamed.

use anyhow::{Result, ensure};
use clap::error::ErrorKind;
use std::{fs, path::Path};

use crate::{chore_named, paths, progress::step, stamp::files_below};

/// What people read.
const GUIDES: [&str; 6] = [
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "README.md",
    "SECURITY.md",
    "docs",
    "tests",
];

/// Folders that a path in the guides begins with. Some guides leave out `php-bridge/`.
const FOLDERS: [&str; 13] = [
    "core",
    "docs",
    "examples",
    "php-bridge",
    "pkg-template",
    "spec",
    "src",
    "standalone",
    "system",
    "tests",
    "wordpress",
    "www",
    "xtask",
];

/// Follows every relative link, also to a heading, and looks for every path and command that is named.
pub fn run() -> Result<()> {
    step("links", |_| {
        let mut broken = Vec::new();
        for part in GUIDES {
            let mut files = files_below(&paths::root().join(part))?;
            files.retain(|file| file.extension().is_some_and(|kind| kind == "md"));
            for file in files {
                let text = fs::read_to_string(&file)?;
                let links = text.split("](").skip(1).map(|rest| rest.split(')').next());
                let dead = links.flatten().filter(|link| !leads(&file, &text, link));
                let dead = dead.chain(code(&text).filter(|code| !holds(&file, code)));
                broken.extend(dead.map(|what| format!("{}: {what}", file.display())));
            }
        }
        ensure!(broken.is_empty(), "not there:\n{}", broken.join("\n"));
        Ok(())
    })
}

fn leads(from: &Path, text: &str, link: &str) -> bool {
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let to = from.with_file_name(path);
    let there = fs::read_to_string(&to).unwrap_or_else(|_| text.to_owned());
    let has = |text: &str| text.split("\n#").any(|part| anchor_of(part) == anchor);
    link.contains(':') || to.exists() && (anchor.is_empty() || has(&there))
}

fn anchor_of(section: &str) -> String {
    let mut anchor = section.lines().next().unwrap_or("").to_lowercase();
    anchor.retain(|letter| letter.is_alphanumeric() || " -_".contains(letter));
    anchor.trim().replace(' ', "-")
}

/// What stands between backticks, and the lines of blocks.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split("```").enumerate().flat_map(|(at, part)| {
        let is_block = at % 2 == 1;
        let pieces = part.split(if is_block { '\n' } else { '`' });
        let spans = pieces.skip(usize::from(!is_block));
        spans.step_by(if is_block { 1 } else { 2 })
    })
}

/// Whether what a guide says so names no path and no command of ours, or one that is there.
fn holds(guide: &Path, code: &str) -> bool {
    let code = code.split(" #").next().unwrap_or(code).trim();
    if let Some(words) = code.strip_prefix("cargo xtask ") {
        return is_understood(words);
    }
    let folder = code.split('/').next().unwrap_or_default();
    if !FOLDERS.contains(&folder) || !code.contains('/') || !code.chars().all(is_of_a_path) {
        return true;
    }
    let root = paths::root();
    let beside = guide.parent().unwrap_or(&root);
    let places = [&*root, &root.join("php-bridge"), beside];
    places.iter().any(|place| {
        let endings = ["", ".php", ".rs"];
        let mut files = endings.iter().map(|end| place.join(format!("{code}{end}")));
        files.any(|file| file.exists())
    })
}

fn is_of_a_path(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "/-_.".contains(letter)
}

fn is_understood(words: &str) -> bool {
    match chore_named(words.split_whitespace()) {
        Ok(()) => true,
        Err(error) => error.kind() == ErrorKind::DisplayHelp,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(code: &str) -> bool {
        super::holds(&paths::root().join("tests/sandbox/README.md"), code)
    }

    #[test]
    fn a_path_that_is_not_there_is_found() {
        assert!(holds("src/lib.rs"));
        assert!(holds("core/Graph/Config"));
        assert!(holds("src/cdn/scene"), "beside the guide");
        assert!(!holds("src/gone.rs"));
        assert!(!holds("php-bridge/core/Gone/"));
    }

    #[test]
    fn what_only_looks_like_a_path_is_left_alone() {
        assert!(holds("uploads/loupe/{account id}"));
        assert!(holds("wordpress"));
        assert!(holds("src/*.rs"));
    }

    #[test]
    fn a_command_that_does_not_exist_is_found() {
        assert!(holds("cargo xtask test rust php-core --filter grid"));
        assert!(holds("cargo xtask demo    # a site"));
        assert!(!holds("cargo xtask dmeo"));
        assert!(!holds("cargo xtask test php"));
    }

    #[test]
    fn code_is_looked_for_in_lines_and_in_blocks() {
        let text = "Run `a b` or `c`:\n```sh\nd e\nf\n```\nthen `g`.";
        let found: Vec<&str> = code(text).collect();
        assert_eq!(found, ["a b", "c", "sh", "d e", "f", "", "g"]);
    }
}
