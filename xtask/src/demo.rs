//! The main job on a real WordPress, to try out or to be driven once.

use anyhow::{Result, bail};
use clap::Args;
use std::{
    thread,
    time::{Duration, Instant},
};

use crate::{
    paths,
    prepare::{self, Needs},
    process,
    progress::seconds,
    sandbox::{self, Sandbox},
    site::{self, PASSWORD, Plan, Site, USER},
    stage,
    system::Program,
    wordpress::{self, Wanted},
};

/// How often the site's cron is called.
const CRON: Duration = Duration::from_secs(15);

/// What the command line asks for.
#[derive(Debug, Args)]
pub struct Options {
    /// Drives the main job once in a headless browser instead
    #[arg(long, conflicts_with = "live")]
    pub check: bool,
    /// Talks to the real Instagram instead of the sandbox
    #[arg(long)]
    pub live: bool,
    /// `latest`, a branch (6.8) or a release (6.8.7)
    #[arg(long = "wp", value_name = "VERSION", default_value = "latest", value_parser = Wanted::parse)]
    pub wordpress: Wanted,
    /// The PHP that it runs on
    #[arg(long, value_name = "VERSION", default_value = "8.3", value_parser = ["8.1", "8.2", "8.3", "8.4", "8.5"])]
    pub php: String,
    /// The site's port
    #[arg(long, value_name = "N", default_value_t = 8087)]
    pub port: u16,
}

/// Sets everything up, and then serves it until it is interrupted, or drives it once.
pub fn run(options: &Options) -> Result<()> {
    let started = Instant::now();
    println!(
        "Preparing the demo; the logs are in {}.",
        paths::target().join("logs").display()
    );
    let programs: &[Program] = if options.check {
        &[Program::Curl, Program::Chromium]
    } else {
        &[Program::Curl]
    };
    prepare::run(&Needs {
        programs: programs.to_vec(),
        package: true,
        wordpress: Some(options.wordpress.clone()),
        sandbox: !options.live,
        ..Needs::default()
    })?;
    let wordpress = wordpress::ensure(&options.wordpress)?;
    let sandbox = if options.live {
        None
    } else {
        Some(sandbox::start()?)
    };
    let kind = if options.live { "live" } else { "sandbox" };
    let site = site::start(&Plan {
        dir: paths::target().join(format!("demo/{kind}-{}", wordpress.version)),
        wordpress: &wordpress,
        php: &options.php,
        port: options.port,
        sandbox: sandbox.as_ref(),
    })?;
    println!("Ready after {}.\n", seconds(started.elapsed()));
    match &sandbox {
        Some(sandbox) if options.check => check(&site, sandbox),
        sandbox => {
            print_addresses(&site, sandbox.as_ref());
            serve(&site, sandbox.as_ref())
        }
    }
}

fn print_addresses(site: &Site, sandbox: Option<&Sandbox>) {
    let url = &site.url;
    println!("  Panel     {url}/wp-admin/themes.php?page=loupe");
    println!("  Page      {url}/{}", site::FEED_PAGE);
    println!("  Login     {USER} / {PASSWORD}");
    match sandbox {
        Some(sandbox) => {
            println!("  Sandbox   {}", sandbox.url);
            println!("\n  A token to paste:\n\n{}\n", sandbox.token);
        }
        None => println!("  Instagram is the real one: paste a token of your own.\n"),
    }
    println!("Ctrl-C stops everything; the site keeps its content.");
}

/// Is the site's cron, until Ctrl-C.
fn serve(site: &Site, sandbox: Option<&Sandbox>) -> Result<()> {
    while !site.has_ended() && !sandbox.is_some_and(Sandbox::has_ended) {
        process::answers(&format!("{}/wp-cron.php", site.url));
        thread::sleep(CRON);
    }
    bail!(
        "the site or the sandbox ended; see {}",
        paths::target().join("logs").display()
    );
}

fn check(site: &Site, sandbox: &Sandbox) -> Result<()> {
    let mut command = process::command("node");
    command.arg("tests/e2e/check.mjs");
    stage::tell_of_the_site(&mut command, "demo", &site.url, sandbox)?;
    let status = command.status()?;
    if status.success() {
        Ok(())
    } else {
        bail!("the main job did not work")
    }
}
