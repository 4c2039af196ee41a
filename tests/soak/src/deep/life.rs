//! What an account does with its posts in a day. Pure.

use fastrand::Rng;

/// What it does in one hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    Publish(usize),
    /// Changes the caption of the post in this place, the newest in 0.
    Edit(usize),
    /// Deletes the posts in these places.
    Delete(Vec<usize>),
}

/// Of a thousand hours, in how many an account does a thing: 2.4 posts and one edit a day, a deletion every other day.
const PUBLISHES: u32 = 50;
const EDITS: u32 = 40;
const DELETES: u32 = 20;
/// Once in weeks.
const BURSTS: u32 = 2;
const CLEARINGS: u32 = 2;

/// What it does in an hour, with so many posts.
pub fn deeds(rng: &mut Rng, posts: usize) -> Vec<Deed> {
    let mut deeds = Vec::new();
    let happens = |rng: &mut Rng, often: u32| rng.u32(..1000) < often;
    if happens(rng, BURSTS) {
        // More than are asked for at once, or that a page of the list holds.
        deeds.push(Deed::Publish(rng.usize(30..=150)));
    } else if happens(rng, PUBLISHES) {
        deeds.push(Deed::Publish(rng.usize(1..=3)));
    }
    if posts == 0 {
        return deeds;
    }
    if happens(rng, EDITS) {
        deeds.push(Deed::Edit(place(rng, posts)));
    }
    if happens(rng, DELETES) {
        deeds.push(Deed::Delete(vec![place(rng, posts)]));
    }
    if happens(rng, CLEARINGS) {
        deeds.push(Deed::Delete(many(rng, posts)));
    }
    deeds
}

/// Half of all that is touched is among the newest.
fn place(rng: &mut Rng, posts: usize) -> usize {
    let most = if rng.bool() { posts.min(60) } else { posts };
    rng.usize(..most)
}

/// Either neighbours, from wherever, or such as lie all about.
fn many(rng: &mut Rng, posts: usize) -> Vec<usize> {
    let count = rng.usize(5..=(posts / 8).clamp(5, 600)).min(posts);
    if rng.bool() {
        let first = if rng.bool() {
            0
        } else {
            rng.usize(..=posts - count)
        };
        return (first..first + count).collect();
    }
    let mut places: Vec<usize> = (0..count).map(|_| rng.usize(..posts)).collect();
    places.sort_unstable();
    places.dedup();
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_does_all_there_is_to_do_and_never_touches_a_post_that_is_not_there() {
        let mut rng = Rng::with_seed(1);
        let all: Vec<Deed> = (0..5000)
            .flat_map(|hour| deeds(&mut rng, 1 + hour % 300))
            .collect();
        assert!(all.iter().any(|deed| matches!(deed, Deed::Publish(100..))));
        assert!(all.iter().any(|deed| matches!(deed, Deed::Edit(..))));
        assert!(
            all.iter()
                .any(|deed| matches!(deed, Deed::Delete(places) if places.len() > 4))
        );
        let mut rng = Rng::with_seed(2);
        for posts in 1..3000 {
            for deed in deeds(&mut rng, posts) {
                match deed {
                    Deed::Publish(_) => {}
                    Deed::Edit(place) => assert!(place < posts),
                    Deed::Delete(places) => assert!(places.iter().all(|place| *place < posts)),
                }
            }
        }
    }
}
