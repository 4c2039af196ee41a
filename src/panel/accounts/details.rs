//! What is known of an account's token, its renewal and its posts.

use maud::{Markup, html};

use crate::generated::summary::{Account, Connection, Job, Lifetime, Token, Withdrawal};
use crate::words::{Word, Words};

/// The rows of the list of details, as seen from now.
pub fn details(account: &Account, now: i64, words: &Words) -> Markup {
    let detail = |name, value: &str| detail(words.text(name), value);
    html! {
        (detail(Word::DetailsToken, &life(&account.token, words)))
        (detail(Word::CardRefreshed, &last(&account.refresh, now, words)))
        (detail(Word::DetailsNextRefresh, &next(&account.refresh, now, words)))
        div {
            dt { (words.text(Word::DetailsPostsStored)) }
            dd {
                (posts(account, words))
                @if let (Some(read), Some(all)) = (account.read, account.posts) {
                    progress max=(all) value=(read) aria-label=(words.text(Word::DetailsPostsStored)) {}
                }
            }
        }
        (detail(Word::CardSynced, &last(&account.sync, now, words)))
        (detail(Word::DetailsNextSync, &next(&account.sync, now, words)))
        @if let Some(connection) = &account.connected {
            (detail(Word::DetailsConnectedOn, &connected(connection, words)))
        }
        @if let Some(withdrawal) = &account.withdrawal {
            (withdrawn(withdrawal, now, words))
        }
    }
}

/// How many are stored, and how far a list of more of them is read.
fn posts(account: &Account, words: &Words) -> String {
    let number = |count: u32| words.number(count.into());
    let stored = number(account.items);
    let (Some(read), Some(all)) = (account.read, account.posts) else {
        return stored;
    };
    let values = [
        ("stored", &*stored),
        ("read", &number(read)),
        ("all", &number(all)),
    ];
    words.fill(Word::DetailsPostsRead, &values)
}

fn detail(name: &str, value: &str) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

fn connected(Connection { at, by }: &Connection, words: &Words) -> String {
    if by.is_empty() {
        words.day(*at)
    } else {
        let day = words.day(*at);
        words.fill(Word::DetailsDayAndPerson, &[("day", &day), ("person", by)])
    }
}

/// When access was withdrawn, and when everything goes.
fn withdrawn(withdrawal: &Withdrawal, now: i64, words: &Words) -> Markup {
    let detail = |name, value: &str| detail(words.text(name), value);
    let day = |seconds| words.day(seconds);
    let confirmed = withdrawal.confirmed_at;
    html! {
        (detail(Word::CardWithdrawn, &day(withdrawal.seen_at)))
        (detail(Word::CardConfirmed, &confirmed.map_or_else(|| words.text(Word::CardNotYet).into(), day)))
        @if let Some(then) = withdrawal.delete_at {
            (detail(
                Word::CardToBeDeleted,
                &words.fill(
                    Word::CardOnDayIn,
                    &[("day", &day(then)), ("moment", &words.moment(now, then))],
                ),
            ))
        }
    }
}

/// What is known of the token's days, and how sure it is.
fn life(token: &Token, words: &Words) -> String {
    let word = match (token.lifetime, token.days_left) {
        (Lifetime::Known, Some(..=-1)) => Word::CardExpired,
        (Lifetime::Known, Some(0)) => Word::CardLessThanADay,
        (Lifetime::Known, Some(left)) => {
            return words.counted(Word::TokenDaysLeft, "days", left.unsigned_abs());
        }
        (Lifetime::LongLived, _) => Word::CardLongLived,
        (Lifetime::Assumed, _) | (Lifetime::Known, None) => Word::CardAssumed,
        (Lifetime::PossiblyShort, _) => Word::CardPossiblyShort,
        (Lifetime::None, _) => Word::CardRemoved,
    };
    words.text(word).into()
}

fn last(job: &Job, now: i64, words: &Words) -> String {
    job.last
        // The browser's clock may lag behind the server's.
        .map_or_else(
            || words.text(Word::CardNotYet).into(),
            |then| words.moment(now, then.min(now)),
        )
}

fn next(job: &Job, now: i64, words: &Words) -> String {
    match job.next {
        Some(then) if then <= now => words.text(Word::DetailsDueNow).into(),
        Some(then) => words.moment(now, then),
        None => words.text(Word::CardNotPlanned).into(),
    }
}
