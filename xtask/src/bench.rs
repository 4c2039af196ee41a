//! How fast and how light Loupe is, beside what else would do the same.

mod editor;
mod pages;
mod pictures;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::{
    build, node, paths, process,
    progress::step,
    system::{self, Program},
    wasm_pack,
};

/// What is to be measured.
#[derive(Debug, Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// How long a change of the block's settings takes until it is seen, beside the editor alone and WordPress's gallery
    Editor,
    /// How long a feed's grid takes to be drawn and redrawn, as a multiple of inserting finished HTML
    Grid,
    /// What a page with a feed costs PHP, the database and the server, as a multiple of the page without one
    Pages,
    /// How many bytes of pictures a page with a feed has a browser fetch, as a multiple of a hand-made page's
    Pictures,
}

/// Measures, and prints a table.
pub fn run(options: &Options) -> Result<()> {
    match options.what {
        What::Editor => editor::run(),
        What::Grid => grid(),
        What::Pages => pages::run(),
        What::Pictures => pictures::run(),
    }
}

/// Prints what a command said. The first line of its log is the command.
fn print(log: &str) {
    for line in log.lines().skip(1) {
        println!("{line}");
    }
}

fn grid() -> Result<()> {
    node::ensure()?;
    system::ensure(&[Program::Chromium])?;
    let wasm_pack = wasm_pack::ensure()?;
    let built = paths::target().join("bench/grid");
    step("the handle of a feed, by wasm-pack", |step| {
        let mut command = wasm_pack.command()?;
        command
            .args(["build", "tests/bench/grid", "--target", "web", "--no-opt"])
            .args(build::FEED_PROFILE)
            .arg("--out-dir")
            .arg(&built);
        step.run(&mut command)?;
        step.run(process::command("node").arg("xtask/shrink.mjs").arg(&built))
    })?;
    let table = step("bench of the grid", |step| {
        let mut command = process::command("node");
        command
            .arg("tests/bench/grid/run.mjs")
            .arg(&built)
            .env("LOUPE_CHROMIUM", system::path_of(Program::Chromium)?);
        step.run(&mut command)?;
        step.output()
    })?;
    print(&table);
    Ok(())
}
