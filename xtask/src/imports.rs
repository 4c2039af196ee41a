//! Who imports whom, in both languages: an arrow never runs up, and none comes back to where it began.

mod floors;
mod php;
mod rust;

use anyhow::{Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{paths, progress::step, stamp::files_below};

/// Reads all of src/ and php-bridge/, and says which import must not be.
pub fn run() -> Result<()> {
    step("imports", |step| {
        let (rust, php) = (sources("src", "rs")?, sources("php-bridge", "php")?);
        let mut breaches = rust::breaches(&rust)?;
        breaches.extend(php::breaches(&php)?);
        step.note(format!("{} files", rust.len() + php.len()));
        if breaches.is_empty() {
            Ok(())
        } else {
            bail!("{}", breaches.join("\n"))
        }
    })
}

/// A file's name, as people know it, and its text.
type Source = (PathBuf, String);

fn sources(folder: &str, ending: &str) -> Result<Vec<Source>> {
    let root = paths::root();
    let mut files = files_below(&root.join(folder))?;
    files.retain(|file| file.extension().is_some_and(|kind| kind == ending));
    let named = |file: &Path| Ok((file.strip_prefix(&root)?.into(), fs::read_to_string(file)?));
    files.iter().map(|file| named(file)).collect()
}
