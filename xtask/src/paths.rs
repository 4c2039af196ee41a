//! Where things are: the repository, its build products, and the cache that all clones share.

use anyhow::{Context, Result};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The repository's top folder.
pub fn root() -> PathBuf {
    let manifest = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest
        .parent()
        .map_or(manifest.clone(), Path::to_path_buf)
}

/// Cargo's target folder for native code. Everything that a clone may throw away lives below it.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The target folder for wasm: another compiler may build there, so nothing is shared with `target()`.
pub fn wasm_target() -> PathBuf {
    target().join("wasm")
}

/// The folder of the assembled plugin.
pub fn plugin() -> PathBuf {
    root().join("dist/loupe")
}

/// What was fetched or built from outside and fits every clone:
/// `$LOUPE_CACHE`, else `$XDG_CACHE_HOME/loupe`, else `~/.cache/loupe`.
pub fn cache() -> Result<PathBuf> {
    let dir = if let Some(dir) = set("LOUPE_CACHE") {
        dir
    } else if let Some(dir) = set("XDG_CACHE_HOME") {
        dir.join("loupe")
    } else {
        set("HOME")
            .context("HOME is not set, so there is no place for the cache; set LOUPE_CACHE")?
            .join(".cache/loupe")
    };
    fs::create_dir_all(&dir).with_context(|| format!("can't create {}", dir.display()))?;
    Ok(dir.canonicalize()?)
}

/// Waits until no other chore, of this or another clone, holds this part of the cache; then ours alone while it is kept.
pub fn lock(part: &str) -> Result<fs::File> {
    let path = cache()?.join(format!("{part}.lock"));
    let lock = fs::File::create(&path).with_context(|| path.display().to_string())?;
    lock.lock()?;
    Ok(lock)
}

fn set(name: &str) -> Option<PathBuf> {
    env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_cache_is_held_by_one_chore_at_a_time() {
        let part = format!("test-{}", std::process::id());
        let held = lock(&part).unwrap();
        let path = cache().unwrap().join(format!("{part}.lock"));
        let other = fs::File::open(&path).unwrap();
        assert!(other.try_lock().is_err());
        drop(held);
        assert!(other.try_lock().is_ok());
        fs::remove_file(path).unwrap();
    }
}
