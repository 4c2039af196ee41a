//! What others wrote and the plugin ships: whose it is, under which licence, and the licence's text.

use anyhow::{Context, Result};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use crate::{paths, process};

/// The file in the plugin's folder.
pub const FILE: &str = "THIRD-PARTY-NOTICES.txt";

const HEAD: &str = "\
Loupe is free software under the GPL, version 2 or later (LICENSE). Its compiled parts, pkg/loupe_bg.wasm and pkg/feed_bg.wasm, contain
the packages below, each under its own licence. They are compiled from the sources that Cargo.lock names.
";

/// Compiled in without being a package.
const STANDARD_LIBRARY: &str = "\
Rust's standard library
    MIT OR Apache-2.0, by the Rust Project contributors
    https://github.com/rust-lang/rust
";

/// Some packages carry no copy of it.
const MIT: &str = "\
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the \"Software\"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
";

/// The whole text, of what Cargo.lock and package-lock.json name.
pub fn text() -> Result<String> {
    let mut text = String::from(HEAD);
    let mut licences = BTreeSet::new();
    for package in compiled_in()? {
        write!(text, "\n{}", package.entry())?;
        licences.extend(package.licence_texts()?);
    }
    for (name, licence) in shipped_from_npm()? {
        write!(text, "\n{name}\n    {licence}\n")?;
    }
    write!(text, "\n{STANDARD_LIBRARY}")?;
    for licence in licences.iter().map(String::as_str).chain([MIT]) {
        write!(text, "\n{}\n\n{licence}", "-".repeat(80))?;
    }
    Ok(text)
}

/// A crate, as `cargo metadata` tells of it.
struct Package(Value);

impl Package {
    fn field(&self, name: &str) -> &str {
        self.0[name].as_str().unwrap_or_default()
    }

    /// Name, version, licence, authors, and where the source is.
    fn entry(&self) -> String {
        let authors: Vec<&str> = self.0["authors"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let by = if authors.is_empty() {
            "its contributors".to_owned()
        } else {
            authors.join(", ")
        };
        format!(
            "{} {}\n    {}, by {by}\n    {}\n",
            self.field("name"),
            self.field("version"),
            self.field("license"),
            self.field("repository"),
        )
    }

    /// Of a choice of licences the shortest, MIT, where there is one.
    fn licence_texts(&self) -> Result<Vec<String>> {
        let folder = Path::new(self.field("manifest_path"))
            .parent()
            .map(Path::to_path_buf)
            .unwrap_or_default();
        let mut files: Vec<PathBuf> = fs::read_dir(&folder)?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<_>>()?;
        files.retain(|file| {
            let name = name_of(file);
            name.starts_with("LICENSE") || name.starts_with("LICENCE") || name == "COPYING"
        });
        files.sort();
        if files.iter().any(|file| name_of(file).contains("MIT")) {
            files.retain(|file| name_of(file).contains("MIT"));
        }
        files
            .iter()
            .map(|file| Ok(fs::read_to_string(file)?))
            .collect()
    }
}

fn name_of(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .to_uppercase()
}

/// The crates inside the wasm, sorted: not those that only ran while it was compiled.
fn compiled_in() -> Result<Vec<Package>> {
    let tree = process::answer(process::command("cargo").args([
        "tree",
        "--package=loupe",
        "--target=wasm32-unknown-unknown",
        "--edges=normal,no-proc-macro",
        "--prefix=none",
        "--format={p}",
    ]))?;
    let inside: BTreeSet<(&str, &str)> = tree
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            Some((words.next()?, words.next()?.strip_prefix('v')?))
        })
        .filter(|(name, _)| *name != "loupe")
        .collect();
    let metadata = process::answer(process::command("cargo").args([
        "metadata",
        "--format-version=1",
        "--filter-platform=wasm32-unknown-unknown",
    ]))?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"]
        .as_array()
        .context("cargo metadata names no packages")?;
    let mut packages: Vec<Package> = packages.iter().cloned().map(Package).collect();
    packages.retain(|package| inside.contains(&(package.field("name"), package.field("version"))));
    packages.sort_by_key(|package| package.field("name").to_owned());
    Ok(packages)
}

/// What npm installs to be shipped, and not to build or test: name and licence.
fn shipped_from_npm() -> Result<Vec<(String, String)>> {
    let lock = fs::read_to_string(paths::root().join("package-lock.json"))?;
    let lock: Value = serde_json::from_str(&lock)?;
    let packages = lock["packages"]
        .as_object()
        .context("package-lock.json names no packages")?;
    let shipped = packages
        .iter()
        .filter(|(path, package)| !path.is_empty() && package["dev"] != true);
    Ok(shipped
        .map(|(path, package)| {
            let name = path.trim_start_matches("node_modules/");
            let word = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
            (format!("{name} {}", word("version")), word("license"))
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_crate_of_the_wasm_is_named_with_its_licence_and_no_build_tool_is() {
        let text = text().unwrap();
        for name in ["serde ", "maud ", "wasm-bindgen ", "gloo-net "] {
            assert!(text.contains(&format!("\n{name}")), "{name}");
        }
        assert!(!text.contains("\nsyn "));
        assert!(!text.contains("\nesbuild "));
        assert!(!text.contains("    , by"), "a licence is missing");
    }

    #[test]
    fn the_licence_texts_are_there_once_each() {
        let text = text().unwrap();
        assert!(text.contains("Permission is hereby granted"));
        let paragraphs: Vec<&str> = text.split(&"-".repeat(80)).skip(1).collect();
        let different: BTreeSet<&&str> = paragraphs.iter().collect();
        assert_eq!(paragraphs.len(), different.len());
    }
}
