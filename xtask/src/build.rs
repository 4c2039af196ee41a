//! The panel as WebAssembly: `pkg/`, by wasm-pack.

use anyhow::Result;
use std::path::PathBuf;

use crate::{
    paths, process,
    progress::{ready, step},
    stamp::Stamp,
    wasm_pack,
};

/// Builds `pkg/` unless it was made from the sources as they are.
pub fn ensure() -> Result<()> {
    if stamp()?.is_current() {
        ready("panel", "built");
        return Ok(());
    }
    let wasm_pack = wasm_pack::ensure()?;
    step("panel, by wasm-pack", |step| {
        // Optimised by shrink.mjs, which needs the functions' names until then.
        let build = ["build", "--target", "web", "--release", "--no-opt"];
        step.run(wasm_pack.command()?.args(build))?;
        step.run(process::command("node").args(["xtask/shrink.mjs", "pkg"]))
    })?;
    stamp()?.write()
}

/// Of the sources and of what was made: `pkg/` may have been built by hand since.
fn stamp() -> Result<Stamp> {
    let inputs: Vec<PathBuf> = [
        "Cargo.toml",
        "Cargo.lock",
        "package-lock.json",
        "src",
        "xtask/shrink.mjs",
        "pkg",
    ]
    .iter()
    .map(|name| paths::root().join(name))
    .collect();
    Stamp::new(paths::target().join("stamps/build"), &inputs, "")
}
