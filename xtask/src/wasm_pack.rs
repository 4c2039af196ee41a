//! wasm-pack and the tools it calls.

use anyhow::Result;
use std::{env, ffi::OsString, fs, path::PathBuf, process::Command};

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
        command.env("RUSTFLAGS", rust_flags()?);
        command
            .env("PATH", &self.path)
            .env("WASM_PACK_CACHE", paths::cache()?.join("wasm-pack/tools"));
        Ok(command)
    }
}

/// Panic messages name source files: what ships must not name this machine's folders,
/// nor where its crates came from.
fn rust_flags() -> Result<String> {
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    // xtask itself was built from these, so they are there.
    let crates = fs::read_dir(cargo.join("registry/src"))?.map(|entry| Ok(entry?.path()));
    let mut flags = env::var("RUSTFLAGS").unwrap_or_default();
    for path in crates
        .chain([Ok(paths::root())])
        .collect::<Result<Vec<_>>>()?
    {
        // The name in place of the path is empty: a file is then `serde-1.0.0/src/lib.rs`.
        flags.push_str(&format!(" --remap-path-prefix={}/=", path.display()));
    }
    Ok(flags)
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
