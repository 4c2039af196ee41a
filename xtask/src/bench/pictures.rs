//! What a feed's pictures weigh on a real page, beside the same photographs saved by hand.

use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    database,
    debian::Suite,
    node, package, paths, process,
    progress::{ready, step},
    sandbox,
    server::{self, Scheme},
    stage,
    system::{self, Program},
    wordpress::{self, Wanted},
};

/// Photographs of many subjects, in a release that has them.
const PACKAGE: &str = "lomiri-wallpapers-16.04";
const RELEASE: &str = "bookworm";

/// Measures, and prints tables.
pub fn run() -> Result<()> {
    system::ensure(&[
        Program::Chromium,
        Program::Curl,
        Program::MariaDb,
        Program::Nginx,
        Program::OpenSsl,
        Program::Php,
        Program::PhpFpm,
        Program::WebP,
    ])?;
    node::ensure()?;
    package::ensure()?;
    let wordpress = wordpress::ensure(&Wanted::Latest)?;
    let photographs = photographs()?;
    let dir = paths::target().join("bench/pictures");
    let (posts, seen) = (dir.join("posts"), dir.join("seen"));
    for old in [&posts, &seen] {
        if old.exists() {
            fs::remove_dir_all(old)?;
        }
    }
    step("posts", |step| {
        step.run(pictures("cut", &photographs).arg(&posts))
    })?;
    let sandbox = sandbox::start_showing(&posts)?;
    let database = database::start("bench-pictures")?;
    let server = server::start(&server::Plan {
        dir: dir.join("server"),
        scheme: Scheme::Http,
        plugins: Vec::new(),
        workers: 4,
        is_debugging: false,
        hourly_calls: 240,
        wordpress: &wordpress,
        database: &database,
        instagram: &sandbox.url,
        themes: None,
    })?;
    step("pages, seen by a browser", |step| {
        let mut command = process::command("node");
        command.arg("tests/bench/pictures/run.mjs").arg(&seen);
        stage::tell_of_the_site(&mut command, "bench-pictures", &server.url, &sandbox)?;
        step.run(&mut command)
    })?;
    let ladders = seen.join("ladders.json");
    let widths = process::answer(process::command("php").arg("tests/bench/pictures/ladders.php"))?;
    fs::write(&ladders, widths)?;
    let tables = step("pictures, judged", |step| {
        step.run(pictures("judge", &posts).args([&seen, &ladders]))?;
        step.output()
    })?;
    super::print(&tables);
    Ok(())
}

/// A part of tests/bench/pictures.
fn pictures(part: &str, folder: &Path) -> Command {
    let mut command = process::command("cargo");
    command
        .args([
            "run",
            "--quiet",
            "--profile",
            "bench",
            "-p",
            "pictures",
            "--",
        ])
        .arg(part)
        .arg(folder);
    command
}

/// The folder of the photographs, unpacked in the cache.
fn photographs() -> Result<PathBuf> {
    let dir = paths::cache()?.join("photographs");
    if dir.exists() {
        ready("photographs", "in the cache");
        return Ok(dir);
    }
    let work = dir.with_extension(format!("fetch-{}", std::process::id()));
    step("photographs", |step| {
        let suite = Suite::open(step, RELEASE, &work)
            .context("the photographs are taken from Debian's archive, which needs apt")?;
        let root = suite.unpack(step, &[PACKAGE])?;
        fs::rename(root.join("usr/share/backgrounds"), &dir)?;
        step.note(format!("{PACKAGE} from Debian"));
        Ok(fs::remove_dir_all(&work)?)
    })?;
    Ok(dir)
}
