//! From text to value: JSON's grammar, and what of it may be broken.

use std::borrow::Cow;

use super::value::Json;

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
    text.trim_start_matches(['\u{feff}', ' ', '\t', '\n', '\u{b}', '\u{c}', '\r'])
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
            b'{' => {
                let mut fields = Vec::new();
                self.deeper("}", |reader| {
                    let name = reader.string()?.into_owned();
                    reader.skip_blanks();
                    let value = reader.eat(":").then(|| reader.value())??;
                    fields.push((name, value));
                    Some(())
                })?;
                Some(Json::Object(fields))
            }
            b'[' => {
                let mut values = Vec::new();
                self.deeper("]", |reader| {
                    values.push(reader.value()?);
                    Some(())
                })?;
                Some(Json::Array(values))
            }
            b'"' => self.string().map(|text| Json::String(text.into_owned())),
            b'-' | b'0'..=b'9' => self.number(),
            _ => [
                ("null", Json::Null),
                ("true", Json::Bool(true)),
                ("false", Json::Bool(false)),
            ]
            .into_iter()
            .find_map(|(word, value)| self.eat(word).then_some(value)),
        }
    }

    /// The next value's first byte.
    fn first(&mut self) -> Option<u8> {
        self.skip_blanks();
        self.rest.bytes().next()
    }

    /// From an opening bracket to the closing one.
    fn deeper(&mut self, end: &str, mut read: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.levels = self.levels.checked_sub(1)?;
        self.take(1);
        let mut is_first = true;
        while self.has_more(end, is_first)? {
            read(self)?;
            is_first = false;
        }
        self.levels += 1;
        Some(())
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
        let is_part = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
        let number = self.take(self.rest.bytes().take_while(is_part).count());
        let (decimal, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
        let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, "0"));
        let whole = whole.strip_prefix('-').unwrap_or(whole);
        let is_number = [
            whole,
            fraction,
            exponent.strip_prefix(['+', '-']).unwrap_or(exponent),
        ]
        .iter()
        .all(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()));
        if !is_number || (whole.len() > 1 && whole.starts_with('0')) {
            return None;
        }
        match number.parse() {
            Ok(whole) => Some(Json::Whole(whole)),
            Err(_) => Some(Json::Float(float(number))),
        }
    }

    fn string(&mut self) -> Option<Cow<'a, str>> {
        if !self.eat("\"") {
            return None;
        }
        let plain = self.plain()?;
        if self.eat("\"") {
            return Some(Cow::Borrowed(plain));
        }
        // Where there is one escape, there are more: PHP has one before each slash.
        let mut text = String::with_capacity(plain.len() + ROOM);
        text += plain;
        loop {
            match self.take(1) {
                "\"" => return Some(Cow::Owned(text)),
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
        let is_unit = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        u32::from_str_radix(digits, 16).ok().filter(|_| is_unit)
    }

    fn skip_blanks(&mut self) {
        // PHP prints none, and this is asked between any two words.
        if self.rest.bytes().next().is_none_or(|byte| byte > b' ') {
            return;
        }
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
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
/// A number such as `-12.5e+3`, rounded as PHP rounds it where it has a whole part: that is what Loupe reads of a float, and
/// whether it is nought. std's own parser would take 13 kB.
fn float(number: &str) -> f64 {
    let (decimal, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (mut digits, mut places) = (0_u64, 0_i32);
    let (mut is_cut, mut in_fraction) = (false, false);
    for byte in decimal.bytes() {
        match byte {
            b'.' => in_fraction = true,
            b'-' => {}
            _ if digits < MOST_DIGITS => {
                digits = digits * 10 + u64::from(byte - b'0');
                places -= i32::from(in_fraction);
            }
            _ => {
                is_cut |= byte != b'0';
                places += i32::from(!in_fraction);
            }
        }
    }
    let beyond = if exponent.starts_with('-') {
        i32::MIN
    } else {
        i32::MAX
    };
    let mut exponent: i32 = exponent.parse().unwrap_or(beyond).saturating_add(places);
    while exponent > 0 && digits > 0 && digits < MOST_DIGITS {
        digits *= 10;
        exponent -= 1;
    }
    let value = match exponent {
        _ if digits == 0 => 0.0,
        // What no longer fits is beyond every whole number that anybody asks for.
        1.. => (0..exponent.min(MOST_PLACES)).fold(digits as f64, |value, _| value * 10.0),
        -19.. => quotient(digits, 10_u64.pow(exponent.unsigned_abs()), is_cut),
        _ => {
            let magnitude = exponent.saturating_add_unsigned(digits.ilog10());
            let leading = digits as f64 / 10_u64.pow(digits.ilog10()) as f64;
            let is_nought = (f64::from(magnitude), leading) < LEAST;
            if is_nought { 0.0 } else { f64::MIN_POSITIVE }
        }
    };
    if number.starts_with('-') {
        -value
    } else {
        value
    }
}

/// Below it 64 bits hold another digit.
const MOST_DIGITS: u64 = 1_000_000_000_000_000_000;

/// A float holds no power of ten beyond it.
const MOST_PLACES: i32 = 309;

/// What is smaller than this, as a power of ten and what it is multiplied by, is nought as a float.
const LEAST: (f64, f64) = (-324.0, 2.470_328_229_206_233);

/// A quotient of two numbers that are not 0, rounded once: as many of its binary digits as 64 bits hold, the last of
/// which says whether anything follows, for that decides what would be a draw.
fn quotient(number: u64, by: u64, is_cut: bool) -> f64 {
    let (mut digits, mut rest, mut scale) = (number / by, number % by, 1.0);
    while digits.leading_zeros() > 0 {
        // Twice the rest need not fit.
        let is_one = rest >= by - rest;
        rest = if is_one { rest - (by - rest) } else { rest * 2 };
        digits = digits * 2 + u64::from(is_one);
        scale *= 2.0;
    }
    (digits | u64::from(is_cut || rest > 0)) as f64 / scale
}
