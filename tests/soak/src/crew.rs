//! The processes of a site's server: two that work, as two web servers do, and one that only looks.

use anyhow::Result;
use serde_json::Value;

use super::{
    ledger::Sight,
    troubles::Crash,
    worker::{Action, Command, Launch, Ticked, Work, Worker},
};

pub struct Crew {
    first: Worker,
    second: Worker,
    observer: Worker,
}

/// Who runs a tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    pub work: Work,
    pub refresh_is_due: bool,
    /// Kills the first in the middle of a write.
    pub crash: Option<Crash>,
    /// Whether both run it at the same moment.
    pub rivalry: bool,
}

impl Crew {
    pub fn start(launch: &Launch) -> Result<Self> {
        let honest = Launch {
            sabotage: None,
            ..launch.clone()
        };
        Ok(Self {
            first: Worker::start(launch.clone())?,
            second: Worker::start(launch.clone())?,
            observer: Worker::start(honest)?,
        })
    }

    pub fn connect(&mut self, site: usize, now: i64, token: &str) -> Result<()> {
        let action = Action::Connect { token };
        self.first.connect(&Command { site, now, action })
    }

    pub fn tick(&mut self, site: usize, now: i64, shift: Shift) -> Result<Ticked> {
        let tick = |announce| Command {
            site,
            now,
            action: Action::Tick {
                work: shift.work,
                announce,
            },
        };
        self.first.send(&tick(shift.crash.is_some()))?;
        if shift.rivalry {
            self.second.send(&tick(false))?;
        }
        let first = self.first.end_tick(shift.crash)?;
        if shift.rivalry {
            // Who came second to the lock has seen the older state.
            self.second.end_tick(None)?;
        }
        Ok(first)
    }

    /// As the first is about to write for so many times, its locks are lost, and the second does what there is to do.
    /// Then the first goes on.
    pub fn tick_overtaken(
        &mut self,
        site: usize,
        now: i64,
        write: u32,
        lose_locks: impl FnOnce() -> Result<()>,
    ) -> Result<Ticked> {
        let tick = |announce| Command {
            site,
            now,
            action: Action::Tick {
                work: Work::Everything,
                announce,
            },
        };
        self.first.send(&tick(true))?;
        if let Some(ticked) = self.first.hold(write)? {
            return Ok(ticked);
        }
        lose_locks()?;
        self.second.send(&tick(false))?;
        self.second.end_tick(None)?;
        self.first.let_go()?;
        self.first.end_tick(None)
    }

    pub fn visit(&mut self, site: usize, now: i64, count: usize) -> Result<Value> {
        let action = Action::Visit { count };
        self.observer.ask(&Command { site, now, action })
    }

    pub fn inventory(&mut self, site: usize, now: i64) -> Result<Value> {
        let action = Action::Inventory;
        self.observer.ask(&Command { site, now, action })
    }

    pub fn look(&mut self, site: usize, now: i64) -> Result<Sight> {
        let action = Action::Look;
        self.observer.look(&Command { site, now, action })
    }
}
