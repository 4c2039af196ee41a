//! The panel as WebAssembly: `pkg/`, by wasm-pack.

use anyhow::Result;
use std::path::PathBuf;

use crate::{
    paths,
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
        step.run(
            wasm_pack
                .command()?
                .args(["build", "--target", "web", "--release"]),
        )
    })?;
    stamp()?.write()
}

/// Of the sources and of what was made: `pkg/` may have been built by hand since.
fn stamp() -> Result<Stamp> {
    let inputs: Vec<PathBuf> = ["Cargo.toml", "Cargo.lock", "src", "pkg"]
        .iter()
        .map(|name| paths::root().join(name))
        .collect();
    Stamp::new(paths::target().join("stamps/build"), &inputs, "")
}
