//! Instagram's timestamps, without a calendar library: it would outweigh the feed.

const DAY: i64 = 86_400;

/// Unix seconds of a timestamp such as `2019-09-26T22:36:43+0000` (or `Z`, or `+00:00`);
/// `None` for anything else and for what lies before 1970.
pub fn parse(timestamp: &str) -> Option<i64> {
    let (local, zone) = timestamp.split_at_checked(19)?;
    let digits: Vec<i64> = matching(local, "0000-00-00T00:00:00")?;
    let part = |range: std::ops::Range<usize>| {
        digits[range]
            .iter()
            .fold(0, |value, digit| value * 10 + digit)
    };
    let (year, month, day) = (part(0..4), part(4..6), part(6..8));
    let (hour, minute, second) = (part(8..10), part(10..12), part(12..14));
    let is_real = (1..=12).contains(&month)
        && (1..=days_in_month(year, month)).contains(&day)
        && hour < 24
        && minute < 60
        && second < 60;
    let seconds = days_from_civil(year, month, day) * DAY + hour * 3600 + minute * 60 + second;
    let seconds = seconds - offset(zone)?;
    (is_real && seconds >= 0).then_some(seconds)
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
    let digits = matching(time, "0000").or_else(|| matching(time, "00:00"))?;
    let (hours, minutes) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3]);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// The digits of a text that follows a pattern in which `0` stands for any digit.
fn matching(text: &str, pattern: &str) -> Option<Vec<i64>> {
    if text.len() != pattern.len() {
        return None;
    }
    let mut digits = Vec::with_capacity(text.len());
    for (byte, expected) in text.bytes().zip(pattern.bytes()) {
        match expected {
            b'0' if byte.is_ascii_digit() => digits.push(i64::from(byte - b'0')),
            b'0' => return None,
            _ if byte != expected => return None,
            _ => {}
        }
    }
    Some(digits)
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
