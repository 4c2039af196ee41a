//! The sandbox's own time: real time, moved by as much as a test asks for, or standing still.

use chrono::{DateTime, Utc};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Seconds since 1970, UTC.
pub type Timestamp = i64;

pub const HOUR: i64 = 3600;
pub const DAY: i64 = 24 * HOUR;

/// Real time plus an offset in seconds, or one moment.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    Running { offset: i64 },
    Stopped(Timestamp),
}

impl Default for Clock {
    fn default() -> Self {
        Self::Running { offset: 0 }
    }
}

impl Clock {
    pub fn now(self) -> Timestamp {
        match self {
            Self::Running { offset } => real() + offset,
            Self::Stopped(time) => time,
        }
    }

    /// Moves the clock on; a negative number moves it back.
    pub fn advance(&mut self, seconds: i64) {
        match self {
            Self::Running { offset } => *offset = within(offset.saturating_add(seconds)),
            Self::Stopped(time) => *time = within(time.saturating_add(seconds)),
        }
    }

    /// It runs on from this moment.
    pub fn set(&mut self, time: Timestamp) {
        let offset = within(time.saturating_sub(real()));
        *self = Self::Running { offset };
    }

    /// It stands at this moment.
    pub fn stop(&mut self, time: Timestamp) {
        *self = Self::Stopped(within(time));
    }
}

fn within(time: i64) -> i64 {
    time.clamp(-LIMIT, LIMIT)
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

/// As answers are dated: `Fri, 11 Sep 2020 13:41:31 GMT`.
pub fn http_date(time: Timestamp) -> String {
    date(time).format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

fn date(time: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp(time, 0).unwrap_or(DateTime::UNIX_EPOCH)
}
