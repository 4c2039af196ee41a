//! What is shown at the end.

use super::{
    ledger::Broken,
    plan::{Group, START},
    tally::Tally,
    troubles::DAY,
};

/// Findings of one kind that are shown one by one.
const SHOWN: usize = 5;

pub fn print(groups: &[Group], tallies: &[Tally]) {
    println!(
        "\n  {:<24} {:>5} {:>8} {:>8} {:>9} {:>8} {:>6} {:>7} {:>6}",
        "sites", "", "ticks", "calls", "refreshes", "spoilt", "kills", "rivals", "jumps"
    );
    for (group, tally) in groups.iter().zip(tallies) {
        println!(
            "  {:<24} {:>5} {:>8} {:>8} {:>9} {:>8} {:>6} {:>7} {:>6}",
            group.name,
            group.sites,
            tally.ticks,
            tally.calls,
            tally.refreshes,
            tally.spoilt_calls,
            tally.kills,
            tally.rivalries,
            tally.jumps
        );
    }
    let unavoidable: usize = tallies.iter().map(|tally| tally.unavoidable).sum();
    println!("\n  {unavoidable} tokens expired while no tick could reach Instagram for weeks\n");
    for broken in Broken::ALL {
        let count: usize = tallies.iter().map(|tally| tally.count(broken)).sum();
        let mark = if count == 0 { '\u{2713}' } else { '\u{2717}' };
        println!("  {mark} {}: {count} found", broken.promise());
        let findings = tallies.iter().flat_map(|tally| &tally.findings);
        let of_this_kind = findings.filter(|(_, finding)| finding.broken == broken);
        for (site, finding) in of_this_kind.take(SHOWN) {
            let day = (finding.at - START) / DAY;
            println!("      site {site}, on day {day}: {}", finding.how);
        }
    }
}
