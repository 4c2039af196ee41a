//! Whose feed it is.

use super::text;
use crate::feed::{Labels, Profile, Settings, html::Html};
use crate::url;

/// Nothing where nobody wants it, or knows whose the feed is.
pub fn header(html: &mut Html, settings: &Settings, profile: Option<&Profile>, labels: &Labels) {
    let Some(profile) = profile.filter(|_| settings.header) else {
        return;
    };
    let mut address = Html::default();
    if !profile.username.is_empty() {
        address.add("https://www.instagram.com/");
        address.add(&profile.username);
        address.add("/");
    }
    let address = if url::is_web(&address.0) {
        &*address.0
    } else {
        ""
    };
    let mut content = Html::default();
    if settings.header_picture {
        picture(&mut content, settings, profile);
    }
    let mut about = Html::default();
    if settings.header_name {
        title(&mut about, settings, profile, address);
    }
    if settings.header_bio {
        biography(&mut about, settings, profile);
    }
    if settings.header_counts {
        stats(&mut about, profile);
    }
    content.around("<div class=\"loupe-profile\">", &about, "</div>");
    if settings.header_follow && !address.is_empty() {
        content.link("loupe-follow", address, "noopener");
        content.text(&labels.follow);
        content.add("</a>");
    }
    html.around("<div class=\"loupe-header\">", &content, "</div>");
}

fn picture(html: &mut Html, settings: &Settings, profile: &Profile) {
    let own = &settings.image;
    let is_own = url::is_web(own) || url::is_path(own);
    let address = if is_own { own } else { &profile.picture };
    if is_own || url::is_web(address) {
        html.add("<img class=\"loupe-avatar\"");
        html.attribute("src", address);
        // Where no stylesheet is.
        html.add(" alt=\"\" width=\"96\" height=\"96\" loading=\"lazy\" decoding=\"async\">");
    }
}

fn title(html: &mut Html, settings: &Settings, profile: &Profile, address: &str) {
    let title = or(&settings.title, &profile.name);
    let mut names = Html::default();
    names.text(title);
    if !title.is_empty() && !profile.username.is_empty() {
        names.add(" ");
    }
    names.said(
        "<span class=\"loupe-username\">@",
        &profile.username,
        "</span>",
    );
    if address.is_empty() {
        html.around("<p class=\"loupe-title\">", &names, "</p>");
    } else {
        html.add("<p class=\"loupe-title\">");
        html.link("", address, "noopener");
        html.around("", &names, "</a></p>");
    }
}

fn biography(html: &mut Html, settings: &Settings, profile: &Profile) {
    let biography = or(&settings.text, &profile.biography).trim_ascii();
    if !biography.is_empty() {
        html.add("<p class=\"loupe-bio\">");
        text::lines(html, biography, settings.tags);
        html.add("</p>");
    }
}

fn stats(html: &mut Html, profile: &Profile) {
    let mut counts = Html::default();
    for text in [
        &profile.posts_text,
        &profile.followers_text,
        &profile.following_text,
    ] {
        counts.said("<li>", text, "</li>");
    }
    html.around("<ul class=\"loupe-stats\" role=\"list\">", &counts, "</ul>");
}

fn or<'a>(own: &'a str, known: &'a str) -> &'a str {
    if own.is_empty() { known } else { own }
}
