//! What the parts' views have in common.

use maud::{Markup, Render, html};

use crate::generated::summary::{Account, AccountType};
use crate::graph::user::User;
use crate::words::{Word, Words};

/// A sentence about a failure.
pub fn problem(message: impl Render) -> Markup {
    html! { p class="loupe-note loupe-note-bad" role="alert" { (message) } }
}

/// A spinner, with words for those who cannot see it.
pub fn working(doing: &str) -> Markup {
    html! { p class="loupe-working" { span class="spinner is-active" {} (doing) } }
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
pub fn profile(profile: &Profile, words: &Words) -> Markup {
    let kind = match profile.account_type {
        AccountType::Business => Some(Word::ProfileBusiness),
        AccountType::Creator => Some(Word::ProfileCreator),
        AccountType::Personal => Some(Word::ProfilePersonal),
        AccountType::Unknown => None,
    };
    let count = |word, place, number: Option<u32>| {
        number.map(|number| words.counted(word, place, number.into()))
    };
    let facts = [
        kind.map(|kind| words.text(kind).to_owned()),
        count(Word::ReportPosts, "posts", profile.posts),
        count(Word::ProfileFollowers, "followers", profile.followers),
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
