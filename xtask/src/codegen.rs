//! Writes what both languages are generated from `spec/`. The results are checked in, so that a reader finds them and a
//! build needs none of this; `cargo xtask check` fails when one is not what its source says.

mod failures;
mod paste;
mod settings;
mod summary;
mod text;
mod words;

use anyhow::{Context, Result, ensure};
use std::{fs, path::PathBuf};

use crate::{paths, progress::step};

/// A file made of `spec/`: its path below the repository's top, and its text.
pub struct Generated {
    pub path: PathBuf,
    pub text: String,
}

/// Every generated file, as its source says it should be.
fn all() -> Result<Vec<Generated>> {
    let mut files = failures::files()?;
    files.extend(settings::files()?);
    files.extend(paste::files()?);
    files.extend(summary::files()?);
    // Last: whether every word is said also depends on what the others made.
    let words = words::files(&files)?;
    files.extend(words);
    Ok(files)
}

/// Writes the files whose source changed.
pub fn run() -> Result<()> {
    step("generated files", |step| {
        let stale = stale()?;
        for file in &stale {
            let path = paths::root().join(&file.path);
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&path, &file.text).with_context(|| path.display().to_string())?;
        }
        let names: Vec<_> = stale
            .iter()
            .map(|file| file.path.display().to_string())
            .collect();
        step.note(if names.is_empty() {
            "all current".to_owned()
        } else {
            format!("written: {}", names.join(", "))
        });
        Ok(())
    })
}

/// Fails when a file is not what its source says.
pub fn verify() -> Result<()> {
    step("generated files", |_| {
        let stale = stale()?;
        let names: Vec<_> = stale
            .iter()
            .map(|file| file.path.display().to_string())
            .collect();
        ensure!(
            stale.is_empty(),
            "not what spec/ says: {}\nRun cargo xtask codegen and commit the result.",
            names.join(", ")
        );
        Ok(())
    })
}

fn stale() -> Result<Vec<Generated>> {
    let mut files = all()?;
    files.retain(|file| {
        let there = fs::read_to_string(paths::root().join(&file.path));
        there.map_or(true, |text| text != file.text)
    });
    Ok(files)
}
