//! Writes the table of grapheme clusters: `cargo run -p clusters`, once a newer Unicode is to be followed.

use anyhow::Result;
use std::fs;

fn main() -> Result<()> {
    let (file, text) = clusters::file();
    fs::write(file, text)?;
    Ok(())
}
