//! How long a change of the block's settings takes until it is seen in the editor.

use anyhow::Result;

use crate::{
    prepare, process,
    progress::step,
    stage::{self, Ground, Stage},
};

/// Sets a site up, measures in its editor, and prints the table.
pub fn run() -> Result<()> {
    prepare::run(&stage::needs())?;
    let stage = Stage::set(Ground::small("bench-editor"))?;
    let table = step("bench of the editor", |step| {
        let mut command = process::command("node");
        step.run(stage.tell(command.arg("tests/bench/editor/run.mjs"))?)?;
        step.output()
    })?;
    super::print(&table);
    Ok(())
}
