//! The paste field, the verdict under it, and the account that the token belongs to.

use maud::{Markup, html};

use super::model::{Lookup, Model, Saving};
use super::words;
use crate::graph::user::User;
use crate::panel::elements::{Profile, link, problem, profile, working};
use crate::panel::field::Field;
use crate::panel::phrase::phrase;
use crate::panel::region::Region;
use crate::panel::site::{MissingKey, Site};
use crate::token::{Reading, Verdict};

/// The section where a token is pasted. The field in it is painted once: the browser owns what is typed.
pub fn section(site: &Site) -> Markup {
    let dashboard = link("https://developers.facebook.com/apps/", words::DASHBOARD);
    html! {
        section class="loupe-card" id="loupe-paste" tabindex="-1" aria-labelledby="loupe-paste-heading" {
            h4 id="loupe-paste-heading" {}
            p class="loupe-hint" { (phrase(words::WHERE, &[("dashboard", dashboard)])) }
            @if let Some(key) = &site.missing_key {
                (missing_key(key))
            }
            label for=(Field::Token.id()) { (words::ACCESS_TOKEN) }
            textarea id=(Field::Token.id()) data-field=(Field::Token.name()) rows="4" autocomplete="off"
                autocapitalize="off" spellcheck="false" dir="ltr" aria-describedby="loupe-verdict"
                placeholder="IGAA…" {}
            div id="loupe-verdict" class="loupe-verdict" role="status" {}
            div id="loupe-lookup" aria-live="polite" {}
        }
    }
}

/// What changes in it. `accounts` are the ids of those that are connected.
pub fn regions(model: &Model, site: &Site, accounts: &[&str]) -> Vec<Region> {
    let heading = if accounts.is_empty() {
        words::FIRST
    } else {
        words::ANOTHER
    };
    vec![
        Region::new("loupe-paste-heading", html! { (heading) }),
        Region::new("loupe-verdict", verdict(model, site)),
        Region::new("loupe-lookup", lookup(model, site, accounts)),
    ]
}

fn missing_key(key: &MissingKey) -> Markup {
    html! {
        div class="loupe-note loupe-note-bad" {
            p { (key.advice) }
            input class="loupe-line" id="loupe-key-line" type="text" readonly dir="ltr"
                aria-label=(words::KEY_LINE) value=(key.line);
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
        p class=(class) { (model.reading.says(site.graph.product, site.exchange)) }
    }
}

fn lookup(model: &Model, site: &Site, accounts: &[&str]) -> Markup {
    html! {
        @match &model.lookup {
            Lookup::NotAsked if model.verdict(site) == Verdict::Connectable => (with_a_code(model, site)),
            Lookup::NotAsked if model.reading.belongs_to_an_app(site.exchange) => {
                p { a class="button" href="#loupe-app" { (words::GO_TO_APP) } }
            }
            Lookup::NotAsked => {}
            Lookup::Asked => (working(words::LOOKING_UP)),
            Lookup::Failed(message) => {
                (problem(message))
                button type="button" class="button" id="loupe-look-again" data-action="look-again" { (words::TRY_AGAIN) }
            }
            Lookup::Found(user) => (found(model, site, user, accounts)),
        }
    }
}

fn found(model: &Model, site: &Site, user: &User, accounts: &[&str]) -> Markup {
    let label = if accounts.contains(&user.account_id()) {
        words::SAVE_NEW_TOKEN
    } else {
        words::SAVE
    };
    html! {
        div class="loupe-found" {
            div class="loupe-who" { (profile(&Profile::from(user))) }
            (save(model, site, label, words::SAVING))
            div id="loupe-look" data-region {}
        }
    }
}

/// The button that connects with a code. Nobody can tell before whose it is: a code works once.
fn with_a_code(model: &Model, site: &Site) -> Markup {
    html! {
        @if let Reading::Code(_) = model.reading {
            label for=(Field::RedirectUri.id()) { (words::REDIRECT_URI) }
            input id=(Field::RedirectUri.id()) data-field=(Field::RedirectUri.name()) class="loupe-line" type="url"
                dir="ltr" spellcheck="false" autocomplete="off" value=(model.redirect_uri);
        }
        (save(model, site, words::CONNECT, words::CONNECTING))
    }
}

/// The button that stores, what goes on once it was pressed, and why it came to nothing.
fn save(model: &Model, site: &Site, label: &str, work: &str) -> Markup {
    html! {
        @if let Saving::Refused(message) = &model.saving {
            (problem(message))
        }
        @if let Saving::Asked = model.saving {
            (working(work))
        } @else {
            p {
                button type="button" class="button button-primary" id="loupe-save" data-action="save"
                    disabled[site.missing_key.is_some()] { (label) }
            }
        }
    }
}
