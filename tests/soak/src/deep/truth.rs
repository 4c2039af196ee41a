//! What is on Instagram, since when, and what a visitor may see of it. Pure.

use std::collections::{HashMap, HashSet};

use super::findings::{Broken, Finding};
use crate::troubles::{DAY, HOUR};

/// Of the newest, some are older ones by the time a site asks.
const SURELY_NEWEST: usize = 40;
/// Of the oldest that a site keeps, newer ones push some out; where many are deleted then, these are missing until it
/// reads the list anew.
const ABOUT_TO_GO: usize = 1_500;
/// Seconds without a new post, as far as a site has seen, after which it asks more seldom than every hour.
const QUIET: i64 = 14 * DAY;
/// Posts deleted at once beyond which an answer that leaves them out is first doubted.
const DOUBTED: usize = 10;

/// Hours within which a site that can ask shows what has changed.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    pub newest: i64,
    pub deep: i64,
    /// In addition, of the newest, where the account has been quiet for long.
    pub quiet: i64,
    /// In addition, where so many posts went at once that it asks twice before it believes it.
    pub doubted_newest: i64,
    pub doubted_deep: i64,
}

/// From when on a site could ask: since then nothing was in its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    pub newest: i64,
    pub deep: i64,
}

/// What a visitor saw of a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub id: u64,
    pub taken_at: i64,
    /// Its caption where that was edited; else empty.
    pub edit: String,
}

#[derive(Debug)]
struct Post {
    number: i64,
    published_at: i64,
    edit: String,
    /// Since when it is as it is.
    since: i64,
    gone_at: Option<i64>,
}

#[derive(Debug)]
pub struct Truth {
    bounds: Bounds,
    /// Posts that a site keeps.
    most: usize,
    posts: HashMap<u64, Post>,
    /// Ids of those that are there, the newest last.
    living: Vec<u64>,
    /// When so many of the newest, or of all, went at once.
    cleared_newest: i64,
    cleared: i64,
    /// Ids that a visitor of the whole feed saw last.
    shown: HashSet<u64>,
    /// Seconds that something has been late at most, of the newest and of the others.
    pub latest: (i64, i64),
}

impl Truth {
    pub fn new(bounds: Bounds, most: usize) -> Self {
        Self {
            bounds,
            most,
            posts: HashMap::new(),
            living: Vec::new(),
            cleared_newest: i64::MIN / 2,
            cleared: i64::MIN / 2,
            shown: HashSet::new(),
            latest: (0, 0),
        }
    }

    pub fn count(&self) -> usize {
        self.living.len()
    }

    /// A post newer than all others.
    pub fn publish(&mut self, id: u64, number: i64, at: i64) {
        let post = Post {
            number,
            published_at: at,
            edit: String::new(),
            since: at,
            gone_at: None,
        };
        self.posts.insert(id, post);
        self.living.push(id);
    }

    /// The number of the post in that place.
    pub fn number(&self, place: usize) -> Option<i64> {
        Some(self.posts.get(&self.at(place)?)?.number)
    }

    fn at(&self, place: usize) -> Option<u64> {
        let index = self.living.len().checked_sub(place + 1)?;
        self.living.get(index).copied()
    }

    pub fn edit(&mut self, place: usize, caption: &str, at: i64) {
        let id = self.at(place);
        if let Some(post) = id.and_then(|id| self.posts.get_mut(&id)) {
            caption.clone_into(&mut post.edit);
            post.since = at;
        }
    }

    pub fn delete(&mut self, places: &[usize], at: i64) {
        let ids: HashSet<u64> = places.iter().filter_map(|place| self.at(*place)).collect();
        for id in &ids {
            if let Some(post) = self.posts.get_mut(id) {
                post.gone_at = Some(at);
            }
        }
        self.living.retain(|id| !ids.contains(id));
        let newest = places.iter().filter(|place| **place < 60).count();
        if newest >= 20 {
            self.cleared_newest = at;
        }
        if places.len() > DOUBTED {
            self.cleared = at;
        }
    }

    /// Judges what a visitor saw of the `count` newest.
    pub fn judge(
        &mut self,
        seen: &[Seen],
        count: usize,
        now: i64,
        settled: Settled,
    ) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut found = |broken, how| {
            findings.push(Finding {
                broken,
                at: now,
                how,
            })
        };
        let ids: HashSet<u64> = seen.iter().map(|seen| seen.id).collect();
        if ids.len() < seen.len() || ids.iter().any(|id| !self.posts.contains_key(id)) {
            found(
                Broken::PostTwice,
                format!("{} posts, {} of them known", seen.len(), ids.len()),
            );
        }
        let isnt_ordered = |pair: &&[Seen]| pair[0].taken_at < pair[1].taken_at;
        if let Some([before, after]) = seen.windows(2).find(isnt_ordered) {
            let how = format!("{} is newer than {} before it", after.id, before.id);
            found(Broken::OtherOrder, how);
        }
        let places: HashMap<u64, usize> = self.living.iter().rev().copied().zip(0..).collect();
        let is_kept = |id: &u64| {
            places
                .get(id)
                .is_some_and(|place| place + ABOUT_TO_GO < self.most)
        };
        let lost: Vec<&u64> = match count < self.most {
            true => Vec::new(),
            false => self
                .shown
                .iter()
                .filter(|id| !ids.contains(id) && is_kept(id))
                .collect(),
        };
        if let Some(id) = lost.first() {
            found(
                Broken::PostLost,
                format!(
                    "{} posts of {}, {id} among them",
                    lost.len(),
                    self.shown.len()
                ),
            );
        }
        if seen.len() < count.min(48).min(self.living.len()) && !self.shown.is_empty() {
            found(Broken::PostLost, format!("{} of the newest", seen.len()));
        }
        if let Some((late, how)) = self.most_outdated(seen, &ids, count, now, settled) {
            found(Broken::Outdated, format!("{how} for {} hours", late / HOUR));
        }
        if count >= self.most {
            self.shown = ids;
        }
        findings
    }

    /// What is late beyond the bounds, by the most seconds.
    fn most_outdated(
        &mut self,
        seen: &[Seen],
        ids: &HashSet<u64>,
        count: usize,
        now: i64,
        settled: Settled,
    ) -> Option<(i64, String)> {
        let mut late = Vec::new();
        for (place, seen) in seen.iter().enumerate() {
            match self.posts.get(&seen.id) {
                Some(Post {
                    gone_at: Some(gone_at),
                    ..
                }) => late.push((place, *gone_at, "still shown", seen.id)),
                Some(post) if post.edit != seen.edit => {
                    late.push((place, post.since, "not as edited", seen.id))
                }
                _ => {}
            }
        }
        let expected = if count < self.most {
            SURELY_NEWEST
        } else {
            self.most.saturating_sub(ABOUT_TO_GO).max(SURELY_NEWEST)
        };
        for (place, id) in self.living.iter().rev().take(expected).enumerate() {
            if let Some(post) = self.posts.get(id).filter(|_| !ids.contains(id)) {
                // Where many before it went at once, it has come among the newest only then.
                let came_at = match place < SURELY_NEWEST {
                    true => self.cleared_newest,
                    false => post.since,
                };
                late.push((place, post.since.max(came_at), "not shown", *id));
            }
        }
        // Where the newest were deleted, those that a site sees then are of long ago.
        let is_quiet = seen
            .first()
            .and_then(|seen| self.posts.get(&seen.id))
            .is_some_and(|post| now - post.published_at > QUIET);
        let mut worst = None;
        for (place, since, how, id) in late {
            let is_newest = place < SURELY_NEWEST;
            let (settled, bound, latest) = if is_newest {
                let is_doubted = since.max(settled.newest) - self.cleared_newest < 48 * HOUR;
                let quiet = if is_quiet { self.bounds.quiet } else { 0 };
                let more = if is_doubted {
                    self.bounds.doubted_newest
                } else {
                    0
                };
                (
                    settled.newest,
                    self.bounds.newest + quiet + more,
                    &mut self.latest.0,
                )
            } else {
                let is_doubted = since.max(settled.deep) - self.cleared < 96 * HOUR;
                let more = if is_doubted {
                    self.bounds.doubted_deep
                } else {
                    0
                };
                (settled.deep, self.bounds.deep + more, &mut self.latest.1)
            };
            let seconds = now - since.max(settled);
            *latest = (*latest).max(seconds);
            if seconds > bound * HOUR && worst.as_ref().is_none_or(|(most, _)| seconds > *most) {
                worst = Some((seconds, format!("{id} in place {place} is {how}")));
            }
        }
        worst
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Bounds = Bounds {
        newest: 3,
        deep: 40,
        quiet: 6,
        doubted_newest: 9,
        doubted_deep: 40,
    };
    const KEPT: usize = 10_000;
    const FAIR: Settled = Settled { newest: 0, deep: 0 };

    /// Posts 1 to 500, one an hour, of a site that keeps more, and what a visitor sees of them.
    fn whole() -> (Truth, Vec<Seen>) {
        let mut truth = Truth::new(BOUNDS, KEPT);
        for id in 1..=500 {
            truth.publish(id, 0, 0);
        }
        let seen = (1..=500).rev().map(|id| Seen {
            id,
            taken_at: i64::try_from(id).unwrap() * HOUR,
            edit: String::new(),
        });
        (truth, seen.collect())
    }

    fn broken(findings: &[Finding]) -> Vec<Broken> {
        findings.iter().map(|finding| finding.broken).collect()
    }

    #[test]
    fn a_whole_feed_in_order_breaks_nothing() {
        let (mut truth, seen) = whole();
        assert_eq!(truth.judge(&seen, KEPT, 900 * HOUR, FAIR), []);
    }

    #[test]
    fn a_post_that_goes_from_the_site_alone_is_lost_and_one_that_goes_from_instagram_is_not() {
        let (mut truth, mut seen) = whole();
        truth.judge(&seen, KEPT, HOUR, FAIR);
        truth.delete(&[450], HOUR);
        seen.remove(450);
        assert_eq!(truth.judge(&seen, KEPT, 2 * HOUR, FAIR), []);
        seen.remove(100);
        assert_eq!(
            broken(&truth.judge(&seen, KEPT, 3 * HOUR, FAIR)),
            [Broken::PostLost]
        );
    }

    #[test]
    fn a_post_that_comes_among_the_newest_because_those_were_deleted_is_late_from_then_on() {
        let (mut truth, mut seen) = whole();
        truth.delete(&(0..60).collect::<Vec<_>>(), 100 * HOUR);
        seen.truncate(48);
        let in_time = 112 * HOUR;
        assert_eq!(truth.judge(&seen, 48, in_time, FAIR), []);
        assert_eq!(
            broken(&truth.judge(&seen, 48, in_time + 1, FAIR)),
            [Broken::Outdated]
        );
    }

    #[test]
    fn an_account_that_was_quiet_for_long_is_asked_more_seldom() {
        for (days, hours) in [(13, 3), (15, 9)] {
            let (mut truth, seen) = whole();
            let at = days * DAY - hours * HOUR;
            truth.publish(501, 0, at);
            let in_time = at + hours * HOUR;
            assert_eq!(truth.judge(&seen, KEPT, in_time, FAIR), []);
            assert_eq!(
                broken(&truth.judge(&seen, KEPT, in_time + HOUR, FAIR)),
                [Broken::Outdated]
            );
        }
    }

    #[test]
    fn a_post_twice_and_another_order_are_seen() {
        let (mut truth, mut seen) = whole();
        seen.swap(3, 4);
        assert_eq!(
            broken(&truth.judge(&seen, KEPT, HOUR, FAIR)),
            [Broken::OtherOrder]
        );
        seen.swap(3, 4);
        seen.insert(1, seen[0].clone());
        assert_eq!(
            broken(&truth.judge(&seen, KEPT, HOUR, FAIR)),
            [Broken::PostTwice]
        );
    }

    #[test]
    fn a_change_is_late_among_the_newest_sooner_than_among_the_others_and_not_before_troubles_are_over()
     {
        for (place, hours) in [(5, 3), (300, 40)] {
            let (mut truth, seen) = whole();
            truth.edit(place, "Edited", 10 * HOUR);
            let in_time = (10 + hours) * HOUR;
            assert_eq!(truth.judge(&seen, KEPT, in_time, FAIR), []);
            assert_eq!(
                broken(&truth.judge(&seen, KEPT, in_time + 1, FAIR)),
                [Broken::Outdated]
            );
            let troubled = Settled {
                newest: 20 * HOUR,
                deep: 20 * HOUR,
            };
            assert_eq!(truth.judge(&seen, KEPT, in_time + 1, troubled), []);
        }
    }
}
