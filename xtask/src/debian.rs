//! Packages of a Debian release other than this machine's, fetched without touching its package system.

use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{paths, process, progress::Step};

/// One release ("suite") of Debian, with lists of its own.
pub struct Suite {
    dir: PathBuf,
}

impl Suite {
    /// Reads the package lists of `suite` into `dir`. The archive is the one that this machine's apt uses.
    pub fn open(step: &Step, suite: &str, dir: &Path) -> Result<Self> {
        let this = Self {
            dir: dir.join(suite),
        };
        fs::create_dir_all(this.dir.join("lists/partial"))?;
        fs::write(
            this.dir.join("sources.list"),
            format!(
                "deb [signed-by={KEYRING}] {} {suite} main\n",
                archive(step)?
            ),
        )?;
        step.run(this.apt("apt-get").arg("update"))?;
        Ok(this)
    }

    /// The upstream version of a package: `7.1.4` of `7.1.4+dfsg1-1`.
    pub fn version(&self, package: &str) -> Result<Option<String>> {
        let answer =
            process::answer(
                self.apt("apt-cache")
                    .args(["show", "--no-all-versions", package]),
            )?;
        let full = answer
            .lines()
            .find_map(|line| line.strip_prefix("Version: "));
        Ok(full.map(|full| {
            full.split(['+', '-', '~'])
                .next()
                .unwrap_or(full)
                .to_owned()
        }))
    }

    /// Downloads packages and unpacks them all into one root, without installing anything.
    pub fn unpack(&self, step: &Step, packages: &[&str]) -> Result<PathBuf> {
        let (debs, root) = (self.dir.join("debs"), self.dir.join("root"));
        fs::create_dir_all(&debs)?;
        step.run(
            self.apt("apt-get")
                .current_dir(&debs)
                .arg("download")
                .args(packages),
        )?;
        for deb in fs::read_dir(&debs)? {
            step.run(
                process::command("dpkg")
                    .arg("-x")
                    .arg(deb?.path())
                    .arg(&root),
            )?;
        }
        Ok(root)
    }

    fn apt(&self, program: &str) -> Command {
        let mut command = process::command(program);
        let option = |name: &str, value: String| ["-o".to_owned(), format!("{name}={value}")];
        let at = |name: &str| self.dir.join(name).display().to_string();
        command
            .args(option("Dir::Etc::SourceList", at("sources.list")))
            .args(option("Dir::Etc::SourceParts", "/dev/null".to_owned()))
            .args(option("Dir::State::Lists", at("lists")))
            .args(option("Dir::Cache::pkgcache", String::new()))
            .args(option("Dir::Cache::srcpkgcache", String::new()))
            // Without it apt, run as root, warns that its own user can't write here.
            .args(option("APT::Sandbox::User", "root".to_owned()));
        command
    }
}

const KEYRING: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

/// The address of Debian's archive as this machine's own sources name it.
fn archive(step: &Step) -> Result<String> {
    if let Some(address) = known_archive()? {
        return Ok(address);
    }
    // apt knows whose archive it is once it has read the lists.
    let _lock = paths::lock("system-packages")?;
    step.run(process::command("apt-get").arg("update"))?;
    known_archive()?.context("this machine's apt names no Debian archive")
}

fn known_archive() -> Result<Option<String>> {
    let format = ["indextargets", "--format", "$(REPO_URI)"];
    let answer = process::answer(
        process::command("apt-get")
            .args(format)
            .args(["Created-By: Packages", "Label: Debian"]),
    )?;
    Ok(answer.lines().next().map(str::to_owned))
}
