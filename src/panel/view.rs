//! What the panel shows: a pure function of the model. Everything is escaped by maud.
//!
//! The paste field has no content here: the browser owns what is typed, and the shell
//! never re-creates the field (see `web/paint`).

mod account;
mod paste;
mod words;

use maud::{Markup, html};

use super::model::{JustSaved, Model};

/// The whole panel as HTML.
#[must_use]
pub fn view(model: &Model) -> String {
    html! {
        (saved(model))
        @for connected in &model.accounts {
            (account::card(connected, model.now))
        }
        (paste::section(model))
    }
    .into_string()
}

fn saved(model: &Model) -> Markup {
    html! {
        div id="loupe-saved" role="status" {
            @if let Some(JustSaved { username, notice }) = &model.just_saved {
                div class="loupe-note loupe-note-good" {
                    p {
                        strong { "@" (username) " is connected." }
                        " From now on this site keeps the token and the posts fresh by itself."
                    }
                    p {
                        "Show the feed: "
                        a href=(model.links.new_page) { "write a page" }
                        " and add the block “Loupe Feed”, or put the shortcode "
                        code { (account::shortcode(username)) }
                        " into any text."
                    }
                }
                @if let Some(notice) = notice {
                    p class="loupe-note loupe-note-soon" { (notice) }
                }
            }
        }
    }
}

/// A sentence about a failure.
fn problem(message: &str) -> Markup {
    html! { p class="loupe-note loupe-note-bad" role="alert" { (message) } }
}

/// A spinner, with words for those who cannot see it.
fn working(words: &str) -> Markup {
    html! { p class="loupe-working" { span class="spinner is-active" {} (words) } }
}
