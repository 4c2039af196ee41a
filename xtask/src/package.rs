//! What gets installed: the plugin, `dist/loupe.zip`, the part for sites without WordPress, `dist/loupe-standalone.zip`,
//! and the custom element for any page, `dist/loupe-feed.zip`, each beside the folder that it was made of.

use anyhow::{Context, Result};
use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::{
    build::{self, Artefact},
    node, notices, paths, process,
    progress::{Step, step},
    stamp::files_below,
};

/// Stands for the version in `pkg-template/`.
const PLACEHOLDER: &str = "{{version}}";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the plugin's compiled part and its scripts are made of. It ships too: readme.txt says how to build with it.
const SOURCE: [&str; 7] = [
    "Cargo.lock",
    "Cargo.toml",
    "package-lock.json",
    "package.json",
    "src",
    "www",
    "xtask/shrink.mjs",
];

/// Stylesheets of feeds: a file, and folders of them.
const PAGE_STYLES: [&str; 3] = ["feed.css", "feed/", "layouts/"];

/// What visitors of pages load: their names become short, too.
const PAGE_SCRIPTS: [&str; 3] = ["feed.js", "newer.js", "strip.js"];

/// Of the custom element, what is not compiled.
pub const ELEMENT_SCRIPTS: [&str; 3] = ["loupe-feed.js", "lightbox.js", "strip.js"];

/// How scripts and stylesheets are made smaller, and how modules are, whose names nobody else knows.
const PLAIN: [&str; 2] = ["--minify-whitespace", "--minify-syntax"];
const MODULES: [&str; 2] = ["--minify", "--format=esm"];

/// What no visitor of a site may call by its address. Class files do nothing then, but a site that shows errors would
/// name its folders. Sites without WordPress need no such line: there the code stands outside the web root.
const GUARD: &str = "defined('ABSPATH') || exit;\n\n";

/// Every file that ships, and where it stands in the folder.
struct Contents(Vec<(PathBuf, PathBuf)>);

/// Makes them once a run: suites side by side take the same.
pub fn ensure() -> Result<()> {
    static IS_MADE: Mutex<bool> = Mutex::new(false);
    let mut is_made = IS_MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if !*is_made {
        run()?;
        *is_made = true;
    }
    Ok(())
}

/// Builds what is to be built, and assembles both.
pub fn run() -> Result<()> {
    build::ensure()?;
    node::ensure()?;
    let dist = paths::root().join("dist");
    step("plugin", |step| {
        let dir = paths::plugin();
        plugin()?.assemble(step, &dir)?;
        join(
            step,
            "www/editor/main.js",
            &dir.join("www/editor.js"),
            &["--format=iife"],
        )?;
        let form = [
            "--format=esm",
            "--external:loupe/feed",
            "--minify-identifiers",
        ];
        join(
            step,
            "www/form/main.js",
            &dir.join("www/feed-form.js"),
            &form,
        )?;
        guard(&dir)?;
        let manifest = dir.join("source/Cargo.toml");
        fs::write(&manifest, alone(&fs::read_to_string(&manifest)?))?;
        fs::write(dir.join(notices::FILE), notices::text()?)?;
        pack(step, &dir, &dist.join("loupe.zip"))
    })?;
    step("package for sites without WordPress", |step| {
        let dir = dist.join("standalone/loupe");
        standalone()?.assemble(step, &dir)?;
        pack(step, &dir, &dist.join("loupe-standalone.zip"))
    })?;
    step("custom element", |step| {
        let dir = element_folder();
        element()?.copy_to(&dir)?;
        bundle_styles(step, &dir)?;
        esbuild(step, &dir, &MODULES, &ELEMENT_SCRIPTS.map(Path::new))?;
        pack(step, &dir, &dist.join("loupe-feed.zip"))
    })
}

/// The folder that is published as an npm package.
pub fn element_folder() -> PathBuf {
    paths::root().join("dist/element/loupe-feed")
}

fn pack(step: &Step, dir: &Path, zip: &Path) -> Result<()> {
    write_zip(dir, zip)?;
    step.note(zip.strip_prefix(paths::root())?.display().to_string());
    Ok(())
}

fn plugin() -> Result<Contents> {
    let mut contents = Contents(Vec::new());
    contents.take("pkg-template", "", |_| true)?;
    contents.take_file("LICENSE", "LICENSE");
    contents.take("php-bridge/core", "core", |_| true)?;
    contents.take("php-bridge/system", "system", |_| true)?;
    contents.take("php-bridge/wordpress", "wordpress", |_| true)?;
    contents.take_file("php-bridge/autoload.php", "autoload.php");
    // The page that runs the panel by itself is for developers, and so are its words. The editor's files are joined, and
    // the form's.
    contents.take("www", "www", |name| {
        let is_joined = ["editor/", "element/", "form/", "shared/"]
            .iter()
            .any(|folder| name.starts_with(folder));
        !name.ends_with(".html") && !name.ends_with(".json") && !is_joined
    })?;
    // Of what is compiled or made smaller.
    for source in SOURCE {
        let to = format!("source/{source}");
        if paths::root().join(source).is_dir() {
            contents.take(source, &to, |_| true)?;
        } else {
            contents.take_file(source, &to);
        }
    }
    // wasm-pack also writes a package.json, type declarations and a .gitignore.
    for Artefact { name, .. } in [build::PANEL, build::FEED] {
        for file in [format!("pkg/{name}.js"), format!("pkg/{name}_bg.wasm")] {
            contents.take_file(&file, &file);
        }
    }
    Ok(contents)
}

fn standalone() -> Result<Contents> {
    let mut contents = Contents(Vec::new());
    contents.take("php-bridge/core", "core", |_| true)?;
    contents.take("php-bridge/system", "system", |_| true)?;
    contents.take("php-bridge/standalone", "standalone", |_| true)?;
    contents.take_file("php-bridge/autoload.php", "autoload.php");
    contents.take("www", "www", |name| {
        PAGE_STYLES.iter().any(|style| name.starts_with(style)) || PAGE_SCRIPTS.contains(&name)
    })?;
    contents.take_file("LICENSE", "LICENSE");
    Ok(contents)
}

/// What wasm-pack built of the feed, and the element around it.
fn element() -> Result<Contents> {
    let mut contents = Contents(Vec::new());
    contents.take("www/element", "", |name| !name.ends_with(".css"))?;
    for file in ["feed.js", "feed.d.ts", "feed_bg.wasm", "feed_bg.wasm.d.ts"] {
        contents.take_file(&format!("pkg/{file}"), file);
    }
    contents.take_file("www/feed.js", "lightbox.js");
    contents.take_file("www/strip.js", "strip.js");
    contents.take_file("LICENSE", "LICENSE");
    Ok(contents)
}

/// Its stylesheets as one.
fn bundle_styles(step: &Step, dir: &Path) -> Result<()> {
    step.run(
        process::command(node::bin().join("esbuild"))
            .current_dir(paths::root().join("www/element"))
            .args(["loupe-feed.css", "--bundle", "--target=es2022"])
            .args(PLAIN)
            .arg(format!(
                "--outfile={}",
                dir.join("loupe-feed.css").display()
            )),
    )
}

impl Contents {
    /// What is wanted of a folder.
    fn take(&mut self, from: &str, to: &str, wanted: fn(&str) -> bool) -> Result<()> {
        let from = paths::root().join(from);
        for file in files_below(&from)? {
            let below = file.strip_prefix(&from)?;
            if wanted(&below.to_string_lossy()) {
                let to = Path::new(to).join(below);
                self.0.push((file, to));
            }
        }
        Ok(())
    }

    fn take_file(&mut self, from: &str, to: &str) {
        self.0.push((paths::root().join(from), to.into()));
    }

    fn assemble(&self, step: &Step, dir: &Path) -> Result<()> {
        self.copy_to(dir)?;
        minify(step, &dir.join("www"))
    }

    fn copy_to(&self, dir: &Path) -> Result<()> {
        if dir.exists() {
            fs::remove_dir_all(dir)?;
        }
        for (from, to) in &self.0 {
            copy(from, &dir.join(to))?;
        }
        Ok(())
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(dir) = to.parent() {
        fs::create_dir_all(dir)?;
    }
    let bytes = fs::read(from).with_context(|| format!("can't read {}", from.display()))?;
    match String::from_utf8(bytes) {
        Ok(text) => fs::write(to, text.replace(PLACEHOLDER, VERSION))?,
        Err(binary) => fs::write(to, binary.into_bytes())?,
    }
    Ok(())
}

/// The manifest without the crates that only build and test: they do not ship.
fn alone(manifest: &str) -> String {
    let mut lines: Vec<&str> = manifest.lines().collect();
    lines.retain(|line| !line.starts_with("members = "));
    lines.join("\n") + "\n"
}

/// Every PHP file begins with the guard, but those that have one of their own.
fn guard(dir: &Path) -> Result<()> {
    for file in files_below(dir)? {
        if file.extension().is_some_and(|extension| extension == "php") {
            let text = fs::read_to_string(&file)?;
            if let Some(guarded) = guarded(&text) {
                fs::write(&file, guarded)?;
            }
        }
    }
    Ok(())
}

/// With the guard where PHP allows the first statement: after the namespace. None where there is one, or no code.
fn guarded(text: &str) -> Option<String> {
    if text.contains("defined('ABSPATH')") || text.contains("defined('WP_UNINSTALL_PLUGIN')") {
        return None;
    }
    let first = text
        .find("\nnamespace ")
        .or_else(|| text.find("\ndeclare("))?;
    let (before, after) = text.split_at(first + 1 + text[first + 1..].find("\n\n")? + 2);
    Some(format!("{before}{GUARD}{after}"))
}

/// A script and the files that it imports, as one.
fn join(step: &Step, from: &str, to: &Path, format: &[&str]) -> Result<()> {
    step.run(
        process::command(node::bin().join("esbuild"))
            .current_dir(paths::root())
            .args([from, "--bundle"])
            .args(format)
            .args(PLAIN)
            .arg("--target=es2022")
            .arg(format!("--outfile={}", to.display())),
    )
}

/// Scripts and stylesheets lose their comments and blanks. Names stay: translators' tools look for `__`.
fn minify(step: &Step, dir: &Path) -> Result<()> {
    let files = files_below(dir)?;
    let names: Vec<&Path> = files
        .iter()
        .map(|file| file.strip_prefix(dir))
        .collect::<Result<_, _>>()?;
    let (modules, others): (Vec<_>, Vec<_>) = names
        .into_iter()
        .partition(|name| PAGE_SCRIPTS.iter().any(|script| *name == Path::new(script)));
    esbuild(step, dir, &PLAIN, &others)?;
    if modules.is_empty() {
        return Ok(());
    }
    esbuild(step, dir, &MODULES, &modules)
}

fn esbuild(step: &Step, dir: &Path, options: &[&str], files: &[&Path]) -> Result<()> {
    // From within: in a path esbuild gives some letters a meaning.
    step.run(
        process::command(node::bin().join("esbuild"))
            .current_dir(dir)
            .args(options)
            .args([
                "--target=es2022",
                "--allow-overwrite",
                "--outbase=.",
                "--outdir=.",
            ])
            .args(files),
    )
}

/// The same bytes for the same files: sorted, and without today's date.
fn write_zip(dir: &Path, zip: &Path) -> Result<()> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(File::create(zip)?);
    let above = dir.parent().unwrap_or(dir);
    for file in files_below(dir)? {
        writer.start_file(file.strip_prefix(above)?.to_string_lossy(), options)?;
        writer.write_all(&fs::read(&file)?)?;
    }
    writer.finish()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guard_comes_before_anything_that_runs() {
        let class =
            "<?php\n\ndeclare(strict_types=1);\n\nnamespace Loupe;\n\nuse A;\n\nclass B\n{\n}\n";
        assert_eq!(
            guarded(class).unwrap(),
            "<?php\n\ndeclare(strict_types=1);\n\nnamespace Loupe;\n\ndefined('ABSPATH') || exit;\n\nuse A;\n\nclass B\n{\n}\n"
        );
        let script = "<?php\n\n/** A script. */\n\ndeclare(strict_types=1);\n\nrun();\n";
        assert_eq!(
            guarded(script).unwrap(),
            "<?php\n\n/** A script. */\n\ndeclare(strict_types=1);\n\ndefined('ABSPATH') || exit;\n\nrun();\n"
        );
    }

    #[test]
    fn the_source_that_ships_is_a_workspace_of_its_own() {
        let manifest = alone(&fs::read_to_string(paths::root().join("Cargo.toml")).unwrap());
        assert!(manifest.starts_with("[workspace]\n\n"));
        assert!(manifest.contains("name = \"loupe\""));
    }

    #[test]
    fn what_is_for_sites_without_wordpress_holds_nothing_of_wordpress() {
        let Contents(files) = standalone().unwrap();
        let has = |name: &str| {
            files
                .iter()
                .any(|(from, to)| from.is_file() && to == Path::new(name))
        };
        assert!(has("standalone/loupe.php"));
        assert!(has("standalone/feed.php"));
        assert!(has("core/Feed/Markup.php"));
        assert!(has("autoload.php"));
        assert!(has("www/feed.css"));
        assert!(has("www/layouts/masonry.css"));
        assert!(!has("www/panel.css"));
        assert!(
            !files
                .iter()
                .any(|(from, _)| from.starts_with(paths::root().join("php-bridge/wordpress")))
        );
    }
}
