//! What tests and the demo need, got ready side by side: the network, the linker and npm seldom wait for each other.

use anyhow::{Result, bail};
use std::collections::BTreeSet;

use crate::{
    package, process,
    progress::{Lane, side_by_side, step},
    sandbox,
    system::{self, Program},
    wordpress::{self, Wanted},
};

/// What is to be there.
#[derive(Debug, Default)]
pub struct Needs {
    pub programs: Vec<Program>,
    /// The packages, for which the panel is built.
    pub package: bool,
    pub wordpress: Option<Wanted>,
    pub sandbox: bool,
    /// Crates of the workspace that a command of this kind builds.
    pub crates: Vec<&'static [&'static str]>,
}

/// Sees to all of it. What fails is said when the rest is done.
pub fn run(needs: &Needs) -> Result<()> {
    if !process::is_root() {
        // All at once, and before anything else: this stops with a command to run.
        system::ensure(&needs.programs)?;
    }
    let mut lanes: Vec<Lane<Result<()>>> = Vec::new();
    lanes.push((
        "system",
        Box::new(|| {
            system::ensure(&needs.programs)?;
            needs
                .wordpress
                .as_ref()
                .map_or(Ok(()), |wanted| wordpress::ensure(wanted).map(drop))
        }),
    ));
    if needs.package {
        lanes.push(("plugin", Box::new(package::ensure)));
    }
    if needs.sandbox || !needs.crates.is_empty() {
        lanes.push((
            "crates",
            Box::new(|| {
                if needs.sandbox {
                    step("sandbox", sandbox::build)?;
                }
                needs.crates.iter().try_for_each(|arguments| {
                    step(&arguments.join(" "), |step| {
                        step.run(process::command("cargo").args(*arguments))
                    })
                })
            }),
        ));
    }
    let hands = lanes.len();
    let failures: BTreeSet<String> = side_by_side(lanes, hands)
        .into_iter()
        .filter_map(|result| result.err().map(|error| format!("{error:#}")))
        .collect();
    if failures.is_empty() {
        return Ok(());
    }
    bail!("{}", failures.into_iter().collect::<Vec<_>>().join("\n\n"))
}
