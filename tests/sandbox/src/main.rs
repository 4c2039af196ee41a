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

use clap::Parser;
use std::process::ExitCode;

/// A stand-in for Instagram's HTTP API and its picture hosts, all on one origin of this machine.
#[derive(Parser)]
#[command(name = "sandbox")]
struct Options {
    /// Where it listens; 0 takes a free port
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
}

fn main() -> ExitCode {
    let Options { port } = Options::parse();
    let served =
        tokio::runtime::Runtime::new().and_then(|runtime| runtime.block_on(server::serve(port)));
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The sandbox cannot listen on 127.0.0.1:{port}: {error}");
            ExitCode::FAILURE
        }
    }
}
