//! Which of a feed's posts are shown, and in which order.

use alloc::vec::Vec;
use core::mem;

use super::{Item, Settings, terms};
use crate::generated::settings::Order;

/// A pattern of [`terms::pattern`], as something that knows all letters reads it.
pub trait Pattern: Sized {
    /// None where it cannot be read.
    fn read(pattern: &str) -> Option<Self>;
    /// Whether something in a text is like it.
    fn is_in(&self, text: &str) -> bool;
}

/// The posts that the settings mean, as far as these speak of an account's posts: all but how many.
///
/// `today` is the day where the site is, by which chance goes.
#[must_use]
pub fn selected<'a, P: Pattern>(
    settings: &Settings,
    items: &'a [Item],
    today: &str,
) -> Vec<&'a Item> {
    if !settings.post.is_empty() {
        return items.iter().collect();
    }
    let read = |terms: &str| terms::pattern(terms).and_then(|pattern| P::read(&pattern));
    let (with, without) = (read(&settings.with), read(&settings.without));
    let is_meant = |item: &&Item| {
        is_of_kind(settings, item)
            && is_of_time(settings, item)
            && !(settings.profile_only && item.is_off_profile)
            && with.as_ref().is_none_or(|with| with.is_in(&item.caption))
            && !without
                .as_ref()
                .is_some_and(|without| without.is_in(&item.caption))
    };
    let mut chosen = Vec::new();
    for item in items.iter().filter(is_meant) {
        insert(&mut chosen, key(settings.order, item, today), item);
    }
    let chosen = chosen.iter().skip(settings.offset as usize);
    chosen.map(|(_, item)| *item).collect()
}

/// At its place. The library's ways to sort would weigh more in the wasm than all else here.
fn insert<'a>(chosen: &mut Vec<(Key<'a>, &'a Item)>, key: Key<'a>, item: &'a Item) {
    chosen.push((key, item));
    let mut rest = chosen.as_mut_slice();
    while let [before @ .., new] = rest
        && let Some(last) = before.last_mut()
        && new.0 < last.0
    {
        mem::swap(new, last);
        rest = before;
    }
}

fn is_of_kind(settings: &Settings, item: &Item) -> bool {
    settings.kinds.is_empty() || settings.kinds.contains(&item.kind.name())
}

/// Days that are written alike are compared as they are written. Of a post of no known day nobody can say.
fn is_of_time(settings: &Settings, item: &Item) -> bool {
    let is_after = settings.from.is_empty() || item.day >= settings.from;
    let is_before =
        settings.until.is_empty() || (!item.day.is_empty() && item.day <= settings.until);
    is_after && is_before
}

/// The least comes first; of two alike that with the lesser id.
type Key<'a> = (i64, i64, usize, &'a str);

fn key<'a>(order: Order, item: &'a Item, today: &str) -> Key<'a> {
    let (first, second) = match order {
        // As they came.
        Order::Newest => return Key::default(),
        Order::Oldest if item.taken_at > 0 => (item.taken_at, 0),
        Order::Oldest => (i64::MAX, 0),
        // Likes that nobody knows are fewer than none.
        Order::Liked => (-item.likes.map_or(-1, i64::from), -item.taken_at),
        Order::Random => (mixed(&[today, " ", &item.id]).into(), 0),
    };
    (first, second, item.id.len(), &item.id)
}

/// A number as good as by chance: Jenkins's one-at-a-time hash, which PHP has as well.
fn mixed(texts: &[&str]) -> u32 {
    let mut hash: u32 = 0;
    for byte in texts.iter().flat_map(|text| text.bytes()) {
        hash = hash.wrapping_add(byte.into());
        hash = hash.wrapping_add(hash << 10);
        hash ^= hash >> 6;
    }
    hash = hash.wrapping_add(hash << 3);
    hash ^= hash >> 11;
    hash.wrapping_add(hash << 15)
}
