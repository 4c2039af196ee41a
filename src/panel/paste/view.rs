//! The paste field, the verdict under it, and the account that the token belongs to.

use maud::{Markup, html};

use super::model::{Lookup, Model, Saving};
use crate::graph::user::User;
use crate::panel::elements::{Profile, link, problem, profile, working};
use crate::panel::field::Field;
use crate::panel::region::Region;
use crate::panel::site::{MissingKey, Site};
use crate::token::{Reading, Verdict};
use crate::words::{Word, Words};

/// The section where a token is pasted. The field in it is painted once: the browser owns what is typed.
///
/// It is folded up where nobody has to paste one.
pub fn section(site: &Site, is_open: bool) -> Markup {
    let words = &site.words;
    let dashboard = link(
        "https://developers.facebook.com/apps/",
        words.text(Word::ConnectDashboard),
    );
    html! {
        section class="loupe-card loupe-fold" id="loupe-paste" tabindex="-1" aria-labelledby="loupe-paste-heading" {
            details open[is_open] {
                summary { h4 id="loupe-paste-heading" {} }
                p class="loupe-hint" { (words.phrase(Word::ConnectWhere, &[("dashboard", dashboard)])) }
                @if let Some(key) = &site.missing_key {
                    (missing_key(key, words))
                }
                label for=(Field::Token.id()) { (words.text(Word::PrivacyToken)) }
                textarea id=(Field::Token.id()) data-field=(Field::Token.name()) rows="4" autocomplete="off"
                    autocapitalize="off" spellcheck="false" dir="ltr" aria-describedby="loupe-verdict"
                    placeholder="IGAA…" {}
                div id="loupe-verdict" class="loupe-verdict" role="status" {}
                div id="loupe-lookup" aria-live="polite" {}
            }
        }
    }
}

/// What changes in it. `accounts` are the ids of those that are connected.
pub fn regions(model: &Model, site: &Site, accounts: &[&str]) -> Vec<Region> {
    let heading = if accounts.is_empty() {
        Word::AppConnect
    } else {
        Word::ConnectAnother
    };
    vec![
        Region::new("loupe-paste-heading", html! { (site.words.text(heading)) }),
        Region::new("loupe-verdict", verdict(model, site)),
        Region::new("loupe-lookup", lookup(model, site, accounts)),
    ]
}

fn missing_key(key: &MissingKey, words: &Words) -> Markup {
    html! {
        div class="loupe-note loupe-note-bad" {
            p { (key.advice) }
            input class="loupe-line" id="loupe-key-line" type="text" readonly dir="ltr"
                aria-label=(words.text(Word::ConnectKeyLine)) value=(key.line);
        }
    }
}

fn verdict(model: &Model, site: &Site) -> Markup {
    let class = match model.verdict(site) {
        Verdict::Usable | Verdict::Connectable => "loupe-verdict-good",
        Verdict::Empty => "loupe-hint",
        Verdict::Unusable => "loupe-verdict-bad",
    };
    html! {
        p class=(class) { (site.words.say(&model.reading.says(site.graph.product, site.exchange))) }
    }
}

fn lookup(model: &Model, site: &Site, accounts: &[&str]) -> Markup {
    let words = &site.words;
    html! {
        @match &model.lookup {
            Lookup::NotAsked if model.verdict(site) == Verdict::Connectable => (with_a_code(model, site)),
            Lookup::NotAsked if model.reading.belongs_to_an_app(site.exchange) => {
                p { a class="button" href="#loupe-app" { (words.text(Word::ConnectGoToApp)) } }
            }
            Lookup::NotAsked => {}
            Lookup::Asked => (working(words.text(Word::ConnectLookingUp))),
            Lookup::Failed(message) => {
                (problem(words.say(message)))
                button type="button" class="button" id="loupe-look-again" data-action="look-again" {
                    (words.text(Word::ConnectTryAgain))
                }
            }
            Lookup::Found(user) => (found(model, site, user, accounts)),
        }
    }
}

fn found(model: &Model, site: &Site, user: &User, accounts: &[&str]) -> Markup {
    let label = if accounts.contains(&user.account_id()) {
        Word::ConnectSaveNewToken
    } else {
        Word::ConnectSave
    };
    html! {
        div class="loupe-found" {
            div class="loupe-profile" { (profile(&Profile::from(user), &site.words)) }
            (save(model, site, label, Word::ConnectSaving))
            div id="loupe-look" data-region {}
        }
    }
}

/// The button that connects with a code. Nobody can tell before whose it is: a code works once.
fn with_a_code(model: &Model, site: &Site) -> Markup {
    html! {
        @if let Reading::Code(_) = model.reading {
            label for=(Field::RedirectUri.id()) { (site.words.text(Word::ConnectRedirectUri)) }
            input id=(Field::RedirectUri.id()) data-field=(Field::RedirectUri.name()) class="loupe-line" type="url"
                dir="ltr" spellcheck="false" autocomplete="off" value=(model.redirect_uri);
        }
        (save(model, site, Word::ConnectConnect, Word::ConnectConnecting))
    }
}

/// The button that stores, what goes on once it was pressed, and why it came to nothing.
fn save(model: &Model, site: &Site, label: Word, work: Word) -> Markup {
    html! {
        @if let Saving::Refused(message) = &model.saving {
            (problem(site.words.say(message)))
        }
        @if let Saving::Asked = model.saving {
            (working(site.words.text(work)))
        } @else {
            p {
                button type="button" class="button button-primary" id="loupe-save" data-action="save"
                    disabled[site.missing_key.is_some()] { (site.words.text(label)) }
            }
        }
    }
}
