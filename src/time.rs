//! Instagram's timestamps, without a calendar library: it would outweigh the feed.

use core::ops::Range;

use crate::text::part;

const DAY: i64 = 86_400;

/// Unix seconds of a timestamp such as `2019-09-26T22:36:43+0000` (or `Z`, or `+00:00`);
/// `None` for anything else and for what lies before 1970.
pub fn parse(timestamp: &str) -> Option<i64> {
    let (local, zone) = timestamp.split_at_checked(19)?;
    if !is_like(local, "0000-00-00T00:00:00") {
        return None;
    }
    let (year, month, day) = date(local);
    let time = |from| number(local, from..from + 2);
    let (hour, minute, second) = (time(11), time(14), time(17));
    let is_real = is_real(year, month, day) && hour < 24 && minute < 60 && second < 60;
    let seconds = days_from_civil(year, month, day) * DAY + hour * 3600 + minute * 60 + second;
    let seconds = seconds - offset(zone)?;
    (is_real && seconds >= 0).then_some(seconds)
}

/// A text that is a day of the calendar, such as `2019-09-26`; of any other, nothing.
pub fn day(text: &str) -> &str {
    let (year, month, day) = date(text);
    let is_day = is_like(text, "0000-00-00") && year > 0 && is_real(year, month, day);
    if is_day { text } else { "" }
}

/// Seconds east of UTC.
fn offset(zone: &str) -> Option<i64> {
    if zone == "Z" {
        return Some(0);
    }
    let (sign, time) = match zone.strip_prefix('-') {
        Some(west) => (-1, west),
        None => (1, zone.strip_prefix('+')?),
    };
    if !is_like(time, "0000") && !is_like(time, "00:00") {
        return None;
    }
    let (hours, minutes) = (number(time, 0..2), number(time, time.len() - 2..time.len()));
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// Whether a text follows a pattern in which `0` stands for any digit.
fn is_like(text: &str, pattern: &str) -> bool {
    text.len() == pattern.len()
        && text
            .bytes()
            .zip(pattern.bytes())
            .all(|(byte, expected)| byte == expected || (expected == b'0' && byte.is_ascii_digit()))
}

/// Year, month and day that a text begins with, where it is like one.
fn date(text: &str) -> (i64, i64, i64) {
    (number(text, 0..4), number(text, 5..7), number(text, 8..10))
}

/// The number that some digits of a text are.
#[inline(never)]
fn number(text: &str, digits: Range<usize>) -> i64 {
    let digits = part(text, digits).bytes();
    digits.fold(0, |value, digit| {
        value * 10 + i64::from(digit) - i64::from(b'0')
    })
}

/// Whether the calendar has this day.
fn is_real(year: i64, month: i64, day: i64) -> bool {
    (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day)
}

fn days_in_month(year: i64, month: i64) -> i64 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01. Years are counted from March, so that the leap day is the last one,
/// and in eras of 400 years, after which the calendar repeats.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let month_from_march = (month + 9) % 12;
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * DAYS_PER_ERA + day_of_era - DAYS_FROM_ERA_TO_1970
}

/// Days in 400 years.
const DAYS_PER_ERA: i64 = 146_097;
/// Days from 1 March of the year 0 to 1 January 1970.
const DAYS_FROM_ERA_TO_1970: i64 = 719_468;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_two_centuries_follows_the_one_before() {
        let mut days = 0;
        for year in 1970..2170 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    assert_eq!(days_from_civil(year, month, day), days);
                    days += 1;
                }
            }
        }
        assert_eq!(days, 73_049);
    }

    #[test]
    fn a_zone_east_of_utc_makes_it_earlier() {
        assert_eq!(parse("2019-09-26T22:36:43+0000"), Some(1_569_537_403));
        assert_eq!(parse("2019-09-27T00:36:43+02:00"), Some(1_569_537_403));
        assert_eq!(parse("2019-09-26T19:06:43-0330"), Some(1_569_537_403));
    }

    #[test]
    fn a_day_that_the_calendar_lacks_is_refused() {
        assert_eq!(parse("2023-02-29T12:00:00Z"), None);
        assert_eq!(parse("2024-02-29T12:00:00Z"), Some(1_709_208_000));
        assert_eq!(parse("2100-02-29T12:00:00Z"), None);
    }

    #[test]
    fn text_that_is_no_timestamp_is_refused_wherever_it_breaks_off() {
        let whole = "2019-09-26T22:36:43+00:00";
        for length in 0..whole.len() {
            assert_eq!(parse(&whole[..length]), None, "{length} bytes");
        }
        assert_eq!(parse("2019-09-26T22:36:4é+0000"), None);
        assert_eq!(parse("2019-09-26T22:36:43é0000"), None);
    }
}
