//! How long a change of the block's settings takes until it is seen in the editor.

use anyhow::Result;

use crate::{
    prepare::{self, Needs},
    process,
    progress::step,
    stage::{Ground, Stage},
    system::Program,
    wordpress::Wanted,
};

/// Sets a site up, measures in its editor, and prints the table.
pub fn run() -> Result<()> {
    prepare::run(&Needs {
        programs: vec![
            Program::Curl,
            Program::Php,
            Program::PhpFpm,
            Program::MariaDb,
            Program::Nginx,
            Program::OpenSsl,
            Program::Chromium,
        ],
        package: true,
        wordpress: Some(Wanted::Latest),
        sandbox: true,
        ..Needs::default()
    })?;
    let stage = Stage::set(Ground::small("bench-editor"))?;
    let table = step("bench of the editor", |step| {
        let mut command = process::command("node");
        step.run(stage.tell(command.arg("tests/bench/editor/run.mjs"))?)?;
        step.output()
    })?;
    super::print(&table);
    Ok(())
}
