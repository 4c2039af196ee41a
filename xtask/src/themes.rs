//! WordPress's own themes of several years, for tests of how a feed looks in them: from wordpress.org, else from Debian.

use anyhow::{Result, bail};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use crate::{
    debian::Suite,
    paths, process,
    progress::{Step, ready, step},
    system::{self, Program},
};

/// From old to new. The first one is of the classic kind, the others are of blocks.
pub const THEMES: [&str; 5] = [
    "twentytwentyone",
    "twentytwentytwo",
    "twentytwentythree",
    "twentytwentyfour",
    "twentytwentyfive",
];

/// Debian's releases that carry them, each some.
const SUITES: [&str; 2] = ["sid", "bookworm"];

/// The folder in the cache that holds all of them; fetches those that are missing.
pub fn ensure() -> Result<PathBuf> {
    let shelf = paths::cache()?.join("themes");
    fs::create_dir_all(&shelf)?;
    if missing(&shelf).is_empty() {
        ready("themes", "in the cache");
        return Ok(shelf);
    }
    system::ensure(&[Program::Curl])?;
    step("themes", |step| {
        let work = shelf.join(format!(".fetch-{}", std::process::id()));
        fs::create_dir_all(&work)?;
        for theme in missing(&shelf) {
            from_its_makers(step, theme, &shelf, &work)?;
        }
        from_debian(step, &shelf, &work)?;
        fs::remove_dir_all(&work)?;
        match *missing(&shelf) {
            [] => Ok(shelf),
            ref missing => bail!("nobody gave these themes: {}", missing.join(", ")),
        }
    })
}

fn missing(shelf: &Path) -> Vec<&'static str> {
    let is_missing = |theme: &&str| !shelf.join(theme).join("style.css").is_file();
    THEMES.into_iter().filter(is_missing).collect()
}

fn from_its_makers(step: &Step, theme: &str, shelf: &Path, work: &Path) -> Result<()> {
    let archive = work.join(format!("{theme}.zip"));
    let fetched = step.status(
        process::command("curl")
            .args(["--fail", "--location", "--silent", "--show-error"])
            .args(["--connect-timeout", "15", "--output"])
            .arg(&archive)
            .arg(format!("https://downloads.wordpress.org/theme/{theme}.zip")),
    )?;
    if fetched.success() {
        let unpacked = work.join("unpacked");
        zip::ZipArchive::new(File::open(&archive)?)?.extract(&unpacked)?;
        put(&unpacked.join(theme), shelf, theme)?;
    }
    Ok(())
}

fn from_debian(step: &Step, shelf: &Path, work: &Path) -> Result<()> {
    for name in SUITES {
        let missing = missing(shelf);
        if missing.is_empty() || process::find(&["dpkg"]).is_none() {
            return Ok(());
        }
        let suite = Suite::open(step, name, work)?;
        for theme in missing {
            let package = format!("wordpress-theme-{theme}");
            if suite
                .version(&package)
                .is_ok_and(|version| version.is_some())
            {
                let root = suite.unpack(step, &[&package])?;
                let from = root
                    .join("usr/share/wordpress/wp-content/themes")
                    .join(theme);
                let copy = work.join(theme);
                // Its files may be links.
                step.run(process::command("cp").arg("-rL").arg(from).arg(&copy))?;
                put(&copy, shelf, theme)?;
            }
        }
    }
    Ok(())
}

fn put(from: &Path, shelf: &Path, theme: &str) -> Result<()> {
    let place = shelf.join(theme);
    if place.exists() {
        fs::remove_dir_all(&place)?;
    }
    Ok(fs::rename(from, place)?)
}
