//! Everything that can be said about the code without running it.

use anyhow::{Result, bail};
use std::path::PathBuf;

use crate::{
    codegen, fixtures, guards, imports, links, node, paths, process,
    progress::step,
    stamp::files_below,
    system::{self, Program},
    wasm::{self, Toolchain},
};

/// A check, by its name.
type Check = (&'static str, fn() -> Result<()>);

/// Runs every check, and only then says which failed.
pub fn run() -> Result<()> {
    node::ensure()?;
    system::ensure(&[Program::Php, Program::PhpCodeSniffer])?;
    let checks: [Check; 13] = [
        ("guards", guards::run),
        ("imports", imports::run),
        ("made-up ids, addresses and names", fixtures::run),
        ("generated files", codegen::verify),
        ("links", links::run),
        ("format", format),
        ("clippy", clippy),
        ("clippy for wasm", clippy_for_wasm),
        ("docs", docs),
        ("PHP syntax", php_syntax),
        ("PHP style", php_style),
        ("rules of the plugin directory", directory_rules),
        ("JavaScript", javascript),
    ];
    let mut failed = Vec::new();
    for (name, check) in checks {
        if let Err(error) = check() {
            eprintln!("{error:#}\n");
            failed.push(name);
        }
    }
    if failed.is_empty() {
        println!("\nAll checks passed.");
        return Ok(());
    }
    bail!("these checks failed: {}", failed.join(", "))
}

fn format() -> Result<()> {
    step("format", |step| {
        step.run(process::command("cargo").args(["fmt", "--all", "--check", "--", "-l"]))
    })
}

fn clippy() -> Result<()> {
    step("clippy", |step| {
        let targets = [
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ];
        step.run(process::command("cargo").args(targets))
    })
}

fn clippy_for_wasm() -> Result<()> {
    let toolchain = wasm::ensure()?;
    if let Toolchain::Debian(_) = toolchain {
        system::ensure(&[Program::DebianClippy])?;
    }
    step("clippy for wasm", |step| {
        // Each artefact by itself, and what tests and benches see of both.
        for features in [
            &[
                "--all-features",
                "--all-targets",
                "-p",
                "loupe",
                "-p",
                "grid",
            ][..],
            &["-p", "loupe"],
            &["-p", "loupe", "--no-default-features", "--features", "feed"],
        ] {
            step.run(
                toolchain
                    .command("cargo")
                    .args(["clippy", "--target", "wasm32-unknown-unknown"])
                    .args(features)
                    .args(["--", "-D", "warnings"]),
            )?;
        }
        Ok(())
    })
}

fn docs() -> Result<()> {
    step("docs", |step| {
        step.run(
            process::command("cargo")
                .args([
                    "doc",
                    "--workspace",
                    "--no-deps",
                    "--document-private-items",
                ])
                .env("RUSTDOCFLAGS", "-D warnings"),
        )
    })
}

fn php_syntax() -> Result<()> {
    step("PHP syntax", |step| {
        let files = php_files()?;
        for file in &files {
            step.run(
                process::command("php")
                    .args(["-d", "display_errors=stderr", "-l"])
                    .arg(file),
            )?;
        }
        step.note(format!("{} files", files.len()));
        Ok(())
    })
}

fn php_style() -> Result<()> {
    step("PHP style", |step| {
        step.run(process::command("phpcs").arg("--standard=phpcs.xml"))
    })
}

fn directory_rules() -> Result<()> {
    step("rules of the plugin directory", |step| {
        step.run(process::command("phpcs").args(["--standard=xtask/sniffs/directory.xml", "-s"]))
    })
}

fn javascript() -> Result<()> {
    step("JavaScript", |step| {
        step.run(process::command(node::bin().join("eslint")).args([
            "--max-warnings=0",
            "www",
            "tests/bench",
            "tests/e2e",
            "tests/scripts",
            "tests/playground",
            "tests/server",
            "xtask",
            "eslint.config.js",
        ]))
    })
}

fn php_files() -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for dir in ["php-bridge", "pkg-template", "tests", "xtask"] {
        files.extend(files_below(&paths::root().join(dir))?);
    }
    files.retain(|file| file.extension().is_some_and(|extension| extension == "php"));
    Ok(files)
}
