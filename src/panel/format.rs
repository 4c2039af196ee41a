//! Numbers, days and spans of time as people read them.

use crate::time;

/// A count with its thousands apart: `12,034`.
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 post`, `2 posts`.
pub fn posts(number: u32) -> String {
    things(number.into(), "post")
}

/// `1 follower`, `2 followers`.
pub fn followers(number: u32) -> String {
    things(number.into(), "follower")
}

/// `1 day`, `2 days`.
pub fn days(number: u64) -> String {
    things(number, "day")
}

/// The day of a time: `26 September 2019`.
pub fn day(seconds: i64) -> String {
    time::day(seconds)
}

fn things(number: u64, thing: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {thing}{plural}", count(number))
}

/// A moment as seen from now, both in Unix seconds: `3 minutes ago`, `in 2 days`.
pub fn moment(now: i64, then: i64) -> String {
    let seconds = then.saturating_sub(now).unsigned_abs();
    let span = match seconds {
        0..60 if then > now => return "in less than a minute".into(),
        0..60 => return "just now".into(),
        60..3_600 => things(seconds / 60, "minute"),
        3_600..172_800 => things(seconds / 3_600, "hour"),
        _ => days(seconds / 86_400),
    };
    if then > now {
        format!("in {span}")
    } else {
        format!("{span} ago")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(count(0), "0");
        assert_eq!(count(999), "999");
        assert_eq!(count(1_204), "1,204");
        assert_eq!(count(1_234_567), "1,234,567");
    }

    #[test]
    fn one_post_is_not_one_posts() {
        assert_eq!(posts(1), "1 post");
        assert_eq!(posts(0), "0 posts");
    }

    #[test]
    fn a_moment_is_told_from_now() {
        assert_eq!(moment(1_000_000, 1_000_030), "in less than a minute");
        assert_eq!(moment(1_000_000, 999_970), "just now");
        assert_eq!(moment(1_000_000, 1_000_000 - 61), "1 minute ago");
        assert_eq!(moment(1_000_000, 1_000_000 + 86_400), "in 24 hours");
        assert_eq!(moment(1_000_000, 1_000_000 + 59 * 86_400), "in 59 days");
        assert_eq!(moment(i64::MIN, i64::MAX).split(' ').next(), Some("in"));
    }
}
