//! What a page's pictures weigh, how sharp and how good they are, beside the same photographs saved by hand.

mod boxes;
mod by_hand;
mod judge;
mod ladder;
mod photographs;
mod pixels;
mod table;
mod views;

use anyhow::Result;
use clap::Parser;
use std::path::PathBuf;

use crate::ladder::Ladder;

/// The parts of `cargo xtask bench pictures` that handle pixels.
#[derive(Debug, Parser)]
#[command(name = "pictures")]
enum Part {
    /// Cuts a folder's photographs to posts as Instagram has them
    Cut { from: PathBuf, to: PathBuf },
    /// Judges what pages fetched, and prints tables
    Judge {
        /// The posts, as they were cut
        posts: PathBuf,
        /// What run.mjs left there
        seen: PathBuf,
        /// What ladders.php said
        ladders: PathBuf,
    },
}

fn main() -> Result<()> {
    match Part::parse() {
        Part::Cut { from, to } => photographs::cut(&from, &to),
        Part::Judge {
            posts,
            seen,
            ladders,
        } => {
            let seen = views::Seen::read(&seen)?;
            let judged = judge::Judge::new(&posts, &seen)?.all()?;
            table::print(&judged);
            ladder::print(&Ladder::read_all(&ladders)?);
            Ok(())
        }
    }
}
