//! What php-fpm's workers cost, as the system counts it.

use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::PathBuf,
    thread,
    time::{Duration, Instant},
};

/// The folders of the workers' processes.
pub struct Workers(Vec<PathBuf>);

impl Workers {
    /// The children of php-fpm's own process.
    pub fn of(php_fpm: u32) -> Result<Self> {
        let file = format!("/proc/{php_fpm}/task/{php_fpm}/children");
        let children = fs::read_to_string(&file)
            .with_context(|| format!("{file}: CPU time is counted by Linux alone"))?;
        let ids = children.split_whitespace();
        Ok(Self(
            ids.map(|id| PathBuf::from("/proc").join(id)).collect(),
        ))
    }

    /// All that they have cost, in ms. What follows an answer is part of it, so it is waited for.
    pub fn cpu_time(&self) -> Result<f64> {
        let end = Instant::now() + Duration::from_secs(10);
        while !self.are_idle()? {
            if Instant::now() > end {
                bail!("php-fpm does not come to rest");
            }
            thread::sleep(Duration::from_millis(1));
        }
        let mut nanoseconds = 0.0;
        for folder in &self.0 {
            let text = fs::read_to_string(folder.join("schedstat"))?;
            let number = text.split(' ').next().unwrap_or_default();
            nanoseconds += number.parse::<f64>().with_context(|| text.clone())?;
        }
        Ok(nanoseconds / 1e6)
    }

    /// Whether each waits for a request.
    fn are_idle(&self) -> Result<bool> {
        for folder in &self.0 {
            let stat = fs::read_to_string(folder.join("stat"))?;
            // Behind its name, in which there may be anything.
            if !stat
                .rsplit(')')
                .next()
                .is_some_and(|rest| rest.starts_with(" S"))
            {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
