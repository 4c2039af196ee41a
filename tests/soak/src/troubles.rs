//! What goes wrong for a site, and when. Pure: a seed in, spans of time out. Times are Unix seconds.

use fastrand::Rng;

pub const HOUR: i64 = 3600;
pub const DAY: i64 = 24 * HOUR;

/// From one moment up to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: i64,
    pub until: i64,
}

impl Span {
    fn holds(self, time: i64) -> bool {
        (self.from..self.until).contains(&time)
    }
}

/// Instagram spoils the site's calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outage {
    pub span: Span,
    /// An area of the sandbox's, or `any`.
    pub on: &'static str,
    /// A fault of the sandbox's.
    pub kind: &'static str,
    /// Whether a rate limit comes with usage headers.
    pub headers: bool,
}

impl Outage {
    /// Whether no refresh gets through.
    fn spoils_refreshes(&self) -> bool {
        matches!(self.on, "any" | "refresh")
    }
}

/// The server's clock is wrong by so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    pub span: Span,
    pub by: i64,
}

/// A working process that dies in the middle of a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crash {
    /// In which write of the tick, from 1.
    pub write: u32,
    /// Where in it: at which entry into a system call or return from one. A write takes some eighty; what follows it
    /// may be a call to Instagram.
    pub stop: u32,
}

/// All of one site's troubles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Troubles {
    pub outages: Vec<Outage>,
    pub stalls: Vec<Span>,
    pub jumps: Vec<Jump>,
}

pub const BREAKDOWNS: [&str; 9] = [
    "hang_up",
    "http_500",
    "http_502",
    "transient",
    "transient_400",
    "unknown",
    "too_much_data",
    "permission_missing",
    "session_ended",
];
pub const GARBAGE: [&str; 4] = ["html_page", "half_json", "empty_body", "redirect_elsewhere"];
pub const LIMITS: [&str; 5] = [
    "app_limit",
    "app_limit_transient",
    "user_limit",
    "calls_limit",
    "business_limit",
];

impl Troubles {
    /// Troubles between two moments; `every` is the mean time from one of a kind to the next, in seconds.
    pub fn draw(rng: &mut Rng, from: i64, until: i64, every: i64) -> Self {
        let mut troubles = Self::default();
        for span in spans(rng, from, until, every, outage_length) {
            troubles.outages.push(outage(rng, span));
        }
        let stall = |rng: &mut Rng| match rng.u8(..) {
            0..200 => rng.i64(HOUR..4 * DAY),
            _ => rng.i64(4 * DAY..=30 * DAY),
        };
        troubles.stalls = spans(rng, from, until, every * 3, stall);
        for span in spans(rng, from, until, every * 4, |rng| rng.i64(HOUR..5 * DAY)) {
            let by = match rng.u8(..) {
                0..200 => rng.i64(HOUR..20 * DAY),
                _ => rng.i64(20 * DAY..90 * DAY),
            };
            let by = if rng.bool() { by } else { -by };
            troubles.jumps.push(Jump { span, by });
        }
        troubles
    }

    pub fn outage_at(&self, time: i64) -> Option<&Outage> {
        self.outages.iter().find(|outage| outage.span.holds(time))
    }

    /// When the stall ends that keeps cron from running now.
    pub fn stalled_until(&self, time: i64) -> Option<i64> {
        let stall = self.stalls.iter().find(|stall| stall.holds(time));
        stall.map(|stall| stall.until)
    }

    /// By how much the site's clock is wrong.
    pub fn jump_at(&self, time: i64) -> i64 {
        let jump = self.jumps.iter().find(|jump| jump.span.holds(time));
        jump.map_or(0, |jump| jump.by)
    }

    /// Whether a refresh that is asked for now gets through to Instagram and back.
    pub fn let_refreshes_through(&self, time: i64) -> bool {
        !self.outage_at(time).is_some_and(Outage::spoils_refreshes)
    }
}

/// Spans one after the other, with pauses of `every` seconds on average.
fn spans(
    rng: &mut Rng,
    from: i64,
    until: i64,
    every: i64,
    mut length: impl FnMut(&mut Rng) -> i64,
) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut from = from + rng.i64(0..every);
    while from < until {
        let end = from + length(rng);
        spans.push(Span { from, until: end });
        from = end + rng.i64(0..2 * every);
    }
    spans
}

fn outage_length(rng: &mut Rng) -> i64 {
    match rng.u8(..) {
        0..160 => rng.i64(600..DAY),
        160..240 => rng.i64(DAY..6 * DAY),
        _ => rng.i64(6 * DAY..=20 * DAY),
    }
}

fn outage(rng: &mut Rng, span: Span) -> Outage {
    let kinds: &[&str] = match rng.u8(..) {
        0..120 => &BREAKDOWNS,
        120..190 => &GARBAGE,
        _ => &LIMITS,
    };
    let on = match rng.u8(..) {
        0..150 => "any",
        150..190 => "refresh",
        190..230 => "media",
        _ => "me",
    };
    Outage {
        span,
        on,
        kind: kinds[rng.usize(..kinds.len())],
        headers: rng.bool(),
    }
}

impl Crash {
    pub fn draw(rng: &mut Rng) -> Self {
        Self {
            write: rng.u32(1..=5),
            stop: rng.u32(1..=120),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEARS: i64 = 5 * 365 * DAY;

    fn drawn(seed: u64) -> Troubles {
        Troubles::draw(&mut Rng::with_seed(seed), 0, YEARS, 30 * DAY)
    }

    #[test]
    fn one_seed_always_draws_the_same_troubles() {
        assert_eq!(drawn(7), drawn(7));
        assert_ne!(drawn(7), drawn(8));
    }

    #[test]
    fn outages_last_up_to_twenty_days_and_stalls_up_to_thirty() {
        let longest = |spans: Vec<Span>| spans.iter().map(|span| span.until - span.from).max();
        let all: Vec<Troubles> = (0..100).map(drawn).collect();
        let outages = all.iter().flat_map(|troubles| &troubles.outages);
        let outage = longest(outages.map(|outage| outage.span).collect()).unwrap();
        let stall = longest(
            all.iter()
                .flat_map(|troubles| troubles.stalls.clone())
                .collect(),
        )
        .unwrap();
        assert!((19 * DAY..=20 * DAY).contains(&outage), "{outage}");
        assert!((29 * DAY..=30 * DAY).contains(&stall), "{stall}");
    }

    #[test]
    fn a_trouble_is_over_when_its_span_is() {
        let span = Span {
            from: 10,
            until: 20,
        };
        let troubles = Troubles {
            outages: vec![Outage {
                span,
                on: "refresh",
                kind: "http_500",
                headers: true,
            }],
            stalls: vec![span],
            jumps: vec![Jump { span, by: -5 }],
        };
        let at = |time| {
            (
                troubles.let_refreshes_through(time),
                troubles.stalled_until(time),
                troubles.jump_at(time),
            )
        };
        assert_eq!(at(9), (true, None, 0));
        assert_eq!(at(10), (false, Some(20), -5));
        assert_eq!(at(20), (true, None, 0));
    }

    #[test]
    fn an_outage_of_media_alone_lets_refreshes_through() {
        let troubles = Troubles {
            outages: vec![Outage {
                span: Span { from: 0, until: 9 },
                on: "media",
                kind: "half_json",
                headers: false,
            }],
            ..Troubles::default()
        };
        assert!(troubles.let_refreshes_through(5));
    }
}
