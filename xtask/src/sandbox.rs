//! The stand-in for Instagram, running beside us.

use anyhow::{Context, Result};
use std::{ffi::OsStr, fs, path::Path, time::Duration};

use crate::{
    paths,
    process::{self, Server},
    progress::{Step, step},
};

/// A running sandbox. It ends with this value.
pub struct Sandbox {
    server: Server,
    pub url: String,
    /// A good token of its first account, to paste.
    pub token: String,
}

/// Builds it and starts it on a free port.
pub fn start() -> Result<Sandbox> {
    step("sandbox", |step| {
        build(step)?;
        let sandbox = launch(step, "sandbox-server", &[])?;
        step.note(sandbox.url.clone());
        Ok(sandbox)
    })
}

/// Likewise, with posts that show the pictures of a folder.
pub fn start_showing(pictures: &Path) -> Result<Sandbox> {
    step("sandbox", |step| {
        build(step)?;
        launch(
            step,
            "sandbox-server",
            &["--pictures".as_ref(), pictures.as_os_str()],
        )
    })
}

/// Builds it and starts several, each a world of its own.
pub fn start_several(count: usize) -> Result<Vec<Sandbox>> {
    step("sandboxes", |step| {
        build(step)?;
        (1..=count)
            .map(|number| launch(step, &format!("sandbox-server-{number}"), &[]))
            .collect()
    })
}

/// Builds it.
pub fn build(step: &Step) -> Result<()> {
    step.run(process::command("cargo").args(["build", "--package", "sandbox"]))
}

fn launch(step: &Step, name: &str, options: &[&OsStr]) -> Result<Sandbox> {
    let mut command = process::command(paths::target().join("debug/sandbox"));
    let server = Server::start(name, command.args(["--port", "0"]).args(options))?;
    let log = server.log().to_path_buf();
    let greeting = || {
        fs::read_to_string(&log)
            .ok()
            .and_then(|text| read_greeting(&text))
    };
    server.wait_until(step, Duration::from_secs(20), || greeting().is_some())?;
    let (url, token) = greeting().context("the sandbox took its address back")?;
    Ok(Sandbox { server, url, token })
}

impl Sandbox {
    /// Whether it ended by itself.
    pub fn has_ended(&self) -> bool {
        self.server.has_ended()
    }
}

/// `sandbox ready at http://127.0.0.1:8090 with sample token IGAA…`
fn read_greeting(text: &str) -> Option<(String, String)> {
    let line = text
        .lines()
        .find(|line| line.starts_with("sandbox ready at "))?;
    let mut words = line.split_whitespace().skip(3);
    let url = words.next()?.to_owned();
    Some((url, words.last()?.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_and_the_token_are_read_from_the_greeting() {
        let read =
            read_greeting("sandbox ready at http://127.0.0.1:8090 with sample token IGAAx\n");
        assert_eq!(
            read,
            Some(("http://127.0.0.1:8090".to_owned(), "IGAAx".to_owned()))
        );
    }

    #[test]
    fn another_line_is_no_greeting() {
        assert_eq!(read_greeting("The sandbox cannot listen"), None);
    }
}
