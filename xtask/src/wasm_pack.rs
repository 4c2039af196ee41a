//! wasm-pack and the tools it calls.

use anyhow::{Context, Result};
use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    path::PathBuf,
    process::Command,
};

use crate::{
    node, paths,
    system::{self, Program},
    tool::{self, Tool},
    wasm::{self, Toolchain},
};

/// The release that this project is built with.
const VERSION: &str = "0.15.1";
const MAKERS: &str = "https://github.com/wasm-bindgen";

/// wasm-pack, ready to be called.
pub struct WasmPack {
    toolchain: Toolchain,
    program: PathBuf,
    path: OsString,
}

/// Sees to the compiler, wasm-pack, wasm-bindgen and wasm-opt.
pub fn ensure() -> Result<WasmPack> {
    node::ensure()?;
    let toolchain = wasm::ensure()?;
    system::ensure(&[Program::Curl])?;
    let program = wasm_pack()?.ensure()?.join("wasm-pack");
    let bindgen = wasm_bindgen()?.ensure()?;
    let path = env::var_os("PATH").unwrap_or_default();
    let path = [bindgen]
        .into_iter()
        .chain(env::split_paths(&path))
        .chain([node::bin()]);
    let path = env::join_paths(path)?;
    Ok(WasmPack {
        toolchain,
        program,
        path,
    })
}

impl WasmPack {
    /// `wasm-pack` with its compiler, its own cache, and wasm-opt on the path.
    pub fn command(&self) -> Result<Command> {
        let mut command = self.toolchain.command(&self.program);
        command
            .env("CARGO_ENCODED_RUSTFLAGS", rust_flags()?)
            .env("PATH", &self.path)
            .env("WASM_PACK_CACHE", paths::cache()?.join("wasm-pack/tools"));
        Ok(command)
    }
}

/// Panic messages name source files: what ships must not name this machine's folders,
/// nor where its crates came from.
fn rust_flags() -> Result<OsString> {
    let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    // xtask itself was built from these, so they are there.
    let crates = fs::read_dir(cargo.join("registry/src"))?.map(|entry| Ok(entry?.path()));
    let roots = crates
        .chain([Ok(paths::root())])
        .collect::<Result<Vec<_>>>()?;
    let given = env::var("RUSTFLAGS").unwrap_or_default();
    Ok(encoded(&given, &roots))
}

/// As cargo takes flags in which there may be blanks: with a mark between them that is in no path.
/// The name in place of each root is empty: a file is then `serde-1.0.0/src/lib.rs`.
fn encoded(given: &str, roots: &[PathBuf]) -> OsString {
    let given = given.split_whitespace().map(OsString::from);
    let maps = roots.iter().map(|root| {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(root);
        flag.push("/=");
        flag
    });
    given
        .chain(maps)
        .collect::<Vec<_>>()
        .join(OsStr::new("\x1f"))
}

fn wasm_pack() -> Result<Tool> {
    let machine = tool::machine()?;
    Ok(Tool {
        package: "wasm-pack",
        version: VERSION.to_owned(),
        commands: &["wasm-pack"],
        archive: format!(
            "{MAKERS}/wasm-pack/releases/download/v{VERSION}/wasm-pack-v{VERSION}-{machine}.tar.gz"
        ),
        options: &["--locked"],
    })
}

/// The command has to be of the crate's very version. wasm-pack would build it optimised; where it finds this one, it
/// takes it.
fn wasm_bindgen() -> Result<Tool> {
    let machine = tool::machine()?;
    let lock = fs::read_to_string(paths::root().join("Cargo.lock"))?;
    let version = locked(&lock, "wasm-bindgen").context("Cargo.lock has no wasm-bindgen")?;
    Ok(Tool {
        package: "wasm-bindgen-cli",
        version: version.to_owned(),
        commands: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        archive: format!(
            "{MAKERS}/wasm-bindgen/releases/download/{version}/wasm-bindgen-{version}-{machine}.tar.gz"
        ),
        // It talks to the browser's driver on this machine, and needs no TLS for that. Its own lock file names crates
        // that were withdrawn.
        options: &["--no-default-features"],
    })
}

fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let (_, after) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    after.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_a_crate_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-cli\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "bindgen"), None);
    }

    #[test]
    fn a_path_with_blanks_is_one_flag() {
        let flags = encoded(
            "-C debuginfo=1",
            &["/some where/löupe".into(), "/a=b".into()],
        );
        assert_eq!(
            flags.to_string_lossy().split('\x1f').collect::<Vec<_>>(),
            [
                "-C",
                "debuginfo=1",
                "--remap-path-prefix=/some where/löupe/=",
                "--remap-path-prefix=/a=b/=",
            ]
        );
    }
}
