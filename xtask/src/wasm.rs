//! A compiler for wasm32-unknown-unknown: rustup's own target, else Debian's compiler with std built here.

use anyhow::{Context, Result, bail};
use std::{
    fs,
    os::unix::fs::{PermissionsExt, symlink},
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    paths, process,
    progress::{Step, ready, step},
    system::{self, Program},
};

const TARGET: &str = "wasm32-unknown-unknown";
/// The library path inside a sysroot for a target.
const RUSTLIB: &str = "lib/rustlib";

/// Which compiler builds for wasm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Toolchain {
    /// The one that rustup has selected: it has the target.
    Rustup,
    /// Debian's, with its sysroot in the cache. rustup takes such a folder's path as a toolchain's name.
    Debian(PathBuf),
}

impl Toolchain {
    /// A command that compiles for wasm when it calls cargo or rustc.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = process::command(program);
        command.env("CARGO_TARGET_DIR", paths::wasm_target());
        if let Toolchain::Debian(sysroot) = self {
            command.env("RUSTUP_TOOLCHAIN", sysroot);
        }
        command
    }
}

/// Finds a compiler with the wasm target, or makes one.
pub fn ensure() -> Result<Toolchain> {
    let sysroot = rustup_sysroot()?;
    if sysroot.join(RUSTLIB).join(TARGET).is_dir() {
        ready("wasm target", "rustup's");
        return Ok(Toolchain::Rustup);
    }
    let prefix = paths::cache()?.join("wasm-toolchain");
    if is_complete(&prefix) {
        ready("wasm target", "Debian's compiler, std in the cache");
        return Ok(Toolchain::Debian(prefix));
    }
    let added = step("wasm target from rustup", |step| {
        let added = step
            .status(process::command("rustup").args(["target", "add", TARGET]))?
            .success();
        step.note(if added {
            "added"
        } else {
            "refused, so Debian's compiler is taken"
        });
        Ok(added)
    })?;
    if added {
        return Ok(Toolchain::Rustup);
    }
    system::ensure(&[Program::DebianRust])?;
    step("wasm target for Debian's compiler", |step| {
        let _lock = paths::lock("wasm-toolchain")?;
        if is_complete(&prefix) {
            step.note("assembled by another chore");
            return Ok(());
        }
        step.note("std built from Debian's source");
        assemble(step, &prefix, &sysroot)
    })?;
    Ok(Toolchain::Debian(prefix))
}

fn rustup_sysroot() -> Result<PathBuf> {
    let answer = process::answer(process::command("rustc").args(["--print", "sysroot"]));
    Ok(answer
        .context("Rust is needed; it comes with rustup")?
        .into())
}

/// A prefix is complete when std was built by the compiler that Debian has now.
fn is_complete(prefix: &Path) -> bool {
    let built_by = fs::read_to_string(prefix.join("built-by")).unwrap_or_default();
    !built_by.is_empty() && debian_version().is_ok_and(|version| version == built_by)
}

fn debian_version() -> Result<String> {
    process::answer(process::command("/usr/bin/rustc").arg("-Vv"))
}

/// Lays out a sysroot of Debian's compiler in the cache, so that nothing below /usr is changed:
/// links to what is there, and the wasm std that is built now.
fn assemble(step: &Step, prefix: &Path, rustup_sysroot: &Path) -> Result<()> {
    if prefix.exists() {
        fs::remove_dir_all(prefix)?;
    }
    let host = host_of(&debian_version()?)?;
    let rustlib = prefix.join(RUSTLIB);
    let host_bin = rustlib.join(&host).join("bin");
    fs::create_dir_all(prefix.join("bin"))?;
    fs::create_dir_all(&host_bin)?;

    for name in ["src", "etc"] {
        symlink(
            Path::new("/usr").join(RUSTLIB).join(name),
            rustlib.join(name),
        )?;
    }
    symlink(
        Path::new("/usr").join(RUSTLIB).join(&host).join("lib"),
        rustlib.join(&host).join("lib"),
    )?;
    // Debian's packages have no linker for wasm; rustup's toolchain has.
    let lld = rustup_sysroot
        .join(RUSTLIB)
        .join(&host)
        .join("bin/rust-lld");
    if !lld.is_file() {
        bail!("rustup's toolchain has no rust-lld at {}", lld.display());
    }
    symlink(lld, host_bin.join("rust-lld"))?;

    // Debian's compiler would look below /usr: it is told its sysroot.
    let sysroot = quoted(prefix);
    for tool in ["rustc", "rustdoc"] {
        write_script(
            &prefix.join("bin").join(tool),
            &format!("exec /usr/bin/{tool} --sysroot {sysroot} \"$@\""),
        )?;
    }
    write_script(
        &prefix.join("bin/cargo-clippy"),
        &format!("SYSROOT={sysroot} exec /usr/bin/cargo-clippy \"$@\""),
    )?;
    symlink("/usr/bin/cargo", prefix.join("bin/cargo"))?;

    build_std(step, prefix)?;
    fs::write(prefix.join("built-by"), debian_version()?)?;
    Ok(())
}

/// Builds std by building an empty crate with it, and keeps its libraries.
fn build_std(step: &Step, prefix: &Path) -> Result<()> {
    let project = prefix.join("std");
    fs::create_dir_all(project.join("src"))?;
    fs::write(
        project.join("Cargo.toml"),
        "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n",
    )?;
    fs::write(project.join("src/lib.rs"), "")?;
    step.run(
        process::command(prefix.join("bin/cargo"))
            .current_dir(&project)
            .env("RUSTC", prefix.join("bin/rustc"))
            // -Zbuild-std is not stable yet.
            .env("RUSTC_BOOTSTRAP", "1")
            .env_remove("RUSTFLAGS")
            .env("CARGO_TARGET_DIR", project.join("target"))
            .args([
                "build",
                "--release",
                "--target",
                TARGET,
                "-Zbuild-std=std,panic_abort,test",
            ]),
    )?;
    let lib = prefix.join(RUSTLIB).join(TARGET).join("lib");
    fs::create_dir_all(&lib)?;
    for entry in fs::read_dir(project.join("target").join(TARGET).join("release/deps"))? {
        let file = entry?.path();
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libempty") {
            fs::copy(&file, lib.join(name))?;
        }
    }
    fs::remove_dir_all(&project)?;
    Ok(())
}

fn host_of(version: &str) -> Result<String> {
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc -Vv names no host")?.to_owned())
}

/// A path as a shell reads it: the cache may be anywhere.
fn quoted(path: &Path) -> String {
    format!("'{}'", path.display().to_string().replace('\'', r"'\''"))
}

fn write_script(path: &Path, line: &str) -> Result<()> {
    fs::write(path, format!("#!/bin/sh\n{line}\n"))?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_reads_any_path_as_it_is() {
        let path = "/it's \"here\" & $HOME/löupe";
        let line = format!("printf %s {}", quoted(Path::new(path)));
        let read = process::answer(Command::new("sh").args(["-c", &line])).unwrap();
        assert_eq!(read, path);
    }
}
