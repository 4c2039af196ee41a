//! What the parts' views have in common.

use maud::{Markup, Render, html};

use super::account::Account;
use super::format::{followers, posts};
use super::words;
use crate::graph::user::{AccountType, User};

/// A sentence about a failure.
pub fn problem(message: impl Render) -> Markup {
    html! { p class="loupe-note loupe-note-bad" role="alert" { (message) } }
}

/// A spinner, with words for those who cannot see it.
pub fn working(words: &str) -> Markup {
    html! { p class="loupe-working" { span class="spinner is-active" {} (words) } }
}

/// A link to another site.
pub fn link(url: &str, text: &str) -> Markup {
    html! { a href=(url) target="_blank" rel="noopener" { (text) } }
}

/// What puts an account's feed into a text.
pub fn shortcode(username: &str) -> String {
    format!("[loupe account=\"{username}\"]")
}

/// What the user node and the stored summary have in common.
pub struct Profile<'a> {
    pub username: &'a str,
    pub name: &'a str,
    pub picture: &'a str,
    /// Whether the picture lies with Instagram, and not on this site.
    pub is_foreign: bool,
    pub account_type: AccountType,
    pub posts: Option<u32>,
    pub followers: Option<u32>,
}

impl<'a> From<&'a Account> for Profile<'a> {
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

impl<'a> From<&'a User> for Profile<'a> {
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

/// Picture, name, handle, kind and counts.
pub fn profile(profile: &Profile) -> Markup {
    let kind = match profile.account_type {
        AccountType::Business => Some(words::BUSINESS),
        AccountType::Creator => Some(words::CREATOR),
        AccountType::Personal => Some(words::PERSONAL),
        AccountType::Unknown => None,
    };
    let facts = [
        kind.map(str::to_owned),
        profile.posts.map(posts),
        profile.followers.map(followers),
    ];
    html! {
        @if profile.picture.is_empty() {
            span class="loupe-face loupe-face-none" aria-hidden="true" {
                (profile.username.chars().next().unwrap_or('@'))
            }
        } @else {
            img class="loupe-face" src=(profile.picture) alt="" width="64" height="64"
                referrerpolicy=[profile.is_foreign.then_some("no-referrer")];
        }
        div class="loupe-name" {
            strong { bdi { (if profile.name.is_empty() { profile.username } else { profile.name }) } }
            a href={ "https://www.instagram.com/" (profile.username) "/" } target="_blank" rel="noopener" {
                bdi { "@" (profile.username) }
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
