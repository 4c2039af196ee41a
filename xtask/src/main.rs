//! Every chore of the project, as `cargo xtask <command>`.

mod bench;
mod build;
mod check;
mod codegen;
mod counts;
mod database;
mod debian;
mod demo;
mod fixtures;
mod guards;
mod imports;
mod inputs;
mod links;
mod node;
mod notices;
mod package;
mod paths;
mod pictures;
mod prepare;
mod process;
mod progress;
mod quick;
mod sandbox;
mod server;
mod setup;
mod site;
mod size;
mod soak;
mod stage;
mod stamp;
mod suites;
mod system;
mod test;
mod themes;
mod tool;
mod wasm;
mod wasm_pack;
mod wordpress;

use anyhow::Result;
use clap::{CommandFactory, Parser, Subcommand};
use std::process::ExitCode;

/// Every chore of Loupe. Each sets up what it needs.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    chore: Option<Chore>,
}

#[derive(Debug, Subcommand)]
enum Chore {
    /// Serves a real WordPress with the plugin, and the sandbox, until Ctrl-C
    Demo(demo::Options),
    /// Runs every test, those of some suites, or what the changed files can break soonest: `test quick`
    Test(test::Options),
    /// Checks format, lints, docs, PHP syntax and style, and the project's own rules
    Check,
    /// Writes the files that are generated from spec/
    Codegen,
    /// Builds the panel as WebAssembly, in pkg/
    Build,
    /// Makes dist/loupe.zip, and dist/loupe-standalone.zip for sites without WordPress
    Package,
    /// Tells what the plugin weighs, against its budgets
    Size,
    /// Takes the pictures of README and docs/ anew, of a running site
    Pictures,
    /// Measures how fast Loupe is, beside what else would do the same
    Bench(bench::Options),
    /// Plays years of life for many sites in minutes, with every trouble there is
    Soak(soak::Options),
    /// Installs what the chores need, without doing one
    Setup(setup::Options),
}

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether these words behind `cargo xtask` are understood.
fn chore_named<'a>(words: impl Iterator<Item = &'a str>) -> clap::error::Result<()> {
    Cli::try_parse_from(["cargo xtask"].into_iter().chain(words)).map(drop)
}

fn run(Cli { chore }: Cli) -> Result<()> {
    process::stop_servers_on_signal()?;
    match chore {
        Some(Chore::Demo(options)) => demo::run(&options),
        Some(Chore::Test(options)) => test::run(&options),
        Some(Chore::Check) => check::run(),
        Some(Chore::Codegen) => codegen::run(),
        Some(Chore::Build) => build::ensure(),
        Some(Chore::Package) => package::run(),
        Some(Chore::Size) => size::run(),
        Some(Chore::Pictures) => pictures::run(),
        Some(Chore::Bench(options)) => bench::run(&options),
        Some(Chore::Soak(options)) => soak::run(options),
        Some(Chore::Setup(options)) => setup::run(&options),
        None => Ok(Cli::command().print_help()?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::error::ErrorKind;

    fn said(words: &[&str]) -> (ErrorKind, String) {
        let words = ["cargo xtask"].iter().chain(words);
        let error = Cli::try_parse_from(words).expect_err("it was understood");
        (error.kind(), error.to_string())
    }

    #[test]
    fn every_command_explains_itself_and_each_of_its_options() {
        for command in Cli::command().get_subcommands() {
            let (kind, help) = said(&[command.get_name(), "--help"]);
            assert_eq!(kind, ErrorKind::DisplayHelp);
            assert!(help.contains(&format!("cargo xtask {}", command.get_name())));
            assert!(command.get_about().is_some(), "{help}");
            for argument in command.get_arguments() {
                assert!(argument.get_help().is_some(), "{argument} in {help}");
            }
        }
    }

    #[test]
    fn a_misspelt_word_is_answered_with_the_right_one() {
        for (words, meant) in [
            (&["dmeo"][..], "'demo'"),
            (&["demo", "--chek"], "'--check'"),
            (&["test", "php-cor"], "'php-core'"),
            (&["test", "--fliter", "x"], "'--filter'"),
            (&["soak", "--qick"], "'--quick'"),
            (&["setup", "wasmpack"], "'wasm-pack'"),
            (&["bench", "gird"], "'grid'"),
        ] {
            let (_, answer) = said(words);
            assert!(answer.contains("similar"), "{answer}");
            assert!(answer.contains(meant), "{answer}");
        }
    }

    #[test]
    fn what_a_command_does_not_take_is_refused_with_what_it_takes() {
        let (_, answer) = said(&["demo", "--php", "7.4"]);
        assert!(answer.contains("8.1, 8.2, 8.3, 8.4, 8.5"), "{answer}");
        let (_, answer) = said(&["demo", "--wp", "new"]);
        assert!(answer.contains("say `latest`"), "{answer}");
        let (kind, _) = said(&["demo", "--check", "--live"]);
        assert_eq!(kind, ErrorKind::ArgumentConflict);
    }

    #[test]
    fn suites_and_a_filter_are_understood_in_any_order() {
        let words = ["cargo xtask", "test", "--filter", "grid", "rust", "e2e"];
        let Some(Chore::Test(options)) = Cli::parse_from(words).chore else {
            panic!("another command was understood");
        };
        assert_eq!(
            options.suites,
            [suites::Suite::Rust, suites::Suite::EndToEnd].map(test::Choice::Suite)
        );
        assert_eq!(options.filter.as_deref(), Some("grid"));
    }
}
