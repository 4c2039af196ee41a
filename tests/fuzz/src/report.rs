//! What is said of a case that is not read alike, and how to try it again.

use anyhow::Result;
use std::{env, fs};

use crate::area::Case;

pub fn of(case: &Case, difference: &str) -> Result<String> {
    let folder = env::current_exe()?.with_file_name("fuzz-bodies");
    fs::create_dir_all(&folder)?;
    let area = case.area.name();
    let file = folder.join(format!("{area}.bin"));
    fs::write(&file, &case.body)?;
    Ok(format!(
        "not read alike, as {area}: {}\n{difference}\nAgain: cargo run -p fuzz -- --area {area} --file '{}'",
        case.body.escape_ascii(),
        file.display()
    ))
}
