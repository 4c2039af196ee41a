//! Makes a case as small as it can be while it is still not read alike.

use anyhow::{Result, bail};
use std::time::{Duration, Instant};

use crate::area::Case;
use crate::pair::Pair;

/// Whoever waits for the report has it by then.
const LONGEST: Duration = Duration::from_secs(30);

pub fn smallest(pair: &mut Pair, case: Case) -> Result<(Case, String)> {
    let Some(difference) = pair.difference(&case)? else {
        bail!(
            "{} was read otherwise the first time: {:?}",
            case.area.name(),
            String::from_utf8_lossy(&case.body)
        );
    };
    let mut smallest = (case, difference);
    let started = Instant::now();
    let mut size = smallest.0.body.len().div_ceil(2);
    while size > 0 {
        let mut at = 0;
        let mut got_smaller = false;
        while at < smallest.0.body.len() && started.elapsed() < LONGEST {
            let mut smaller = smallest.0.clone();
            smaller
                .body
                .drain(at..(at + size).min(smallest.0.body.len()));
            match pair.difference(&smaller)? {
                Some(difference) => {
                    smallest = (smaller, difference);
                    got_smaller = true;
                }
                None => at += size,
            }
        }
        if !got_smaller || started.elapsed() >= LONGEST {
            size /= 2;
        }
    }
    Ok(smallest)
}
