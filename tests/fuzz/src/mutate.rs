//! What chance makes of a case.

use fastrand::Rng;
use std::ops::Range;

use crate::area::{Area, Case};
use crate::json::{self, Parts};

/// Bytes that have their own place in some rule or other.
const PIECES: [&[u8]; 59] = [
    // No UTF-8, each in another way, and a byte order mark.
    b"\xff",
    b"\x80",
    b"\xc3",
    b"\xc3\x28",
    b"\xc0\x80",
    b"\xe2\x82",
    b"\xe0\x80\x80",
    b"\xed\xa0\xbd",
    b"\xed\xb8\x80",
    b"\xf0\x9f\x98",
    b"\xf0\x80\x80\x80",
    b"\xf4\x90\x80\x80",
    b"\xf5\x80\x80\x80",
    b"\xef\xbb\xbf",
    // Blanks and what cannot be seen.
    b" ",
    b"\t",
    b"\n",
    b"\r",
    b"\r\n",
    b"\x0b",
    b"\x0c",
    b"\0",
    b"\x1b",
    b"\x7f",
    b"\xc2\x85",
    b"\xc2\xa0",
    b"\xc2\xad",
    b"\xe2\x80\xa8",
    b"\xe2\x80\x8b",
    b"\xe3\x80\x80",
    b"\xe1\x9a\x80",
    b"\xe1\xa0\x8e",
    // Escapes.
    br"\ud83d",
    br"\ude00",
    br"\ud83d\ude00",
    br"\uD83D\ud83d",
    br"\u0000",
    br"\u000a",
    br"\u00e9",
    br"\uFEFF",
    br"\u12",
    br"\x",
    br"\\",
    br#"\""#,
    br"\/",
    br"\U0041",
    // What means something to JSON, HTML and addresses.
    b"\"",
    b"{",
    b"]",
    b"<",
    b"&",
    b"%",
    b"@",
    b":",
    b"//",
    br"\\",
    b"#",
    b"pictures.example:8443",
    b".fbcdn.net",
];

/// Values that fit nowhere.
const VALUES: [&str; 62] = [
    "0",
    "-0",
    "1",
    "-1",
    "01",
    "1.",
    ".5",
    "+1",
    "--1",
    "1e",
    "1e5",
    "1E+2",
    "1e-2",
    "0.0",
    "-0.0",
    "-0e0",
    "1.0",
    "2.5",
    "-2.5",
    "2.9999999999999997",
    "2.99999999999999999",
    "0.99999999999999995",
    "65535.5",
    "65536",
    "4294967295",
    "4294967296",
    "999999999",
    "1000000000",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "99999999999999999999",
    "1e18",
    "1e19",
    "1e400",
    "-1e400",
    "1e-400",
    "5e-324",
    "12345678901234567890.5",
    "17900000000000001.0",
    "true",
    "false",
    "null",
    "TRUE",
    "nul",
    "NaN",
    "Infinity",
    "{}",
    "[]",
    "[{}]",
    "[[]]",
    "[null]",
    "{\"data\":[]}",
    "{\"\":1}",
    "{\"\\u0000\":1}",
    "\"\"",
    "\"0\"",
    "\" 7 \"",
];

/// Letters that are made of several code points, and others that a caption is cut between.
const LETTERS: [&str; 26] = [
    "\u{1100}\u{1161}\u{11a8}",
    "가",
    "각",
    "क\u{94d}ष",
    "क\u{93f}",
    "த\u{bcd}",
    "\u{600}a",
    "e\u{301}",
    "🇩🇪",
    "🇩",
    "👩\u{200d}👩\u{200d}👧",
    "👍🏽",
    "❤\u{fe0f}",
    "1\u{fe0f}\u{20e3}",
    "🏴\u{e0067}\u{e0062}\u{e007f}",
    "\u{200d}",
    "\u{200c}",
    "\u{300}",
    "\u{fffd}",
    "ก\u{e33}",
    "\u{d4d}",
    "a",
    " ",
    "\n",
    "é",
    "漢",
];

pub struct Mutator<'a> {
    rng: Rng,
    seeds: &'a [Case],
}

impl<'a> Mutator<'a> {
    pub fn new(rng: Rng, seeds: &'a [Case]) -> Self {
        Self { rng, seeds }
    }

    /// A case that was one of the seeds, before one to six things happened to it.
    pub fn next(&mut self) -> Case {
        let areas = Area::ALL;
        let area = areas[self.rng.usize(..areas.len())];
        let seeds: Vec<&Case> = self.seeds.iter().filter(|case| case.area == area).collect();
        let mut body = seeds[self.rng.usize(..seeds.len())].body.clone();
        let other = &seeds[self.rng.usize(..seeds.len())].body;
        let times = 1 + self.rng.usize(..3) + self.rng.usize(..2) * self.rng.usize(..3);
        for _ in 0..times {
            self.mutate(&mut body, other);
        }
        // Longer ones try the same again, and cost time.
        body.truncate(60_000);
        Case { area, body }
    }

    fn mutate(&mut self, body: &mut Vec<u8>, other: &[u8]) {
        let parts = json::parts(body);
        match self.rng.usize(..20) {
            0 => self.flip(body),
            1 => drop(body.drain(self.range(body))),
            2 => body.truncate(self.rng.usize(..=body.len())),
            3 => {
                let again = body[self.range(body)].to_vec();
                self.insert(body, &again);
            }
            4 | 5 => {
                let piece = self.of(&PIECES);
                self.insert(body, piece);
            }
            6 => {
                let start = self.of(&PIECES);
                body.splice(..0, start.iter().copied());
            }
            7 => body.extend_from_slice(self.of(&PIECES)),
            8..=10 => {
                let value = self.of(&VALUES);
                self.replace(body, &parts.values, value.as_bytes());
            }
            11 => {
                let theirs = json::parts(other).values;
                if let Some(value) = self.one(&theirs) {
                    self.replace(body, &parts.values, &other[value]);
                }
            }
            12 => self.name_twice(body, &parts, other),
            13 => self.nest(body, &parts),
            14 | 15 => {
                let piece = self.of(&PIECES);
                self.put_into_text(body, &parts, piece);
            }
            16 | 17 => {
                let letters = self.letters();
                self.put_into_text(body, &parts, letters.as_bytes());
            }
            18 => self.change_a_digit(body, &parts),
            _ => {
                if let Some(field) = self.one(&parts.fields) {
                    body.drain(field);
                }
            }
        }
    }

    fn flip(&mut self, body: &mut [u8]) {
        if !body.is_empty() {
            let at = self.rng.usize(..body.len());
            body[at] ^= 1 << self.rng.u8(..8);
        }
    }

    fn range(&mut self, body: &[u8]) -> Range<usize> {
        let start = self.rng.usize(..=body.len());
        let longest = (body.len() - start).min(40);
        start..start + self.rng.usize(..=longest)
    }

    fn insert(&mut self, body: &mut Vec<u8>, piece: &[u8]) {
        let at = self.rng.usize(..=body.len());
        body.splice(at..at, piece.iter().copied());
    }

    fn replace(&mut self, body: &mut Vec<u8>, values: &[Range<usize>], with: &[u8]) {
        if let Some(value) = self.one(values) {
            body.splice(value, with.iter().copied());
        }
    }

    /// The same name again, with another value, before or behind the first.
    fn name_twice(&mut self, body: &mut Vec<u8>, parts: &Parts, other: &[u8]) {
        let (Some(field), Some(value)) = (
            self.one(&parts.fields),
            self.one(&json::parts(other).values),
        ) else {
            return;
        };
        let name = json::parts(&body[field.clone()]).texts.first().cloned();
        let name = name.map_or(0, |name| name.end + 1);
        let name = &body[field.start..field.start + name.min(field.len())];
        let mut twin = name.to_vec();
        twin.push(b':');
        twin.extend_from_slice(&other[value]);
        if self.rng.bool() {
            twin.push(b',');
            body.splice(field.start..field.start, twin);
        } else {
            twin.insert(0, b',');
            body.splice(field.end..field.end, twin);
        }
    }

    /// A value within lists or objects, about as deep as it may be.
    fn nest(&mut self, body: &mut Vec<u8>, parts: &Parts) {
        let depth = if self.rng.bool() {
            self.rng.usize(118..134)
        } else {
            self.rng.usize(1..5)
        };
        let (open, close) = if self.rng.bool() {
            ("[", "]")
        } else {
            ("{\"a\":", "}")
        };
        if let Some(value) = self.one(&parts.values) {
            body.splice(value.end..value.end, close.repeat(depth).bytes());
            body.splice(value.start..value.start, open.repeat(depth).bytes());
        }
    }

    fn put_into_text(&mut self, body: &mut Vec<u8>, parts: &Parts, piece: &[u8]) {
        let Some(text) = self.one(&parts.texts) else {
            return self.insert(body, piece);
        };
        let at = self.rng.usize(text.start..=text.end.max(text.start));
        body.splice(at..at, piece.iter().copied());
    }

    /// A run of letters that a caption may be cut in.
    fn letters(&mut self) -> String {
        let kinds: Vec<String> = (0..self.rng.usize(1..4)).map(|_| self.letter()).collect();
        let length = if self.rng.bool() {
            self.rng.usize(1..5)
        } else {
            self.rng.usize(60..320)
        };
        (0..length)
            .map(|_| kinds[self.rng.usize(..kinds.len())].as_str())
            .collect()
    }

    /// One that is known to be difficult, or any of a living or a dead script.
    fn letter(&mut self) -> String {
        let any = char::from_u32(self.rng.u32(0x300..0x1_2000)).filter(|_| self.rng.bool());
        any.map_or_else(|| self.of(&LETTERS).to_owned(), String::from)
    }

    fn change_a_digit(&mut self, body: &mut Vec<u8>, parts: &Parts) {
        if let Some(number) = self.one(&parts.numbers) {
            let at = self.rng.usize(number);
            let digit = b"0123456789-+.eE"[self.rng.usize(..15)];
            if self.rng.bool() {
                body[at] = digit;
            } else {
                body.insert(at, digit);
            }
        }
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.rng.usize(..list.len())]
    }

    fn one(&mut self, ranges: &[Range<usize>]) -> Option<Range<usize>> {
        self.rng.choice(ranges).cloned()
    }
}
