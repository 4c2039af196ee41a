//! The npm packages of `package.json`, as `package-lock.json` pins them.

use anyhow::{Context, Result, bail};
use std::{fs, path::PathBuf};

use crate::{
    paths, process,
    progress::{ready, step},
    stamp::Stamp,
};

const OLDEST_NODE: u32 = 20;

/// Where the packages' commands are.
pub fn bin() -> PathBuf {
    paths::root().join("node_modules/.bin")
}

/// Installs the packages if the lock file is not the one they were installed from.
pub fn ensure() -> Result<()> {
    let version = process::answer(process::command("node").arg("--version"))
        .with_context(|| format!("Node {OLDEST_NODE} or newer is needed, with npm"))?;
    let major: u32 = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .unwrap_or_default()
        .parse()?;
    if major < OLDEST_NODE {
        bail!("Node {OLDEST_NODE} or newer is needed; this is {version}");
    }
    let root = paths::root();
    let stamp = Stamp::new(
        root.join("node_modules/.loupe-stamp"),
        &[root.join("package-lock.json")],
        &version,
    )?;
    if stamp.is_current() {
        ready("npm packages", "installed");
        return Ok(());
    }
    step("npm packages", |step| {
        step.run(process::command("npm").args(["ci", "--loglevel=error"]))?;
        fs::create_dir_all(root.join("node_modules"))?;
        stamp.write()
    })
}
