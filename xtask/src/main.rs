//! Every chore of the project, as `cargo xtask <command>`.

mod build;
mod check;
mod counts;
mod database;
mod debian;
mod demo;
mod guards;
mod links;
mod node;
mod notices;
mod package;
mod paths;
mod process;
mod progress;
mod sandbox;
mod server;
mod setup;
mod site;
mod size;
mod soak;
mod stamp;
mod suites;
mod system;
mod test;
mod wasm;
mod wasm_pack;
mod wordpress;

use anyhow::{Result, bail};
use lexopt::{Parser, prelude::*};
use std::process::ExitCode;
use suites::Suite;
use wordpress::Wanted;

/// `{suites}` stands for their names.
const HELP: &str = "\
Usage: cargo xtask <command>

  demo                  a real WordPress with the plugin, and the sandbox, until Ctrl-C
      --check           drives the main job once in a headless browser instead
      --live            talks to the real Instagram instead of the sandbox
      --wp VERSION      latest, a branch (6.8) or a release (6.8.7)
      --php VERSION     8.1 to 8.5
      --port N          the site's port
  test [SUITE…]         {suites};
                        without a name all of them
      --filter TEXT     of those suites, only the tests (or files of tests) that have it in their name
  check                 format, lints, docs, PHP syntax and style, and the project's own rules
  build                 the panel as WebAssembly, in pkg/
  package               dist/loupe.zip, and dist/loupe-standalone.zip for sites without WordPress
  size                  what the plugin weighs, against its budgets
  soak                  years of life for many sites in minutes, with every trouble there is
      --seed N          the same troubles again
      --quick           as much of it as a test run has time for
      --self-test       first breaks each promise on purpose, to see that it is noticed
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
    process::stop_servers_on_signal()?;
    let mut args = Parser::from_env();
    let command = match args.next()? {
        Some(Value(command)) => command.string()?,
        None | Some(Long("help") | Short('h')) => {
            print!("{}", help());
            return Ok(());
        }
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "demo" => demo::run(&demo_options(&mut args)?),
        "test" => test::run(&test_options(&mut args)?),
        "check" => nothing_more(&mut args).and_then(|()| check::run()),
        "build" => nothing_more(&mut args).and_then(|()| build::ensure()),
        "package" => nothing_more(&mut args).and_then(|()| package::run()),
        "soak" => soak::run(soak_options(&mut args)?),
        "size" => nothing_more(&mut args).and_then(|()| size::run()),
        "setup" => setup(&mut args),
        other => bail!("`{other}` is no command\n\n{}", help()),
    }
}

fn help() -> String {
    HELP.replace("{suites}", &suites::ALL.map(Suite::name).join(", "))
}

fn demo_options(args: &mut Parser) -> Result<demo::Options> {
    let mut options = demo::Options::default();
    while let Some(arg) = args.next()? {
        match arg {
            Long("check") => options.check = true,
            Long("live") => options.live = true,
            Long("wp") => options.wordpress = Wanted::parse(&args.value()?.string()?)?,
            Long("php") => options.php = args.value()?.string()?,
            Long("port") => options.port = args.value()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn soak_options(args: &mut Parser) -> Result<soak::Options> {
    let mut options = soak::Options::default();
    while let Some(arg) = args.next()? {
        match arg {
            Long("seed") => options.seed = Some(args.value()?.parse()?),
            Long("quick") => options.quick = true,
            Long("self-test") => options.self_test = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn setup(args: &mut Parser) -> Result<()> {
    let (mut parts, mut wordpress) = (Vec::new(), Wanted::Latest);
    while let Some(arg) = args.next()? {
        match arg {
            Long("wp") => wordpress = Wanted::parse(&args.value()?.string()?)?,
            Value(part) => parts.push(part.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    setup::run(&parts, &wordpress)
}

fn test_options(args: &mut Parser) -> Result<test::Options> {
    let mut options = test::Options::default();
    while let Some(arg) = args.next()? {
        match arg {
            Long("filter") => options.filter = Some(args.value()?.string()?),
            Value(name) => options.suites.push(name.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn nothing_more(args: &mut Parser) -> Result<()> {
    match args.next()? {
        None => Ok(()),
        Some(arg) => Err(arg.unexpected().into()),
    }
}
