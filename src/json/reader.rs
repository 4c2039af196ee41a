//! From text to value: JSON's grammar, and what of it may be broken.

use alloc::{string::String, vec::Vec};

use super::{number, value::Json};

/// How deep lists and objects may lie in each other.
const LEVELS: usize = 128;

/// Bytes to go on with in a string with escapes.
const ROOM: usize = 64;

impl Json {
    /// Decodes a text; `None` when it is no JSON, or only a part.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut reader = Reader {
            rest: start(text),
            levels: LEVELS,
        };
        let value = reader.value()?;
        reader.skip_blanks();
        reader.rest.is_empty().then_some(value)
    }
}

/// A text without the byte order mark and the blanks that may stand before JSON or a web page.
#[must_use]
pub fn start(text: &str) -> &str {
    text.trim_start_matches(|letter| matches!(letter, '\u{feff}' | ' ' | '\t'..='\r'))
}

/// What of a text is still to be read, and how many levels deeper it may go.
/// Whatever reads from it returns `None` when the text is no JSON.
struct Reader<'a> {
    rest: &'a str,
    levels: usize,
}

impl<'a> Reader<'a> {
    fn value(&mut self) -> Option<Json> {
        match self.first()? {
            b'{' => self.entries("}"),
            b'[' => self.entries("]"),
            b'"' => self.string().map(Json::String),
            b'-' | b'0'..=b'9' => self.number(),
            _ if self.eat("null") => Some(Json::Null),
            _ if self.eat("true") => Some(Json::Bool(true)),
            _ if self.eat("false") => Some(Json::Bool(false)),
            _ => None,
        }
    }

    /// The next value's first byte.
    fn first(&mut self) -> Option<u8> {
        self.skip_blanks();
        self.rest.bytes().next()
    }

    /// A list, or an object: from the opening bracket to its end.
    fn entries(&mut self, end: &str) -> Option<Json> {
        self.levels = self.levels.checked_sub(1)?;
        self.take(1);
        let is_object = end == "}";
        let (mut fields, mut values) = (Vec::new(), Vec::new());
        let mut is_first = true;
        while self.has_more(end, is_first)? {
            is_first = false;
            if is_object {
                let name = self.string()?;
                self.skip_blanks();
                let value = self.eat(":").then(|| self.value())??;
                fields.push((name, value));
            } else {
                values.push(self.value()?);
            }
        }
        self.levels += 1;
        Some(if is_object {
            Json::Object(fields)
        } else {
            Json::Array(values)
        })
    }

    /// Whether another entry follows, or the end.
    fn has_more(&mut self, end: &str, is_first: bool) -> Option<bool> {
        self.skip_blanks();
        if self.eat(end) {
            return Some(false);
        }
        let may_go_on = is_first || self.eat(",");
        self.skip_blanks();
        may_go_on.then_some(true)
    }

    fn number(&mut self) -> Option<Json> {
        let number = self.rest;
        self.eat("-");
        let digits = self.digits()?;
        if digits.len() > 1 && digits.starts_with('0') {
            return None;
        }
        let mut is_whole = true;
        if self.eat(".") {
            self.digits()?;
            is_whole = false;
        }
        let decimal = number.get(..number.len() - self.rest.len())?;
        let mut exponent = 0;
        if self.eat("e") || self.eat("E") {
            let is_small = self.eat("-");
            if !is_small {
                self.eat("+");
            }
            exponent = number::whole(self.digits()?).unwrap_or(i64::MAX);
            exponent = if is_small { -exponent } else { exponent };
            is_whole = false;
        }
        let whole = is_whole.then(|| number::whole(decimal)).flatten();
        Some(whole.map_or_else(
            || Json::Float(number::float(decimal, exponent)),
            Json::Whole,
        ))
    }

    /// At least one.
    fn digits(&mut self) -> Option<&'a str> {
        let length = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        (length > 0).then(|| self.take(length))
    }

    fn string(&mut self) -> Option<String> {
        if !self.eat("\"") {
            return None;
        }
        let plain = self.plain()?;
        // Where there is one escape, there are more: PHP has one before each slash.
        let room = if self.rest.starts_with('"') { 0 } else { ROOM };
        let mut text = String::with_capacity(plain.len() + room);
        text += plain;
        loop {
            match self.take(1) {
                "\"" => return Some(text),
                "\\" => text.push(self.escaped()?),
                _ => return None,
            }
            text += self.plain()?;
        }
    }

    /// What stands in a string as it is, up to its end or an escape.
    fn plain(&mut self) -> Option<&'a str> {
        let is_special = |byte: u8| matches!(byte, b'"' | b'\\' | 0..=0x1f);
        let length = self.rest.bytes().position(is_special)?;
        Some(self.take(length))
    }

    /// The character that an escape stands for. Half a surrogate pair is none, which costs this character only.
    fn escaped(&mut self) -> Option<char> {
        Some(match self.take(1) {
            "b" => '\u{8}',
            "f" => '\u{c}',
            "n" => '\n',
            "r" => '\r',
            "t" => '\t',
            "u" => {
                let unit = self.unit()?;
                char::from_u32(unit)
                    .or_else(|| self.pair(unit))
                    .unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            c @ ("\"" | "\\" | "/") => c.chars().next()?,
            _ => return None,
        })
    }

    /// The character of a high surrogate, if the low one follows.
    fn pair(&mut self, high: u32) -> Option<char> {
        let before = self.rest;
        let low = if self.eat("\\u") { self.unit() } else { None };
        let character = low
            .filter(|low| high < 0xdc00 && (0xdc00..0xe000).contains(low))
            .and_then(|low| char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00)));
        if character.is_none() {
            self.rest = before;
        }
        character
    }

    fn unit(&mut self) -> Option<u32> {
        let digits = self.take(4);
        let unit = digits.bytes().try_fold(0, |unit, byte| {
            Some(unit * 16 + char::from(byte).to_digit(16)?)
        });
        unit.filter(|_| digits.len() == 4)
    }

    fn skip_blanks(&mut self) {
        // PHP prints none, and this is asked between any two words.
        if self.rest.bytes().next().is_none_or(|byte| byte > b' ') {
            return;
        }
        let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
        let blanks = self.rest.bytes().take_while(is_blank).count();
        self.take(blanks);
    }

    fn eat(&mut self, word: &str) -> bool {
        let rest = self.rest.strip_prefix(word);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// As many bytes, or none where that is in the middle of a character.
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .unwrap_or(("", self.rest));
        self.rest = rest;
        taken
    }
}
