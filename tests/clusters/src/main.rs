//! Writes the tables of grapheme clusters: `cargo run -p clusters`, once a newer Unicode is to be followed.

use anyhow::Result;
use std::fs;

fn main() -> Result<()> {
    for (file, text) in clusters::files() {
        fs::write(file, text)?;
    }
    Ok(())
}
