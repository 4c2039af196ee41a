//! Installing what is missing, all or by part.

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::{
    node,
    system::{self, Program},
    wasm, wasm_pack,
    wordpress::{self, Wanted},
};

/// What of it is wanted.
#[derive(Debug, Args)]
pub struct Options {
    /// The parts to install; without one all of them
    #[arg(value_name = "PART")]
    parts: Vec<Part>,
    /// `latest`, a branch (6.8) or a release (6.8.7)
    #[arg(long = "wp", value_name = "VERSION", default_value = "latest", value_parser = Wanted::parse)]
    wordpress: Wanted,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Part {
    System,
    Node,
    Wasm,
    WasmPack,
    #[value(name = "wordpress")]
    WordPress,
}

/// Sets up the named parts, or all.
pub fn run(options: &Options) -> Result<()> {
    let parts = match &*options.parts {
        [] => Part::value_variants(),
        named => named,
    };
    for part in parts {
        match part {
            Part::System => system::ensure(&[
                Program::Curl,
                Program::Php,
                Program::PhpFpm,
                Program::PhpUnit,
                Program::PhpCodeSniffer,
                Program::MariaDb,
                Program::Nginx,
                Program::OpenSsl,
                Program::Chromium,
                Program::ChromeDriver,
                Program::Firefox,
            ])?,
            Part::Node => node::ensure()?,
            Part::Wasm => drop(wasm::ensure()?),
            Part::WasmPack => drop(wasm_pack::ensure()?),
            Part::WordPress => drop(wordpress::ensure(&options.wordpress)?),
        }
    }
    Ok(())
}
