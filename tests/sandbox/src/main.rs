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

use std::process::ExitCode;

fn main() -> ExitCode {
    let port = match port(std::env::args().skip(1)) {
        Ok(port) => port,
        Err(usage) => {
            eprintln!("{usage}");
            return ExitCode::from(2);
        }
    };
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

/// The port asked for on the command line; 0, a free one, when none is named.
fn port(mut arguments: impl Iterator<Item = String>) -> Result<u16, &'static str> {
    const USAGE: &str = "Usage: sandbox [--port N]";
    match (
        arguments.next().as_deref(),
        arguments.next(),
        arguments.next(),
    ) {
        (None, ..) => Ok(0),
        (Some("--port"), Some(port), None) => port.parse().map_err(|_| USAGE),
        _ => Err(USAGE),
    }
}
