//! The plugin's folder `dist/loupe/` and its archive `dist/loupe.zip`.

use anyhow::{Context, Result};
use std::{
    ffi::OsString,
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::{
    build, node, paths, process,
    progress::{Step, step},
    stamp::files_below,
};

/// Stands for the version in `pkg-template/`.
const PLACEHOLDER: &str = "{{version}}";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Builds what is to be built, and assembles the plugin.
pub fn run() -> Result<()> {
    build::ensure()?;
    node::ensure()?;
    step("plugin", |step| {
        let dir = paths::plugin();
        if dir.exists() {
            fs::remove_dir_all(&dir)?;
        }
        for (from, to) in contents()? {
            copy(&from, &dir.join(to))?;
        }
        minify(step, &dir.join("www"))?;
        write_zip(&dir, &dir.with_extension("zip"))?;
        step.note("dist/loupe.zip");
        Ok(())
    })
}

/// Every file that ships, and where it stands in the plugin's folder.
fn contents() -> Result<Vec<(PathBuf, PathBuf)>> {
    let root = paths::root();
    let mut contents = Vec::new();
    let mut take = |from: &str, to: &str, wanted: fn(&str) -> bool| -> Result<()> {
        let from = root.join(from);
        for file in files_below(&from)? {
            let below = file.strip_prefix(&from)?;
            if wanted(&below.to_string_lossy()) {
                contents.push((file.clone(), Path::new(to).join(below)));
            }
        }
        Ok(())
    };
    take("pkg-template", "", |_| true)?;
    take("php-bridge/core", "core", |_| true)?;
    take("php-bridge/wordpress", "wordpress", |_| true)?;
    // The page that runs the panel by itself is for developers.
    take("www", "www", |name| !name.ends_with(".html"))?;
    // wasm-pack also writes a package.json, type declarations and a .gitignore.
    take("pkg", "pkg", |name| {
        ["loupe.js", "loupe_bg.wasm"].contains(&name)
    })?;
    contents.push((root.join("php-bridge/autoload.php"), "autoload.php".into()));
    Ok(contents)
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

/// Scripts and stylesheets lose their comments and blanks.
fn minify(step: &Step, dir: &Path) -> Result<()> {
    let mut outdir = OsString::from("--outdir=");
    outdir.push(dir);
    step.run(
        process::command(node::bin().join("esbuild"))
            .args(["--minify", "--target=es2022", "--allow-overwrite"])
            .arg(outdir)
            .args(files_below(dir)?),
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
