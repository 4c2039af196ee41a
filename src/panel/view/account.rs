//! A connected account: who it is, how it is doing, what can be done with it.

use maud::{Markup, PreEscaped, html};

use super::words::{count, moment, things};
use super::{problem, working};
use crate::feed::time::day;
use crate::feed::{Settings, markup};
use crate::graph::user::AccountType;
use crate::panel::account::{
    Account, Attention, Connection, Job, Level, State, TokenLife, Trouble, Withdrawal,
};
use crate::panel::action::{AccountAction, Chore};
use crate::panel::model::Connected;

/// The card of a connected account.
pub fn card(connected: &Connected, now: i64) -> Markup {
    let account = &connected.account;
    html! {
        section class="loupe-card" id={ "loupe-account-" (account.id) } tabindex="-1"
            aria-label={ "@" (account.username) } {
            (attention(account.attention.as_ref()))
            div class="loupe-who" {
                (who(&Who::from(account)))
                (badge(account.state))
            }
            (failures(account))
            dl class="loupe-facts" {
                (fact("Token", &life(account.token)))
                (fact("Refreshed", &last(&account.refresh, now)))
                (fact("Next refresh", &next(&account.refresh, now)))
                (fact("Posts stored", &count(account.items.into())))
                (fact("Synced", &last(&account.sync, now)))
                (fact("Next sync", &next(&account.sync, now)))
                @if let Some(Connection { at, by }) = &account.connection {
                    (fact("Connected on", &if by.is_empty() { day(*at) } else { day(*at) + ", by " + by }))
                }
                (withdrawn(account.withdrawal.as_ref(), now))
            }
            p class="loupe-shortcode" {
                "Shortcode "
                code id={ "loupe-shortcode-" (account.id) } dir="ltr" { (shortcode(&account.username)) }
                " "
                button type="button" class="button" data-loupe-copy={ "loupe-shortcode-" (account.id) }
                    data-loupe-copied="Copied" { "Copy" }
            }
            (buttons(connected))
            @if let Some(refused) = &connected.refused {
                // No error of the account's: of a refresh that has time, nothing is wrong.
                p class="loupe-note loupe-note-soon" role="alert" { (refused) }
            }
            @if let Some(items) = &connected.feed {
                @if items.is_empty() {
                    p class="loupe-hint" { "This feed shows no posts now." }
                } @else {
                    div class="loupe-preview" { (PreEscaped(markup::render(&Settings { count: 12, columns: 6, ..Settings::default() }, items))) }
                }
            }
        }
    }
}

/// What the owner should know before all else.
fn attention(attention: Option<&Attention>) -> Markup {
    html! {
        @match attention {
            Some(Attention { level: Level::Critical, message, .. }) => (problem(message)),
            Some(Attention { level: Level::Warning, message, .. }) => p class="loupe-note loupe-note-soon" { (message) },
            None => {}
        }
    }
}

/// What went wrong the last time, unless the attention covers it. Both jobs often fail for one reason: it is told once.
fn failures(account: &Account) -> Markup {
    html! {
        @match (untold(account, &account.refresh), untold(account, &account.sync)) {
            (Some(one), Some(other)) if one.code == other.code => {
                (problem(&format!("Neither the token could be refreshed nor the posts synced. {}", one.message)))
            }
            (token, posts) => {
                @if let Some(failure) = token {
                    (problem(&format!("The token could not be refreshed. {}", failure.message)))
                }
                @if let Some(failure) = posts {
                    (problem(&format!("The posts could not be synced. {}", failure.message)))
                }
            }
        }
    }
}

fn untold<'a>(account: &Account, job: &'a Job) -> Option<&'a Trouble> {
    let failure = job.failure.as_ref()?;
    let is_told = match &account.attention {
        // Beside what has to be done now, nothing else matters.
        Some(told) => told.level == Level::Critical || told.code.as_ref() == Some(&failure.code),
        None => false,
    };
    (!is_told).then_some(failure)
}

/// Who an account is: what the user node and the stored summary have in common.
pub struct Who<'a> {
    pub username: &'a str,
    pub name: &'a str,
    pub picture: &'a str,
    /// Whether the picture lies with Instagram, and not on this site.
    pub is_foreign: bool,
    pub account_type: AccountType,
    pub posts: Option<u32>,
    pub followers: Option<u32>,
}

impl<'a> From<&'a Account> for Who<'a> {
    fn from(account: &'a Account) -> Self {
        Self {
            username: &account.username,
            name: &account.name,
            picture: &account.picture,
            is_foreign: false,
            account_type: account.account_type,
            posts: account.posts,
            followers: account.followers,
        }
    }
}

/// What puts an account's feed into a text.
pub fn shortcode(username: &str) -> String {
    format!("[loupe account=\"{username}\"]")
}

/// Picture, name, handle, kind and counts.
pub fn who(who: &Who) -> Markup {
    let kind = match who.account_type {
        AccountType::Business => Some("Business account"),
        AccountType::Creator => Some("Creator account"),
        AccountType::Personal => Some("Personal account"),
        AccountType::Unknown => None,
    };
    let facts = [
        kind.map(str::to_owned),
        who.posts.map(|n| things(n.into(), "post")),
        who.followers.map(|n| things(n.into(), "follower")),
    ];
    html! {
        @if who.picture.is_empty() {
            span class="loupe-face loupe-face-none" aria-hidden="true" {
                (who.username.chars().next().unwrap_or('@'))
            }
        } @else {
            img class="loupe-face" src=(who.picture) alt="" width="64" height="64"
                referrerpolicy=[who.is_foreign.then_some("no-referrer")];
        }
        div class="loupe-name" {
            strong { bdi { (if who.name.is_empty() { who.username } else { who.name }) } }
            a href={ "https://www.instagram.com/" (who.username) "/" } target="_blank" rel="noopener" {
                bdi { "@" (who.username) }
            }
            span class="loupe-hint" {
                @for (i, fact) in facts.iter().flatten().enumerate() {
                    @if i > 0 { " · " }
                    (fact)
                }
            }
        }
    }
}

fn badge(state: State) -> Markup {
    let (class, words) = match state {
        State::Connected => ("good", "Connected"),
        State::Waiting => ("soon", "Trying again soon"),
        State::Reconnect => ("bad", "Needs a new token"),
        State::FixApp => ("bad", "Needs a change in the app"),
        State::FixServer => ("bad", "Needs a change on this site"),
        State::Withdrawn => ("bad", "Access withdrawn"),
        State::Elsewhere => ("soon", "Paused"),
        State::Unknown => return Markup::default(),
    };
    html! { span class={ "loupe-badge loupe-badge-" (class) } { (words) } }
}

fn buttons(connected: &Connected) -> Markup {
    let account = &connected.account;
    html! {
        div class="loupe-buttons" {
            @match connected.busy {
                Some(Chore::Refresh) => (working("Refreshing the token…")),
                Some(Chore::Sync) => (working("Fetching the posts and their pictures…")),
                Some(Chore::Disconnect) => (working("Disconnecting…")),
                None if connected.asking => {
                    p class="loupe-question" {
                        "Disconnect " strong { "@" (account.username) } "? Its token, posts and picture "
                        "copies are removed from this site, and its feed disappears from pages. At "
                        "Instagram the token lives on until you "
                        a href="https://www.instagram.com/accounts/manage_access/" target="_blank" rel="noopener" {
                            "remove the app’s access"
                        }
                        ". This can’t be undone, but you can connect again."
                    }
                    (button(account, AccountAction::Do(Chore::Disconnect), "Yes, disconnect", "button loupe-danger"))
                    (button(account, AccountAction::Keep, "Stay connected", "button"))
                }
                None => {
                    (button(account, AccountAction::Do(Chore::Refresh), "Refresh token", "button"))
                    (button(account, AccountAction::Do(Chore::Sync), "Sync posts", "button"))
                    (button(account, AccountAction::AskDisconnect, "Disconnect…", "button-link loupe-danger"))
                }
            }
        }
    }
}

fn button(account: &Account, action: AccountAction, label: &str, class: &str) -> Markup {
    html! {
        button type="button" class=(class) id={ "loupe-" (action.name()) "-" (account.id) }
            data-action=(action.name()) data-account=(account.id) { (label) }
    }
}

fn fact(name: &str, value: &str) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

/// When access was withdrawn, and when everything goes.
fn withdrawn(withdrawal: Option<&Withdrawal>, now: i64) -> Markup {
    html! {
        @if let Some(withdrawal) = withdrawal {
            (fact("Access withdrawn", &day(withdrawal.seen_at)))
            (fact("Confirmed", &withdrawal.confirmed_at.map_or_else(|| "not yet".into(), day)))
            @if let Some(then) = withdrawal.delete_at {
                (fact("To be deleted here", &format!("{}, {}", day(then), moment(now, then))))
            }
        }
    }
}

/// What is known of the token's days, and how sure it is.
fn life(token: TokenLife) -> String {
    match token {
        TokenLife::Known(..=-1) => "expired".into(),
        TokenLife::Known(0) => "less than a day left".into(),
        TokenLife::Known(days) => format!("{} left", things(days.unsigned_abs(), "day")),
        TokenLife::LongLived => {
            "long-lived, of unknown age: 60 days left at most. Instagram tells at the first refresh"
                .into()
        }
        TokenLife::Assumed => {
            "age unknown: assumed to live 60 days. Instagram tells at the first refresh".into()
        }
        TokenLife::PossiblyShort => {
            "age unknown: it may live for one hour only, since Instagram would not refresh it yet"
                .into()
        }
        TokenLife::None => "removed".into(),
    }
}

fn last(job: &Job, now: i64) -> String {
    job.last
        // The browser's clock may lag behind the server's.
        .map_or_else(|| "not yet".into(), |then| moment(now, then.min(now)))
}

fn next(job: &Job, now: i64) -> String {
    match job.next {
        Some(then) if then <= now => "due now".into(),
        Some(then) => moment(now, then),
        None => "not planned".into(),
    }
}
