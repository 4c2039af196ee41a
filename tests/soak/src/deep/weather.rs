//! How Instagram misbehaves, and when. Pure: a seed in, spans of time out.

use fastrand::Rng;
use serde_json::{Value, json};

use crate::troubles::{BREAKDOWNS, DAY, GARBAGE, HOUR, LIMITS, Span};

/// For a while.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    pub span: Span,
    pub kind: Kind,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Calls are spoilt, as the sandbox is to be told.
    Fault(Value),
    /// Lists are told otherwise, by settings of the sandbox.
    Settings(Value),
    /// The site's cron does not run.
    Stall,
}

/// Lists that leave out posts. After six hours of the same they are believed, as they have to be.
const LIES: [&str; 6] = [
    "empty_list",
    "few_posts",
    "last_page",
    "repeated_posts",
    "unreadable_posts",
    "list_is_an_object",
];
const LONGEST_LIE: i64 = 5 * HOUR;
const PAGING: [&str; 4] = ["overlapping", "standing", "circular", "broken"];
const FIELDS: [&str; 3] = ["alt_text", "username", "thumbnail_url"];

/// Settings of a sandbox that behaves.
pub fn fair() -> Value {
    json!({"paging": "sound", "refused_fields": [], "hourly_calls": 240})
}

/// Troubles from one moment up to another, `every` so many seconds on average.
pub fn troubles(rng: &mut Rng, from: i64, until: i64, every: i64) -> Vec<Trouble> {
    let mut troubles = Vec::new();
    let mut at = from + rng.i64(0..2 * every);
    while at < until {
        let (kind, length) = trouble(rng);
        let span = Span {
            from: at,
            until: at + length,
        };
        troubles.push(Trouble { span, kind });
        at += length + rng.i64(0..2 * every);
    }
    troubles
}

fn trouble(rng: &mut Rng) -> (Kind, i64) {
    let hours = |rng: &mut Rng, most: i64| rng.i64(HOUR..=most);
    match rng.u8(..100) {
        // One answer, whichever it meets.
        0..25 => (
            Kind::Fault(json!({"on": "media", "kind": pick(rng, &LIES), "times": rng.u32(1..=3)})),
            3 * HOUR,
        ),
        25..35 => (
            Kind::Fault(json!({"on": "media", "kind": pick(rng, &LIES)})),
            hours(rng, LONGEST_LIE),
        ),
        35..50 => (
            Kind::Settings(json!({"paging": pick(rng, &PAGING)})),
            hours(rng, 2 * DAY),
        ),
        50..58 => {
            let above = [10, 25, 48][rng.usize(..3)];
            let kind = ["too_much_data", "too_much_data_400", "limit_refused"][rng.usize(..3)];
            (
                Kind::Fault(json!({"on": "media", "kind": kind, "above": above})),
                hours(rng, DAY),
            )
        }
        58..64 => (
            Kind::Settings(json!({"refused_fields": [pick(rng, &FIELDS)]})),
            hours(rng, 3 * DAY),
        ),
        64..70 => (
            Kind::Settings(json!({"hourly_calls": rng.u32(5..=12)})),
            hours(rng, 2 * DAY),
        ),
        70..80 => {
            let on = ["any", "media"][rng.usize(..2)];
            (
                Kind::Fault(json!({"on": on, "kind": pick(rng, &LIMITS), "headers": rng.bool()})),
                hours(rng, DAY),
            )
        }
        80..95 => {
            let on = ["any", "media", "me"][rng.usize(..3)];
            let kind = if rng.bool() {
                pick(rng, &BREAKDOWNS)
            } else {
                pick(rng, &GARBAGE)
            };
            (
                Kind::Fault(json!({"on": on, "kind": kind})),
                hours(rng, 4 * DAY),
            )
        }
        _ => (Kind::Stall, hours(rng, 3 * DAY)),
    }
}

fn pick(rng: &mut Rng, from: &[&'static str]) -> &'static str {
    from[rng.usize(..from.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn troubles_come_one_after_the_other_and_a_lie_ends_before_it_has_to_be_believed() {
        let troubles = troubles(&mut Rng::with_seed(1), 0, 10_000 * DAY, 3 * DAY);
        assert!(
            troubles
                .windows(2)
                .all(|pair| pair[0].span.until <= pair[1].span.from)
        );
        let lies = troubles.iter().filter(|trouble| match &trouble.kind {
            Kind::Fault(fault) => LIES.iter().any(|lie| fault["kind"] == **lie),
            Kind::Settings(_) | Kind::Stall => false,
        });
        let lengths: Vec<i64> = lies.map(|lie| lie.span.until - lie.span.from).collect();
        assert!(lengths.len() > 100 && lengths.iter().all(|length| *length <= LONGEST_LIE));
    }
}
