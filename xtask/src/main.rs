//! Every chore of the project, as `cargo xtask <command>`.

mod build;
mod check;
mod database;
mod debian;
mod demo;
mod guards;
mod node;
mod package;
mod paths;
mod process;
mod progress;
mod sandbox;
mod setup;
mod site;
mod size;
mod stamp;
mod suites;
mod system;
mod test;
mod wasm;
mod wasm_pack;
mod wordpress;

use anyhow::{Result, bail};
use lexopt::prelude::*;
use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask <command>

  demo                  a real WordPress with the plugin, and the sandbox, until Ctrl-C
      --check           drives the main job once in a headless browser instead
      --live            talks to the real Instagram instead of the sandbox
      --wp VERSION      latest, a branch (6.8) or a release (6.8.7)
      --php VERSION     8.1 to 8.5
      --port N          the site's port
  test [SUITE…]         rust, wasm, php-core, php-wordpress, e2e; without a name all of them
  check                 format, lints, docs, PHP syntax and style, and the project's own rules
  build                 the panel as WebAssembly, in pkg/
  package               the plugin, as dist/loupe/ and dist/loupe.zip
  size                  what the plugin weighs, against its budgets
  setup [PART…]         system, node, wasm, wasm-pack, wordpress; every command sets up what it needs
      --wp VERSION
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut options = demo::Options::default();
    let mut words = Vec::new();
    let mut args = lexopt::Parser::from_env();
    while let Some(arg) = args.next()? {
        match arg {
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(());
            }
            Long("check") => options.check = true,
            Long("live") => options.live = true,
            Long("wp") => options.wordpress = wordpress::Wanted::parse(&args.value()?.string()?)?,
            Long("php") => options.php = args.value()?.string()?,
            Long("port") => options.port = args.value()?.parse()?,
            Value(word) => words.push(word.string()?),
            _ => return Err(arg.unexpected().into()),
        }
    }
    let Some((command, names)) = words.split_first() else {
        print!("{HELP}");
        return Ok(());
    };
    match command.as_str() {
        "setup" => setup::run(names, &options.wordpress),
        "build" => build::ensure(),
        "package" => package::run(),
        "size" => size::run(),
        "check" => check::run(),
        "test" => test::run(names),
        "demo" => demo::run(&options),
        other => bail!("`{other}` is no command\n\n{HELP}"),
    }
}
