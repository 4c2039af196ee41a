//! wasm-pack and the tools it calls.

use anyhow::Result;
use std::{
    env,
    ffi::{OsStr, OsString},
    fs, path::PathBuf, process::Command};

use crate::{
    node, paths, process,
    progress::{ready, step},
    wasm::{self, Toolchain},
};

/// The release that this project is built with.
const VERSION: &str = "0.15.1";

/// wasm-pack, ready to be called.
pub struct WasmPack {
    toolchain: Toolchain,
    program: PathBuf,
    path: OsString,
}

/// Sees to the compiler, wasm-pack and wasm-opt.
pub fn ensure() -> Result<WasmPack> {
    node::ensure()?;
    let toolchain = wasm::ensure()?;
    let program = program()?;
    let path = env::join_paths(
        env::split_paths(&env::var_os("PATH").unwrap_or_default()).chain([node::bin()]),
    )?;
    Ok(WasmPack {
        toolchain,
        program,
        path,
    })
}

impl WasmPack {
    /// `wasm-pack` with its compiler, its own cache, and wasm-opt on the path.
    pub fn command(&self) -> Result<Command> {
        let mut command = self.toolchain.command(&self.program);
        command
            .env("CARGO_ENCODED_RUSTFLAGS", rust_flags()?)
            .env("PATH", &self.path)
            .env("WASM_PACK_CACHE", paths::cache()?.join("wasm-pack/tools"));
        Ok(command)
    }
}

/// Panic messages name source files: what ships must not name this machine's folders,
/// nor where its crates came from.
fn rust_flags() -> Result<OsString> {
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    // xtask itself was built from these, so they are there.
    let crates = fs::read_dir(cargo.join("registry/src"))?.map(|entry| Ok(entry?.path()));
    let roots = crates
        .chain([Ok(paths::root())])
        .collect::<Result<Vec<_>>>()?;
    let given = env::var("RUSTFLAGS").unwrap_or_default();
    Ok(encoded(&given, &roots))
}

/// As cargo takes flags in which there may be blanks: with a mark between them that is in no path.
/// The name in place of each root is empty: a file is then `serde-1.0.0/src/lib.rs`.
fn encoded(given: &str, roots: &[PathBuf]) -> OsString {
    let given = given.split_whitespace().map(OsString::from);
    let maps = roots.iter().map(|root| {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(root);
        flag.push("/=");
        flag
    });
    given.chain(maps).collect::<Vec<_>>().join(OsStr::new("\x1f"))
}

fn program() -> Result<PathBuf> {
    let cached = paths::cache()?.join("wasm-pack");
    let built = cached.join("bin/wasm-pack");
    let found = process::find(&["wasm-pack"])
        .into_iter()
        .chain([built.clone()]);
    if let Some(program) = found.into_iter().find(has_the_version) {
        ready("wasm-pack", VERSION);
        return Ok(program);
    }
    step("wasm-pack built by cargo", |step| {
        step.run(
            process::command("cargo")
                .args([
                    "install",
                    "wasm-pack",
                    "--locked",
                    "--version",
                    VERSION,
                    "--root",
                ])
                .arg(&cached)
                .env("CARGO_TARGET_DIR", cached.join("target")),
        )?;
        fs::remove_dir_all(cached.join("target")).ok();
        Ok(())
    })?;
    Ok(built)
}

fn has_the_version(program: &PathBuf) -> bool {
    process::answer(process::command(program).arg("--version"))
        .is_ok_and(|answer| answer.ends_with(VERSION))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_blanks_is_one_flag() {
        let flags = encoded("-C debuginfo=1", &["/some where/löupe".into(), "/a=b".into()]);
        assert_eq!(
            flags.to_string_lossy().split('\x1f').collect::<Vec<_>>(),
            [
                "-C",
                "debuginfo=1",
                "--remap-path-prefix=/some where/löupe/=",
                "--remap-path-prefix=/a=b/=",
            ]
        );
    }
}
