//! One site on its way through time: when its cron runs next, and under which circumstances.

use fastrand::Rng;

use super::{
    crew::Shift,
    ledger::Ledger,
    plan::{Cadence, SitePlan},
    troubles::{Crash, DAY, HOUR, Outage},
    worker::Work,
};

pub struct Site {
    pub plan: SitePlan,
    /// Index of the crew that works on it.
    pub crew: usize,
    /// None before it is connected.
    pub ledger: Option<Ledger>,
    /// Tokens that its owner has pasted so far.
    pub tokens: usize,
    /// When the owner connects it anew, whose token expired.
    pub reconnects_at: Option<i64>,
    /// When cron runs by its plan, whatever else is due.
    planned: i64,
    /// When the next refresh is due, in true time.
    refresh_due: Option<i64>,
    /// Whether its process died in the last tick.
    pub was_killed: bool,
    /// By how much its clock was wrong at the last tick.
    jump: i64,
    /// The outage that the sandbox acts out now.
    outage: Option<Outage>,
    rng: Rng,
}

/// Of a thousand due refreshes, how many are noticed by two processes at once.
const RIVALRIES: u32 = 300;
/// Of a thousand other ticks, how many end with a killed process.
const OTHER_CRASHES: u32 = 1;

impl Site {
    pub fn new(plan: SitePlan, crew: usize) -> Self {
        Self {
            crew,
            ledger: None,
            tokens: 0,
            reconnects_at: None,
            planned: plan.connects_at,
            refresh_due: None,
            was_killed: false,
            jump: 0,
            outage: None,
            rng: Rng::with_seed(plan.seed),
            plan,
        }
    }

    /// It was connected, in fair weather.
    pub fn begin(&mut self, ledger: Ledger) {
        self.ledger = Some(ledger);
        self.reconnects_at = None;
        self.refresh_due = None;
        self.outage = None;
    }

    /// What the site's clock shows.
    pub fn clock(&self, at: i64) -> i64 {
        at + self.plan.troubles.jump_at(at)
    }

    /// Whether its clock went wrong or right since it was last asked.
    pub fn has_jumped(&mut self, at: i64) -> bool {
        let before = self.jump;
        self.jump = self.plan.troubles.jump_at(at);
        before != self.jump
    }

    /// The outage to begin or, with None inside, to end, if it is another than the sandbox acts out.
    pub fn new_weather(&mut self, at: i64) -> Option<Option<&Outage>> {
        let outage = self.plan.troubles.outage_at(at);
        if outage == self.outage.as_ref() {
            return None;
        }
        self.outage = outage.cloned();
        Some(self.outage.as_ref())
    }

    /// Who runs the tick that is due now.
    pub fn shift(&mut self, at: i64) -> Shift {
        let refresh_is_due = self.refresh_due.is_some_and(|due| due <= at);
        let (crashes, rivalries) = if refresh_is_due {
            (self.plan.crashes, RIVALRIES)
        } else {
            (OTHER_CRASHES, 0)
        };
        Shift {
            // Between two of its plan, only a refresh is due, or what a crash left.
            work: if at >= self.planned || self.was_killed {
                Work::Everything
            } else {
                Work::Refresh
            },
            refresh_is_due,
            crash: (self.rng.u32(..1000) < crashes).then(|| Crash::draw(&mut self.rng)),
            rivalry: self.rng.u32(..1000) < rivalries,
        }
    }

    /// Whether this ordinary tick is one to look after.
    pub fn is_sampled(&mut self) -> bool {
        self.rng.u32(..100) < 3
    }

    /// Takes note of when the site means to refresh next, by its own clock.
    pub fn means_to_refresh(&mut self, next_refresh: Option<i64>) {
        self.refresh_due = next_refresh.map(|next| next - self.jump);
    }

    /// When it is to be visited next; None at its end.
    pub fn next_visit(&mut self, at: i64, was_killed: bool) -> Option<i64> {
        self.was_killed = was_killed;
        while self.planned <= at {
            self.planned = match self.plan.cadence {
                Cadence::Daily => self.planned + DAY,
                Cadence::Hourly => {
                    // Crons come late rather than early.
                    let hour = (self.planned / HOUR + 1) * HOUR;
                    hour + self.rng.i64(0..600)
                }
            };
        }
        let mut next = self.planned;
        let due = self.refresh_due;
        if let Some(due) = due.filter(|_| self.plan.cadence == Cadence::Daily) {
            next = next.min((due.max(at) / HOUR + 1) * HOUR);
        }
        if was_killed {
            // Whatever noticed the crash looks again once the account's lease has run out.
            next = next.min(at + 5 * 60);
        }
        if let Some(reconnects_at) = self.reconnects_at {
            next = next.min(reconnects_at.max(at + 1));
        }
        if let Some(end) = self.plan.troubles.stalled_until(next) {
            next = (end / HOUR + 1) * HOUR;
        }
        (next < self.plan.until).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        plan::{Group, groups, sites},
        troubles::{Jump, Span, Troubles},
    };

    /// The first site of a group, with these troubles, at its first tick.
    fn site(group: Group, troubles: Troubles) -> (Site, i64) {
        let mut plan = sites(&[group], 1).swap_remove(0);
        plan.troubles = troubles;
        let at = plan.connects_at;
        (Site::new(plan, 0), at)
    }

    fn daily(troubles: Troubles) -> (Site, i64) {
        site(groups(false)[0], troubles)
    }

    #[test]
    fn a_daily_site_is_visited_once_a_day_and_at_the_hour_after_a_refresh_is_due() {
        let (mut site, at) = daily(Troubles::default());
        assert_eq!(site.next_visit(at, false), Some(at + DAY));
        site.means_to_refresh(Some(at + DAY + 5 * HOUR + 1));
        assert_eq!(site.next_visit(at + DAY, false), Some(at + DAY + 6 * HOUR));
        assert_eq!(site.shift(at + DAY + 6 * HOUR).work, Work::Refresh);
        assert_eq!(site.shift(at + 2 * DAY).work, Work::Everything);
    }

    #[test]
    fn an_hourly_cron_comes_some_minutes_late() {
        let (mut site, mut at) = site(groups(false)[1], Troubles::default());
        for _ in 0..48 {
            let next = site.next_visit(at, false).unwrap();
            assert_eq!(next / HOUR, at / HOUR + 1);
            assert!(next % HOUR < 600);
            at = next;
        }
    }

    #[test]
    fn a_stalled_cron_comes_back_after_the_stall() {
        let (_, at) = daily(Troubles::default());
        let stall = Span {
            from: at + 1,
            until: at + 9 * DAY + 1,
        };
        let (mut site, at) = daily(Troubles {
            stalls: vec![stall],
            ..Troubles::default()
        });
        assert_eq!(site.next_visit(at, false), Some(at + 9 * DAY + HOUR));
    }

    #[test]
    fn a_killed_process_is_followed_by_another_once_its_lease_has_run_out() {
        let (mut site, at) = daily(Troubles::default());
        assert_eq!(site.next_visit(at, true), Some(at + 300));
        assert_eq!(site.shift(at + 300).work, Work::Everything);
    }

    #[test]
    fn a_due_refresh_is_told_by_the_sites_own_clock() {
        let (_, at) = daily(Troubles::default());
        let span = Span {
            from: at,
            until: at + 30 * DAY,
        };
        let by = 20 * DAY;
        let (mut site, at) = daily(Troubles {
            jumps: vec![Jump { span, by }],
            ..Troubles::default()
        });
        assert!(site.has_jumped(at) && !site.has_jumped(at + HOUR));
        site.means_to_refresh(Some(site.clock(at) + 2 * HOUR));
        assert_eq!(site.next_visit(at, false), Some(at + 3 * HOUR));
    }
}
