//! What is known of an account's token, its renewal and its posts.

use maud::{Markup, html};

use super::words;
use crate::panel::account::{Account, Connection, Job, TokenLife, Withdrawal};
use crate::panel::format::{count, day, days, moment};
use crate::panel::phrase::fill;

/// The rows of the list of facts, as seen from now.
pub fn facts(account: &Account, now: i64) -> Markup {
    html! {
        (fact(words::TOKEN, &life(account.token)))
        (fact(words::REFRESHED, &last(&account.refresh, now)))
        (fact(words::NEXT_REFRESH, &next(&account.refresh, now)))
        (fact(words::POSTS_STORED, &count(account.items.into())))
        (fact(words::SYNCED, &last(&account.sync, now)))
        (fact(words::NEXT_SYNC, &next(&account.sync, now)))
        @if let Some(connection) = &account.connection {
            (fact(words::CONNECTED_ON, &connected(connection)))
        }
        @if let Some(withdrawal) = &account.withdrawal {
            (withdrawn(withdrawal, now))
        }
    }
}

fn fact(name: &str, value: &str) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

fn connected(Connection { at, by }: &Connection) -> String {
    if by.is_empty() {
        day(*at)
    } else {
        fill(words::ON_DAY_BY, &[("day", &day(*at)), ("name", by)])
    }
}

/// When access was withdrawn, and when everything goes.
fn withdrawn(withdrawal: &Withdrawal, now: i64) -> Markup {
    let confirmed = withdrawal.confirmed_at;
    html! {
        (fact(words::ACCESS_WITHDRAWN, &day(withdrawal.seen_at)))
        (fact(words::CONFIRMED, &confirmed.map_or_else(|| words::NOT_YET.into(), day)))
        @if let Some(then) = withdrawal.delete_at {
            (fact(
                words::TO_BE_DELETED,
                &fill(words::ON_DAY_IN, &[("day", &day(then)), ("moment", &moment(now, then))]),
            ))
        }
    }
}

/// What is known of the token's days, and how sure it is.
fn life(token: TokenLife) -> String {
    let words = match token {
        TokenLife::Known(..=-1) => words::EXPIRED,
        TokenLife::Known(0) => words::LESS_THAN_A_DAY,
        TokenLife::Known(left) => {
            return fill(words::DAYS_LEFT, &[("days", &days(left.unsigned_abs()))]);
        }
        TokenLife::LongLived => words::LONG_LIVED,
        TokenLife::Assumed => words::ASSUMED,
        TokenLife::PossiblyShort => words::POSSIBLY_SHORT,
        TokenLife::None => words::REMOVED,
    };
    words.into()
}

fn last(job: &Job, now: i64) -> String {
    job.last
        // The browser's clock may lag behind the server's.
        .map_or_else(|| words::NOT_YET.into(), |then| moment(now, then.min(now)))
}

fn next(job: &Job, now: i64) -> String {
    match job.next {
        Some(then) if then <= now => words::DUE_NOW.into(),
        Some(then) => moment(now, then),
        None => words::NOT_PLANNED.into(),
    }
}
