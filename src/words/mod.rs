//! What is said to people. The crate itself holds no sentence: it has ids, and gets the texts of one language with its
//! boot data.

mod format;
mod message;
mod phrase;

pub use crate::generated::words::Word;
pub use format::{Format, Unit};
pub use message::Message;

use crate::json::Json;
use maud::{Markup, PreEscaped, Render};
use phrase::filled;

/// The sentences of one language, and how numbers and times are written in it.
#[derive(Debug)]
pub struct Words {
    /// By id.
    texts: Json,
    format: Box<dyn Format>,
}

impl Words {
    /// Takes `texts` as the bridge gives them: by id, and where something is counted one for each of some numbers.
    #[must_use]
    pub fn new(texts: Json, format: Box<dyn Format>) -> Self {
        Self { texts, format }
    }

    /// A sentence without placeholders. One that is missing shows its id, which tells what to look for.
    #[must_use]
    pub fn text(&self, word: Word) -> &str {
        self.texts[word.id()].as_str().unwrap_or(word.id())
    }

    /// A sentence with texts in its places.
    #[must_use]
    pub fn fill(&self, word: Word, values: &[(&str, &str)]) -> String {
        fill(self.text(word), values)
    }

    /// A sentence as markup: itself is escaped, the values are markup already.
    #[must_use]
    pub fn phrase(&self, word: Word, values: &[(&str, Markup)]) -> Markup {
        let values: Vec<(&str, &str)> = values
            .iter()
            .map(|(name, markup)| (*name, &*markup.0))
            .collect();
        let write = |filled: &mut String, text: &str| text.render_to(filled);
        PreEscaped(filled(self.text(word), &values, write))
    }

    /// A sentence with a number in its place, in the form that the number takes.
    #[must_use]
    pub fn counted(&self, word: Word, place: &str, number: u64) -> String {
        // Of one form, any number tells the text: which numbers are of one form is the language's to say.
        let form = self.format.plural(number);
        let is_of_form = |name: &str| {
            name.parse()
                .is_ok_and(|of: u32| self.format.plural(of.into()) == form)
        };
        let forms = self.texts[word.id()].fields();
        let fitting = forms.iter().find(|(name, _)| is_of_form(name));
        let text = fitting.or(forms.last()).and_then(|(_, text)| text.as_str());
        fill(
            text.unwrap_or(word.id()),
            &[(place, &self.format.number(number))],
        )
    }

    /// A message as text.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        match message {
            Message::Said(text) => text.clone(),
            Message::Ours { word, values } => {
                let said: Vec<(&str, String)> = values
                    .iter()
                    .map(|(name, value)| (*name, self.say(value)))
                    .collect();
                let values: Vec<(&str, &str)> =
                    said.iter().map(|(name, value)| (*name, &**value)).collect();
                self.fill(*word, &values)
            }
        }
    }

    /// A number: `1,204`.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        self.format.number(number)
    }

    /// The day of a time in Unix seconds.
    #[must_use]
    pub fn day(&self, seconds: i64) -> String {
        self.format.day(seconds)
    }

    /// A moment as seen from now, both in Unix seconds: `3 minutes ago`, `in 2 days`.
    #[must_use]
    pub fn moment(&self, now: i64, then: i64) -> String {
        let seconds = then.saturating_sub(now).unsigned_abs();
        let (count, unit) = match seconds {
            0..60 if then > now => return self.text(Word::TimeSoon).into(),
            0..60 => return self.text(Word::TimeNow).into(),
            60..3_600 => (seconds / 60, Unit::Minute),
            3_600..172_800 => (seconds / 3_600, Unit::Hour),
            _ => (seconds / 86_400, Unit::Day),
        };
        self.format.relative(count, unit, then > now)
    }
}

fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    filled(sentence, values, |filled, text| filled.push_str(text))
}
