//! The cards of the connected accounts.

use maud::{Markup, html};

use super::details;
use super::model::{Connected, Model, Newest};
use crate::generated::summary::{Account, AlertLevel, Attention, Failure, Job, State};
use crate::panel::action::{AccountAction, Chore};
use crate::panel::elements::{Profile, link, problem, profile, shortcode, working};
use crate::panel::region::Region;
use crate::panel::site::Site;
use crate::words::{Word, Words};

/// The news, the list of cards, and for each account its card and its details: these tell of the time, and change by the
/// minute.
pub fn regions(model: &Model, site: &Site) -> Vec<Region> {
    let words = &site.words;
    let mut regions = vec![
        Region::new("loupe-saved", newest(model.newest.as_ref(), site)),
        Region::new("loupe-accounts", list(&model.connected)),
    ];
    for connected in &model.connected {
        let account = &connected.account;
        let place = |name: &str| format!("loupe-{name}-{}", account.id);
        regions.extend([
            Region::new(place("account"), card(connected, words)),
            Region::new(
                place("details"),
                details::details(account, model.now, words),
            ),
        ]);
    }
    regions
}

fn newest(newest: Option<&Newest>, site: &Site) -> Markup {
    let Some(Newest { username, notice }) = newest else {
        return Markup::default();
    };
    let words = &site.words;
    let places = [
        (
            "new_page",
            html! { a href=(site.new_page) { (words.text(Word::CardWriteAPage)) } },
        ),
        ("shortcode", html! { code { (shortcode(username)) } }),
    ];
    html! {
        div class="loupe-note loupe-note-good" {
            p {
                strong { (words.fill(Word::CardIsConnected, &[("username", username)])) }
                " " (words.text(Word::CardByItself))
            }
            p { (words.phrase(Word::CardShowTheFeed, &places)) }
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
fn card(connected: &Connected, words: &Words) -> Markup {
    let account = &connected.account;
    html! {
        (attention(account.attention.as_ref()))
        div class="loupe-profile" {
            (profile(&Profile::from(account), words))
            (badge(account.state, words))
        }
        (failures(account, words))
        dl class="loupe-details" id={ "loupe-details-" (account.id) } data-region {}
        p class="loupe-shortcode" {
            (words.text(Word::PlainShortcode)) " "
            code id={ "loupe-shortcode-" (account.id) } dir="ltr" { (shortcode(&account.username)) }
            " "
            button type="button" class="button" data-loupe-copy={ "loupe-shortcode-" (account.id) }
                data-loupe-copied=(words.text(Word::ButtonCopied)) { (words.text(Word::ButtonCopy)) }
        }
        (buttons(connected, words))
        @if let Some(refused) = &connected.refused {
            // No error of the account's: of a refresh that has time, nothing is wrong.
            p class="loupe-note loupe-note-soon" role="alert" { (words.say(refused)) }
        }
    }
}

/// What the owner should know before all else.
fn attention(attention: Option<&Attention>) -> Markup {
    html! {
        @match attention {
            Some(Attention { level: AlertLevel::Critical, message, .. }) => (problem(message)),
            Some(Attention { level: AlertLevel::Warning, message, .. }) => p class="loupe-note loupe-note-soon" { (message) },
            None => {}
        }
    }
}

/// What went wrong the last time, unless the attention covers it. Both jobs often fail for one reason: it is told once.
fn failures(account: &Account, words: &Words) -> Markup {
    let tell = |sentence, failure: &Failure| {
        problem(words.fill(sentence, &[("message", &failure.message)]))
    };
    html! {
        @match (untold(account, &account.refresh), untold(account, &account.sync)) {
            (Some(one), Some(other)) if one.code == other.code => (tell(Word::CardNeither, one)),
            (token, posts) => {
                @if let Some(failure) = token { (tell(Word::CardNotRefreshed, failure)) }
                @if let Some(failure) = posts { (tell(Word::CardNotSynced, failure)) }
            }
        }
    }
}

fn untold<'a>(account: &Account, job: &'a Job) -> Option<&'a Failure> {
    let failure = job.failure.as_ref()?;
    let is_told = match &account.attention {
        // Beside what has to be done now, nothing else matters.
        Some(told) => {
            told.level == AlertLevel::Critical || told.code.as_ref() == Some(&failure.code)
        }
        None => false,
    };
    (!is_told).then_some(failure)
}

fn badge(state: State, words: &Words) -> Markup {
    let (class, word) = match state {
        State::Connected => ("good", Word::StateConnected),
        State::Waiting => ("soon", Word::CardWaiting),
        State::Reconnect => ("bad", Word::CardReconnect),
        State::FixApp => ("bad", Word::CardFixApp),
        State::FixServer => ("bad", Word::CardFixServer),
        State::Withdrawn => ("bad", Word::CardWithdrawn),
        State::Elsewhere => ("soon", Word::CardElsewhere),
        State::Unknown => return Markup::default(),
    };
    html! { span class={ "loupe-badge loupe-badge-" (class) } { (words.text(word)) } }
}

fn buttons(connected: &Connected, words: &Words) -> Markup {
    let account = &connected.account;
    let button = |action, label, class| button(account, action, words.text(label), class);
    html! {
        div class="loupe-buttons" {
            @match connected.busy {
                Some(Chore::Refresh) => (working(words.text(Word::CardRefreshing))),
                Some(Chore::Sync) => (working(words.text(Word::CardSyncing))),
                Some(Chore::Disconnect) => (working(words.text(Word::CardDisconnecting))),
                None if connected.asking => {
                    (question(account, words))
                    (button(AccountAction::Do(Chore::Disconnect), Word::CardYesDisconnect, "button loupe-danger"))
                    (button(AccountAction::Keep, Word::CardStayConnected, "button"))
                }
                None => {
                    (button(AccountAction::Do(Chore::Refresh), Word::CardRefreshToken, "button"))
                    (button(AccountAction::Do(Chore::Sync), Word::CardSyncPosts, "button"))
                    (button(AccountAction::AskDisconnect, Word::CardDisconnect, "button-link loupe-danger"))
                }
            }
        }
    }
}

fn question(account: &Account, words: &Words) -> Markup {
    let values = [
        (
            "username",
            html! { strong { bdi { "@" (account.username) } } },
        ),
        (
            "manage",
            link(
                "https://www.instagram.com/accounts/manage_access/",
                words.text(Word::CardRemoveAccess),
            ),
        ),
    ];
    html! { p class="loupe-question" { (words.phrase(Word::CardAskDisconnect, &values)) } }
}

fn button(account: &Account, action: AccountAction, label: &str, class: &str) -> Markup {
    html! {
        button type="button" class=(class) id={ "loupe-" (action.name()) "-" (account.id) }
            data-action=(action.name()) data-account=(account.id) { (label) }
    }
}
