//! The crate as WebAssembly: `pkg/`, by wasm-pack.

use anyhow::Result;
use std::path::PathBuf;

use crate::{
    paths, process,
    progress::{ready, step},
    stamp::Stamp,
    wasm_pack::{self, WasmPack},
};

/// What the crate is compiled to.
pub struct Artefact {
    /// What it is.
    pub what: &'static str,
    /// Its files in `pkg/` are `{name}.js` and `{name}_bg.wasm`.
    pub name: &'static str,
    /// What wasm-pack is told, beside what all are built with.
    options: &'static [&'static str],
}

/// With what profile the feed is compiled.
pub const FEED_PROFILE: [&str; 2] = ["--profile", "feed"];

/// For the page in wp-admin. It is what wasm-pack builds if it is told nothing.
pub const PANEL: Artefact = Artefact {
    what: "panel",
    name: "loupe",
    options: &["--release"],
};

/// For the block editor.
pub const FEED: Artefact = Artefact {
    what: "feed",
    name: "feed",
    options: &[
        "--profile",
        "feed",
        "--out-name",
        "feed",
        // package.json is the panel's.
        "--no-pack",
        "--",
        "--no-default-features",
        "--features",
        "feed",
    ],
};

/// Builds `pkg/` unless it was made from the sources as they are.
pub fn ensure() -> Result<()> {
    if stamp()?.is_current() {
        ready("panel and feed", "built");
        return Ok(());
    }
    let wasm_pack = wasm_pack::ensure()?;
    for artefact in [PANEL, FEED] {
        build(&wasm_pack, &artefact)?;
    }
    step("what is built made smaller", |step| {
        step.run(process::command("node").args(["xtask/shrink.mjs", "pkg"]))
    })?;
    stamp()?.write()
}

fn build(wasm_pack: &WasmPack, artefact: &Artefact) -> Result<()> {
    step(&format!("{}, by wasm-pack", artefact.what), |step| {
        // Optimised by shrink.mjs, which needs the functions' names until then.
        let build = ["build", "--target", "web", "--no-opt"];
        step.run(wasm_pack.command()?.args(build).args(artefact.options))
    })
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
