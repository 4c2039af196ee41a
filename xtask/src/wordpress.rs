//! WordPress itself, of the version that is asked for: from wordpress.org, else from Debian.

use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    debian::Suite,
    paths, process,
    progress::{Step, ready, step},
    system::{self, Program},
};

/// Debian's releases that carry a WordPress new enough, the newest first.
const SUITES: [&str; 2] = ["sid", "trixie"];
/// The file in the cache that says which version was the latest when it was fetched.
const LATEST: &str = ".latest";
/// Debian's WordPress links out to these.
const PACKAGES: [&str; 9] = [
    "wordpress",
    "wordpress-theme-twentytwentyfive",
    "libjs-cropper",
    "libjs-jquery-ui",
    "libjs-lodash",
    "libjs-underscore",
    "libphp-phpmailer",
    "php-getid3",
    "ca-certificates",
];

/// What `--wp` asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    Latest,
    /// A release (`6.8.7`) or the newest of a branch (`6.8`).
    Version(String),
}

impl Wanted {
    /// Reads `latest`, `6.8`, `7.1.4`.
    pub fn parse(text: &str) -> Result<Self> {
        let numbers = |text: &str| {
            text.split('.')
                .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
        };
        match text {
            "latest" => Ok(Self::Latest),
            version if numbers(version) => Ok(Self::Version(version.to_owned())),
            _ => bail!("`{text}` is no WordPress version: say `latest`, `6.8` or `7.1.4`"),
        }
    }

    fn matches(&self, version: &str) -> bool {
        match self {
            Self::Latest => true,
            Self::Version(wanted) => {
                version == wanted
                    || version
                        .strip_prefix(wanted.as_str())
                        .is_some_and(|rest| rest.starts_with('.'))
            }
        }
    }

    fn archive_address(&self) -> String {
        match self {
            Self::Latest => "https://wordpress.org/latest.tar.gz".to_owned(),
            Self::Version(version) => format!("https://wordpress.org/wordpress-{version}.tar.gz"),
        }
    }
}

/// A WordPress in the cache. Nothing ever writes into it: sites are copies.
#[derive(Clone, Debug)]
pub struct WordPress {
    pub version: String,
    pub dir: PathBuf,
}

/// Finds it in the cache or fetches it.
pub fn ensure(wanted: &Wanted) -> Result<WordPress> {
    let shelf = paths::cache()?.join("wordpress");
    fs::create_dir_all(&shelf)?;
    if let Some(found) = in_cache(&shelf, wanted)? {
        ready("WordPress", &format!("{} in the cache", found.version));
        return Ok(found);
    }
    system::ensure(&[Program::Curl])?;
    let work = shelf.join(format!(".fetch-{}", std::process::id()));
    fs::create_dir_all(&work)?;
    let fetched = step("WordPress", |step| {
        let (from, unpacked) = match from_its_makers(step, wanted, &work)? {
            Some(unpacked) => ("wordpress.org", unpacked),
            None => (
                "Debian, for wordpress.org did not give it",
                from_debian(step, wanted, &work)?,
            ),
        };
        let version = version_of(&unpacked)?;
        let dir = shelf.join(&version);
        if !dir.exists() {
            fs::rename(&unpacked, &dir)?;
        }
        if *wanted == Wanted::Latest {
            fs::write(shelf.join(LATEST), &version)?;
        }
        step.note(format!("{version} from {from}"));
        Ok(WordPress { version, dir })
    });
    fs::remove_dir_all(&work)?;
    fetched
}

fn in_cache(shelf: &Path, wanted: &Wanted) -> Result<Option<WordPress>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(shelf)? {
        let dir = entry?.path();
        let version = dir
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if !version.starts_with('.') && wanted.matches(&version) {
            found.push(WordPress { version, dir });
        }
    }
    // `latest` may be satisfied only by what was once fetched as such: an older branch must not stand in for it.
    if *wanted == Wanted::Latest {
        let latest = fs::read_to_string(shelf.join(LATEST)).unwrap_or_default();
        found.retain(|wordpress| wordpress.version == latest);
    }
    found.sort_by_key(|wordpress| numbers(&wordpress.version));
    Ok(found.pop())
}

fn numbers(version: &str) -> Vec<u32> {
    version
        .split('.')
        .map(|part| part.parse().unwrap_or_default())
        .collect()
}

fn from_its_makers(step: &Step, wanted: &Wanted, work: &Path) -> Result<Option<PathBuf>> {
    let archive = work.join("wordpress.tar.gz");
    let curl = [
        "--fail",
        "--location",
        "--silent",
        "--show-error",
        "--connect-timeout",
        "15",
        "--output",
    ];
    let fetched = step.status(
        process::command("curl")
            .args(curl)
            .arg(&archive)
            .arg(wanted.archive_address()),
    )?;
    if !fetched.success() {
        return Ok(None);
    }
    step.run(
        process::command("tar")
            .arg("-xzf")
            .arg(&archive)
            .arg("-C")
            .arg(work),
    )?;
    Ok(Some(work.join("wordpress")))
}

fn from_debian(step: &Step, wanted: &Wanted, work: &Path) -> Result<PathBuf> {
    if process::find(&["dpkg"]).is_none() {
        bail!(
            "wordpress.org can't be reached, and this is no Debian system that has WordPress in its archive"
        );
    }
    let mut seen = Vec::new();
    for name in SUITES {
        let suite = Suite::open(step, name, work)?;
        let version = suite
            .version("wordpress")?
            .context("Debian's archive has no WordPress")?;
        if wanted.matches(&version) {
            let root = suite.unpack(step, &PACKAGES)?;
            return copy_of_debians(step, &root, work);
        }
        seen.push(version);
    }
    bail!(
        "wordpress.org can't be reached, and Debian has only {}",
        seen.join(" and ")
    )
}

/// Debian's tree as upstream ships it: links resolved, its own configuration left out.
fn copy_of_debians(step: &Step, root: &Path, work: &Path) -> Result<PathBuf> {
    let tree = root.join("usr/share/wordpress");
    for own in [".htaccess", "wp-config.php"] {
        fs::remove_file(tree.join(own)).ok();
    }
    let copy = work.join("wordpress");
    step.run(process::command("cp").arg("-rL").arg(&tree).arg(&copy))?;
    Ok(copy)
}

fn version_of(dir: &Path) -> Result<String> {
    let text = fs::read_to_string(dir.join("wp-includes/version.php"))?;
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix("$wp_version = '"));
    Ok(line
        .and_then(|rest| rest.split('\'').next())
        .context("version.php names no version")?
        .to_owned())
}
