//! What a language and a place have customs for. In a browser its `Intl` knows them: `web/intl`.

use std::fmt;

/// How numbers and times are written.
pub trait Format {
    /// A number, with its thousands apart where that is usual.
    fn number(&self, number: u64) -> String;

    /// What the plural form is called that a number takes.
    fn plural(&self, number: u64) -> String;

    /// The day of a time in Unix seconds, in the site's time zone.
    fn day(&self, seconds: i64) -> String;

    /// So many minutes, hours or days from now, ahead or ago.
    fn relative(&self, count: u64, unit: Unit, is_ahead: bool) -> String;
}

/// Not by a bound on the trait: that would put what the browser's formatters say of themselves into the wasm.
impl fmt::Debug for dyn Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Format")
    }
}

/// What time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 60 seconds.
    Minute,
    /// 60 minutes.
    Hour,
    /// 24 hours.
    Day,
}
