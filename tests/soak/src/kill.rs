//! Kills a process between two of its system calls. No clock is fine enough to hit the middle of a write.

#[cfg(target_os = "linux")]
pub use linux::after_stops;

/// Only Linux's ptrace can do it.
#[cfg(not(target_os = "linux"))]
pub fn after_stops(
    _child: &mut std::process::Child,
    _stops: u32,
    _go: impl FnOnce() -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    anyhow::bail!("a soak kills processes in the middle of a write, which needs Linux")
}

#[cfg(target_os = "linux")]
mod linux {
    use anyhow::{Context, Result, bail};
    use nix::{
        sys::{
            ptrace::{self, Options},
            signal::Signal,
            wait::{WaitPidFlag, WaitStatus, waitpid},
        },
        unistd::Pid,
    };
    use std::{
        fs,
        process::Child,
        thread,
        time::{Duration, Instant},
    };

    /// Being held takes no time by itself, but on a busy machine its turn has to come.
    const UNTIL_HELD: Duration = Duration::from_secs(30);

    /// Who takes longer to the next stop may wait for somebody else, as for an answer.
    const UNTIL_NEXT: Duration = Duration::from_millis(20);

    /// Holds the process, lets `go` tell it to go on, and kills it at the given stop, from 1. It stops where it enters
    /// and where it leaves a system call; a call that it waits in ends it, too.
    pub fn after_stops(
        child: &mut Child,
        stops: u32,
        go: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        let pid = Pid::from_raw(child.id().try_into()?);
        ptrace::seize(pid, Options::PTRACE_O_TRACESYSGOOD)
            .context("this machine lets nobody trace a process, as a soak must to kill it in the middle of a write")?;
        ptrace::interrupt(pid)?;
        if next_stop(pid, UNTIL_HELD)?.is_none() {
            bail!("a worker could not be held");
        }
        go()?;
        let mut passed = 0;
        let mut signal = None;
        while passed < stops {
            ptrace::syscall(pid, signal.take())?;
            match next_stop_unless_asleep(pid)? {
                None => break,
                Some(Stop::SystemCall) => passed += 1,
                Some(Stop::Signal(received)) => signal = Some(received),
                Some(Stop::Other) => {}
            }
        }
        child.kill()?;
        child.wait()?;
        Ok(())
    }

    enum Stop {
        SystemCall,
        Signal(Signal),
        Other,
    }

    /// None if the process sleeps in a system call. One whose turn does not come, on a busy machine, is waited for.
    fn next_stop_unless_asleep(pid: Pid) -> Result<Option<Stop>> {
        let end = Instant::now() + UNTIL_HELD;
        loop {
            let stop = next_stop(pid, UNTIL_NEXT)?;
            if stop.is_some() || is_asleep(pid)? || Instant::now() > end {
                return Ok(stop);
            }
        }
    }

    fn is_asleep(pid: Pid) -> Result<bool> {
        let status = fs::read_to_string(format!("/proc/{pid}/stat"))?;
        // The state stands after the program's name, which is in brackets.
        let state = status.rsplit_once(") ").map(|(_, rest)| rest);
        Ok(state.is_some_and(|state| state.starts_with('S')))
    }

    /// None if there is none for longer than we wait.
    fn next_stop(pid: Pid, patience: Duration) -> Result<Option<Stop>> {
        let end = Instant::now() + patience;
        while Instant::now() < end {
            match waitpid(pid, Some(WaitPidFlag::WNOHANG | WaitPidFlag::__WALL))? {
                WaitStatus::StillAlive | WaitStatus::Continued(_) => thread::yield_now(),
                WaitStatus::PtraceSyscall(_) => return Ok(Some(Stop::SystemCall)),
                WaitStatus::Stopped(_, signal) => return Ok(Some(Stop::Signal(signal))),
                WaitStatus::PtraceEvent(..) => return Ok(Some(Stop::Other)),
                WaitStatus::Exited(..) | WaitStatus::Signaled(..) => {
                    bail!("a worker ended by itself while it was held")
                }
            }
        }
        Ok(None)
    }
}
