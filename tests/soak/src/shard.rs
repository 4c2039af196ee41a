//! Some of the sites before a sandbox of their own: from one due tick to the next, both clocks moved by hand.

use anyhow::{Context, Result};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::atomic::{AtomicBool, AtomicI64, Ordering},
};

use super::{
    crew::Crew,
    instagram::Instagram,
    ledger::{Broken, Expiry, Finding, Ledger},
    site::Site,
    tally::Tally,
    troubles::DAY,
    worker::Ticked,
};

/// How long an owner takes to notice that the account has to be connected anew.
const OWNER_NOTICES: i64 = 3 * DAY;

/// Moments after which the sandbox's log is read in any case.
const UNACCOUNTED: u32 = 50;

/// How far all shards are.
#[derive(Default)]
pub struct Progress {
    /// Simulated seconds of all sites that lie behind us, for whoever watches.
    pub passed: AtomicI64,
    /// Whether the defect that was planted has been found, so that nobody need go on.
    is_found: AtomicBool,
}

/// A shard at work.
pub struct Shard<'a> {
    pub instagram: Instagram,
    pub crews: Vec<Crew>,
    pub sites: Vec<Site>,
    /// Whether its sandbox gives a refreshed token its old string.
    pub strings_stay: bool,
    /// By group.
    pub tallies: Vec<Tally>,
    pub progress: &'a Progress,
    /// The promise that a planted defect has to break, where there is one.
    pub looks_for: Option<Broken>,
    /// Which site a token's lineage belongs to.
    pub lineages: HashMap<String, usize>,
    /// Sites whose store is to be looked at.
    pub suspects: BTreeSet<usize>,
    /// Moments since the sandbox's log was last read.
    pub unaccounted: u32,
}

/// What a visit leaves to be looked at, once the calls are in.
struct Visited {
    site: usize,
    may_refresh: bool,
    was_killed: bool,
    is_suspect: bool,
}

impl Shard<'_> {
    /// Runs every site to its end, or until a defect that was planted is found.
    pub fn run(mut self) -> Result<Vec<Tally>> {
        let mut queue: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
        for (index, site) in self.sites.iter().enumerate() {
            queue.entry(site.plan.connects_at).or_default().push(index);
        }
        while let Some((at, sites)) = queue.pop_first() {
            if self.is_found() {
                return Ok(self.tallies);
            }
            self.instagram.set_clock(at)?;
            let mut visits = Vec::new();
            for site in sites {
                visits.push(self.visit(site, at)?);
            }
            self.follow_up(at, &visits)?;
            for visit in visits {
                let site = &mut self.sites[visit.site];
                let next = site.next_visit(at, visit.was_killed);
                let passed = next.unwrap_or(site.plan.until) - at;
                self.progress.passed.fetch_add(passed, Ordering::Relaxed);
                if let Some(next) = next {
                    queue.entry(next).or_default().push(visit.site);
                }
            }
        }
        self.account_for_calls()?;
        for site in 0..self.sites.len() {
            let until = self.sites[site].plan.until;
            self.look(site, until)?;
            self.judge_expiry(site, until);
        }
        Ok(self.tallies)
    }

    /// Whether this shard or another has found what it looks for.
    fn is_found(&self) -> bool {
        let Some(broken) = self.looks_for else {
            return false;
        };
        let is_found = &self.progress.is_found;
        if self.tallies.iter().any(|tally| tally.count(broken) > 0) {
            is_found.store(true, Ordering::Relaxed);
        }
        is_found.load(Ordering::Relaxed)
    }

    /// Looks at what the visits may have changed.
    fn follow_up(&mut self, at: i64, visits: &[Visited]) -> Result<()> {
        self.unaccounted += 1;
        let suspects = visits
            .iter()
            .filter(|visit| visit.is_suspect || visit.was_killed);
        self.suspects.extend(suspects.map(|visit| visit.site));
        // The log keeps for a while what nothing depends on.
        if self.unaccounted >= UNACCOUNTED || visits.iter().any(|visit| visit.may_refresh) {
            self.account_for_calls()?;
        }
        for visit in visits.iter().filter(|visit| visit.was_killed) {
            self.allow_for_crash(visit.site);
        }
        for site in std::mem::take(&mut self.suspects) {
            self.look(site, at)?;
        }
        Ok(())
    }

    fn visit(&mut self, index: usize, at: i64) -> Result<Visited> {
        let is_connected = self.sites[index].ledger.is_some();
        if !is_connected
            || self.sites[index]
                .reconnects_at
                .is_some_and(|then| then <= at)
        {
            self.connect(index, at)?;
            return Ok(Visited {
                site: index,
                may_refresh: true,
                was_killed: false,
                is_suspect: true,
            });
        }
        self.judge_expiry(index, at);
        let has_jumped = self.prepare(index, at)?;
        let site = &mut self.sites[index];
        let shift = site.shift(at);
        let crew = &mut self.crews[site.crew];
        let ticked = crew.tick(site.plan.number, site.clock(at), shift)?;

        let ledger = site.ledger.as_mut().context("connected above")?;
        let was_killed = ticked == Ticked::Killed;
        if let Ticked::Done { next_refresh, .. } = ticked {
            ledger.ticked(at, site.plan.troubles.let_refreshes_through(at));
            site.means_to_refresh(next_refresh);
        }
        let is_suspect = has_jumped
            || site.plan.troubles.outage_at(at).is_some()
            || shift.rivalry
            || site.is_sampled();
        let tally = &mut self.tallies[site.plan.group];
        tally.ticks += 1;
        tally.kills += usize::from(was_killed);
        tally.rivalries += usize::from(shift.rivalry);
        tally.jumps += usize::from(has_jumped);
        Ok(Visited {
            site: index,
            may_refresh: shift.refresh_is_due || was_killed || has_jumped,
            was_killed,
            is_suspect,
        })
    }

    /// Brings the circumstances of a tick about; answers whether the site's clock jumped.
    fn prepare(&mut self, index: usize, at: i64) -> Result<bool> {
        if self.sites[index].was_killed {
            // A call that the dead process had sent may have been answered after it was found dead.
            self.account_for_calls()?;
            self.allow_for_crash(index);
        }
        let has_jumped = self.sites[index].has_jumped(at);
        if has_jumped {
            self.account_for_calls()?;
        }
        let site = &mut self.sites[index];
        let lineage = site.ledger.as_mut().map(|ledger| {
            if has_jumped {
                ledger.jumped();
            }
            ledger.lineage().to_owned()
        });
        if let Some((lineage, outage)) = lineage.zip(site.new_weather(at)) {
            self.instagram.spoil(&lineage, outage)?;
        }
        Ok(has_jumped)
    }

    fn allow_for_crash(&mut self, index: usize) {
        if let Some(ledger) = &mut self.sites[index].ledger {
            ledger.crashed();
        }
    }

    /// The owner pastes a token, in fair weather.
    fn connect(&mut self, index: usize, at: i64) -> Result<()> {
        let site = &mut self.sites[index];
        if let Some(ledger) = &site.ledger {
            self.instagram.spoil(ledger.lineage(), None)?;
        }
        // Reconnecting, it is a new one.
        let age = if site.tokens == 0 {
            site.plan.token_age
        } else {
            0
        };
        site.tokens += 1;
        let serial = site.plan.number * 1000 + site.tokens;
        let (token, lineage) = self.instagram.issue(site.plan.username, age, serial)?;
        let number = site.plan.number;
        self.crews[site.crew].connect(number, site.clock(at), &token)?;
        // Whoever has just connected is not idle.
        self.account_for_calls()?;
        self.lineages.insert(lineage.clone(), index);
        let site = &mut self.sites[index];
        site.begin(Ledger::connected(lineage, self.strings_stay));
        Ok(())
    }

    fn judge_expiry(&mut self, index: usize, at: i64) {
        let site = &mut self.sites[index];
        let Some(ledger) = &site.ledger else { return };
        if site.reconnects_at.is_some() {
            return;
        }
        let tally = &mut self.tallies[site.plan.group];
        match ledger.expiry(at) {
            Expiry::NotYet => return,
            Expiry::Unavoidable => tally.unavoidable += 1,
            Expiry::InVain { chance } => {
                let days = (at - chance) / DAY;
                let how = format!("it could have been refreshed {days} days before");
                let broken = Broken::ExpiredInVain;
                let finding = Finding { broken, at, how };
                tally.findings.push((site.plan.number, finding));
            }
        }
        site.reconnects_at = Some(at + OWNER_NOTICES);
    }

    /// Hands every call to the ledger of its site.
    fn account_for_calls(&mut self) -> Result<()> {
        self.unaccounted = 0;
        let calls = self.instagram.drain()?;
        for call in calls {
            let Some(&index) = self.lineages.get(&call.lineage) else {
                continue;
            };
            let site = &mut self.sites[index];
            let tally = &mut self.tallies[site.plan.group];
            tally.calls += 1;
            tally.spoilt_calls += usize::from(call.spoilt);
            if call.area == "refresh" && call.is_well() {
                tally.refreshes += 1;
                self.suspects.insert(index);
            }
            let finding = site.ledger.as_mut().and_then(|ledger| ledger.called(&call));
            tally
                .findings
                .extend(finding.map(|finding| (site.plan.number, finding)));
        }
        Ok(())
    }

    /// Has another process read what is stored.
    fn look(&mut self, index: usize, at: i64) -> Result<()> {
        let site = &mut self.sites[index];
        let sight = self.crews[site.crew].look(site.plan.number, site.clock(at))?;
        let token = match &sight.token {
            Some(token) => self.instagram.state(token)?,
            None => None,
        };
        let finding = site
            .ledger
            .as_mut()
            .and_then(|ledger| ledger.saw(at, &sight, token));
        let tally = &mut self.tallies[site.plan.group];
        tally
            .findings
            .extend(finding.map(|finding| (site.plan.number, finding)));
        Ok(())
    }
}
