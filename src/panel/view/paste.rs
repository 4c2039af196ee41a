//! The paste field, the verdict under it, and the account that the token belongs to.

use maud::{Markup, PreEscaped, html};

use super::account::{Who, who};
use super::{problem, working};
use crate::feed::{Settings, markup};
use crate::graph::user::User;
use crate::panel::boot::MissingKey;
use crate::panel::model::{Found, Lookup, Model, Posts, Saving};
use crate::token::{Reading, Verdict};

/// The section where a token is pasted.
pub fn section(model: &Model) -> Markup {
    let heading = if model.accounts.is_empty() {
        "Connect an account"
    } else {
        "Connect another account, or give one a new token"
    };
    html! {
        section class="loupe-card" id="loupe-paste" tabindex="-1" aria-labelledby="loupe-paste-heading" {
            h4 id="loupe-paste-heading" { (heading) }
            p class="loupe-hint" {
                "Generate one in "
                a href="https://developers.facebook.com/apps/" target="_blank" rel="noopener" { "Meta’s App Dashboard" }
                ": your app → Instagram → API setup with Instagram login → Generate token."
            }
            @if let Some(key) = &model.missing_key {
                (missing_key(key))
            }
            label for="loupe-token" { "Access token" }
            textarea id="loupe-token" rows="4" autocomplete="off" autocapitalize="off"
                spellcheck="false" dir="ltr" aria-describedby="loupe-verdict"
                placeholder="IGAA…" {}
            div id="loupe-verdict" class="loupe-verdict" role="status" { (verdict(model)) }
            div id="loupe-lookup" aria-live="polite" { (lookup(model)) }
        }
    }
}

fn missing_key(key: &MissingKey) -> Markup {
    html! {
        div class="loupe-note loupe-note-bad" {
            p { (key.advice) }
            input class="loupe-line" id="loupe-key-line" type="text" readonly dir="ltr"
                aria-label="Line for wp-config.php" value=(key.line);
        }
    }
}

fn verdict(model: &Model) -> Markup {
    let class = match model.verdict() {
        Verdict::Usable | Verdict::Connectable => "loupe-verdict-good",
        Verdict::Empty => "loupe-hint",
        Verdict::Unusable => "loupe-verdict-bad",
    };
    html! {
        p class=(class) { (model.paste.reading.says(model.graph.product, model.exchange)) }
    }
}

fn lookup(model: &Model) -> Markup {
    html! {
        @match &model.paste.lookup {
            Lookup::NotAsked if model.verdict() == Verdict::Connectable => (with_a_code(model)),
            Lookup::NotAsked if model.paste.reading.belongs_to_an_app(model.exchange) => {
                p { a class="button" href="#loupe-app" { "Go to App ID and secret" } }
            }
            Lookup::NotAsked => {}
            Lookup::Asked => (working("Asking Instagram whose token this is…")),
            Lookup::Failed(message) => {
                (problem(message))
                button type="button" class="button" id="loupe-look-again" data-action="look-again" { "Try again" }
            }
            Lookup::Found(found) => (found_account(model, found)),
        }
    }
}

fn found_account(model: &Model, found: &Found) -> Markup {
    let known = model
        .accounts
        .iter()
        .any(|connected| connected.account.id == found.user.account_id());
    html! {
        div class="loupe-found" {
            div class="loupe-who" { (who(&Who::from(&found.user))) }
            (save(
                model,
                if known { "Save the new token" } else { "Save" },
                "Checking the token once more from the server, storing it, and copying the pictures…",
            ))
            @match &found.posts {
                Posts::Asked => (working("Fetching the newest posts…")),
                Posts::Failed(message) => (problem(message)),
                Posts::Here(items) if items.is_empty() => p class="loupe-hint" {
                    "This account has no posts yet. You can save it now: posts appear on the site once there are some."
                },
                Posts::Here(items) => div class="loupe-preview" { (PreEscaped(markup::render(&Settings::default(), items))) },
            }
        }
    }
}

/// The button that connects with a code. Nobody can tell before whose it is: a code works once.
fn with_a_code(model: &Model) -> Markup {
    html! {
        @if let Reading::Code(_) = model.paste.reading {
            label for="loupe-redirect-uri" { "The address that the code came back to" }
            input id="loupe-redirect-uri" class="loupe-line" type="url" dir="ltr" spellcheck="false"
                autocomplete="off" value=(model.paste.redirect_uri);
        }
        (save(model, "Connect", "Exchanging the code for a token, storing it, and copying the pictures…"))
    }
}

/// The button that stores, what goes on once it was pressed, and why it came to nothing.
fn save(model: &Model, label: &str, work: &str) -> Markup {
    html! {
        @if let Saving::Refused(message) = &model.paste.saving {
            (problem(message))
        }
        @if let Saving::Asked = model.paste.saving {
            (working(work))
        } @else {
            p {
                button type="button" class="button button-primary" id="loupe-save" data-action="save"
                    disabled[model.missing_key.is_some()] { (label) }
            }
        }
    }
}

impl<'a> From<&'a User> for Who<'a> {
    fn from(user: &'a User) -> Self {
        Self {
            username: user.username.as_deref().unwrap_or_default(),
            name: user.name.as_deref().unwrap_or_default(),
            picture: user.profile_picture_url.as_deref().unwrap_or_default(),
            is_foreign: true,
            account_type: user.account_type,
            posts: user.media_count,
            followers: user.followers_count,
        }
    }
}
