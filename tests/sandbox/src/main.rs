//! A stand-in for Instagram's HTTP API and its picture hosts, all on one origin of this machine.
//!
//! Start it with `sandbox --port N` (0 takes a free port). It prints one line when it is ready.

mod accounts;
mod admin;
mod calls;
mod captions;
mod cdn;
mod clock;
mod digest;
mod distortions;
mod errors;
mod faults;
mod graph;
mod oauth;
mod posts;
mod server;
mod settings;
mod token;
mod usage;
mod world;

use cdn::Pictures;
use clap::Parser;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// A stand-in for Instagram's HTTP API and its picture hosts, all on one origin of this machine.
#[derive(Parser)]
#[command(name = "sandbox")]
struct Options {
    /// Where it listens; 0 takes a free port
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
    /// Posts show the JPEG files of this folder, in turn by their names, instead of painted scenes
    #[arg(long, value_name = "FOLDER")]
    pictures: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The sandbox cannot start: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(Options { port, pictures }: Options) -> io::Result<()> {
    let pictures = match pictures {
        Some(folder) => Pictures::of_folder(&folder)?,
        None => Pictures::default(),
    };
    tokio::runtime::Runtime::new()?.block_on(server::serve(port, pictures))
}
