//! HTML as it is written, piece by piece.
//!
//! A macro would write every piece out wherever it stands. These are functions, which the wasm has once, and what calls
//! them takes a tenth of it.

use alloc::string::String;

use super::escaped::escape;
use crate::text::split;

/// HTML so far.
#[derive(Default)]
pub struct Html(pub String);

impl Html {
    /// As it is.
    #[inline(never)]
    pub fn add(&mut self, html: &str) {
        self.0.push_str(html);
    }

    /// Escaped.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        escape(&mut self.0, text);
    }

    /// ` name="value"`, with its value escaped.
    #[inline(never)]
    pub fn attribute(&mut self, name: &str, value: &str) {
        self.add(" ");
        self.add(name);
        self.add("=\"");
        self.text(value);
        self.add("\"");
    }

    /// A number's digits.
    #[inline(never)]
    pub fn number(&mut self, number: u32) {
        if number > 9 {
            self.number(number / 10);
        }
        self.0.push(char::from(b'0' + (number % 10) as u8));
    }

    /// With numbers in place of `%`.
    #[inline(never)]
    pub fn numbers(&mut self, html: &str, numbers: &[u32]) {
        let mut numbers = numbers.iter();
        for (at, part) in split(html, b'%').enumerate() {
            if at > 0 {
                self.number(numbers.next().copied().unwrap_or_default());
            }
            self.add(part);
        }
    }

    /// What is around something, where that something is not empty.
    #[inline(never)]
    pub fn around(&mut self, start: &str, content: &Html, end: &str) {
        if !content.0.is_empty() {
            self.add(start);
            self.add(&content.0);
            self.add(end);
        }
    }

    /// A text in an element, where there is one.
    #[inline(never)]
    pub fn said(&mut self, start: &str, text: &str, end: &str) {
        if !text.is_empty() {
            self.add(start);
            self.text(text);
            self.add(end);
        }
    }

    /// The start of a link that leads away.
    #[inline(never)]
    pub fn link(&mut self, class: &str, href: &str, rel: &str) {
        self.add("<a");
        if !class.is_empty() {
            self.attribute("class", class);
        }
        self.attribute("href", href);
        if !rel.is_empty() {
            self.attribute("target", "_blank");
            self.attribute("rel", rel);
        }
        self.add(">");
    }
}

/// Raw line ends in attributes are what changes a page's HTML may stumble over.
#[inline(never)]
pub fn one_line(text: &str) -> String {
    let mut line = Html::default();
    for (at, part) in split(text, b'\n').enumerate() {
        line.add(if at > 0 { " " } else { "" });
        line.add(part);
    }
    line.0
}

/// What a link that leads away says of itself.
pub fn rel(is_sponsored: bool) -> &'static str {
    if is_sponsored {
        "noopener sponsored"
    } else {
        "noopener"
    }
}
