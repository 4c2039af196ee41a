//! What happened, counted.

use super::ledger::{Broken, Finding};

/// Sums over the sites of a group.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    pub ticks: usize,
    pub calls: usize,
    pub refreshes: usize,
    pub spoilt_calls: usize,
    pub kills: usize,
    pub rivalries: usize,
    pub jumps: usize,
    /// Tokens that expired while nothing could be done about it.
    pub unavoidable: usize,
    /// With the number of the site.
    pub findings: Vec<(usize, Finding)>,
}

impl Tally {
    pub fn add(&mut self, other: Self) {
        self.ticks += other.ticks;
        self.calls += other.calls;
        self.refreshes += other.refreshes;
        self.spoilt_calls += other.spoilt_calls;
        self.kills += other.kills;
        self.rivalries += other.rivalries;
        self.jumps += other.jumps;
        self.unavoidable += other.unavoidable;
        self.findings.extend(other.findings);
    }

    pub fn count(&self, broken: Broken) -> usize {
        let findings = self.findings.iter();
        findings
            .filter(|(_, finding)| finding.broken == broken)
            .count()
    }
}
