//! Commands that come as crates: found, fetched from their makers, or built by cargo.

use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    paths, process,
    progress::{Step, ready, step},
};

/// A crate whose commands are called.
pub struct Tool {
    pub package: &'static str,
    pub version: String,
    /// The first one tells the version of all.
    pub commands: &'static [&'static str],
    /// Where its makers keep it ready to run, as a tar archive.
    pub archive: String,
    /// What cargo is to be told besides.
    pub options: &'static [&'static str],
}

impl Tool {
    /// The folder that its commands are in.
    pub fn ensure(&self) -> Result<PathBuf> {
        let cached = paths::cache()?.join(format!("tools/{}-{}", self.package, self.version));
        let bin = cached.join("bin");
        let installed = process::find(&self.commands[..1]);
        let installed = installed.as_deref().and_then(Path::parent);
        let places = installed.into_iter().chain([&*bin]);
        if let Some(place) = places.into_iter().find(|place| self.is_in(place)) {
            ready(self.package, &self.version);
            return Ok(place.to_path_buf());
        }
        step(self.package, |step| {
            let _lock = paths::lock(self.package)?;
            if self.is_in(&bin) {
                step.note(format!("{}, installed by another chore", self.version));
            } else if self.fetch(step, &bin)? {
                step.note(format!("{} from its makers", self.version));
            } else {
                step.note(format!("{} built by cargo", self.version));
                self.build(step, &cached)?;
            }
            Ok(bin)
        })
    }

    /// All of its commands, in this version, and for this machine.
    fn is_in(&self, folder: &Path) -> bool {
        let answer = process::answer(process::command(folder.join(self.commands[0])).arg("-V"));
        let version = answer.map(|said| said.split_whitespace().nth(1) == Some(&self.version));
        version.unwrap_or(false) && self.commands.iter().all(|it| folder.join(it).is_file())
    }

    /// Whether its makers' archive could be had, and what is in it works.
    fn fetch(&self, step: &Step, bin: &Path) -> Result<bool> {
        fs::create_dir_all(bin)?;
        let archive = bin.join("archive.tar.gz");
        let is_there = |step: &Step| -> Result<bool> {
            let curl = ["--fail", "--location", "--silent", "--show-error"];
            let fetched = step.status(
                process::command("curl")
                    .args(curl)
                    .args(["--connect-timeout", "15", &self.archive, "--output"])
                    .arg(&archive),
            )?;
            let unpack = ["--strip-components=1", "-xzf"];
            Ok(fetched.success()
                && step
                    .status(
                        process::command("tar")
                            .args(unpack)
                            .arg(&archive)
                            .arg("-C")
                            .arg(bin),
                    )?
                    .success())
        };
        let fetched = is_there(step);
        fs::remove_file(&archive).ok();
        Ok(fetched? && self.is_in(bin))
    }

    /// Unoptimised: it works for a second or two, and optimising it takes minutes.
    fn build(&self, step: &Step, into: &Path) -> Result<()> {
        let target = into.join("target");
        let install = [
            "install",
            "--debug",
            self.package,
            "--version",
            &self.version,
        ];
        let bins = self.commands.iter().flat_map(|name| ["--bin", name]);
        step.run(
            process::command("cargo")
                .args(install)
                .args(self.options)
                .args(bins)
                .arg("--root")
                .arg(into)
                .env("CARGO_TARGET_DIR", &target)
                .env("CARGO_PROFILE_DEV_DEBUG", "0"),
        )?;
        fs::remove_dir_all(&target).ok();
        Ok(())
    }
}

/// This machine as makers name it in their archives: those for Linux need no libraries of it.
pub fn machine() -> Result<String> {
    let answer = process::answer(process::command("rustc").arg("-vV"))?;
    let host = answer.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.context("rustc -vV names no host")?;
    Ok(host.replace("-linux-gnu", "-linux-musl"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    fn tool(archive: String) -> Tool {
        Tool {
            package: "a-tool",
            version: "1.2.3".to_owned(),
            commands: &["says-its-version"],
            archive,
            options: &[],
        }
    }

    /// Tries to fetch an archive with a command that says this.
    fn fetched(name: &str, says: &str) -> bool {
        let dir = std::env::temp_dir().join(format!("loupe-tool-{name}-{}", std::process::id()));
        let inside = dir.join("in/a-tool");
        fs::create_dir_all(&inside).unwrap();
        let command = inside.join("says-its-version");
        fs::write(&command, format!("#!/bin/sh\necho '{says}'\n")).unwrap();
        fs::set_permissions(&command, fs::Permissions::from_mode(0o755)).unwrap();
        let archive = dir.join("a.tar.gz");
        let mut tar = process::command("tar");
        tar.arg("-czf").arg(&archive).arg("-C").arg(dir.join("in"));
        process::answer(tar.arg("a-tool")).unwrap();
        let address = archive.display().to_string().replace(' ', "%20");
        let tool = tool(format!("file://{address}"));
        let is_fetched = step(name, |step| tool.fetch(step, &dir.join("bin"))).unwrap();
        fs::remove_dir_all(&dir).unwrap();
        is_fetched
    }

    #[test]
    fn an_archive_of_the_makers_is_taken_if_what_is_in_it_works() {
        assert!(fetched("a tool that works", "a-tool 1.2.3"));
        assert!(!fetched("a tool of another version", "a-tool 1.2.30"));
    }

    #[test]
    fn an_archive_that_is_not_to_be_had_is_no_error() {
        let tool = tool("file:///nowhere/a.tar.gz".to_owned());
        let dir = std::env::temp_dir().join(format!("loupe-tool-none-{}", std::process::id()));
        assert!(!step("no tool", |step| tool.fetch(step, &dir)).unwrap());
        fs::remove_dir_all(&dir).unwrap();
    }
}
