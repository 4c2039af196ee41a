//! Every chore of the project, as `cargo xtask <command>`.

mod debian;
mod node;
mod paths;
mod process;
mod progress;
mod stamp;
mod system;
mod wasm;
mod wasm_pack;
mod wordpress;

use anyhow::{Result, bail};
use lexopt::prelude::*;
use std::process::ExitCode;

const HELP: &str = "";

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
    let mut args = lexopt::Parser::from_env();
    let Some(Value(command)) = args.next()? else {
        print!("{HELP}");
        return Ok(());
    };
    match command.string()?.as_str() {
        "setup" => {
            node::ensure()?;
            wasm::ensure()?;
            wordpress::ensure(&wordpress::Wanted::Latest)?;
            Ok(())
        }
        other => bail!("`{other}` is no command\n\n{HELP}"),
    }
}
