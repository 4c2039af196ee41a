//! A real WordPress with the plugin: a copy of its files, and Playground to serve it.

use anyhow::{Context, Result, bail};
use std::{
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
    time::Duration,
};

use crate::{
    paths,
    process::{self, Server},
    progress::{Step, step},
    sandbox::Sandbox,
    wordpress::WordPress,
};

/// The administrator that Playground sets up.
pub const USER: &str = "admin";
pub const PASSWORD: &str = "password";
/// Where the page with the feed block is, below the site's address.
pub const FEED_PAGE: &str = "our-feed/";

/// What a site is made of.
pub struct Plan<'a> {
    /// The site's own folder. What is there already is kept: content, account, pictures.
    pub dir: PathBuf,
    pub wordpress: &'a WordPress,
    pub php: &'a str,
    pub port: u16,
    /// None talks to the real Instagram.
    pub sandbox: Option<&'a Sandbox>,
}

/// A running site. It ends with this value.
pub struct Site {
    server: Server,
    pub url: String,
}

/// Copies what is missing, and starts it.
pub fn start(plan: &Plan) -> Result<Site> {
    if !process::is_free(plan.port) {
        bail!("port {} is taken; choose another with --port", plan.port);
    }
    if !plan.dir.join("wp-config.php").is_file() {
        step("copy of WordPress", |_| lay_out(plan))?;
    }
    step("site", |step| {
        let content = plan.dir.join("wp-content");
        fs::create_dir_all(content.join("mu-plugins"))?;
        fs::create_dir_all(content.join("plugins/loupe"))?;
        let tests = paths::root().join("tests");
        for (folder, name) in [
            ("demo", "loupe-demo.php"),
            ("demo", "loupe-one-at-a-time.php"),
            ("sandbox", "loupe-sandbox.php"),
        ] {
            fs::copy(
                tests.join(folder).join(name),
                content.join("mu-plugins").join(name),
            )?;
        }

        let url = format!("http://127.0.0.1:{}", plan.port);
        let mut command = process::command("node");
        command
            .arg("node_modules/@wp-playground/cli/wp-playground.js")
            .arg("server")
            .arg("--mount-dir-before-install")
            .args([plan.dir.as_path(), Path::new("/wordpress")])
            .arg("--mount-dir-before-install")
            .args([
                paths::plugin().as_path(),
                Path::new("/wordpress/wp-content/plugins/loupe"),
            ])
            .args([
                "--wordpress-install-mode",
                "install-from-existing-files-if-needed",
            ])
            .args(["--php", plan.php, "--port", &plan.port.to_string()])
            // Each worker keeps a view of the files of its own: what another deletes or writes, it does not see.
            .args(["--workers", "1"]);
        if let Some(sandbox) = plan.sandbox {
            command.args(["--define", "LOUPE_SANDBOX", &sandbox.url]);
            // Nothing is to be asked of the world outside, WordPress's own update checks included.
            command.args(["--define-bool", "WP_HTTP_BLOCK_EXTERNAL", "true"]);
        }
        let server = Server::start("playground", &mut command)?;
        server.wait_until(step, Duration::from_secs(180), || process::answers(&url))?;
        step.note(url.clone());
        Ok(Site { server, url })
    })
}

impl Site {
    /// Whether it ended by itself.
    pub fn has_ended(&self) -> bool {
        self.server.has_ended()
    }
}

/// A site's own copy, with its configuration written last: a copy that was cut off is begun anew.
fn lay_out(plan: &Plan) -> Result<()> {
    copy(plan.wordpress, &plan.dir)?;
    let sample = fs::read_to_string(plan.dir.join("wp-config-sample.php"))?;
    fs::write(plan.dir.join("wp-config.php"), configuration(&sample)?)?;
    Ok(())
}

/// Copies WordPress's files to `dir`, in place of what was there.
pub fn copy(wordpress: &WordPress, dir: &Path) -> Result<()> {
    if dir.exists() {
        fs::remove_dir_all(dir)?;
    }
    fs::create_dir_all(dir.parent().unwrap_or(dir))?;
    let copied = process::command("cp")
        .arg("-r")
        .args([&wordpress.dir, dir])
        .status()?;
    copied
        .success()
        .then_some(())
        .with_context(|| format!("can't copy WordPress to {}", dir.display()))
}

/// Likewise, with the plugin as it was packaged last.
pub fn copy_with_plugin(step: &Step, wordpress: &WordPress, dir: &Path) -> Result<()> {
    copy(wordpress, dir)?;
    step.run(
        process::command("cp")
            .arg("-r")
            .arg(paths::plugin())
            .arg(dir.join("wp-content/plugins/loupe")),
    )
}

/// The sample with keys and salts of its own, the plugin's key, and cron left to us:
/// Playground answers one request at a time, so a site that calls itself would wait for itself.
fn configuration(sample: &str) -> Result<String> {
    let mut text = String::new();
    for (at, part) in sample.split("put your unique phrase here").enumerate() {
        if at > 0 {
            text.push_str(&secret()?);
        }
        text.push_str(part);
    }
    // Whatever ends its lines: WordPress's own has them end as on Windows.
    let rest = text
        .strip_prefix("<?php")
        .context("WordPress's sample of a configuration does not begin with <?php")?;
    let key = secret()?;
    Ok(format!(
        "<?php\ndefine( 'LOUPE_KEY', '{key}' );\ndefine( 'DISABLE_WP_CRON', true );\n{rest}"
    ))
}

/// 64 hex digits that nobody can guess.
pub fn secret() -> Result<String> {
    let mut bytes = [0; 32];
    File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_gets_a_secret_of_its_own() {
        let sample = "<?php\ndefine( 'A', 'put your unique phrase here' );\ndefine( 'B', 'put your unique phrase here' );\n";
        let text = configuration(sample).unwrap();
        let values: Vec<&str> = text
            .lines()
            .filter_map(|line| line.split('\'').nth(3))
            .collect();
        assert_eq!(values.len(), 3);
        assert!(values.iter().all(|value| value.len() == 64));
        assert_ne!(values[1], values[2]);
    }

    #[test]
    fn the_sites_own_lines_are_there_however_the_samples_lines_end() {
        for sample in ["<?php\n/** The base */\n", "<?php\r\n/** The base */\r\n"] {
            let text = configuration(sample).unwrap();
            assert!(text.starts_with("<?php\ndefine( 'LOUPE_KEY', '"));
            assert!(text.contains("\ndefine( 'DISABLE_WP_CRON', true );\n"));
            assert!(text.contains("/** The base */"));
        }
        assert!(configuration("no PHP").is_err());
    }
}
