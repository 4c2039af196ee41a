//! The sandbox's own time: real time, moved by as much as a test asks for.

use chrono::{DateTime, Utc};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Seconds since 1970, UTC.
pub type Timestamp = i64;

pub const HOUR: i64 = 3600;
pub const DAY: i64 = 24 * HOUR;

/// Real time plus an offset in seconds.
#[derive(Debug, Default, Clone, Copy)]
pub struct Clock {
    offset: i64,
}

impl Clock {
    pub fn now(self) -> Timestamp {
        real() + self.offset
    }

    /// Moves the clock on; a negative number moves it back.
    pub fn advance(&mut self, seconds: i64) {
        self.offset = self.offset.saturating_add(seconds).clamp(-LIMIT, LIMIT);
    }

    pub fn set(&mut self, time: Timestamp) {
        self.offset = time.saturating_sub(real()).clamp(-LIMIT, LIMIT);
    }
}

/// A thousand years: far enough for a test, near enough for every date format.
const LIMIT: i64 = 1000 * 365 * DAY;

fn real() -> Timestamp {
    i64::try_from(since_epoch().as_secs()).unwrap_or(i64::MAX)
}

/// Real time in microseconds since 1970, for telling what overlapped.
pub fn microseconds() -> u64 {
    u64::try_from(since_epoch().as_micros()).unwrap_or(u64::MAX)
}

fn since_epoch() -> Duration {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
}

/// As media carry it: `2019-09-26T22:36:43+0000`.
pub fn iso(time: Timestamp) -> String {
    date(time).format("%Y-%m-%dT%H:%M:%S+0000").to_string()
}

/// As error messages carry it: `Friday, 11-Sep-20 06:41:31 PDT`.
pub fn in_words(time: Timestamp) -> String {
    const PACIFIC: i64 = -7 * HOUR;
    date(time + PACIFIC)
        .format("%A, %d-%b-%y %H:%M:%S PDT")
        .to_string()
}

fn date(time: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp(time, 0).unwrap_or(DateTime::UNIX_EPOCH)
}
