//! Who imports whom below php-bridge/.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::{
    collections::BTreeMap,
    io::Write,
    path::{Path, PathBuf},
    process::Stdio,
};

use super::{
    Source,
    floors::{House, Import, circles},
};
use crate::process;

const BRIDGE: House = House {
    folder: "php-bridge",
    floors: &[&["core"], &["system"], &["standalone", "wordpress"]],
};

const CORE: House = House {
    folder: "php-bridge/core",
    floors: &[
        &["Value"],
        &["Generated"],
        &["Words"],
        &["Port", "Refusal", "Secret"],
        &["Graph"],
        &["Schedule"],
        &["Account"],
        // A page record names its account, and from when on something of it is late.
        &["Feed"],
        &["Work"],
        &["Connect"],
        // A tick also ends accounts, so it stands above what disconnects them.
        &["Tick", "View"],
        &["Assembly"],
    ],
};

const WORK: House = House {
    folder: "php-bridge/core/Work",
    floors: &[
        &["Picture"],
        &["Film"],
        &["State"],
        &["Alert"],
        &["Reconciler"],
        &["LockedJob"],
        &["FeedJob"],
        &["Older"],
        &["Refresh", "Sync"],
        // The whole list is read with what reads the newest posts.
        &["Chosen", "Deep"],
    ],
};

const CONNECT: House = House {
    folder: "php-bridge/core/Connect",
    floors: &[
        &["DeedKind", "Paste"],
        &["App", "Deed"],
        &["Connection", "DatedToken", "Witness"],
        &["AppSettings", "NobodyWatches", "TokenInquiry"],
        &["Connector", "Disconnector"],
        &["Emigration", "Meta"],
    ],
};

const WORDPRESS: House = House {
    folder: "php-bridge/wordpress",
    floors: &[
        &["Words"],
        &["Site"],
        &["Wording"],
        &["Ports"],
        &["Notices", "Schedule"],
        &["Actions", "Checks", "Fields"],
        // A face takes the parts that it uses, never the whole of them.
        &["Faces", "Services"],
        &["Composition", "Uninstall"],
        &["Plugin"],
    ],
};

const FACES: House = House {
    folder: "php-bridge/wordpress/Faces",
    floors: &[&[
        "Abilities",
        "Admin",
        "Alerts",
        "Block",
        "Cli",
        "Front",
        "Health",
        "Privacy",
        "Rest",
    ]],
};

const HOUSES: [&House; 6] = [&BRIDGE, &CORE, &WORK, &CONNECT, &WORDPRESS, &FACES];

/// Which of these files' imports must not be.
pub fn breaches(sources: &[Source]) -> Result<Vec<String>> {
    let files = read(sources)?;
    let imports = imports(&files);
    let climbs = imports.iter().flat_map(|import| {
        let climb = |house: &&House| house.climb(import, "xtask/src/imports/php.rs");
        HOUSES.iter().filter_map(climb)
    });
    Ok(climbs.chain(circles(&imports)).collect())
}

/// What PHP reads of a file.
#[derive(Deserialize)]
struct File {
    /// The class that it declares.
    class: Option<String>,
    /// Of classes and whatever else may be one, with their lines.
    names: Vec<(String, usize)>,
}

/// Lets PHP itself read the files: it knows its own language best, and whoever checks has it.
fn read(sources: &[Source]) -> Result<BTreeMap<PathBuf, File>> {
    let texts: BTreeMap<&Path, &str> = sources
        .iter()
        .map(|(name, text)| (&**name, &**text))
        .collect();
    let mut php = process::command("php")
        .arg("xtask/src/imports/names.php")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("can't start php, which `cargo xtask check` installs")?;
    let mut stdin = php.stdin.take().context("php takes no input")?;
    stdin.write_all(&serde_json::to_vec(&texts)?)?;
    drop(stdin);
    let output = php.wait_with_output()?;
    ensure!(output.status.success(), "php could not read php-bridge/");
    serde_json::from_slice(&output.stdout).context("what php read of php-bridge/")
}

/// Every import of another file.
fn imports(files: &BTreeMap<PathBuf, File>) -> Vec<Import<'_>> {
    let classes = files.iter().filter_map(|(file, read)| {
        let class = read.class.as_deref()?;
        Some((class, &**file))
    });
    let homes: BTreeMap<&str, &Path> = classes.collect();
    let mut imports = Vec::new();
    for (from, file) in files {
        for (name, line) in &file.names {
            if let Some(&to) = homes.get(&**name).filter(|to| **to != from) {
                let line = *line;
                imports.push(Import { from, line, to });
            }
        }
    }
    imports
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Files by name, each with the rest of its text behind its namespace.
    fn breaches(files: &[(&str, &str)]) -> Vec<String> {
        let sources = files.iter().map(|(name, text)| {
            let folder = Path::new(name).parent().unwrap().to_str().unwrap();
            let namespace = folder.replace("core", "Loupe\\Core").replace('/', "\\");
            let text = format!("<?php namespace {namespace};\n{text}");
            (Path::new("php-bridge").join(name), text)
        });
        super::breaches(&sources.collect::<Vec<_>>()).unwrap()
    }

    fn one(files: &[(&str, &str)]) -> String {
        let [breach] = &breaches(files)[..] else {
            panic!("one breach, not {:?}", breaches(files));
        };
        breach.clone()
    }

    const FEED: (&str, &str) = ("core/Feed/Feed.php", "final class Feed {}");

    #[test]
    fn an_import_from_a_floor_below_is_in_order() {
        let files = [FEED, ("core/Work/Work.php", "use Loupe\\Core\\Feed\\Feed;")];
        assert_eq!(breaches(&files), [""; 0]);
    }

    #[test]
    fn an_import_from_a_floor_above_is_found_by_file_and_line() {
        let files = [
            FEED,
            (
                "core/Graph/Media.php",
                "\nuse Loupe\\Core\\{Feed\\Feed as Items, Value\\Date};\nclass Media {}",
            ),
        ];
        let breach = one(&files);
        assert!(
            breach.starts_with("php-bridge/core/Graph/Media.php:3: `Graph` imports `Feed`"),
            "{breach}"
        );
    }

    #[test]
    fn a_class_that_is_named_without_an_import_is_found() {
        for text in [
            "class Media { function a(): ?\\Loupe\\Core\\Feed\\Feed {} }",
            "use Loupe\\Core; class Media { function a() { return Core\\Feed\\Feed::of(); } }",
            "#[\\Loupe\\Core\\Feed\\Feed] class Media {}",
        ] {
            let breach = one(&[FEED, ("core/Graph/Media.php", text)]);
            assert!(breach.contains("`Graph` imports `Feed`"), "{text}");
        }
    }

    #[test]
    fn a_comment_a_text_and_a_method_are_no_imports() {
        let text = "/** @see \\Loupe\\Core\\Feed\\Feed */ class Media { const A = 'Loupe\\Core\\Feed\\Feed'; }";
        assert_eq!(breaches(&[FEED, ("core/Graph/Media.php", text)]), [""; 0]);
        let files = [
            (
                "core/Feed/Item.php",
                "class Item { function Feed() { $this->Feed(); } }",
            ),
            (
                "core/Feed/Feed.php",
                "class Feed { function a(Item $item) {} }",
            ),
        ];
        assert_eq!(breaches(&files), [""; 0]);
    }

    #[test]
    fn a_site_may_name_the_core_and_the_core_no_site() {
        let site = "namespace Loupe\\Standalone;";
        let files = [
            (
                "core/Feed/Feed.php",
                "class Feed { function a(\\Loupe\\Standalone\\Site $site) {} }",
            ),
            (
                "standalone/Site.php",
                &format!("{site} class Site {{}}")[..],
            ),
        ];
        assert!(one(&files).contains("`core` imports `standalone`"));
        let files = [
            FEED,
            (
                "standalone/Site.php",
                &format!("{site} use Loupe\\Core\\Feed\\Feed;")[..],
            ),
        ];
        assert_eq!(breaches(&files), [""; 0]);
    }

    #[test]
    fn a_room_without_a_floor_is_found() {
        let files = [
            FEED,
            ("core/Cellar/Wine.php", "use Loupe\\Core\\Feed\\Feed;"),
        ];
        assert!(one(&files).contains("is on no floor"));
    }

    #[test]
    fn a_circle_of_neighbours_is_found() {
        let files = [
            (
                "core/Feed/Item.php",
                "enum Item { case Tile; case Feed; const A = Tile::A; }",
            ),
            (
                "core/Feed/Tile.php",
                "class Tile { const A = 1; use Side; }",
            ),
            (
                "core/Feed/Side.php",
                "trait Side { function a() { return new Item(); } }",
            ),
        ];
        let circle = one(&files);
        assert!(
            circle.starts_with("php-bridge/core/Feed/Item.php:2: this import closes a circle"),
            "{circle}"
        );
        assert!(
            circle.contains("Tile.php → php-bridge/core/Feed/Side.php"),
            "{circle}"
        );
    }
}
