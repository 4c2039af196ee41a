//! Programs that the operating system provides: found, or installed where we may.

use anyhow::{Result, bail};
use std::{
    collections::BTreeSet,
    process::Command,
    sync::{Mutex, PoisonError},
};

use crate::{paths, process, progress::step};

/// A system program that a chore needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    Curl,
    Php,
    PhpFpm,
    /// Says where a page's time goes.
    PhpExcimer,
    PhpUnit,
    PhpCodeSniffer,
    MariaDb,
    Nginx,
    Redis,
    PhpRedis,
    Memcached,
    PhpMemcached,
    OpenSsl,
    Chromium,
    ChromeDriver,
    Firefox,
    WebP,
    DebianRust,
    DebianClippy,
}

impl Program {
    /// The names it may be installed under.
    pub fn commands(self) -> &'static [&'static str] {
        match self {
            Program::Curl => &["curl"],
            Program::Php => &["php"],
            // Debian names it after PHP's version.
            Program::PhpFpm => &[
                "php-fpm",
                "php-fpm8.5",
                "php-fpm8.4",
                "php-fpm8.3",
                "php-fpm8.2",
                "php-fpm8.1",
            ],
            Program::PhpExcimer => &["php-excimer"],
            Program::PhpUnit => &["phpunit"],
            Program::PhpCodeSniffer => &["phpcs"],
            Program::MariaDb => &["mariadbd"],
            Program::Nginx => &["nginx"],
            Program::Redis => &["redis-server"],
            Program::PhpRedis => &["php-redis"],
            Program::Memcached => &["memcached"],
            Program::PhpMemcached => &["php-memcached"],
            Program::OpenSsl => &["openssl"],
            Program::Chromium => &["chromium", "chromium-browser", "google-chrome"],
            Program::ChromeDriver => &["chromedriver"],
            Program::Firefox => &["firefox-esr", "firefox"],
            Program::WebP => &["cwebp"],
            Program::DebianRust => &[],
            Program::DebianClippy => &["/usr/bin/cargo-clippy"],
        }
    }

    fn debian_packages(self) -> &'static [&'static str] {
        match self {
            Program::Curl => &["curl", "ca-certificates"],
            Program::Php => &[
                "php-cli",
                "php-curl",
                "php-gd",
                "php-mbstring",
                "php-mysql",
                "php-xml",
            ],
            Program::PhpFpm => &["php-fpm"],
            Program::PhpExcimer => &["php-excimer"],
            Program::PhpUnit => &["phpunit"],
            Program::PhpCodeSniffer => &["php-codesniffer"],
            Program::MariaDb => &["mariadb-server"],
            Program::Nginx => &["nginx-light"],
            Program::Redis => &["redis-server"],
            Program::PhpRedis => &["php-redis"],
            Program::Memcached => &["memcached"],
            Program::PhpMemcached => &["php-memcached"],
            Program::OpenSsl => &["openssl"],
            Program::Chromium => &["chromium", "fonts-dejavu-core"],
            Program::ChromeDriver => &["chromium-driver"],
            Program::Firefox => &["firefox-esr"],
            Program::WebP => &["webp"],
            Program::DebianRust => &["rustc-web", "cargo-web", "rust-web-src"],
            Program::DebianClippy => &["rust-web-clippy"],
        }
    }

    fn is_there(self) -> bool {
        match self {
            Program::Php => php_has(&["curl", "gd", "mbstring", "mysqli", "sodium", "xml"]),
            Program::PhpExcimer => php_has(&["excimer"]),
            Program::PhpRedis => php_has(&["redis"]),
            Program::PhpMemcached => php_has(&["memcached"]),
            Program::DebianRust => [
                "/usr/bin/rustc",
                "/usr/bin/cargo",
                "/usr/lib/rustlib/src/rust/library",
            ]
            .iter()
            .all(|path| std::path::Path::new(path).exists()),
            Program::Curl
            | Program::PhpFpm
            | Program::PhpUnit
            | Program::PhpCodeSniffer
            | Program::MariaDb
            | Program::Nginx
            | Program::Redis
            | Program::Memcached
            | Program::OpenSsl
            | Program::Chromium
            | Program::ChromeDriver
            | Program::Firefox
            | Program::WebP
            | Program::DebianClippy => process::find(self.commands()).is_some(),
        }
    }
}

/// Sees to it that all of `programs` are there: installs what is missing as root on Debian,
/// else says what to run or to look for.
pub fn ensure(programs: &[Program]) -> Result<()> {
    if missing_of(programs).is_empty() {
        return Ok(());
    }
    // One after the other: what another lane is installing need not be asked for again.
    static INSTALLING: Mutex<()> = Mutex::new(());
    let _turn = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
    let missing = missing_of(programs);
    if missing.is_empty() {
        return Ok(());
    }
    let packages: BTreeSet<&str> = missing
        .iter()
        .flat_map(|program| program.debian_packages())
        .copied()
        .collect();
    let packages: Vec<&str> = packages.into_iter().collect();
    if process::find(&["apt-get"]).is_none() {
        let wanted: Vec<String> = missing
            .iter()
            .map(|program| program.commands().join(" or "))
            .collect();
        bail!(
            "these programs are missing: {}.\nPlease install them with your system's package manager \
             (PHP 8.1 or newer with {}), then run this again.",
            wanted.join(", "),
            "curl, gd, mbstring, mysqli, sodium and xml",
        );
    }
    if !process::is_root() {
        bail!(
            "system packages are missing. Please run this once, then try again:\n\n    \
             sudo apt-get install -y --no-install-recommends {}\n",
            packages.join(" ")
        );
    }
    step(&format!("system packages {}", packages.join(" ")), |step| {
        let _lock = paths::lock("system-packages")?;
        if !step.status(&mut install(&packages))?.success() {
            step.run(apt_get().arg("update"))?;
            step.run(&mut install(&packages))?;
        }
        Ok(())
    })?;
    match missing.iter().find(|program| !program.is_there()) {
        None => Ok(()),
        Some(program) => bail!("{program:?} is still missing after its packages were installed"),
    }
}

fn missing_of(programs: &[Program]) -> Vec<Program> {
    let programs = programs.iter().copied();
    programs.filter(|program| !program.is_there()).collect()
}

/// Where a program is; installs it if need be.
pub fn path_of(program: Program) -> Result<std::path::PathBuf> {
    ensure(&[program])?;
    match process::find(program.commands()) {
        Some(path) => Ok(path),
        None => bail!("{program:?} was not found"),
    }
}

fn install(packages: &[&str]) -> Command {
    let mut command = apt_get();
    command
        .args(["install", "-y", "--no-install-recommends"])
        .args(packages);
    command
}

fn apt_get() -> Command {
    let mut command = process::command("apt-get");
    // Somebody else's installation is waited for.
    command
        .args(["-o", "DPkg::Lock::Timeout=600"])
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn php_has(extensions: &[&str]) -> bool {
    process::answer(process::command("php").arg("-m")).is_ok_and(|answer| {
        let there: Vec<String> = answer.lines().map(str::to_ascii_lowercase).collect();
        extensions
            .iter()
            .all(|wanted| there.iter().any(|extension| extension == wanted))
    })
}
