//! The cards of the connected accounts.

use maud::{Markup, PreEscaped, html};

use super::model::{Connected, Model, Newest};
use super::{facts, words};
use crate::feed::{Item, Settings, markup};
use crate::panel::account::{Account, Attention, Job, Level, ReportedFailure, State};
use crate::panel::action::{AccountAction, Chore};
use crate::panel::elements::{Profile, link, problem, profile, shortcode, working};
use crate::panel::phrase::{fill, phrase};
use crate::panel::region::Region;
use crate::panel::site::Site;

/// The news, the list of cards, and for each account its card, its facts and its feed: the facts tell of the time, and
/// change by the minute.
pub fn regions(model: &Model, site: &Site) -> Vec<Region> {
    let mut regions = vec![
        Region::new("loupe-saved", newest(model.newest.as_ref(), site)),
        Region::new("loupe-accounts", list(&model.connected)),
    ];
    for connected in &model.connected {
        let account = &connected.account;
        let place = |name: &str| format!("loupe-{name}-{}", account.id);
        regions.extend([
            Region::new(place("account"), card(connected)),
            Region::new(place("facts"), facts::facts(account, model.now)),
            Region::new(place("feed"), feed(connected.feed.as_deref())),
        ]);
    }
    regions
}

fn newest(newest: Option<&Newest>, site: &Site) -> Markup {
    let Some(Newest { username, notice }) = newest else {
        return Markup::default();
    };
    let places = [
        (
            "new_page",
            html! { a href=(site.new_page) { (words::WRITE_A_PAGE) } },
        ),
        ("shortcode", html! { code { (shortcode(username)) } }),
    ];
    html! {
        div class="loupe-note loupe-note-good" {
            p {
                strong { (fill(words::IS_CONNECTED, &[("username", username)])) }
                " " (words::BY_ITSELF)
            }
            p { (phrase(words::SHOW_THE_FEED, &places)) }
        }
        @if let Some(notice) = notice {
            p class="loupe-note loupe-note-soon" { (notice) }
        }
    }
}

fn list(accounts: &[Connected]) -> Markup {
    html! {
        @for Connected { account, .. } in accounts {
            section class="loupe-card" id={ "loupe-account-" (account.id) } tabindex="-1"
                aria-label={ "@" (account.username) } data-region {}
        }
    }
}

/// Who it is, what is wrong, what can be done.
fn card(connected: &Connected) -> Markup {
    let account = &connected.account;
    html! {
        (attention(account.attention.as_ref()))
        div class="loupe-who" {
            (profile(&Profile::from(account)))
            (badge(account.state))
        }
        (failures(account))
        dl class="loupe-facts" id={ "loupe-facts-" (account.id) } data-region {}
        p class="loupe-shortcode" {
            (words::SHORTCODE) " "
            code id={ "loupe-shortcode-" (account.id) } dir="ltr" { (shortcode(&account.username)) }
            " "
            button type="button" class="button" data-loupe-copy={ "loupe-shortcode-" (account.id) }
                data-loupe-copied=(words::COPIED) { (words::COPY) }
        }
        (buttons(connected))
        @if let Some(refused) = &connected.refused {
            // No error of the account's: of a refresh that has time, nothing is wrong.
            p class="loupe-note loupe-note-soon" role="alert" { (refused) }
        }
        div id={ "loupe-feed-" (account.id) } data-region {}
    }
}

fn feed(items: Option<&[Item]>) -> Markup {
    let settings = Settings {
        count: 12,
        columns: 6,
        ..Settings::default()
    };
    html! {
        @match items {
            None => {}
            Some([]) => p class="loupe-hint" { (words::NO_POSTS) },
            Some(items) => div class="loupe-preview" { (PreEscaped(markup::render(&settings, items))) },
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
    let tell = |sentence, failure: &ReportedFailure| {
        problem(fill(sentence, &[("message", &*failure.message)]))
    };
    html! {
        @match (untold(account, &account.refresh), untold(account, &account.sync)) {
            (Some(one), Some(other)) if one.code == other.code => (tell(words::NEITHER, one)),
            (token, posts) => {
                @if let Some(failure) = token { (tell(words::NOT_REFRESHED, failure)) }
                @if let Some(failure) = posts { (tell(words::NOT_SYNCED, failure)) }
            }
        }
    }
}

fn untold<'a>(account: &Account, job: &'a Job) -> Option<&'a ReportedFailure> {
    let failure = job.failure.as_ref()?;
    let is_told = match &account.attention {
        // Beside what has to be done now, nothing else matters.
        Some(told) => told.level == Level::Critical || told.code.as_ref() == Some(&failure.code),
        None => false,
    };
    (!is_told).then_some(failure)
}

fn badge(state: State) -> Markup {
    let (class, words) = match state {
        State::Connected => ("good", words::CONNECTED),
        State::Waiting => ("soon", words::WAITING),
        State::Reconnect => ("bad", words::RECONNECT),
        State::FixApp => ("bad", words::FIX_APP),
        State::FixServer => ("bad", words::FIX_SERVER),
        State::Withdrawn => ("bad", words::WITHDRAWN),
        State::Elsewhere => ("soon", words::ELSEWHERE),
        State::Unknown => return Markup::default(),
    };
    html! { span class={ "loupe-badge loupe-badge-" (class) } { (words) } }
}

fn buttons(connected: &Connected) -> Markup {
    let account = &connected.account;
    html! {
        div class="loupe-buttons" {
            @match connected.busy {
                Some(Chore::Refresh) => (working(words::REFRESHING)),
                Some(Chore::Sync) => (working(words::SYNCING)),
                Some(Chore::Disconnect) => (working(words::DISCONNECTING)),
                None if connected.asking => {
                    (question(account))
                    (button(account, AccountAction::Do(Chore::Disconnect), words::YES_DISCONNECT, "button loupe-danger"))
                    (button(account, AccountAction::Keep, words::STAY_CONNECTED, "button"))
                }
                None => {
                    (button(account, AccountAction::Do(Chore::Refresh), words::REFRESH_TOKEN, "button"))
                    (button(account, AccountAction::Do(Chore::Sync), words::SYNC_POSTS, "button"))
                    (button(account, AccountAction::AskDisconnect, words::DISCONNECT, "button-link loupe-danger"))
                }
            }
        }
    }
}

fn question(account: &Account) -> Markup {
    let values = [
        ("username", html! { strong { "@" (account.username) } }),
        (
            "manage",
            link(
                "https://www.instagram.com/accounts/manage_access/",
                words::REMOVE_ACCESS,
            ),
        ),
    ];
    html! { p class="loupe-question" { (phrase(words::ASK_DISCONNECT, &values)) } }
}

fn button(account: &Account, action: AccountAction, label: &str, class: &str) -> Markup {
    html! {
        button type="button" class=(class) id={ "loupe-" (action.name()) "-" (account.id) }
            data-action=(action.name()) data-account=(account.id) { (label) }
    }
}
