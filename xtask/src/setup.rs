//! Installing what is missing, all or by part.

use anyhow::{Result, bail};

use crate::{
    node,
    system::{self, Program},
    wasm, wasm_pack,
    wordpress::{self, Wanted},
};

/// A part, by its name.
type Part = (&'static str, fn(&Wanted) -> Result<()>);

const PARTS: [Part; 5] = [
    ("system", |_| {
        system::ensure(&[
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
        ])
    }),
    ("node", |_| node::ensure()),
    ("wasm", |_| wasm::ensure().map(drop)),
    ("wasm-pack", |_| wasm_pack::ensure().map(drop)),
    ("wordpress", |wanted| wordpress::ensure(wanted).map(drop)),
];

/// Sets up the named parts, or all.
pub fn run(names: &[String], wordpress: &Wanted) -> Result<()> {
    if let Some(unknown) = names
        .iter()
        .find(|name| PARTS.iter().all(|(part, _)| part != name))
    {
        bail!(
            "there is no part `{unknown}`; there are {}",
            PARTS.map(|(part, _)| part).join(", ")
        );
    }
    for (part, set_up) in PARTS {
        if names.is_empty() || names.iter().any(|name| name == part) {
            set_up(wordpress)?;
        }
    }
    Ok(())
}
