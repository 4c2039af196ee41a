//! The pictures of the guides, taken of a running site.

use anyhow::Result;
use std::{fs, path::Path};

use crate::{
    paths, prepare, process,
    progress::{Step, step},
    stage::{self, Ground, Stage},
    stamp::files_below,
    system::Program,
};

/// Takes all of them anew, into docs/images/.
pub fn run() -> Result<()> {
    let mut needs = stage::needs();
    needs.programs.push(Program::WebP);
    prepare::run(&needs)?;
    let stage = Stage::set(Ground::small("pictures"))?;
    step("pictures", |step| {
        let (taken, guides) = (stage.screenshots()?, paths::root().join("docs/images"));
        // What an earlier run took.
        fs::remove_dir_all(&taken)?;
        let mut command = process::command("node");
        step.run(stage.tell(command.arg("tests/pictures/take.mjs"))?)?;
        fs::remove_dir_all(&guides)?;
        fs::create_dir(&guides)?;
        files_below(&taken)?
            .iter()
            .try_for_each(|screenshot| shrink(step, screenshot, &guides))
    })
}

/// Keeps a screenshot as WebP, which is a third of the bytes.
fn shrink(step: &Step, screenshot: &Path, guides: &Path) -> Result<()> {
    let name = screenshot.file_stem().unwrap_or_default();
    step.run(
        process::command("cwebp")
            .args(["-quiet", "-q", "88", "-m", "6", "-sharp_yuv"])
            .arg(screenshot)
            .arg("-o")
            .arg(guides.join(name).with_extension("webp")),
    )
}
