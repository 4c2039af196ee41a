//! Links between the guides, which break when a file is moved or a heading reworded.

use anyhow::{Result, ensure};
use std::{fs, path::Path};

use crate::{paths, progress::step, stamp::files_below};

/// Follows every relative link, also to a heading, in what people read.
pub fn run() -> Result<()> {
    step("links", |_| {
        let mut broken = Vec::new();
        for part in ["README.md", "docs", "tests"] {
            let mut files = files_below(&paths::root().join(part))?;
            files.retain(|file| file.extension().is_some_and(|kind| kind == "md"));
            for file in files {
                let text = fs::read_to_string(&file)?;
                let links = text.split("](").skip(1).map(|rest| rest.split(')').next());
                let dead = links.flatten().filter(|link| !leads(&file, &text, link));
                broken.extend(dead.map(|link| format!("{}: {link}", file.display())));
            }
        }
        ensure!(broken.is_empty(), "dead links:\n{}", broken.join("\n"));
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
